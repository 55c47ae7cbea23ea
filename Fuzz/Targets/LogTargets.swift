import FAQFiles
import FAQGzip
import FAQKit
import FAQLogFiles
import FAQModel
import FAQReader

extension FuzzTarget {
    /// A log says the same whole, in pieces of any size, and compressed in one member or several.
    static let log = FuzzTarget("log", longest: 8 << 10) { (input) throws(Violation) in
        guard let base = PumpManual.base, let first = input.first, let last = input.last else { return }
        let text = Array(input.dropFirst())
        // What begins as gzip does is taken for it.
        guard !text.starts(with: [0x1F, 0x8B]) else { return }
        let whole = reading(.bytes(text), of: base)
        try require(whole.failure == nil, "\(String(describing: whole.failure))")

        let pieces = reading(LogSource(name: "log") { Pieces(text, size: Int(first) + 1) }, of: base)
        try require(pieces == whole, "in pieces of \(Int(first) + 1): \(pieces) instead of \(whole)")

        let members = stride(from: 0, to: max(text.count, 1), by: Int(last) * 16 + 16).map { start in
            gzipMember(Array(text[start..<min(text.count, start + Int(last) * 16 + 16)]))
        }
        let compressed = Array(members.joined())
        let unpacked = reading(
            .decompressing(LogSource(name: "log") { Pieces(compressed, size: Int(first) + 1) }), of: base)
        try require(unpacked == whole, "of \(members.count) members: \(unpacked) instead of \(whole)")
    }

    /// Any bytes may come as a compressed log; those that are whole are read, the others are an error.
    static let compressedLog = FuzzTarget(
        "compressed-log", longest: 8 << 10,
        seeds: [
            gzipMember(Array(PumpManual.log.utf8)),
            gzipMember([]) + gzipMember(Array("E101\n".utf8)) + [0, 0],
        ]
    ) { (input) throws(Violation) in
        guard let base = PumpManual.base, let size = input.last.map({ Int($0) + 1 }) else { return }
        // Mutations are to go deeper than the first bytes.
        let bytes = [0x1F, 0x8B, 0x08] + input.dropFirst(3)
        let once = reading(.decompressing(.bytes(bytes)), of: base)
        let again = reading(.decompressing(LogSource(name: "log") { Pieces(bytes, size: size) }), of: base)
        try require(once == again, "in pieces of \(size): \(again) instead of \(once)")
    }
}

extension FuzzTarget {
    /// Any bytes may come as a log, an archive of logs among them: the same is found in them, and the same is said to be
    /// unread, whole and in pieces of any size; what is unpacked stays in proportion.
    static let logFiles = FuzzTarget(
        "log-files", longest: 8 << 10,
        seeds: LogArchives.seeds
    ) { (input) throws(Violation) in
        guard let size = input.last.map({ Int($0) + 1 }) else { return }
        let once = LogArchives.contents(of: Pieces(input, size: input.count))
        let again = LogArchives.contents(of: Pieces(input, size: size))
        try require(once == again, "in pieces of \(size): \(again) instead of \(once)")
    }
}

/// What is in a file of logs.
private enum LogArchives {
    struct Contents: Equatable {
        var texts: [String: [UInt8]] = [:]
        var failures: [String] = []
        var unread: [UnreadLog] = []
    }

    /// As much of each text as is kept.
    private static let mostBytes = 1 << 20

    static func contents(of stream: any ByteStream) -> Contents {
        var contents = Contents()
        let logs = LogFiles { found in
            switch found {
            case .unread(let unread): contents.unread.append(unread)
            case .log(let log):
                var text: [UInt8] = []
                var buffer = [UInt8](repeating: 0, count: 4096)
                do throws(FileError) {
                    while text.count < mostBytes {
                        var failure: FileError?
                        let count = buffer.withUnsafeMutableBytes { bytes in
                            do throws(FileError) { return try log.text.read(into: bytes) } catch {
                                failure = error
                                return 0
                            }
                        }
                        if let failure { throw failure }
                        if count == 0 { break }
                        text += buffer[..<count]
                    }
                } catch {
                    contents.failures.append("\(log.name): \(error)")
                }
                contents.texts[log.name, default: []] += text.prefix(mostBytes)
            }
            return true
        }
        logs.read(stream, name: "log")
        return contents
    }

