/// What a file is, by its first bytes.
package enum FileKind: Hashable, Sendable {
    case gzip, xz, zstd
    case tar, zip
    /// Something else that is packed, and not read.
    case packed(ForeignPacking)
    /// Anything else: a log, as far as can be told.
    case other

    /// How many bytes decide.
    static let sampleSize = 4096
    /// How many to wait for where they come slowly: that many begin the longest mark.
    static let leastSampleSize = 2

    private static let marks: [(FileKind, [UInt8])] = [
        (.gzip, [0x1F, 0x8B]), (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
        (.zstd, [0x28, 0xB5, 0x2F, 0xFD]),
        (.zip, [0x50, 0x4B, 0x03, 0x04]), (.zip, [0x50, 0x4B, 0x05, 0x06]),
        (.zip, [0x50, 0x4B, 0x07, 0x08, 0x50, 0x4B, 0x03, 0x04]),
        (.zip, [0x50, 0x4B, 0x30, 0x30, 0x50, 0x4B, 0x03, 0x04]),
    ]

    /// What a file is that begins so.
    static func of(_ sample: ArraySlice<UInt8>) -> FileKind {
        for (kind, mark) in marks where sample.starts(with: mark) { return kind }
        // A frame to pass over, before those with text: 184D2A50 to 184D2A5F.
        if sample.count >= 4, sample.dropFirst().starts(with: [0x2A, 0x4D, 0x18]),
            sample.first.map({ $0 & 0xF0 == 0x50 }) == true
        {
            return .zstd
        }
        for packing in ForeignPacking.allCases where packing.begins(sample) { return .packed(packing) }
        // The checksum alone decides, and a block of zeros has a wrong one.
        if sample.count >= TarReader.blockSize, TarHeader(sample.prefix(TarReader.blockSize)) != nil {
            return .tar
        }
        return .other
    }
}
