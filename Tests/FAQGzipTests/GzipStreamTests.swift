import FAQFiles
import FAQGzip
import FAQModel
import TestSupport
import Testing

/// Bytes in memory, given in pieces of at most `piece`.
private final class Pieces: ByteStream {
    private var rest: ArraySlice<UInt8>
    private let piece: Int

    init(_ bytes: [UInt8], piece: Int) {
        rest = bytes[...]
        self.piece = piece
    }

    var wouldWait: Bool { false }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let next = rest.prefix(min(piece, buffer.count))
        buffer.copyBytes(from: next)
        rest = rest.dropFirst(next.count)
        return next.count
    }
}

/// A member of a gzip file (RFC 1952) with the text, deflated.
private func member(_ text: [UInt8]) -> [UInt8] {
    var checksum = UInt32.max
    for byte in text {
        checksum ^= UInt32(byte)
        for _ in 0..<8 { checksum = checksum >> 1 ^ (checksum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    func bytes(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + Deflate.compress(text) + bytes(~checksum)
        + bytes(UInt32(text.count))
}

private func text(_ lines: Int, seed: UInt64) -> [UInt8] {
    var random = SplitMix(seed: seed)
    return (0..<lines).flatMap { Array("line \($0) \(random.next() % 1000)\n".utf8) }
}

private func read(_ bytes: [UInt8], piece: Int = 4096) throws(FileError) -> [UInt8] {
    let stream = GzipStream(Pieces(bytes, piece: piece), name: "a.log.gz")
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1000)
    while true {
        var failure: FileError?
        let count = buffer.withUnsafeMutableBytes { bytes in
            do throws(FileError) { return try stream.read(into: bytes) } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        if count == 0 { return output }
        output += buffer[..<count]
    }
}

@Suite("Streams that may be compressed with gzip")
struct GzipStreamTests {
    @Test("give the text, whatever pieces they come in", arguments: [1, 2, 3, 7, 100, 70_000])
    func pieces(size: Int) throws {
        let lines = text(400, seed: 1)
        #expect(try read(member(lines), piece: size) == lines)
    }

    @Test("go on after a member with the next one, and end at padding")
    func members() throws {
        let (first, second) = (text(50, seed: 2), text(300, seed: 3))
        #expect(try read(member(first) + member(second)) == first + second)
        #expect(try read(member(first) + member([]) + [0, 0, 0]) == first)
    }

    @Test(
        "go on after padding, and refuse what is no member, whatever pieces they come in",
        arguments: [1, 7, 4096])
    func padding(size: Int) throws {
        let (first, second) = (text(50, seed: 2), text(300, seed: 3))
        let padding = [UInt8](repeating: 0, count: 500)
        #expect(try read(member(first) + padding + member(second), piece: size) == first + second)
        #expect(throws: FileError.self) { try read(member(first) + [0, 7] + member(second), piece: size) }
    }

    @Test(
        "that are not compressed stay as they are",
        arguments: [[], [0x1F], [0x1F, 0x8A, 1], Array("plain\n".utf8)] as [[UInt8]])
    func plain(bytes: [UInt8]) throws {
        #expect(try read(bytes) == bytes)
        #expect(try read(bytes, piece: 1) == bytes)
    }

    @Test("give what stands before the damage, whatever pieces they come in", arguments: [1, 100, 4096])
    func beginning(size: Int) throws {
        let lines = text(200, seed: 6)
        var damaged = member(lines)
        damaged[damaged.count / 2] ^= 0xFF
        let stream = GzipStream(Pieces(damaged, piece: size), name: "a.log.gz")
        var output: [UInt8] = []
        #expect(throws: FileError.self) {
            while true {
                let count = try withUnsafeTemporaryAllocation(byteCount: 5000, alignment: 1) { buffer in
                    let count = try stream.read(into: buffer)
                    output += buffer[..<count]
                    return count
                }
                guard count > 0 else { return }
            }
        }
        #expect(output.count > lines.count / 4)
        #expect(output.starts(with: lines.prefix(lines.count / 4)))
    }

    @Test("that are cut off or damaged are an error that names them, never silence")
    func damage() throws {
        let whole = member(text(200, seed: 4))
        for end in [2, 5, 10, 11, whole.count / 2, whole.count - 8, whole.count - 1] {
            let error = #expect(throws: FileError.self) { try read(Array(whole[..<end])) }
            #expect(error?.path == "a.log.gz", "cut at \(end)")
        }
        var random = SplitMix(seed: 5)
        for _ in 0..<50 {
            var damaged = whole
            // After the header; what a changed byte gives must be an error, since the checksum does not fit.
            let offset = Int.random(in: 10..<whole.count - 4, using: &random)
            damaged[offset] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            #expect(throws: FileError.self, "byte \(offset)") { try read(damaged) }
        }
    }
}
