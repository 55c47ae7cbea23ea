internal import FAQEngine
internal import FAQText

/// What the patterns in a line say.
struct LineMatch {
    /// The entry they speak for.
    var cause: LogFinding.Cause?
    /// Whether an anchor stands there without its pattern, which may go on in the next line.
    var hasOpenAnchor: Bool
}

/// Compares folded lines with the patterns whose anchors stand in them.
struct LineMatcher {
    let index: Index
    let anchors: SoughtAnchors

    /// - Parameters:
    ///   - crossing: with an offset, only patterns count that stand on both sides of it.
    ///   - surroundings: the line with those around it, folded when they are asked for.
    func match(
        _ line: FoldedLine, crossing: Int? = nil, surroundings: () -> FoldedLine
    ) throws(IndexError) -> LineMatch {
        let patterns = anchors.patterns
        var explanation = LineExplanation(index: index, section: patterns)
        var hasOpenAnchor = false
        try line.bytes.withUnsafeBufferPointer { text throws(IndexError) in
            let isRoutine = ErrorLine.isRoutine(text)
            try Anchor.forEach(in: text) { anchor throws(IndexError) in
                guard anchors.bitmap.mayContain(anchor.number) else { return }
                for number in try patterns.patterns(withAnchor: anchor.number)
                where patterns.pattern(number, hasAnchor: anchor.number) {
                    let pattern = try patterns.pattern(number)
                    guard let match = pattern.match(in: text, anchorAt: anchor.range) else {
                        hasOpenAnchor = true
                        continue
                    }
                    if let crossing, !(match.lowerBound < crossing && crossing < match.upperBound) {
                        continue
                    }
                    // Routine lines are full of ordinary words.
                    let counts =
                        !isRoutine || pattern.kind != .message
                        || ErrorLine.speaksOfFailure(UnsafeBufferPointer(rebasing: text[match]))
                    if counts { try explanation.add(number, pattern) }
                }
            }
        }
        let cause = try explanation.cause(line: line.bytes) { surroundings().bytes }
        return LineMatch(cause: cause, hasOpenAnchor: hasOpenAnchor)
    }
}
