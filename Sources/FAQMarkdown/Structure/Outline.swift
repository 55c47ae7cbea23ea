internal import FAQModel
internal import FAQText

/// A page as a tree of sections, each before those below it; the first is the page itself.
struct Outline {
    private(set) var sections: [Section]
    /// The lines of headings without words that no text follows.
    private(set) var emptyHeadings: [Int] = []

    /// - Parameter title: the title in the front matter.
    init(_ blocks: [Block], title: Heading?) {
        sections = [Section(level: 0, line: 1, heading: title ?? Heading([]))]
        var open = [0]
        var unnamed: (level: Int, line: Int)?
        for block in OutlineBlocks.laidOpen(blocks) {
            if case .heading(let level, let inlines) = block.kind {
                if let line = unnamed?.line { emptyHeadings.append(line) }
                unnamed = nil
                let heading = Heading(inlines)
                if sections[open[open.count - 1]].heading.isMarked, heading.isAnswerMark || !heading.hasWords
                {
                    // `### A1：` below `### Q1：…`
                    sections[open[open.count - 1]].body.append(block)
                } else if heading.hasWords {
                    openSection(heading, level: level, line: block.lines.lowerBound, &open)
                } else {
                    unnamed = (level, block.lines.lowerBound)
                    // What follows belongs to nothing above but the title.
                    while open.count > 2, sections[open[open.count - 1]].level >= level { open.removeLast() }
                }
            } else if let (level, line) = unnamed, case .paragraph(let content) = block.kind {
                // `### 3.`, and the question in the line below.
                openSection(Heading(content), level: level, line: line, &open)
                unnamed = nil
            } else if let question = Self.sibling(of: sections[open[open.count - 1]], in: block) {
                openSection(
                    question.heading, level: sections[open[open.count - 1]].level,
                    line: block.lines.lowerBound, &open)
                sections[open[open.count - 1]].body = question.answer
            } else {
                sections[open[open.count - 1]].body.append(block)
            }
        }
        if let line = unnamed?.line { emptyHeadings.append(line) }
        for index in sections.indices { removeRunningNumbers(below: index) }
    }

    /// A marked paragraph in the answer of a marked heading is the next question.
    private static func sibling(of section: Section, in block: Block) -> (heading: Heading, answer: [Block])?
    {
        guard section.heading.isMarked, QuestionParagraph.starts(block), QuestionParagraph.isPlainQ(block),
            let paragraph = QuestionParagraph(block), paragraph.questions.count == 1
        else { return nil }
        return (Heading(paragraph.questions[0].content), paragraph.answer)
    }

    private mutating func openSection(_ heading: Heading, level: Int, line: Int, _ open: inout [Int]) {
        while open.count > 1, sections[open[open.count - 1]].level >= level { open.removeLast() }
        let parent = open[open.count - 1]
        sections[parent].children.append(sections.count)
        open.append(sections.count)
        sections.append(Section(level: level, line: line, heading: heading, parent: parent))
    }

    var page: Section { sections[0] }

    /// Whether the headings at the top name nothing but parts of an answer.
    var holdsOnlyLabels: Bool {
        !page.children.isEmpty && page.children.allSatisfy { sections[$0].heading.wording.contains(.label) }
    }

    /// Whether anything below a section starts with a question marker.
    func hasMarked(below index: Int) -> Bool {
        sections[index].children.contains { sections[$0].heading.isMarked || hasMarked(below: $0) }
    }

    /// The body of a section and everything below its subheadings, with the subheadings themselves.
    func answer(of index: Int) -> [Block] {
        var blocks = sections[index].body
        for child in sections[index].children {
            blocks.append(sections[child].headingBlock)
            blocks.append(contentsOf: answer(of: child))
        }
        return blocks
    }

    private mutating func removeRunningNumbers(below index: Int) {
        let children = sections[index].children
        // They are counted from one.
        guard let first = children.first, sections[first].heading.text.utf8.first?.isASCIIDigit == true else {
            return
        }
        let headings = RunningNumbers.removed(children.map { sections[$0].heading })
        for (child, heading) in zip(children, headings) { sections[child].heading = heading }
    }
}
