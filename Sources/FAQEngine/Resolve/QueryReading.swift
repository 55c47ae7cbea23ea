import FAQText

/// A token of the query.
struct QueryToken {
    var token: Token
    /// The number of its line among the lines that are not empty.
    var line: Int
    /// What its kind, its line and a mask leave of it; 1 for a plain word.
    var weight: Double
}

/// The input cut into tokens, each with what it is worth where it stands.
struct QueryReading {
    let folded: FoldedText
    private(set) var buffer = TokenBuffer()
    private(set) var tokens: [QueryToken] = []
    private(set) var lineCount = 0
    /// The lines that were read, in the folded text: all that are not empty, or those that tell most of a longer input.
    private(set) var lines: [Range<Int>] = []

    /// Words inside variable parts keep this share of their weight.
    static let maskWeight = 0.4
    /// Longer inputs are read line by line, error lines first, until this many bytes are taken.
    static let byteLimit = 65_536

    init(_ query: UnsafeBufferPointer<UInt8>, tables: FoldTables) {
        folded = FoldedText(query, tables: tables)
        folded.bytes.withUnsafeBufferPointer { read($0) }
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        var lines = Self.lines(of: text)
        lineCount = lines.count
        var classes: [LineClass] = []
        if lines.count >= 3 {
            classes = lines.map { LineClass(UnsafeBufferPointer(rebasing: text[$0])) }
            if text.count > Self.byteLimit { Self.keepTellingLines(&lines, &classes) }
        } else if text.count > Self.byteLimit {
            // Of one or two lines, the first bytes.
            var left = Self.byteLimit
            for number in lines.indices {
                lines[number] = lines[number].prefix(left)
                left -= lines[number].count
            }
        }
        self.lines = lines
        for (number, range) in lines.enumerated() {
            let line = UnsafeBufferPointer(rebasing: text[range])
            let weight = classes.isEmpty ? 1 : classes[number].weight
            var variable = LineVariables(line)
            let first = buffer.tokens.count
            buffer.tokenize(line, base: range.lowerBound)
            for token in buffer.tokens[first...] {
                let masked = variable.contains(token.range.lowerBound - range.lowerBound)
                tokens.append(
                    QueryToken(
                        token: token, line: number,
                        weight: TermWeight.classWeight(token.kind) * weight * (masked ? Self.maskWeight : 1)))
            }
            buffer.skipPosition()
            buffer.skipPosition()
        }
    }

    private static func lines(of text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for index in 0...text.count where index == text.count || text[index] == 0x0A {
            if index > start { lines.append(start..<index) }
            start = index + 1
        }
        return lines
    }

    /// Keeps the lines of greatest weight, earlier ones first, in their order.
    private static func keepTellingLines(_ lines: inout [Range<Int>], _ classes: inout [LineClass]) {
        var isKept = [Bool](repeating: false, count: lines.count)
        var left = byteLimit
        for wanted in [LineClass.error, .other, .information, .frame] {
            for (number, line) in lines.enumerated() where classes[number] == wanted && left > 0 {
                isKept[number] = true
                lines[number] = line.prefix(left)
                left -= lines[number].count
            }
        }
        let kept = lines.indices.filter { isKept[$0] }
        lines = kept.map { lines[$0] }
        classes = kept.map { classes[$0] }
    }
}
