internal import FAQModel
internal import FAQText

/// Items of lists that are a question each, with the answer in the item or, after the last one of a list, below it at
/// the margin.
enum QuestionItems {
    static func questions(in blocks: [Block]) -> [ListedQuestion] {
        let lists = blocks.indices.filter { if case .list = blocks[$0].kind { true } else { false } }
        var items = 0
        var found: [ListedQuestion] = []
        for (position, index) in lists.enumerated() {
            guard case .list(let list) = blocks[index].kind, !LinkPage.isLinks(list) else { continue }
            let next = position + 1 < lists.count ? lists[position + 1] : blocks.endIndex
            let below = Array(blocks[(index + 1)..<next])
            let paired = pairs(of: list)
            if !paired.isEmpty {
                items += paired.count
                found += paired
                continue
            }
            items += list.items.count
            for (number, item) in list.items.enumerated() {
                let isLast = number == list.items.count - 1
                let isNumbered = list.start != nil
                let several = MarkedParagraphs.several(in: item.blocks)
                if !several.isEmpty {
                    found += several
                } else if let question = question(item, isNumbered: isNumbered, below: isLast ? below : []) {
                    found.append(question)
                }
            }
        }
        return found.count * 5 >= items * 3 ? found : []
    }

    /// Items that are a marked question, each followed by one or more that begin with an answer marker.
    private static func pairs(of list: Block.List) -> [ListedQuestion] {
        var found: [ListedQuestion] = []
        for item in list.items {
            guard let first = item.blocks.first else { continue }
            if QuestionParagraph.startsAnswer(first), !found.isEmpty {
                found[found.count - 1].answer += AnswerTrim.trimmed(item.blocks)
            } else if let paragraph = QuestionParagraph(first), let question = paragraph.questions.first,
                paragraph.answer.isEmpty, item.blocks.count == 1
            {
                var listed = ListedQuestion(
                    heading: Heading(question.content), answer: [], line: first.lines.lowerBound)
                listed.bonus = 2
                found.append(listed)
            } else {
                return []
            }
        }
        return found.allSatisfy { !$0.answer.isEmpty } ? found : []
    }

    private static func question(_ item: Block.List.Item, isNumbered: Bool, below: [Block]) -> ListedQuestion?
    {
        guard let first = item.blocks.first, case .paragraph(let content) = first.kind else { return nil }
        guard !QuestionParagraph.startsAnswer(first) else { return nil }
        let rest = item.blocks.dropFirst() + below
        let line = first.lines.lowerBound
        if let paragraph = QuestionParagraph(first), let question = paragraph.questions.first {
            let (details, answer) =
                paragraph.answer.isEmpty ? AnswerTrim.split(Array(rest)) : ([], paragraph.answer + rest)
            // An item of a contents list, or one whose answer stands elsewhere.
            guard !answer.isEmpty else { return nil }
            var listed = ListedQuestion(heading: Heading(question.content), answer: answer, line: line)
            listed.details = details
            listed.bonus = answer.first.map(QuestionParagraph.startsAnswer) ?? false ? 2 : 0
            return listed
        }
        var listed: ListedQuestion
        if case .strong(let bold)? = content.first {
            let tail = InlinePrefix.trimmed(Array(content.dropFirst()))
            let answer = (tail.isEmpty ? [] : [Block(.paragraph(tail), lines: first.lines)]) + rest
            guard !answer.isEmpty else { return nil }
            listed = ListedQuestion(heading: Heading(bold), answer: answer, line: line)
            listed.isEmphasised = true
            // `**Name** is an option`: a bold word that a sentence goes on with.
            if !tail.isEmpty, !listed.heading.wording.contains(.question), !startsLine(content) { return nil }
        } else {
            let (head, tail) = split(content)
            let answer = (tail.isEmpty ? [] : [Block(.paragraph(tail), lines: first.lines)]) + rest
            guard !answer.isEmpty else { return nil }
            listed = ListedQuestion(heading: Heading(head), answer: answer, line: line)
            guard listed.heading.text.utf8.count <= longestQuestion else { return nil }
        }
        listed.isNumbered = isNumbered
        listed.isCode = isCodeLine(listed.heading)
        let startsAnswer = below.first.map(QuestionParagraph.startsAnswer) ?? false
        if startsAnswer { listed.bonus = 2 }
        return listed
    }

    private static let longestQuestion = 300

    /// What stands before and after the first hard line break.
    private static func split(_ content: [Inline]) -> (head: [Inline], tail: [Inline]) {
        guard let index = content.firstIndex(of: .lineBreak) else { return (content, []) }
        return (Array(content[..<index]), InlinePrefix.trimmed(Array(content[(index + 1)...])))
    }

    /// Whether a line ends after what a paragraph begins with.
    private static func startsLine(_ content: [Inline]) -> Bool {
        content.count > 1 && (content[1] == .softBreak || content[1] == .lineBreak)
    }

    /// `Error Number: 8004`, `ERR_X`, `错误码 40006`.
    private static func isCodeLine(_ heading: Heading) -> Bool {
        let text = Array(heading.text.utf8)
        guard text.count <= 80 else { return false }
        let last = text.split { $0.isASCIISpace || $0 == UInt8(ascii: ":") || $0 >= 0x80 }.last ?? []
        if ErrorCode.isCode(last) { return true }
        let isNumber = last.count >= 2 && last.drop { $0 == UInt8(ascii: "-") }.allSatisfy(\.isASCIIDigit)
        return isNumber
            && Phrase(text[...]).containsAny(of: codeWords)
    }

    private static let codeWords = PhraseSet([" error", " code", "错误", "错误码", "状态码", "代码", "錯誤"])
}
