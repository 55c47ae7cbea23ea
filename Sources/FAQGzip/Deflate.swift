internal import CZlib

/// Compression as of RFC 1951, without a header around it.
package enum Deflate: Sendable {
    package static func compress(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        // A window of 32 kB; negative for no header.
        guard
            deflateInit2_(
                &stream, Z_BEST_COMPRESSION, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return stored(bytes) }
        defer { deflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        var input = bytes
        let isDone = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
        }
        guard isDone else { return stored(bytes) }
        output.removeLast(output.count - Int(stream.total_out))
        return output
    }

    /// The bytes as they are, in blocks of that kind: what remains when there is no memory to do better.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var start = 0
        repeat {
            let end = min(start + 0xFFFF, bytes.count)
            let count = UInt16(end - start)
            output.append(end == bytes.count ? 1 : 0)
            for number in [count, ~count] { output += [UInt8(number & 0xFF), UInt8(number >> 8)] }
            output += bytes[start..<end]
            start = end
        } while start < bytes.count
        return output
    }
}
