internal import FAQModel

/// What stands around an answer without belonging to it.
enum AnswerTrim {
    /// The answer without its marker (`A：`) and without rules at its ends.
    static func trimmed(_ blocks: [Block]) -> [Block] {
        withoutMarker(withoutRules(blocks[...]))
    }

    private static func withoutRules(_ blocks: ArraySlice<Block>) -> [Block] {
        var blocks = blocks
        while let first = blocks.first, first.kind == .thematicBreak { blocks = blocks.dropFirst() }
        while let last = blocks.last, last.kind == .thematicBreak { blocks = blocks.dropLast() }
        return Array(blocks)
    }

    /// Splits what follows a marked question at the answer marker, if it is one of the first `limit` blocks: what stands
    /// above it belongs to the question.
    static func split(_ blocks: [Block], within limit: Int = .max) -> (details: [Block], answer: [Block]) {
        guard let index = blocks.prefix(limit).firstIndex(where: QuestionParagraph.startsAnswer) else {
            return ([], blocks)
        }
        return (withoutRules(blocks[..<index]), Array(blocks[index...]))
    }

    private static func withoutMarker(_ blocks: [Block]) -> [Block] {
        guard let first = blocks.first else { return blocks }
        var blocks = blocks
        switch first.kind {
        case .paragraph(let content):
            let text = Array(PlainText.line(of: content).utf8)
            guard let length = Marker.answer(content, text: text[...]) else { return blocks }
            let rest = InlinePrefix.removed(length, from: content)
            if rest.isEmpty {
                blocks.removeFirst()
            } else {
                blocks[0].kind = .paragraph(rest)
            }
        case .list(var list):
            guard let item = list.items.first else { return blocks }
            let inner = withoutMarker(item.blocks)
            guard inner != item.blocks else { return blocks }
            if list.items.count == 1 {
                blocks.replaceSubrange(0...0, with: inner)
            } else {
                list.items[0].blocks = inner
                blocks[0].kind = .list(list)
            }
        case .heading(_, let content):
            let text = Array(PlainText.line(of: content).utf8)
            guard let length = Marker.answer(content, text: text[...]) else { return blocks }
            let rest = InlinePrefix.removed(length, from: content)
            if rest.isEmpty { blocks.removeFirst() } else { blocks[0].kind = .paragraph(rest) }
        case .quote(let inner):
            let rest = withoutMarker(inner)
            if rest != inner { blocks[0].kind = .quote(rest) }
        default: break
        }
        return blocks
    }

    /// Whether there is anything to read.
    static func hasContent(_ blocks: [Block]) -> Bool {
        !blocks.allSatisfy { if case .thematicBreak = $0.kind { true } else { false } }
    }
}
