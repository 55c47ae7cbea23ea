internal import FAQEngine
internal import FAQText

/// An entry that a pattern points at.
struct PatternOwner {
    var packed: UInt32

    init(packed: UInt32) {
        self.packed = packed
    }

    init(entry: UInt32, inQuestion: Bool) {
        packed = entry << 1 | (inQuestion ? 1 : 0)
    }

    var entry: Int { Int(packed >> 1) }
    /// Whether the tag stands in a question of the entry; a code may stand in the answer alone.
    var inQuestion: Bool { packed & 1 != 0 }

    static let entryLimit: UInt32 = 1 << 31
}

/// Where a pattern's anchor stands in it.
struct AnchorPlace {
    var piece: Int
    /// Bytes in the piece.
    var range: Range<Int>
}

/// The section `patterns`, read in place.
///
/// Opening checks the sizes of its parts; the rest is checked where it is read.
struct PatternSection: @unchecked Sendable {
    // The pointers are only ever read, and what they point at does not change: hence Sendable.

    static let headerSize = 32
    private static let recordSize = 16

    /// A small bitmap has this many bits, as a power of two.
    static let leastBitmapBits = 13

    /// Says that some anchor begins with a digit.
    static let digitFlag: UInt64 = 1

    let count: Int
    /// Whether any anchor begins with a digit: without, numbers in logs need not be looked at.
    let hasDigits: Bool
    /// How many bits of an anchor's number choose a bit in `bitmap`.
    let bitmapBits: Int
    private let bucketBits: Int
    let bitmap: UnsafeRawBufferPointer
    private let buckets: UnsafeRawBufferPointer
    private let records: UnsafeRawBufferPointer
    private let owners: UnsafeRawBufferPointer
    private let texts: UnsafeRawBufferPointer

    /// An empty section has no patterns.
    init(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
        guard !bytes.isEmpty else {
            (count, bitmapBits, bucketBits, hasDigits) = (0, 0, 0, false)
            (bitmap, buckets, records, owners, texts) = (bytes, bytes, bytes, bytes, bytes)
            return
        }
        var cursor = ByteCursor(bytes)
        let count = UInt64(cursor.u32())
        let bitmapBits = cursor.u32()
        let bucketBits = cursor.u32()
        let ownerCount = UInt64(cursor.u32())
        let textLength = cursor.u64()
        hasDigits = cursor.u64() & Self.digitFlag != 0
        guard !cursor.failed, bitmapBits >= Self.leastBitmapBits, bitmapBits <= 31, bucketBits >= 1,
            bucketBits <= 26,
            textLength <= UInt64(bytes.count)
        else { throw Self.damaged }
        let sizes: (UInt64, UInt64, UInt64, UInt64) = (
            1 << UInt64(bitmapBits - 3), 4 << UInt64(bucketBits), count * UInt64(Self.recordSize),
            ownerCount * 4
        )
        guard
            UInt64(Self.headerSize) + sizes.0 + sizes.1 + sizes.2 + sizes.3 + textLength
                == UInt64(bytes.count)
        else { throw Self.damaged }
        self.count = Int(count)
        self.bitmapBits = Int(bitmapBits)
        self.bucketBits = Int(bucketBits)
        bitmap = cursor.slice(Int(sizes.0))
        buckets = cursor.slice(Int(sizes.1))
        records = cursor.slice(Int(sizes.2))
        owners = cursor.slice(Int(sizes.3))
        texts = cursor.slice(Int(textLength))
    }

    static let damaged = IndexError.damaged(section: Section.patterns.rawValue)

    /// The patterns that may have this anchor.
    func patterns(withAnchor anchor: UInt64) throws(IndexError) -> Range<Int> {
        guard count > 0 else { return 0..<0 }
        let bucket = Int(truncatingIfNeeded: anchor >> UInt64(64 - bucketBits))
        let start = bucket == 0 ? 0 : Int(word(buckets, bucket - 1))
        let end = Int(word(buckets, bucket))
        guard start <= end, end <= count else { throw Self.damaged }
        return start..<end
    }

    /// Whether the pattern has this anchor, up to one chance in 2^32.
    @inline(__always)
    func pattern(_ pattern: Int, hasAnchor anchor: UInt64) -> Bool {
        word(records, pattern * 4) == UInt32(truncatingIfNeeded: anchor)
    }

