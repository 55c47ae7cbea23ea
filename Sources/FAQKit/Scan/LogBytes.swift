internal import CZlib
internal import Glibc

/// The bytes of a log, decompressed where it begins as gzip does.
final class LogBytes {
    private let file: Int32
    private let name: String
    private let closes: Bool
    private var stream: UnsafeMutablePointer<z_stream>?
    private var compressed: [UInt8] = []
    /// What has been read of `compressed` and not yet decompressed.
    private var pending: Range<Int> = 0..<0
    private var isAtStart = true
    private var isBetweenMembers = false

    private static let bufferSize = 1 << 16

    init(_ source: LogSource) throws(FileError) {
        name = source.name
        switch source {
        case .standardInput:
            file = 0
            closes = false
        case .file(let path):
            file = FilePath(path).withCString { open($0, O_RDONLY | O_CLOEXEC) }
            closes = true
            guard file >= 0 else { throw FileError(.open, path: path) }
        }
    }

    deinit {
        if let stream {
            inflateEnd(stream)
            stream.deallocate()
        }
        if closes, file >= 0 { close(file) }
    }

    /// Whether reading would have to wait for more, as at the end of a pipe that is still written to.
    var wouldWait: Bool {
        guard pending.isEmpty else { return false }
        var poll = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&poll, 1, 0) == 0
    }

    /// Reads at least one byte into the buffer; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard isAtStart else {
            return stream == nil ? try readFile(into: buffer) : try decompress(into: buffer)
        }
        isAtStart = false
        var count = try readFile(into: buffer)
        if count == 1 {
            count += try readFile(into: UnsafeMutableRawBufferPointer(rebasing: buffer.dropFirst()))
        }
        guard count >= 2, buffer[0] == 0x1F, buffer[1] == 0x8B else { return count }
        compressed = Array(buffer[..<count])
        pending = 0..<count
        try startDecompressing()
        return try decompress(into: buffer)
    }

    private func readFile(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        while true {
            let count = Glibc.read(file, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            guard errno == EINTR else { throw FileError(.read, path: name) }
        }
    }

    // MARK: gzip

    private func startDecompressing() throws(FileError) {
        // zlib keeps the address, so the stream must not move.
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 16 more than the window's size: gzip only.
        guard inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            stream.deallocate()
            throw FileError(.read, path: name, code: ENOMEM)
        }
        self.stream = stream
    }

    private func decompress(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard let stream else { return 0 }
        while true {
            if pending.isEmpty {
                if compressed.count < Self.bufferSize {
                    compressed = [UInt8](repeating: 0, count: Self.bufferSize)
                }
                var failure: FileError?
                let count = compressed.withUnsafeMutableBytes { bytes in
                    do throws(FileError) { return try readFile(into: bytes) } catch {
                        failure = error
                        return 0
                    }
                }
                if let failure { throw failure }
                if count == 0 {
                    // Cut off inside a member, the log is not whole.
                    guard isBetweenMembers else { throw FileError(.read, path: name, code: EBADMSG) }
                    return 0
                }
                pending = 0..<count
            }
            if isBetweenMembers {
                // A further member, or padding that says nothing.
                guard compressed[pending.lowerBound] == 0x1F else {
                    pending = pending.upperBound..<pending.upperBound
                    continue
                }
                inflateReset(stream)
                isBetweenMembers = false
            }
            let range = pending
            let (status, used, made) = compressed.withUnsafeMutableBufferPointer { input in
                stream.pointee.next_in = input.baseAddress.map { $0 + range.lowerBound }
                stream.pointee.avail_in = UInt32(range.count)
                stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
                stream.pointee.avail_out = UInt32(clamping: buffer.count)
                let status = inflate(stream, Z_NO_FLUSH)
                return (
                    status, range.count - Int(stream.pointee.avail_in),
                    buffer.count - Int(stream.pointee.avail_out)
                )
            }
            pending = range.lowerBound + used..<range.upperBound
            guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
                throw FileError(.read, path: name, code: EBADMSG)
            }
            isBetweenMembers = status == Z_STREAM_END
            if made > 0 { return made }
        }
    }
}
