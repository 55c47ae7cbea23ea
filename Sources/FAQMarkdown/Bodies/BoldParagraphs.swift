internal import FAQModel
internal import FAQText

/// Paragraphs whose first line is a question in bold, each with its answer after it.
enum BoldParagraphs {
    static func questions(in blocks: [Block]) -> [ListedQuestion] {
        let starts = blocks.indices.filter { question(blocks[$0]) != nil }
        return starts.enumerated().compactMap { position, start -> ListedQuestion? in
            let next = position + 1 < starts.count ? starts[position + 1] : blocks.endIndex
            guard var question = question(blocks[start]) else { return nil }
            question.answer += blocks[(start + 1)..<next]
            return AnswerTrim.hasContent(question.answer) ? question : nil
        }
    }

    private static func question(_ block: Block) -> ListedQuestion? {
        guard case .paragraph(let content) = block.kind, case .strong(let bold)? = content.first else {
            return nil
        }
        let tail = Array(content.dropFirst())
        guard tail.isEmpty || tail.first == .softBreak || tail.first == .lineBreak else { return nil }
        let heading = Heading(bold)
        // A label of what follows: `**Windows:**`
        let isLabel = heading.text.utf8.last == UInt8(ascii: ":") || heading.text.hasSuffix("：")
        guard heading.isMarked || !isLabel && heading.wording.isSearched else { return nil }
        let answer = InlinePrefix.trimmed(tail)
        var question = ListedQuestion(
            heading: heading, answer: answer.isEmpty ? [] : [Block(.paragraph(answer), lines: block.lines)],
            line: block.lines.lowerBound)
        question.isEmphasised = true
        return question
    }
}
