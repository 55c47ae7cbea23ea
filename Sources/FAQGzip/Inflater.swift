internal import CZlib

/// Decompresses what is compressed as of RFC 1951, without a header around it, piece by piece.
package final class Inflater {
    package enum State: Sendable {
        /// There may be more to come.
        case open
        /// The compressed data ended; what follows is something else.
        case ended
        /// This is no such data.
        case damaged
    }

    // zlib keeps the address, so the stream must not move.
    private let stream: UnsafeMutablePointer<z_stream>

    /// - Returns: `nil` when there is no memory for it.
    package init?() {
        stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // A window of 32 kB; negative for no header.
        guard inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            stream.deallocate()
            return nil
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Begins anew.
    package func reset() {
        inflateReset(stream)
    }

    /// Decompresses as much as there is, and has room.
    ///
    /// - Returns: how many bytes of `input` were used, and how many were made.
    package func inflate(
        _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableRawBufferPointer
    ) -> (used: Int, made: Int, state: State) {
        let room = min(output.count, Int(UInt32.max))
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(clamping: input.count)
        stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(room)
        let given = Int(stream.pointee.avail_in)
        let status = CZlib.inflate(stream, Z_NO_FLUSH)
        let state: State =
            switch status {
            case Z_OK, Z_BUF_ERROR: .open
            case Z_STREAM_END: .ended
            default: .damaged
            }
        return (given - Int(stream.pointee.avail_in), room - Int(stream.pointee.avail_out), state)
    }
}

@available(*, unavailable)
extension Inflater: Sendable {}
