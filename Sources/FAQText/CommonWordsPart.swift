/// One of 32 parts of ``CommonWords``, for where the table comes piece by piece as terms are looked up.
///
/// Layout: for each of 16 buckets the number of its entries (1); then the entries, as in the whole.
package struct CommonWordsPart: Sendable {
    package static let count = 32
    static let bucketCount = 16

    nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer

    /// A part over `bytes`, which must stay in place and are trusted.
    package init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// The number of the part that tells of a term.
    package static func number(of term: UnsafeBufferPointer<UInt8>) -> Int {
        Int(fingerprint(of: term) >> 27)
    }

    /// How common a term of this part is, as ``CommonWords`` tells.
    package func level(of term: UnsafeBufferPointer<UInt8>) -> Int {
        let fingerprint = Self.fingerprint(of: term)
        let bucket = Int(fingerprint >> 23) % Self.bucketCount
        var entry = Self.bucketCount
        for earlier in 0..<bucket { entry += 3 * Int(bytes[earlier]) }
        for place in stride(from: entry, to: entry + 3 * Int(bytes[bucket]), by: 3) {
            let known =
                UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
            if known >> 4 == fingerprint >> 3 & 0xFFFFF { return Int(known & 15) }
        }
        return 0
    }

    /// FNV-1a with the finaliser of MurmurHash3, whose high bits are well mixed.
    static func fingerprint(of term: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in term { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
        hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
        return hash ^ hash >> 16
    }
}
