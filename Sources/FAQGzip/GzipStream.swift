internal import CZlib
package import FAQFiles
package import FAQModel

/// The bytes of another stream, decompressed where it begins as gzip does.
package final class GzipStream: ByteStream {
    private let source: any ByteStream
    private let name: String
    private var stream: UnsafeMutablePointer<z_stream>?
    private var compressed: [UInt8] = []
    /// What has been read of `compressed` and not yet decompressed.
    private var pending: Range<Int> = 0..<0
    private var isAtStart = true
    private var isBetweenMembers = false
    private var isDamaged = false

    private static let bufferSize = 1 << 16

    /// - Parameter name: stands for the stream in errors.
    package init(_ source: any ByteStream, name: String) {
        self.source = source
        self.name = name
    }

    deinit {
        if let stream {
            inflateEnd(stream)
            stream.deallocate()
        }
    }

    package var wouldWait: Bool { pending.isEmpty && source.wouldWait }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard isAtStart else {
            return stream == nil ? try source.read(into: buffer) : try decompress(into: buffer)
        }
        isAtStart = false
        var count = try source.read(into: buffer)
        if count == 1 {
            count += try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.dropFirst()))
        }
        guard count >= 2, buffer[0] == 0x1F, buffer[1] == 0x8B else { return count }
        compressed = Array(buffer[..<count])
        pending = 0..<count
        try startDecompressing()
        return try decompress(into: buffer)
    }

    private func startDecompressing() throws(FileError) {
        // zlib keeps the address, so the stream must not move.
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 16 more than the window's size: gzip only.
        guard inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            stream.deallocate()
            throw .outOfMemory(name)
        }
        self.stream = stream
    }

    private func decompress(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard let stream else { return 0 }
        while true {
            guard !isDamaged else { throw .damaged(name) }
            if pending.isEmpty, try !refill() { return 0 }
            if isBetweenMembers {
                // A further member, behind padding of zeros if any; what is neither, zlib finds damaged.
                guard let next = compressed[pending].firstIndex(where: { $0 != 0 }) else {
                    pending = pending.upperBound..<pending.upperBound
                    continue
                }
                pending = next..<pending.upperBound
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
            // What stands before the damage is given first.
            isDamaged = status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR
            isBetweenMembers = status == Z_STREAM_END
            if made > 0 { return made }
        }
    }

    /// Reads more of what is compressed; `false` at the end.
    private func refill() throws(FileError) -> Bool {
        if compressed.count < Self.bufferSize { compressed = [UInt8](repeating: 0, count: Self.bufferSize) }
        let count = try compressed.withUnsafeMutableBufferPointer { (bytes) throws(FileError) in
            try source.read(into: UnsafeMutableRawBufferPointer(bytes))
        }
        // Cut off inside a member, the stream is not whole.
        guard count > 0 || isBetweenMembers else { throw .cutOff(name) }
        pending = 0..<count
        return count > 0
    }
}
