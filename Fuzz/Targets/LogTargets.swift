import FAQFiles
import FAQGzip
import FAQKit
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
