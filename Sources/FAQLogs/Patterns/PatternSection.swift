internal import FAQEngine
internal import FAQText

/// The section `patterns`, read in place.
///
/// Opening checks the sizes of its parts; the rest is checked where it is read.
struct PatternSection: @unchecked Sendable {
    // The pointers are only ever read, and what they point at does not change: hence Sendable.

    static let headerSize = 32
    private static let recordSize = 16

    /// How many bits of an anchor's number choose its bucket.
    static let bucketBits = 1...26

    /// Says that some anchor begins with a digit.
    static let digitFlag: UInt64 = 1

    let count: Int
    /// Whether any anchor begins with a digit: without, numbers in logs need not be looked at.
    let hasDigits: Bool
    private let bitmapWidth: Int
    private let bitmapBytes: UnsafeRawBufferPointer
    private let bucketBits: Int
    private let buckets: UnsafeRawBufferPointer
    private let records: UnsafeRawBufferPointer
    private let owners: UnsafeRawBufferPointer
    private let texts: UnsafeRawBufferPointer

    /// An empty section has no patterns.
    init(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
        guard !bytes.isEmpty else {
            (count, hasDigits, bucketBits) = (0, false, 0)
            bitmapWidth = Int(AnchorBitmap.widths.lowerBound)
            (bitmapBytes, buckets, records, owners, texts) = (bytes, bytes, bytes, bytes, bytes)
            return
        }
        var cursor = ByteCursor(bytes)
        let count = UInt64(cursor.u32())
        let bitmapWidth = cursor.u32()
        let bucketBits = Int(cursor.u32())
        let ownerCount = UInt64(cursor.u32())
        let textLength = cursor.u64()
        hasDigits = cursor.u64() & Self.digitFlag != 0
        guard !cursor.failed, AnchorBitmap.widths.contains(bitmapWidth),
            Self.bucketBits.contains(bucketBits), textLength <= UInt64(bytes.count)
        else { throw Self.damaged }
        let sizes: (UInt64, UInt64, UInt64, UInt64) = (
            1 << UInt64(bitmapWidth - 3), 4 << UInt64(bucketBits), count * UInt64(Self.recordSize),
            ownerCount * 4
        )
        guard
            UInt64(Self.headerSize) + sizes.0 + sizes.1 + sizes.2 + sizes.3 + textLength
                == UInt64(bytes.count)
        else { throw Self.damaged }
        self.count = Int(count)
        self.bitmapWidth = Int(bitmapWidth)
        self.bucketBits = bucketBits
        bitmapBytes = cursor.slice(Int(sizes.0))
        buckets = cursor.slice(Int(sizes.1))
        records = cursor.slice(Int(sizes.2))
        owners = cursor.slice(Int(sizes.3))
        texts = cursor.slice(Int(textLength))
    }

    static let damaged = IndexError.damaged(section: Section.patterns.rawValue)

    /// A copy of the bitmap of all anchors, which the caller frees.
    func makeBitmap() -> AnchorBitmap {
        let bitmap = AnchorBitmap.allocate(width: bitmapWidth)
        UnsafeMutableRawBufferPointer(bitmap.bytes).copyMemory(from: bitmapBytes)
        return bitmap
    }

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

    /// Whether what stands beside an anchor in raw text can be what stands beside it in the pattern: `false` only when
    /// folding could not make it so.
    @inline(__always)
    func pattern(_ pattern: Int, fitsBeside anchor: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        AnchorNeighbours(packed: word(records, pattern * 4 + 3)).mayStand(beside: anchor, in: text)
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