    /// The bit that an anchor has in the bitmap.
    @inline(__always)
    static func bit(of anchor: UInt64, bitmapBits: UInt64) -> Int {
        Int(truncatingIfNeeded: anchor &>> (64 - bitmapBits))
    }

    /// The bit that an anchor has together with the byte after it, in lower case and a blank left out: 0 where the
    /// pattern says nothing of that byte.
    @inline(__always)
    static func bit(of anchor: UInt64, before next: UInt8, bitmapBits: UInt64) -> Int {
        let both = (anchor ^ UInt64(next) &* 0x9E37_79B9_7F4A_7C15) &* 0xC4CE_B9FE_1A85_EC53
        return Int(truncatingIfNeeded: both &>> (64 - bitmapBits))
    }

    /// Whether what stands beside an anchor in raw text can be what stands beside it in the pattern: `false` only when
    /// folding could not make it so.
    @inline(__always)
    func pattern(_ pattern: Int, fitsBeside anchor: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let wanted = word(records, pattern * 4 + 3)
        // Nearly always a single blank stands between words; everything else is left to the closer look.
        func fits(_ wanted: UInt8, _ next: UInt8) -> Bool {
            wanted == 0 || next >= 0x80 || next <= 0x20 || next.asciiLowercased == wanted
        }
        let end = anchor.upperBound
        if end + 2 < text.count {
            let behind = text[end] == 0x20 ? end + 1 : end
            if !fits(UInt8(truncatingIfNeeded: wanted >> 16), text[behind]) { return false }
            if text[behind] > 0x20, !fits(UInt8(truncatingIfNeeded: wanted >> 24), text[behind + 1]) {
                return false
            }
        }
        let start = anchor.lowerBound
        if start >= 3 {
            let before = text[start - 1] == 0x20 ? start - 2 : start - 1
            if !fits(UInt8(truncatingIfNeeded: wanted), text[before]) { return false }
            if text[before] > 0x20, !fits(UInt8(truncatingIfNeeded: wanted >> 8), text[before - 1]) {
                return false
            }
        }
        return true
    }

    /// The bytes of the piece that holds the pattern's anchor, and where in it the anchor stands.
    func anchoredPiece(of pattern: Int) throws(IndexError) -> (
        text: UnsafeRawBufferPointer, anchor: Range<Int>
    ) {
        var cursor = ByteCursor(
            texts, at: try range(of: pattern, field: 1, limit: texts.count).lowerBound + 1)
        var left = cursor.varint()
        let start = cursor.varint()
        let length = cursor.varint()
        while left > 0, !cursor.failed {
            left -= 1
            _ = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
        }
        let piece = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
        guard !cursor.failed, start <= UInt64(piece.count), length <= UInt64(piece.count) - start else {
            throw Self.damaged
        }
        return (piece, Int(start)..<Int(start + length))
    }

    func owners(of pattern: Int) throws(IndexError) -> [PatternOwner] {
        let range = try range(of: pattern, field: 2, limit: owners.count / 4)
        var list: [PatternOwner] = []
        list.reserveCapacity(range.count)
        for index in range { list.append(PatternOwner(packed: word(owners, index))) }
        return list
    }

    func pattern(_ pattern: Int) throws(IndexError) -> Pattern {
        let range = try range(of: pattern, field: 1, limit: texts.count)
        guard let read = Pattern(UnsafeRawBufferPointer(rebasing: texts[range])) else { throw Self.damaged }
        return read
    }

    private func range(of pattern: Int, field: Int, limit: Int) throws(IndexError) -> Range<Int> {
        guard pattern >= 0, pattern < count else { throw Self.damaged }
        let start = pattern == 0 ? 0 : Int(word(records, (pattern - 1) * 4 + field))
        let end = Int(word(records, pattern * 4 + field))
        guard start >= 0, start <= end, end <= limit else { throw Self.damaged }
        return start..<end
    }

    @inline(__always)
    private func word(_ part: UnsafeRawBufferPointer, _ index: Int) -> UInt32 {
        UInt32(littleEndian: part.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
}
