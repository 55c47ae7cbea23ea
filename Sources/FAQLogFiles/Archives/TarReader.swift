internal import FAQFiles
internal import FAQModel

/// The regular files in a tar archive: of POSIX (ustar, pax), GNU and the seventh edition.
struct TarReader: ArchiveReader {
    private let stream: PeekedStream
    private let name: String
    /// The end of the member given last, filled up to a whole block.
    private var end = 0

    static let blockSize = 512
    /// Names and the like; what is longer is no header.
    private static let longestHeader = 1 << 20

    /// - Parameter name: stands for the archive in errors.
    init(_ stream: PeekedStream, name: String) {
        self.stream = stream
        self.name = name
        end = stream.position
    }

    var missingCount: Int { 0 }

    mutating func next() throws(FileError) -> ArchiveMember? {
        var extended = Extended()
        while true {
            try pass(to: end)
            let block = try stream.peek(Self.blockSize)
            guard block.count == Self.blockSize else { throw .cutOff(name) }
            if block.allSatisfy({ $0 == 0 }) { return nil }
            guard let header = TarHeader(block) else { throw .damaged(name) }
            stream.drop(Self.blockSize)
            switch header.kind {
            case "L": extended.name = Array(try text(of: header).prefix { $0 != 0 })
            case "x": extended.read(try text(of: header))
            case "0", "\0", "7", "S":
                let size = extended.size ?? header.size
                let content = try content(of: size)
                let path = extended.name ?? header.name
                let isSparse = header.kind == "S" || extended.isSparse
                extended = Extended()
                // The seventh edition knew folders by their names.
                guard path.last != UInt8(ascii: "/") else { continue }
                return ArchiveMember(
                    name: path, content: isSparse ? .unread(.unsupported) : .stream(content))
            case "1", "2", "3", "4", "5", "6":
                // Links, devices and folders have no text of their own, whatever size stands there.
                end = stream.position
                extended = Extended()
            default:
                _ = try content(of: header.size)
                if header.kind != "K", header.kind != "g" { extended = Extended() }
            }
        }
    }

    private func pass(to end: Int) throws(FileError) {
        let count = end - stream.position
        guard try stream.skip(count) == count else { throw .cutOff(name) }
    }

    private mutating func content(of size: Int) throws(FileError) -> LimitedStream {
        let (filled, overflow) = (size + Self.blockSize - 1).addingReportingOverflow(stream.position)
        guard !overflow else { throw .damaged(name) }
        end = stream.position + (filled - stream.position) / Self.blockSize * Self.blockSize
        return LimitedStream(stream, count: size, name: name)
    }

    /// What a header for the next one holds.
    private mutating func text(of header: TarHeader) throws(FileError) -> ArraySlice<UInt8> {
        guard header.size <= Self.longestHeader else { throw .damaged(name) }
        _ = try content(of: header.size)
        let text = try stream.peek(header.size)
        guard text.count == header.size else { throw .cutOff(name) }
        return text
    }

    /// What headers before that of a member say of it.
    private struct Extended {
        var name: [UInt8]?
        var size: Int?
        var isSparse = false

        /// Reads the records of a pax header: `27 path=logs/app.log` and a line feed, the length of the record first.
        mutating func read(_ records: ArraySlice<UInt8>) {
            var rest = records
            while let space = rest.firstIndex(of: 0x20),
                let length = Int(String(decoding: rest[..<space], as: UTF8.self)),
                length > space - rest.startIndex + 1, length <= rest.count
            {
                let record = rest[(space + 1)..<(rest.startIndex + length)]
                rest = rest[(rest.startIndex + length)...]
                guard let equals = record.firstIndex(of: UInt8(ascii: "=")) else { continue }
                let value = record[(equals + 1)...].dropLast()
                switch String(decoding: record[..<equals], as: UTF8.self) {
                case "path": name = Array(value)
                case "size": size = Int(String(decoding: value, as: UTF8.self)).flatMap { $0 >= 0 ? $0 : nil }
                case let key where key.hasPrefix("GNU.sparse."): isSparse = true
                default: break
                }
            }
        }
    }
}

/// The block before a member.
struct TarHeader {
    let name: [UInt8]
    let size: Int
    let kind: Unicode.Scalar

    /// - Returns: `nil` when the block's checksum is not right.
    init?(_ block: ArraySlice<UInt8>) {
        guard block.count == TarReader.blockSize else { return nil }
        let bytes = Array(block)
        let stated = 148..<156
        var sum = 0
        for (offset, byte) in bytes.enumerated() { sum += stated.contains(offset) ? 0x20 : Int(byte) }
        guard let checksum = Self.number(bytes[stated]), checksum == sum,
            let size = Self.number(bytes[124..<136])
        else { return nil }
        self.size = size
        kind = Unicode.Scalar(bytes[156])
        let name = bytes[..<100].prefix { $0 != 0 }
        let prefix = bytes[345..<500].prefix { $0 != 0 }
        // GNU has other things in the place of the prefix, and another mark.
        let isPOSIX = bytes[257..<263].elementsEqual(Array("ustar\0".utf8))
        self.name = isPOSIX && !prefix.isEmpty ? prefix + [UInt8(ascii: "/")] + name : Array(name)
    }

    /// In octal digits among blanks, or, of large numbers, in binary behind a mark.
    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        var value = 0
        if let first = field.first, first >= 0x80 {
            guard first == 0x80 else { return nil }
            for byte in field.dropFirst() {
                guard value <= Int.max >> 8 else { return nil }
                value = value << 8 | Int(byte)
            }
            return value
        }
        for byte in field.drop(while: { $0 == 0x20 }).prefix(while: { $0 != 0 && $0 != 0x20 }) {
            guard (0x30...0x37).contains(byte) else { return nil }
            value = value << 3 | Int(byte - 0x30)
        }
        return value
    }
}
