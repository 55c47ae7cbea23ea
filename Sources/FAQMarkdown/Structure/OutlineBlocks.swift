internal import FAQModel

/// The blocks of a page, with headings laid open that CommonMark puts into something else: indented below a list, or in
/// a quote with nothing else in it, they are meant as headings of the page.
enum OutlineBlocks {
    static func laidOpen(_ blocks: [Block]) -> [Block] {
        guard blocks.contains(where: { holdsHeading($0) || quotedHeading($0) != nil }) else { return blocks }
        var result: [Block] = []
        result.reserveCapacity(blocks.count)
        for block in blocks {
            if case .list(let list) = block.kind, holdsHeading(block) {
                append(list, endingOn: block.lines.upperBound, to: &result)
            } else if let heading = quotedHeading(block) {
                result.append(heading)
            } else {
                result.append(block)
            }
        }
        return result
    }

    /// The heading that is all of a quote.
    private static func quotedHeading(_ block: Block) -> Block? {
        guard case .quote(let inner) = block.kind, inner.count == 1, case .heading = inner[0].kind else {
            return nil
        }
        return inner[0]
    }

    private static func holdsHeading(_ block: Block) -> Bool {
        guard case .list(let list) = block.kind else { return false }
        return list.items.contains { firstHeading(in: $0) != nil }
    }

    /// Where in an item the page goes on: at its first heading, unless the item begins with it.
    private static func firstHeading(in item: Block.List.Item) -> Int? {
        let index = item.blocks.firstIndex { if case .heading = $0.kind { true } else { false } }
        return index == 0 ? nil : index
    }

    /// Appends the items up to each heading as a list of their own, and what follows it in its item as blocks.
    private static func append(_ list: Block.List, endingOn last: Int, to result: inout [Block]) {
        var part = list
        part.items = []
        func flush(_ part: inout Block.List, upTo last: Int, _ result: inout [Block]) {
            if let first = part.items.first?.blocks.first?.lines.lowerBound {
                result.append(Block(.list(part), lines: first...max(first, last)))
            }
            part.items = []
        }
        for (number, item) in list.items.enumerated() {
            if part.items.isEmpty { part.start = list.start.map { $0 + number } }
            guard let heading = firstHeading(in: item) else {
                part.items.append(item)
                continue
            }
            part.items.append(.init(isDone: item.isDone, blocks: Array(item.blocks[..<heading])))
            flush(&part, upTo: item.blocks[heading].lines.lowerBound - 1, &result)
            result.append(contentsOf: laidOpen(Array(item.blocks[heading...])))
        }
        flush(&part, upTo: last, &result)
    }
}
