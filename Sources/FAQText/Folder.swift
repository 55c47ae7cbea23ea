/// One pass over the input of a ``FoldedText``.
///
/// Which blanks survive, and what a combining mark does, depends on the text already written, never on
/// the input around it: that makes folding folded text change nothing.
struct Folder {
    private let input: UnsafeBufferPointer<UInt8>
    private let tables: FoldTables
    private var output: UnsafeMutablePointer<UInt8>
    private var count = 0
    private var capacity: Int
    private var segments: [FoldedText.Segment] = []

    /// The last segment's shape, and where in the input its next unit would stand.
    private var inIdentity = false
    private var expected = -1

    /// Blanks read and not yet written; `blankStart` is -1 when there are none.
    private var blankStart = -1
    private var blankEnd = 0
    private var blankHasTab = false

    init(input: UnsafeBufferPointer<UInt8>, tables: FoldTables) {
        self.input = input
        self.tables = tables
        capacity = input.count + Self.slack
        output = .allocate(capacity: capacity)
    }

    /// Room that is always left beyond one byte for each input byte to come.
    private static let slack = 32

    mutating func run() {
        var at = 0
        while at < input.count {
            let byte = input[at]
            if Self.isGraphic(byte) {
                at = copyASCII(from: at)
            } else if byte < 0x80 {
                at = foldControl(byte, at: at)
            } else if let (scalar, length) = UTF8Scalar.decode(input, at: at) {
                fold(scalar, at: at, length: length)
                at += length
            } else {
                addBlank(at..<at + 1)
                at += 1
            }
        }
    }

    /// Hands over the result and frees the buffer.
    mutating func finish() -> (bytes: [UInt8], segments: [FoldedText.Segment]) {
        let bytes = [UInt8](UnsafeBufferPointer(start: output, count: count))
        output.deallocate()
        return (bytes, segments)
    }

    // MARK: ASCII

    @inline(__always)
    private static func isGraphic(_ byte: UInt8) -> Bool { byte &- 0x21 < 0x5E }

    /// Copies visible ASCII from a visible byte on, with the single spaces and line ends in it.
    @inline(__always)
    private mutating func copyASCII(from start: Int) -> Int {
        if blankStart >= 0 { writeBlank(before: UInt32(input[start])) }
        mapIdentity(at: start)
        let end = input.count
        let source = input.baseAddress.unsafelyUnwrapped
        let shift = count - start
        var at = start
        while at < end {
            let byte = source[at]
            if !Self.isGraphic(byte), byte != 0x0A {
                guard byte == 0x20, source[at - 1] != 0x0A, at + 1 < end, Self.isGraphic(source[at + 1])
                else { break }
            }
            output[at + shift] = byte
            at += 1
        }
        count = at + shift
        expected = at
        return at
    }

    private mutating func foldControl(_ byte: UInt8, at: Int) -> Int {
        switch byte {
        case 0x0A:
            writeLineEnd(at..<at + 1)
            return at + 1
        case 0x0D:
            let end = at + 1 < input.count && input[at + 1] == 0x0A ? at + 2 : at + 1
            writeLineEnd(at..<end)
            return end
        case 0x1B:
            let end = escapeEnd(from: at)
            if end == at + 1 { addBlank(at..<end) }
            return end
        default:
            addBlank(at..<at + 1)
            blankHasTab = blankHasTab || byte == 0x09
            return at + 1
        }
    }

    /// The end of the terminal escape sequence at `start`, which is `start + 1` when there is none.
    ///
    /// A command string (`ESC ]` …) ends at BEL or `ESC \`; any other escape or a line end cuts it off,
    /// and then its opening alone counts. So each byte is looked at twice at most.
    private func escapeEnd(from start: Int) -> Int {
        var at = start + 1
        guard at < input.count else { return at }
        switch input[at] {
        case UInt8(ascii: "["):
            at += 1
            while at < input.count, input[at] >= 0x20, input[at] < 0x40 { at += 1 }
            if at < input.count, input[at] >= 0x40, input[at] < 0x7F { at += 1 }
            return at
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            let opening = at + 1
            at = opening
            while at < input.count {
                switch input[at] {
                case 0x07: return at + 1
                case 0x1B:
                    return at + 1 < input.count && input[at + 1] == UInt8(ascii: "\\") ? at + 2 : opening
                case 0x0A, 0x0D: return opening
                default: at += 1
                }
            }
            return opening
        case 0x20...0x2F:
            while at < input.count, (0x20...0x2F).contains(input[at]) { at += 1 }
            if at < input.count, (0x30...0x7E).contains(input[at]) { at += 1 }
            return at
        case 0x30...0x7E:
            return at + 1
        default:
            return at
        }
    }

