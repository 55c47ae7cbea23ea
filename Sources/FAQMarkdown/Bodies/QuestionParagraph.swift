internal import FAQModel
internal import FAQText

/// A paragraph that starts with a question marker: `**Q:** …`, with its answer in the same paragraph or below.
struct QuestionParagraph {
    struct Question {
        var content: [Inline]
        var line: Int
    }

    /// Several when questions share an answer.
    private(set) var questions: [Question] = []
    private(set) var answer: [Block] = []

    init?(_ block: Block) {
        let block = Self.unquoted(block)
        guard Self.starts(block), case .paragraph(let content) = block.kind else { return nil }
        var number = block.lines.lowerBound
        var answerLines: [Inline]?
        var answerLine = number
        var current: [Inline] = []
        var currentLine = number
        for (line, lineBreak) in Self.lines(of: content) {
            let text = Array(PlainText.line(of: line).utf8)
            if answerLines != nil {
                answerLines?.append(contentsOf: line)
            } else if Marker.answer(line, text: text[...]) != nil {
                answerLines = line
                answerLine = number
            } else if Marker.question(line, text: text[...]) != nil, !current.isEmpty {
                questions.append(Question(content: current, line: currentLine))
                current = line
                currentLine = number
            } else {
                current.append(contentsOf: line)
            }
            if let lineBreak {
                if answerLines != nil { answerLines?.append(lineBreak) } else { current.append(lineBreak) }
            }
            number = min(number + 1, block.lines.upperBound)
        }
        questions.append(Question(content: Self.withoutBreaks(current), line: currentLine))
        if let answerLines {
            answer = [
                Block(.paragraph(answerLines), lines: answerLine...max(answerLine, block.lines.upperBound))
            ]
        }
    }

    static func starts(_ block: Block) -> Bool {
        guard let (content, text) = plainStart(block) else { return false }
        return Marker.question(content, text: text[...]) != nil
    }

    /// Whether the marker is a letter Q, which nobody uses for a label such as “问题：”.
    static func isPlainQ(_ block: Block) -> Bool {
        guard let (_, text) = plainStart(block) else { return false }
        return text.first { $0 != UInt8(ascii: "[") && !$0.isASCIISpace }?.asciiLowercased
            == UInt8(ascii: "q")
    }

    static func startsAnswer(_ block: Block) -> Bool {
        if case .list(let list) = block.kind {
            return list.items.first?.blocks.first.map(startsAnswer) ?? false
        }
        guard let (content, text) = plainStart(block) else { return false }
        return Marker.answer(content, text: text[...]) != nil
    }

    /// Whether an answer marker stands at the start of one of the paragraph's lines.
    static func holdsAnswer(_ block: Block) -> Bool {
        if startsAnswer(block) { return true }
        guard case .paragraph(let content) = block.kind else { return false }
        return lines(of: content).contains {
            Marker.answer($0.line, text: Array(PlainText.line(of: $0.line).utf8)[...]) != nil
        }
    }

    /// The paragraph that is all of a quote.
    private static func unquoted(_ block: Block) -> Block {
        guard case .quote(let inner) = block.kind, inner.count == 1, case .paragraph = inner[0].kind else {
            return block
        }
        return inner[0]
    }

    /// Most paragraphs begin with a letter that begins no marker.
    private static func mayBeginMarked(_ content: [Inline]) -> Bool {
        guard case .text(let text)? = content.first, let first = text.utf8.first else { return true }
        return Marker.mayBegin(with: first)
    }

    /// The first inlines of a paragraph with their plain text: markers need no more.
    private static func plainStart(_ block: Block) -> (content: [Inline], text: [UInt8])? {
        guard case .paragraph(let content) = unquoted(block).kind, mayBeginMarked(content) else { return nil }
        let start = Array(content.prefix(4))
        return (start, Array(PlainText.line(of: start).utf8))
    }

    private static func lines(of content: [Inline]) -> [(line: [Inline], lineBreak: Inline?)] {
        var lines: [(line: [Inline], lineBreak: Inline?)] = []
        var current: [Inline] = []
        for inline in content {
            if inline == .softBreak || inline == .lineBreak {
                // A `<br>` at the end of a line is one break, not two.
                if current.isEmpty, !lines.isEmpty { continue }
                lines.append((current, inline))
                current = []
            } else {
                current.append(inline)
            }
        }
        lines.append((current, nil))
        return lines
    }

    private static func withoutBreaks(_ content: [Inline]) -> [Inline] {
        var content = content
        while content.last == .softBreak || content.last == .lineBreak { content.removeLast() }
        return content
    }
}
