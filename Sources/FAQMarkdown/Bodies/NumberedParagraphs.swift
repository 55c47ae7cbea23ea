internal import FAQModel
internal import FAQText

/// Paragraphs that start with a running number which Markdown takes for text, `1.如何登录`, each with its answer after it.
enum NumberedParagraphs {
    static func questions(in blocks: [Block]) -> [ListedQuestion] {
        var found: [ListedQuestion] = []
        var category: [String] = []
        var expected = 1
        for block in blocks {
            if let (number, heading) = numbered(block), number == expected || number == 1 {
                var question = ListedQuestion(heading: heading, answer: [], line: block.lines.lowerBound)
                question.category = category
                question.isNumbered = true
                found.append(question)
                expected = number + 1
            } else if let group = group(block) {
                category = [group]
            } else if !found.isEmpty {
                found[found.count - 1].answer.append(block)
            }
        }
        found.removeAll { !AnswerTrim.hasContent($0.answer) }
        return found.count > 2 ? found : []
    }

    /// Most paragraphs begin with a letter.
    private static func mayBeginNumbered(_ content: [Inline]) -> Bool {
        guard case .text(let text)? = content.first, let first = text.utf8.first else { return true }
        return first.isASCIIDigit || first >= 0x80 && Marker.mayBeginNumber(text)
    }

    private static let longestQuestion = 200

    private static func numbered(_ block: Block) -> (Int, Heading)? {
        guard case .paragraph(let content) = block.kind, mayBeginNumbered(content) else { return nil }
        let text = Array(PlainText.line(of: content).utf8)
        let digits = text.prefix(while: \.isASCIIDigit)
        guard (1...2).contains(digits.count), text.count <= longestQuestion, Marker.number(text[...]) != nil,
            !content.contains(.softBreak)
        else { return nil }
        // `1.1` counts steps.
        let after = text[digits.endIndex...].dropFirst().first
        guard after.map({ !$0.isASCIIDigit }) ?? false else { return nil }
        return (digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }, Heading(content))
    }

    /// `一、账号问题`
    private static func group(_ block: Block) -> String? {
        guard case .paragraph(let content) = block.kind, mayBeginNumbered(content) else { return nil }
        let text = Array(PlainText.line(of: content).utf8)
        guard text.first.map({ $0 >= 0x80 }) ?? false, text.count <= longestQuestion,
            Marker.number(text[...]) != nil
        else { return nil }
        return Heading(content).name
    }
}
