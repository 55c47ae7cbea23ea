internal import FAQText

/// A pattern with the anchor by which it is to be found.
struct AnchoredPattern {
    /// In the order in which patterns were collected.
    var number: Int
    var anchor: UInt64
    var position: AnchorPosition
    var neighbours: AnchorNeighbours
    var startsWithDigit: Bool
}

extension AnchoredPattern {
    /// Every pattern with the anchor that stands in the fewest patterns and says most; those without one are left out.
    static func all(of patterns: PatternTable) -> [AnchoredPattern] {
        var patternCounts: [UInt64: UInt32] = [:]
        patterns.forEachAnchor { _, _, _, anchor in patternCounts[anchor.number, default: 0] += 1 }
        var chosen: [AnchoredPattern] = []
        chosen.reserveCapacity(patterns.count)
        var best = Int.min
        patterns.forEachAnchor { number, index, piece, anchor in
            let quality = PatternTemplate.quality(
                of: anchor, in: piece, patternCount: patternCounts[anchor.number] ?? 0)
            let isFirst = chosen.last?.number != number
            guard isFirst || quality > best else { return }
            best = quality
            if !isFirst { chosen.removeLast() }
            chosen.append(
                AnchoredPattern(
                    number: number, anchor: anchor.number,
                    position: AnchorPosition(piece: index, range: anchor.range),
                    neighbours: AnchorNeighbours(of: anchor.range, in: piece),
                    startsWithDigit: piece[anchor.range.lowerBound].isASCIIDigit))
        }
        return chosen
    }
}