    // MARK: Other characters

    @inline(__always)
    private mutating func fold(_ scalar: UInt32, at: Int, length: Int) {
        let cell = tables.cell(of: scalar)
        if cell == 0 {
            // Tags and the variation selectors beside them: dropped here to keep the table short.
            if scalar & ~0xFFF == 0xE0000 { return }
            write(scalar, at: at, length: length)
        } else if FoldTables.expansions.contains(cell) {
            writeExpansion(cell, at: at, length: length)
        } else if cell != FoldTables.drop {
            switch cell {
            case 0x20: addBlank(at..<at + length)
            case 0x0A: writeLineEnd(at..<at + length)
            default: write(cell, at: at, length: length)
            }
        }
    }

    @inline(__always)
    private mutating func write(_ scalar: UInt32, at: Int, length: Int) {
        if scalar & ~0x7F == 0x300 || scalar == 0x3099 || scalar == 0x309A,
            absorbMark(scalar, at: at, length: length)
        {
            return
        }
        if blankStart >= 0 { writeBlank(before: scalar) }
        let width = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
        if width == length {
            mapIdentity(at: at)
        } else {
            reserve(width, inputLeft: input.count - at)
            map(folded: width, original: at..<at + length)
        }
        let target = output + count
        switch width {
        case 1:
            target[0] = UInt8(truncatingIfNeeded: scalar)
        case 2:
            target[0] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
            target[1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        case 3:
            target[0] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
            target[1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
            target[2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        default:
            target[0] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
            target[1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
            target[2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
            target[3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        }
        count += width
        expected = at + length
    }

    private mutating func writeExpansion(_ cell: UInt32, at: Int, length: Int) {
        let text = tables.expansion(cell).assumingMemoryBound(to: UInt8.self)
        if blankStart >= 0 { writeBlank(before: UTF8Scalar.decode(text, at: 0)?.scalar ?? 0) }
        reserve(text.count, inputLeft: input.count - at)
        map(folded: text.count, original: at..<at + length)
        for byte in text {
            output[count] = byte
            count += 1
        }
        expected = at + length
    }

    /// Drops a combining mark over a Latin letter, or makes one letter of a mark and its base: `й` and
    /// `ё`, voiced kana. Returns `false` when the mark stays on its own.
    private mutating func absorbMark(_ mark: UInt32, at: Int, length: Int) -> Bool {
        guard blankStart < 0, count > 0 else { return false }
        let base = lastScalar
        if mark < 0x370 {
            let isLatin =
                base < 0x80 ? UInt8(base).isASCIILetter : base < 0x2B0 || base & ~0xFF == 0x1E00
            if isLatin { return true }
        }
        guard let composed = Self.composed(base, mark) else { return false }
        let width = composed < 0x800 ? 2 : 3
        let start = lastUnitStart(width: width)
        count -= width
        if let last = segments.last, Int(last.folded) == count { segments.removeLast() }
        blankStart = -1
        inIdentity = false
        map(folded: width, original: start..<at + length)
        if width == 2 {
            output[count] = UInt8(truncatingIfNeeded: 0xC0 | composed >> 6)
        } else {
            output[count] = UInt8(truncatingIfNeeded: 0xE0 | composed >> 12)
            output[count + 1] = UInt8(truncatingIfNeeded: 0x80 | composed >> 6 & 0x3F)
        }
        output[count + width - 1] = UInt8(truncatingIfNeeded: 0x80 | composed & 0x3F)
        count += width
        expected = at + length
        return true
    }

    /// One letter for a base and its mark, both of the same encoded length as the base.
    private static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
        switch (base, mark) {
        case (0x438, 0x306): return 0x439
        case (0x435, 0x308): return 0x451
        case (0x3046, 0x3099), (0x30A6, 0x3099): return base + 0x4E
        case (0x304B...0x3062, 0x3099), (0x30AB...0x30C2, 0x3099):
            return base & 1 == 1 ? base + 1 : nil
        case (0x3064...0x3069, 0x3099), (0x30C4...0x30C9, 0x3099):
            return base & 1 == 0 ? base + 1 : nil
        case (0x306F...0x307D, _), (0x30CF...0x30DD, _):
            guard (base - 0x306F) % 3 == 0, mark >= 0x3099 else { return nil }
            return base + (mark - 0x3098)
        case (0x309D, 0x3099), (0x30FD, 0x3099): return base + 1
        default: return nil
        }
    }

    private var lastScalar: UInt32 {
        var start = count - 1
        while start > 0, output[start] & 0xC0 == 0x80 { start -= 1 }
        return UTF8Scalar.decode(UnsafeBufferPointer(start: output, count: count), at: start)?.scalar ?? 0
    }

    // MARK: Blanks and line ends

    @inline(__always)
    private mutating func addBlank(_ range: Range<Int>) {
        if blankStart < 0 {
            blankStart = range.lowerBound
            blankHasTab = false
        }
        blankEnd = range.upperBound
    }

    private mutating func writeLineEnd(_ range: Range<Int>) {
        blankStart = -1
        if range.count == 1 {
            mapIdentity(at: range.lowerBound)
        } else {
            map(folded: 1, original: range)
        }
        output[count] = 0x0A
        count += 1
        expected = range.upperBound
    }

    /// Writes the waiting blank, unless it stands at a line's edge or joins Han and Latin.
    private mutating func writeBlank(before next: UInt32) {
        defer { blankStart = -1 }
        guard count > 0, output[count - 1] != 0x0A else { return }
        let last = lastScalar
        if Self.isLatinSide(next) && Script.isUnspaced(last)
            || Script.isUnspaced(next) && Self.isLatinSide(last)
        {
            return
        }
        if blankEnd - blankStart == 1 {
            mapIdentity(at: blankStart)
        } else {
            map(folded: 1, original: blankStart..<blankEnd)
        }
        output[count] = blankHasTab ? 0x09 : 0x20
        count += 1
        expected = blankEnd
    }

    private static func isLatinSide(_ scalar: UInt32) -> Bool {
        guard scalar < 0x80 else { return false }
        let byte = UInt8(scalar)
        return byte.isASCIILetter || byte.isASCIIDigit || byte == 0x22 || byte == 0x27 || byte == 0x60
    }

    // MARK: The map

    @inline(__always)
    private mutating func mapIdentity(at start: Int) {
        if inIdentity, expected == start { return }
        segments.append(
            .init(folded: UInt32(count), original: UInt32(start), originalUnit: 1, foldedUnit: 1))
        inIdentity = true
    }

    private mutating func map(folded: Int, original: Range<Int>) {
        inIdentity = false
        if expected == original.lowerBound, let last = segments.last,
            last.foldedUnit == folded, last.originalUnit == original.count, last.isUniform
        {
            return
        }
        segments.append(
            .init(
                folded: UInt32(count), original: UInt32(original.lowerBound),
                originalUnit: UInt32(original.count), foldedUnit: UInt32(folded)))
    }

    /// Where the input of the last `width` bytes written starts.
    private func lastUnitStart(width: Int) -> Int {
        guard let last = segments.last else { return 0 }
        return Int(last.original)
            + (count - width - Int(last.folded)) / Int(last.foldedUnit) * Int(last.originalUnit)
    }

    private mutating func reserve(_ length: Int, inputLeft: Int) {
        guard capacity - count < inputLeft + length + Self.slack else { return }
        capacity = count + 2 * inputLeft + 2 * Self.slack
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: output, count: count)
        output.deallocate()
        output = larger
    }
}

extension FoldedText.Segment {
    /// A step of single bytes is identity text, whose characters may be longer than one byte.
    fileprivate var isUniform: Bool { foldedUnit != 1 || originalUnit != 1 }
}
