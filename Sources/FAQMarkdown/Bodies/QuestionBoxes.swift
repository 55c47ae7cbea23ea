internal import FAQModel

/// Boxes that are a question each: `<details>` with a summary, `??? question "…"`, `:::details …`, an accordion, a
/// definition list.
enum QuestionBoxes {
    static func questions(in blocks: [Block]) -> [ListedQuestion] {
        // Other boxes whose titles ask, if there are several.
        let areSeveral = blocks.count(where: asks) > 1
        let places = blocks.indices.filter { isBox(blocks[$0]) || areSeveral && asks(blocks[$0]) }
        guard !places.isEmpty else { return unwrapped(blocks) }
        let areEmpty = places.allSatisfy { place in
            guard case .container(let container) = blocks[place].kind else { return false }
            return !AnswerTrim.hasContent(container.blocks)
        }
        return places.enumerated().flatMap { number, place -> [ListedQuestion] in
            let box = blocks[place]
            guard case .container(let container) = box.kind else { return [] }
            let end = number + 1 < places.count ? places[number + 1] : blocks.endIndex
            let next = end < blocks.endIndex ? blocks[end].lines.lowerBound : Int.max
            // Boxes that hold nothing but their title have their answers below at the margin.
            let below = blocks[(place + 1)..<end].filter {
                $0.lines.lowerBound > box.lines.upperBound && $0.lines.upperBound < next
            }
            return questions(in: container, lines: box.lines, answer: areEmpty ? below : container.blocks)
        }
    }

    private static func questions(
        in container: Block.Container, lines: ClosedRange<Int>, answer: [Block]
    ) -> [ListedQuestion] {
        let heading = Heading(container.title)
        let inner = questions(in: answer)
        let areNamed = inner.allSatisfy { $0.bonus > 1 }
        if !inner.isEmpty, !heading.isMarked,
            areNamed || inner.count > 1 && inner.count(where: \.isSearched) * 2 > inner.count
        {
            return inner.map { question in
                var question = question
                question.category.insert(heading.name, at: 0)
                return question
            }
        }
        guard AnswerTrim.hasContent(answer) else { return [] }
        var question = ListedQuestion(
            heading: heading, answer: withoutRepetition(of: heading, in: answer), line: lines.lowerBound,
            questionEnd: lines.upperBound)
        question.isDefinition = container.kind == .definition
        question.bonus = named.contains(container.kind) ? 3 : question.isDefinition ? 0 : 0.7
        return [question]
    }

    /// The boxes in a box without a title that holds nothing else.
    private static func unwrapped(_ blocks: [Block]) -> [ListedQuestion] {
        guard blocks.count <= 3 else { return [] }
        return blocks.flatMap { block -> [ListedQuestion] in
            guard case .container(let container) = block.kind, container.title.isEmpty else { return [] }
            return questions(in: container.blocks)
        }
    }

    /// Boxes that authors call questions.
    private static let named: Set<Block.Container.Kind> = [
        .init(rawValue: "question"), .init(rawValue: "faq"), .init(rawValue: "help"),
    ]
    private static let kinds: Set<Block.Container.Kind> = named.union([.details, .definition])

    private static func isBox(_ block: Block) -> Bool {
        guard case .container(let container) = block.kind, !container.title.isEmpty else { return false }
        return kinds.contains(container.kind)
    }

    private static func asks(_ block: Block) -> Bool {
        guard case .container(let container) = block.kind, !container.title.isEmpty else { return false }
        return Heading(container.title).wording.isSuperset(of: [.question, .explicit])
    }

    /// Drops a heading at the start that says what the title says.
    private static func withoutRepetition(of question: Heading, in blocks: [Block]) -> [Block] {
        guard let first = blocks.first, case .heading(_, let content) = first.kind,
            Heading(content).text == question.text
        else { return blocks }
        return Array(blocks.dropFirst())
    }
}
