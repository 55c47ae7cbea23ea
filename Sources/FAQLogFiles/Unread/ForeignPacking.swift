/// A way to pack files, or to keep logs, that is not read.
package enum ForeignPacking: String, Hashable, Sendable, CaseIterable {
    case bzip2, lz4, lzip, lzop, compress, sevenZip, rar, journal, eventLog

    /// The first bytes of such a file.
    private var mark: [UInt8] {
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
    func begins(_ sample: ArraySlice<UInt8>) -> Bool {
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
