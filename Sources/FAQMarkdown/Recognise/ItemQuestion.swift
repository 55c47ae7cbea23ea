internal import FAQModel
internal import FAQText

/// A list item that is a question: one with a marker, in bold or with a number, or an error code with its explanation
/// below.
struct ItemQuestion {
    let heading: Heading
    /// What stands above the answer marker, if there is one.
    private(set) var details: [Block] = []
    let answer: [Block]
    let isMarked: Bool
    let isCode: Bool

    init?(_ item: Block.List.Item, isNumbered: Bool) {
        guard let first = item.blocks.first, case .paragraph(let content) = first.kind else { return nil }
        let rest = Array(item.blocks.dropFirst())
        if let paragraph = QuestionParagraph(first), let question = paragraph.questions.first {
            heading = Heading(question.content)
            (details, answer) =
                paragraph.answer.isEmpty ? AnswerTrim.split(rest) : ([], paragraph.answer + rest)
            isMarked = true
            isCode = false
            return
        }
        isMarked = false
        if case .strong(let bold)? = content.first {
            let heading = Heading(bold)
            let tail = InlinePrefix.trimmed(Array(content.dropFirst()))
            guard
                heading.wording.contains(.question)
                    || (isNumbered && heading.wording.isSearched && tail.isEmpty),
                !tail.isEmpty || !rest.isEmpty
            else { return nil }
            self.heading = heading
            answer = (tail.isEmpty ? [] : [Block(.paragraph(tail), lines: first.lines)]) + rest
            isCode = false
            return
        }
        let heading = Heading(content)
        guard !rest.isEmpty else { return nil }
        isCode = Self.isCodeLine(heading)
        guard isCode || isNumbered && heading.wording.isSuperset(of: [.question, .explicit]) else {
            return nil
        }
        self.heading = heading
        answer = rest
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
