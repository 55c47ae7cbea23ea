internal import FAQModel

/// A page as a tree of sections, each before those below it; the first is the page itself.
struct Outline {
    private(set) var sections: [Section]
    /// Headings without text, which name nothing.
    private(set) var emptyHeadings: [Int] = []

    /// - Parameter title: the title in the front matter.
    init(_ blocks: [Block], title: Heading?) {
        sections = [Section(level: 0, line: 1, heading: title ?? Heading([]))]
        var open = [0]
        for block in OutlineBlocks.laidOpen(blocks) {
            guard case .heading(let level, let inlines) = block.kind else {
                sections[open[open.count - 1]].body.append(block)
                continue
            }
            let heading = Heading(inlines)
            guard heading.hasWords else {
                emptyHeadings.append(block.lines.lowerBound)
                continue
            }
            while open.count > 1, sections[open[open.count - 1]].level >= level { open.removeLast() }
            let parent = open[open.count - 1]
            sections[parent].children.append(sections.count)
            open.append(sections.count)
            sections.append(
                Section(level: level, line: block.lines.lowerBound, heading: heading, parent: parent))
        }
        for index in sections.indices { removeRunningNumbers(below: index) }
    }

    var page: Section { sections[0] }

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
        let headings = RunningNumbers.removed(children.map { sections[$0].heading })
        for (child, heading) in zip(children, headings) { sections[child].heading = heading }
    }
}
