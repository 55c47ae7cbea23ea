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

    static let headerSize = 24
    private static let recordSize = 12

    let count: Int
    /// Of the 64 bits of an anchor's number, how many from the top choose its bit in `bitmap`.
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
            (count, bitmapBits, bucketBits) = (0, 0, 0)
            (bitmap, buckets, records, owners, texts) = (bytes, bytes, bytes, bytes, bytes)
            return
        }
        var cursor = ByteCursor(bytes)
        let count = UInt64(cursor.u32())
        let bitmapBits = cursor.u32()
        let bucketBits = cursor.u32()
        let ownerCount = UInt64(cursor.u32())
        let textLength = cursor.u64()
        guard !cursor.failed, bitmapBits >= 3, bitmapBits <= 31, bucketBits >= 1, bucketBits <= 26,
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
        word(records, pattern * 3) == UInt32(truncatingIfNeeded: anchor)
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
        let start = pattern == 0 ? 0 : Int(word(records, (pattern - 1) * 3 + field))
        let end = Int(word(records, pattern * 3 + field))
        guard start >= 0, start <= end, end <= limit else { throw Self.damaged }
        return start..<end
    }

    @inline(__always)
    private func word(_ part: UnsafeRawBufferPointer, _ index: Int) -> UInt32 {
        UInt32(littleEndian: part.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
}
