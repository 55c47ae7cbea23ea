import FAQText

/// The part of a query that speaks of one of several causes alone.
enum CausePart {
    /// The part for each cause, in the folded text: of the line where its first piece stands, what lies between the pieces of
    /// the others.
    static func parts(of causes: [RankedCandidate], in lines: [Range<Int>]) -> [Range<Int>] {
        causes.map { cause in
            let others = causes.filter { $0 !== cause }.flatMap { $0.exact.pieces }
            let own = cause.exact.pieces.first { piece in
                !others.contains { $0.range.overlaps(piece.range) }
            }
            guard let own, lines.indices.contains(own.line) else { return 0..<0 }
            var part = lines[own.line]
            part = part.lowerBound..<max(part.upperBound, own.range.upperBound)
            for other in others where other.range.overlaps(part) {
                if other.range.upperBound <= own.range.lowerBound {
                    part = max(part.lowerBound, other.range.upperBound)..<part.upperBound
                } else if other.range.lowerBound >= own.range.upperBound {
                    part = part.lowerBound..<min(part.upperBound, other.range.lowerBound)
                }
            }
            return part
        }
    }
}
