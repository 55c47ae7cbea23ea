internal import FAQModel

/// Collects sibling blocks into the containers that marker lines open and close.
struct ContainerNest {
    private struct Level {
        var kind: Block.Container.Kind
        var title: [Inline]
        var firstLine: Int
        var end: Int
        var blocks: [Block] = []
    }

    private var blocks: [Block] = []
    private var open: [Level] = []

    var depth: Int { open.count }

    mutating func append(_ block: Block) {
        if open.isEmpty { blocks.append(block) } else { open[open.count - 1].blocks.append(block) }
    }

    mutating func open(kind: Block.Container.Kind, title: [Inline], line: Int, end: Int) {
        open.append(Level(kind: kind, title: title, firstLine: line, end: end))
    }

    /// Closes the containers that end before a line.
    mutating func close(before line: Int) {
        while let last = open.last, last.end < line { closeLast(at: last.end) }
    }

    /// Closes the containers that end with a line.
    mutating func close(at line: Int) {
        while let last = open.last, last.end <= line { closeLast(at: line) }
    }

    mutating func finish() -> [Block] {
        while let last = open.last { closeLast(at: last.end) }
        return blocks
    }

    private mutating func closeLast(at line: Int) {
        guard let level = open.popLast() else { return }
        let container = Block.Container(kind: level.kind, title: level.title, blocks: level.blocks)
        append(Block(.container(container), lines: level.firstLine...max(level.firstLine, line)))
    }
}