    /// A member of a tar archive, of the seventh edition.
    private static func tarMember(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        func octal(_ number: Int, _ digits: Int) -> [UInt8] {
            let text = String(number, radix: 8)
            return Array((String(repeating: "0", count: digits - text.utf8.count) + text).utf8) + [0]
        }
        func padded(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
            bytes + [UInt8](repeating: 0, count: count - bytes.count)
        }
        var header = padded(Array(name.utf8), 100) + octal(0o644, 7) + octal(0, 7) + octal(0, 7)
        header += octal(bytes.count, 11) + octal(0, 11) + [UInt8](repeating: 0x20, count: 8) + [0x30]
        header = padded(header, 512)
        header.replaceSubrange(148..<155, with: octal(header.reduce(0) { $0 + Int($1) }, 6))
        return header + padded(bytes, (bytes.count + 511) / 512 * 512)
    }

    /// A member of a zip archive, deflated.
    private static func zipMember(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        func little(_ number: Int, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        }
        var checksum = CRC32()
        bytes.withUnsafeBytes { checksum.add($0) }
        let packed = Deflate.compress(bytes)
        return [0x50, 0x4B, 3, 4] + little(20, 2) + little(0, 2) + little(8, 2) + little(0, 4)
            + little(Int(checksum.value), 4) + little(packed.count, 4) + little(bytes.count, 4)
            + little(name.utf8.count, 2) + little(0, 2) + Array(name.utf8) + packed
    }

    static var seeds: [[UInt8]] {
        let text = Array(PumpManual.log.utf8)
        let tar =
            tarMember("a.log", text) + tarMember("b/c.log", [0xB5, 0xC6, 0xD2, 0xD1])
            + [UInt8](repeating: 0, count: 1024)
        let zip =
            zipMember("a.log", text) + zipMember("b.log", text) + [0x50, 0x4B, 5, 6]
            + [UInt8](repeating: 0, count: 18)
        let wide: [UInt8] = [0xFF, 0xFE] + text.flatMap { [$0, 0] }
        let journal = Array(
            "{\"__CURSOR\":\"a\",\"__REALTIME_TIMESTAMP\":\"17\",\"MESSAGE\":\"E101\"}\n".utf8)
        let report = Array(
            "<testsuite><testcase name=\"t\"><failure message=\"m&#10;\"><![CDATA[E101]]></failure></testcase></testsuite>"
                .utf8)
        // A raw block of Zstandard, and an empty stream of xz.
        let zstd: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x20, 0x05, 0x29, 0x00, 0x00] + Array("E101\n".utf8)
        let xz: [UInt8] = [
            0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 0x00, 0x04, 0xE6, 0xD6, 0xB4, 0x46, 0x00, 0x00, 0x00, 0x00,
            0x1C, 0xDF,
            0x44, 0x21, 0x1F, 0xB6, 0xF3, 0x7D, 0x01, 0x00, 0x00, 0x00, 0x00, 0x04, 0x59, 0x5A,
        ]
        return [tar, zip, gzipMember(tar), wide, journal, report, zstd, xz]
    }
}

/// What came of reading a log.
private struct LogResult: Equatable {
    var events: [LogEvent] = []
    var lineCount = 0
    var failure: KnowledgeBaseError?
}

private func reading(_ source: LogSource, of base: KnowledgeBase) -> LogResult {
    var result = LogResult()
    do throws(KnowledgeBaseError) {
        result.lineCount = try base.readLog(source, scope: .errors) { event in
            if event != .pause { result.events.append(event) }
            return true
        }
    } catch {
        result.failure = error
    }
    return result
}

/// A stream that gives a few bytes at a time.
final class Pieces: ByteStream {
    private let bytes: [UInt8]
    private let size: Int
    private var position = 0

    init(_ bytes: [UInt8], size: Int) {
        self.bytes = bytes
        self.size = size
    }

    var wouldWait: Bool { false }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let piece = bytes[position...].prefix(min(size, buffer.count))
        buffer.copyBytes(from: piece)
        position += piece.count
        return piece.count
    }
}

/// A member of a gzip file (RFC 1952).
private func gzipMember(_ bytes: [UInt8]) -> [UInt8] {
    func little(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
    var crc = UInt32.max
    for byte in bytes {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + Deflate.compress(bytes) + little(~crc)
        + little(UInt32(truncatingIfNeeded: bytes.count))
}
