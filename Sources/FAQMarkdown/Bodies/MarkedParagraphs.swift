internal import FAQModel

/// Paragraphs that start with a question marker, each with its answer in the same paragraph or below.
enum MarkedParagraphs {
    static func questions(in blocks: [Block]) -> [ListedQuestion] {
        let found = marked(in: blocks)
        guard found.isEmpty else { return found }
        // Pages that put everything into one box.
        guard blocks.count <= 3 else { return [] }
        let opened = blocks.flatMap { block -> [Block] in
            guard case .container(let container) = block.kind else { return [block] }
            return container.blocks
        }
        return opened.count == blocks.count ? [] : marked(in: opened)
    }

    /// The questions of a list item that holds more than one.
    static func several(in blocks: [Block]) -> [ListedQuestion] {
        let found = marked(in: blocks)
        return found.count > 1 ? found : []
    }

    private static func marked(in blocks: [Block]) -> [ListedQuestion] {
        let starts = blocks.indices.filter { QuestionParagraph.starts(blocks[$0]) }
        guard !starts.isEmpty else { return [] }
        let answers = blocks.count { QuestionParagraph.holdsAnswer($0) }
        let isStrict = starts.count { QuestionParagraph.isPlainQ(blocks[$0]) } * 2 >= starts.count
        // A paragraph that starts with “问题：” may as well be part of an answer.
        guard answers * 2 >= starts.count || isStrict else { return [] }
        return starts.enumerated().flatMap { position, start -> [ListedQuestion] in
            let next = position + 1 < starts.count ? starts[position + 1] : blocks.endIndex
            let end = blocks[start..<next].firstIndex { $0.kind == .thematicBreak } ?? next
            return questions(blocks[start], rest: Array(blocks[(start + 1)..<end]))
        }
    }

    private static func questions(_ block: Block, rest: [Block]) -> [ListedQuestion] {
        guard let paragraph = QuestionParagraph(block) else { return [] }
        let isAnswerMarked = !paragraph.answer.isEmpty || rest.contains(where: QuestionParagraph.startsAnswer)
        let (details, answer) =
            paragraph.answer.isEmpty ? AnswerTrim.split(rest) : ([], paragraph.answer + rest)
        let first = paragraph.questions.count - RecognisedEntry.mostSharing
        return paragraph.questions.enumerated().map { number, question in
            var listed = ListedQuestion(
                heading: Heading(question.content), answer: number < first ? [] : answer, line: question.line)
            listed.sharesNext = listed.answer.isEmpty
            listed.details = number < first ? [] : details
            // A question and its answer, both marked, are meant as such wherever they stand.
            listed.bonus = isAnswerMarked ? 2 : 0
            return listed
        }
    }
}
