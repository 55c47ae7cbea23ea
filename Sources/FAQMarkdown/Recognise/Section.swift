internal import FAQModel

/// A heading with what stands below it, up to the next heading of its level or above.
struct Section {
    var level: Int
    var line: Int
    /// The heading as written, and without question marker or running number.
    var heading: Heading
    /// What stands between the heading and its first subheading.
    var body: [Block] = []
    var children: [Section] = []

    /// The body and everything below the subheadings, with the subheadings themselves.
    func answer() -> [Block] {
        var blocks = body
        for child in children {
            blocks.append(child.headingBlock)
            blocks.append(contentsOf: child.answer())
        }
        return blocks
    }

    var headingBlock: Block { Block(.heading(level: level, heading.written), lines: line...line) }
}

/// A page as a tree of sections.
struct Outline {
    /// What stands above the first heading.
    var preamble: [Block] = []
    var roots: [Section] = []

    init(_ blocks: [Block]) {
        var open: [Section] = []
        func close(_ open: inout [Section], _ roots: inout [Section], level: Int) {
            while var last = open.last, last.level >= level {
                open.removeLast()
                last.children = RunningNumbers.removed(last.children)
                if open.isEmpty { roots.append(last) } else { open[open.count - 1].children.append(last) }
            }
        }
        for block in blocks {
            if case .heading(let level, let inlines) = block.kind {
                let heading = Heading(inlines)
                guard !heading.text.isEmpty else { continue }
                close(&open, &roots, level: level)
                open.append(Section(level: level, line: block.lines.lowerBound, heading: heading))
            } else if open.isEmpty {
                preamble.append(block)
            } else {
                open[open.count - 1].body.append(block)
            }
        }
        close(&open, &roots, level: 0)
        roots = RunningNumbers.removed(roots)
    }
}
