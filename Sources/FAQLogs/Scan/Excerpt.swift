/// The part of a line that is shown.
enum Excerpt {
    /// How many bytes of a line are shown at most.
    static let longest = 1024

    /// How many bytes before and after it tell whether it begins or ends in a secret.
    private static let context = 4096

    /// What is looked at to hide secrets in a part of a line.
    static func surroundings(of part: Range<Int>, in line: Range<Int>) -> Range<Int> {
        max(line.lowerBound, part.lowerBound - context)..<min(line.upperBound, part.upperBound + context)
    }

    /// The bytes of a line, or of a long one those around an offset, cut between words.
    static func range(
        of line: Range<Int>, around offset: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> Range<Int> {
        var lower = line.lowerBound
        var upper = line.upperBound
        while upper > lower, text[upper - 1] == 0x0D { upper -= 1 }
        guard upper - lower > longest else { return lower..<upper }
        let start = max(lower, min(offset - longest / 2, upper - longest))
        if start > lower {
            lower = start
            while lower < offset, text[lower] > 0x20 { lower += 1 }
        }
        let end = start + longest
        if end < upper {
            upper = end
            while upper > offset, text[upper] > 0x20 { upper -= 1 }
        }
        return lower..<max(lower, upper)
    }
}
