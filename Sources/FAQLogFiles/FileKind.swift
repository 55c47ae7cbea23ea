/// What a file is, by its first bytes.
package enum FileKind: Hashable, Sendable {
    case gzip, xz, zstd
    case tar, zip
    /// Something else that is packed, and not read.
    case packed(Packing)
    /// Anything else: a log, as far as can be told.
    case other

    /// What is not read, and what makes a log of it.
    package enum Packing: String, Hashable, Sendable, CaseIterable {
        case bzip2, lz4, lzip, lzop, compress, sevenZip, rar, journal, eventLog

        /// The first bytes of such a file.
        fileprivate var mark: [UInt8] {
            switch self {
            case .bzip2: Array("BZh".utf8)
            case .lz4: [0x04, 0x22, 0x4D, 0x18]
            case .lzip: Array("LZIP".utf8)
            case .lzop: [0x89, 0x4C, 0x5A, 0x4F, 0x00, 0x0D, 0x0A]
            case .compress: [0x1F, 0x9D]
            case .sevenZip: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]
            case .rar: Array("Rar!\u{1A}\u{07}".utf8)
            case .journal: Array("LPKSHHRH".utf8)
            case .eventLog: Array("ElfFile\0".utf8)
            }
        }

        /// Whether a file begins so; of marks that are words, also how it goes on.
        fileprivate func begins(_ sample: ArraySlice<UInt8>) -> Bool {
            guard sample.starts(with: mark) else { return false }
            let rest = sample.dropFirst(mark.count)
            switch self {
            case .bzip2:
                guard let level = rest.first, (0x31...0x39).contains(level) else { return false }
                return rest.dropFirst().starts(with: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
                    || rest.dropFirst().starts(with: [0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
            case .lzip: return rest.first == 1
            default: return true
            }
        }
    }

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
        for packing in Packing.allCases where packing.begins(sample) { return .packed(packing) }
        // The checksum alone decides, and a block of zeros has a wrong one.
        if sample.count >= TarReader.blockSize, TarHeader(sample.prefix(TarReader.blockSize)) != nil {
            return .tar
        }
        return .other
    }
}
