internal import FAQEngine
internal import FAQText

/// One pattern, read from the index.
struct Pattern {
    let kind: PatternTemplate.Kind
    let anchor: AnchorPosition
    private let bytes: UnsafeRawBufferPointer
    /// Where the pieces stand in `bytes`.
    private(set) var pieces: [Range<Int>] = []

    /// Returns `nil` for damaged bytes.
    init?(_ bytes: UnsafeRawBufferPointer) {
        var cursor = ByteCursor(bytes)
        let kind = PatternTemplate.Kind(rawValue: cursor.u8())
        let piece = cursor.varint()
        let start = cursor.varint()
        let length = cursor.varint()
        while cursor.position < bytes.count, !cursor.failed {
            let length = Int(truncatingIfNeeded: cursor.varint())
            let start = cursor.position
            _ = cursor.slice(length)
            if !cursor.failed { pieces.append(start..<start + length) }
        }
        guard let kind, !cursor.failed, piece < UInt64(pieces.count), length > 0,
            length <= UInt64(bytes.count), start <= UInt64(bytes.count),
            start + length <= UInt64(pieces[Int(piece)].count)
        else { return nil }
        self.kind = kind
        self.bytes = bytes
        anchor = AnchorPosition(piece: Int(piece), range: Int(start)..<Int(start + length))
    }

    /// The bytes of all pieces.
    var length: Int {
        var sum = 0
        for piece in pieces { sum += piece.count }
        return sum
    }

    func text(_ piece: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[pieces[piece]])
    }

    // MARK: In folded text

    /// How far apart two pieces may stand.
    private static let widestGap = 512

    /// The bytes that the pattern takes in a text, when its anchor stands at `found`.
    ///
    /// - Parameter text: folded, in lower case, blanks alike.
    func match(in text: UnsafeBufferPointer<UInt8>, anchorAt found: Range<Int>) -> Range<Int>? {
        let start = found.lowerBound - anchor.range.lowerBound
        guard stands(anchor.piece, at: start, in: text) else { return nil }
        var lower = start
        var piece = anchor.piece - 1
        while piece >= 0 {
            let length = pieces[piece].count
            var probe = lower - length
            let least = max(0, lower - length - Self.widestGap)
            while probe >= least, !stands(piece, at: probe, in: text) { probe -= 1 }
            guard probe >= least else { return nil }
            lower = probe
            piece -= 1
        }
        var upper = start + pieces[anchor.piece].count
        piece = anchor.piece + 1
        while piece < pieces.count {
            var probe = upper
            let most = min(text.count, upper + Self.widestGap)
            while probe <= most, !stands(piece, at: probe, in: text) { probe += 1 }
            guard probe <= most else { return nil }
            upper = probe + pieces[piece].count
            piece += 1
        }
        let range = lower..<upper
        return kind != .number || CodeAnnouncement.precedes(range, in: text) ? range : nil
    }

    /// Whether the piece stands at an offset, as words of its own.
    private func stands(_ piece: Int, at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = pieces[piece]
        let end = start + range.count
        guard start >= 0, end <= text.count else { return false }
        for offset in 0..<range.count where text[start + offset] != bytes[range.lowerBound + offset] {
            return false
        }
        guard let first = bytes[range].first, let last = bytes[range].last else { return false }
        if first.isASCIIWord, start > 0, text[start - 1].isASCIIWord { return false }
        if last.isASCIIWord, end < text.count, text[end].isASCIIWord { return false }
        return true
    }
}
