/// How common terms are in language at large and in technical documentation, as one relocatable blob.
///
/// Knows a few thousand English stems (see ``Stemmer``), Han characters and pairs of Han characters. It
/// tells a rare word from a common one where a knowledge base is too small to. Docs/Tables.md says over
/// which texts they were counted.
///
/// Layout, all numbers little-endian and unaligned: `cmw1`; 513 × 2 bytes, the number of the first entry
/// of each of 512 buckets, then of the end; entries of 3 bytes: level in the low 4 bits, then 20 bits of
/// the term's fingerprint, ascending within a bucket. The fingerprint's highest 9 bits choose the bucket,
/// so that one unknown term in about 60,000 is taken for a known one.
package struct CommonWords: Sendable {
    /// The blob itself, to be carried elsewhere.
    nonisolated(unsafe) package let bytes: UnsafeRawBufferPointer

    package static let bucketCount = 512
    private static let entries = 4 + 2 * (bucketCount + 1)
    private static let entrySize = 3

    /// The built-in table; unpacked on first use.
    package static let standard = CommonWords(
        trusted: PackedTable.unpack(CommonWordsData.packed, byteCount: CommonWordsData.byteCount))

    /// A table over `bytes`, which must stay in place as long as the table is used.
    ///
    /// Returns `nil` when the bytes are not such a table.
    package init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= Self.entries,
            bytes.loadUnaligned(as: UInt32.self) == UInt32(littleEndian: 0x3177_6D63)
        else { return nil }
        self.init(trusted: bytes)
        for bucket in 0..<Self.bucketCount where start(ofBucket: bucket) > start(ofBucket: bucket + 1) {
            return nil
        }
        guard Self.entries + Self.entrySize * start(ofBucket: Self.bucketCount) == bytes.count else {
            return nil
        }
    }

    private init(trusted bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    private func start(ofBucket bucket: Int) -> Int {
        Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 + 2 * bucket, as: UInt16.self)))
    }

    /// How common `term` is: an English stem, a Han character or two, in folded lower-case bytes.
    ///
    /// 15 stands in most texts of 64 words; each level less in half as many; 3 in one of 4,000. 0 is any
    /// term that is not known.
    package func level(of term: UnsafeBufferPointer<UInt8>) -> Int {
        let fingerprint = Self.fingerprint(of: term)
        let wanted = Int(fingerprint >> 3 & 0xFFFFF)
        let range = entries(ofBucket: Int(fingerprint >> 23))
        let index = range.partitioningIndex { entry($0) >> 4 >= wanted }
        guard index < range.upperBound, case let entry = entry(index), entry >> 4 == wanted else { return 0 }
        return entry & 15
    }

    /// The indices of a bucket's entries.
    package func entries(ofBucket bucket: Int) -> Range<Int> {
        start(ofBucket: bucket)..<start(ofBucket: bucket + 1)
    }

    /// An entry by its index: fingerprint and level.
    @inline(__always)
    package func entry(_ index: Int) -> Int {
        let offset = Self.entries + Self.entrySize * index
        return Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 | Int(bytes[offset + 2]) << 16
    }

    /// FNV-1a with the finaliser of MurmurHash3, whose high bits are well mixed.
    package static func fingerprint(of term: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash = FNV1a.empty32
        for byte in term { hash = FNV1a.extend(hash, with: byte) }
        hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
        hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
        return hash ^ hash >> 16
    }

    /// How common `term` is, see ``level(of:)-(UnsafeBufferPointer<UInt8>)``.
    package func level(of term: [UInt8]) -> Int {
        term.withUnsafeBufferPointer { level(of: $0) }
    }

    /// How common `term` is, see ``level(of:)-(UnsafeBufferPointer<UInt8>)``.
    package func level(of term: ArraySlice<UInt8>) -> Int {
        term.withUnsafeBufferPointer { level(of: $0) }
    }
}
