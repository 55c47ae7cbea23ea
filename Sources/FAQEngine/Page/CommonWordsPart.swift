import FAQText

/// One of 32 parts of ``CommonWords``, for where the table comes piece by piece as terms are looked up.
///
/// Layout: for each of 16 buckets the number of its entries (1); then the entries, as in the whole.
package struct CommonWordsPart {
    package static let count = 32
    package static let bucketCount = CommonWords.bucketCount / count

    private let bytes: UnsafeRawBufferPointer

    /// A part over `bytes`, which must stay in place.
    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// The number of the part that tells of a term.
    static func number(of term: UnsafeBufferPointer<UInt8>) -> Int {
        Int(CommonWords.fingerprint(of: term) >> 27)
    }

    /// How common a term of this part is, as ``CommonWords`` tells.
    func level(of term: UnsafeBufferPointer<UInt8>) -> Int {
        let fingerprint = CommonWords.fingerprint(of: term)
        let bucket = Int(fingerprint >> 23) % Self.bucketCount
        guard bytes.count >= Self.bucketCount else { return 0 }
        var entry = Self.bucketCount
        for earlier in 0..<bucket { entry += 3 * Int(bytes[earlier]) }
        let end = entry + 3 * Int(bytes[bucket])
        guard end <= bytes.count else { return 0 }
        while entry < end {
            let known =
                UInt32(bytes[entry]) | UInt32(bytes[entry + 1]) << 8 | UInt32(bytes[entry + 2]) << 16
            if known >> 4 == fingerprint >> 3 & 0xFFFFF { return Int(known & 15) }
            entry += 3
        }
        return 0
    }
}

@available(*, unavailable)
extension CommonWordsPart: Sendable {}
