internal import FAQFiles
internal import FAQGzip
internal import FAQModel

/// The files in a zip archive, from its first byte to its last, so that it may come by a pipe.
///
/// The list at the end of the archive, by which others read it, is compared with what was read.
struct ZipReader: ArchiveReader {
    private let stream: PeekedStream
    private let name: String
    private let expansion: Expansion
    private let start: Int
    private var current: ZipMemberStream?
    /// The members passed, by where they begin.
    private var passed: Set<Int> = []
    private(set) var missingCount = 0

    /// - Parameter name: stands for the archive in errors.
    init(_ stream: PeekedStream, name: String) {
        self.stream = stream
        self.name = name
        start = stream.position
        expansion = Expansion(of: stream, name: name)
    }

    mutating func next() throws(FileError) -> ArchiveMember? {
        while true {
            try current?.finish()
            current = nil
            let offset = stream.position - start
            switch try Self.signature(stream.peek(4)) {
            case 0x0403_4B50:
                let header = try ZipHeader(reading: stream, name)
                passed.insert(offset)
                let member = try ZipMemberStream(stream, header, expansion, name: name)
                current = member
                guard header.name.last != UInt8(ascii: "/") else { continue }
                let content: ArchiveMember.Content =
                    if header.isEncrypted {
                        .unread(.encrypted)
                    } else if header.method.isKnown {
                        .stream(member)
                    } else {
                        .unread(.unsupported)
                    }
                return ArchiveMember(name: header.name, content: content)
            case 0x0201_4B50: try readListed()
            // A mark before the first member of an archive that was to be split.
            case 0x3030_4B50, 0x0807_4B50: stream.drop(4)
            case 0x0605_4B50, 0x0606_4B50: return nil
            case nil: throw .cutOff(name)
            default: throw .damaged(name)
            }
        }
    }

    private static func signature(_ bytes: ArraySlice<UInt8>) -> UInt32? {
        bytes.count == 4 ? UInt32(truncatingIfNeeded: bytes.littleEndian(at: 0, 4)) : nil
    }

    /// Reads what the list says of one member.
    private mutating func readListed() throws(FileError) {
        let entry = try stream.peek(46)
        guard entry.count == 46 else { throw .cutOff(name) }
        let offset = entry.littleEndian(at: 42, 4)
        let length = 46 + [28, 30, 32].reduce(0) { $0 + entry.littleEndian(at: $1, 2) }
        // Beyond 4 GiB the place stands elsewhere.
        if offset != 0xFFFF_FFFF, !passed.contains(offset) { missingCount += 1 }
        guard try stream.skip(length) == length else { throw .cutOff(name) }
    }
}

extension ArraySlice<UInt8> {
    /// A number of so many bytes; those beyond the end count as zeros.
    func littleEndian(at offset: Int, _ count: Int) -> Int {
        var value: UInt64 = 0
        for (index, byte) in dropFirst(offset).prefix(count).enumerated() {
            value |= UInt64(byte) << UInt64(index * 8)
        }
        return Int(truncatingIfNeeded: value)
    }
}
