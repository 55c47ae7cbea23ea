internal import FAQModel

/// Questions that are no headings: boxes, paragraphs and list items in the body of a section.
struct BodyQuestions {
    private let heading: Heading?
    private let category: [String]
    private var entries: [RecognisedEntry] = []

    /// The entries in a body, empty when its shape is not one of questions.
    ///
    /// - Parameter heading: what stands above the body; the title of the page counts as none.
    static func entries(in blocks: [Block], below heading: Heading?, category: [String]) -> [RecognisedEntry]
    {
        guard !blocks.isEmpty else { return [] }
        var finder = BodyQuestions(heading: heading, category: category)
        finder.findBoxes(blocks)
        if finder.entries.isEmpty { finder.findParagraphs(blocks) }
        if finder.entries.isEmpty { finder.findParagraphs(opened(blocks)) }
        if finder.entries.isEmpty { finder.findItems(blocks) }
        if finder.entries.isEmpty { finder.findLooseItems(blocks) }
        if finder.entries.isEmpty { finder.findBold(blocks) }
        return finder.entries
    }

    private init(heading: Heading?, category: [String]) {
        self.heading = heading
        self.category = category
    }

    private var isBelowQuestion: Bool {
        heading.map { $0.isMarked || $0.wording.isSearched && !$0.wording.contains(.pageName) } ?? false
    }

    /// Adds an entry, unless its question has no text: a picture alone asks nothing.
    private mutating func add(
        _ question: Heading, details: [Block] = [], _ answer: [Block], line: Int, questionEnd: Int? = nil,
        sharesNext: Bool = false
    ) {
        guard !question.text.isEmpty else { return }
        var entry = RecognisedEntry(
            question: question, answer: AnswerTrim.trimmed(answer), category: category, line: line,
            questionEnd: questionEnd)
        entry.details = details
        entry.sharesNext = sharesNext
        entries.append(entry)
    }

    // MARK: Boxes

    /// `<details>` with a summary, `??? question "…"`, `:::details …`, an accordion, a definition list.
    private mutating func findBoxes(_ blocks: [Block]) {
        let boxes = blocks.compactMap { block -> (Block.Container, ClosedRange<Int>)? in
            guard case .container(let container) = block.kind, !container.title.isEmpty,
                Self.questionBoxes.contains(container.kind)
            else { return nil }
            return (container, block.lines)
        }
        guard let first = boxes.first else { return }
        let above = blocks.prefix { $0.lines.lowerBound < first.1.lowerBound && $0.kind != .thematicBreak }
        let hasIntroOnly = above.count <= 2 && above.allSatisfy(\.isText)
        guard hasIntroOnly else { return }
        let headings = boxes.map { Heading($0.0.title) }
        let searched = headings.count { $0.isMarked || $0.wording.isSearched }
        let labels = headings.count { $0.wording.contains(.label) }
        let isAsking = searched * 2 >= boxes.count
        guard labels * 2 < boxes.count || isAsking, boxes.count > 1 || isAsking else { return }
        // Other lists of definitions are glossaries and options.
        if first.0.kind == .definition, !isAsking { return }
        if isBelowQuestion, !isAsking || boxes.count < 2 { return }
        for (heading, box) in zip(headings, boxes) {
            guard AnswerTrim.hasContent(box.0.blocks) else { continue }
            add(
                heading, withoutRepetition(of: heading, in: box.0.blocks), line: box.1.lowerBound,
                questionEnd: box.1.upperBound)
        }
    }

    private static let questionBoxes: Set<Block.Container.Kind> = [
        .details, .definition, .init(rawValue: "question"), .init(rawValue: "faq"), .init(rawValue: "help"),
    ]

    /// Drops a heading at the start that says what the title says.
    private func withoutRepetition(of question: Heading, in blocks: [Block]) -> [Block] {
        guard let first = blocks.first, case .heading(_, let content) = first.kind,
            Heading(content).text == question.text
        else { return blocks }
        return Array(blocks.dropFirst())
    }

    // MARK: Paragraphs

    private mutating func findParagraphs(_ blocks: [Block]) {
        let starts = blocks.indices.filter { QuestionParagraph.starts(blocks[$0]) }
        guard !starts.isEmpty else { return }
        let answers = blocks.count { QuestionParagraph.holdsAnswer($0) }
        let isStrict = starts.count { QuestionParagraph.isPlainQ(blocks[$0]) } * 2 >= starts.count
        guard answers * 2 >= starts.count || isStrict else { return }
        if isBelowQuestion, starts.count == 1 { return }
        for (position, start) in starts.enumerated() {
            let next = position + 1 < starts.count ? starts[position + 1] : blocks.endIndex
            let end = blocks[start..<next].firstIndex { $0.kind == .thematicBreak } ?? next
            read(blocks[start], rest: Array(blocks[(start + 1)..<end]))
        }
    }

    /// The blocks with boxes replaced by what is in them, for pages that put everything into one.
    private static func opened(_ blocks: [Block]) -> [Block] {
        guard blocks.count <= 3,
            blocks.contains(where: { if case .container = $0.kind { true } else { false } })
        else { return [] }
        return blocks.flatMap { block -> [Block] in
            guard case .container(let container) = block.kind else { return [block] }
            return container.blocks
        }
    }

    private mutating func read(_ block: Block, rest: [Block]) {
        guard let paragraph = QuestionParagraph(block) else { return }
        let (details, answer) =
            paragraph.answer.isEmpty ? AnswerTrim.split(rest) : ([], paragraph.answer + rest)
        for question in paragraph.questions {
            add(
                Heading(question.content), details: details, answer, line: question.line,
                sharesNext: answer.isEmpty)
        }
    }

    // MARK: List items

    private mutating func findItems(_ blocks: [Block]) {
        var items: [(item: Block.List.Item, question: ItemQuestion?)] = []
        for block in blocks {
            guard case .list(let list) = block.kind else { continue }
            for item in list.items { items.append((item, ItemQuestion(item, isNumbered: list.start != nil))) }
        }
        let found = items.count { $0.question != nil }
        guard found > 1 || (found == 1 && items[0].question?.isMarked == true), found * 2 > items.count else {
            return
        }
        if isBelowQuestion, !(items.contains { $0.question?.isMarked == true || $0.question?.isCode == true })
        {
            return
        }
        for (item, question) in items {
            guard let question, let line = item.blocks.first?.lines.lowerBound else { continue }
            add(question.heading, details: question.details, question.answer, line: line)
        }
    }

    /// Lists of one item, mostly a question or a problem, each with its answer after it at the margin.
    private mutating func findLooseItems(_ blocks: [Block]) {
        let starts = blocks.indices.filter { if case .list = blocks[$0].kind { true } else { false } }
        guard starts.count > 1, starts[0] == 0, !isBelowQuestion else { return }
        let ends = starts.dropFirst() + [blocks.endIndex]
        let questions = starts.compactMap { Self.onlyItem(blocks[$0]) }
        guard questions.count == starts.count, zip(starts, ends).allSatisfy({ $1 - $0 > 1 }),
            questions.count(where: \.wording.isSearched) * 2 > starts.count
        else { return }
        for (question, (start, end)) in zip(questions, zip(starts, ends)) {
            add(question, Array(blocks[(start + 1)..<end]), line: blocks[start].lines.lowerBound)
        }
    }

    private static func onlyItem(_ block: Block) -> Heading? {
        guard case .list(let list) = block.kind, list.items.count == 1, list.items[0].blocks.count == 1,
            case .paragraph(let content) = list.items[0].blocks[0].kind
        else { return nil }
        return Heading(content)
    }

    // MARK: Bold paragraphs

    /// Paragraphs that are a question in bold, each with its answer below.
    private mutating func findBold(_ blocks: [Block]) {
        let starts = blocks.indices.filter { Self.boldQuestion(blocks[$0]) != nil }
        guard starts.count > 1, !isBelowQuestion, let first = starts.first,
            blocks[..<first].allSatisfy(\.isText), first <= 2
        else { return }
        for (position, start) in starts.enumerated() {
            let next = position + 1 < starts.count ? starts[position + 1] : blocks.endIndex
            guard let question = Self.boldQuestion(blocks[start]) else { continue }
            add(question, Array(blocks[(start + 1)..<next]), line: blocks[start].lines.lowerBound)
        }
    }

    private static func boldQuestion(_ block: Block) -> Heading? {
        guard case .paragraph(let content) = block.kind, content.count == 1,
            case .strong(let inner) = content[0]
        else { return nil }
        let heading = Heading(inner)
        let isQuestion = heading.wording.contains(.question) && heading.text.utf8.last != UInt8(ascii: ":")
        return heading.isMarked || (isQuestion && !heading.text.hasSuffix("：")) ? heading : nil
    }
}

extension Block {
    /// Whether it is a paragraph, a contents list or a rule: what may stand above the first question.
    fileprivate var isText: Bool {
        switch kind {
        case .paragraph, .thematicBreak: true
        case .list(let list): LinkPage.isLinks(list)
        default: false
        }
    }
}
