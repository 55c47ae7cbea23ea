internal import CLzma
internal import FAQFiles
internal import FAQModel

/// Decompresses xz, one stream of it or several.
final class XzDecoder: BlockDecoder {
    private let name: String
    // liblzma keeps the address, so the stream must not move.
    private let stream: UnsafeMutablePointer<lzma_stream>
    private var hasEnded = false

    /// What `xz -9` takes for a dictionary, four times over.
    static let mostMemory = 260 << 20

    /// LZMA_CONCATENATED, which Swift does not import: one stream may follow the other.
    private static let concatenated: UInt32 = 0x08

    /// - Parameter name: stands for the file in errors.
    init(name: String) throws(FileError) {
        self.name = name
        stream = .allocate(capacity: 1)
        stream.initialize(to: lzma_stream())
        let status = lzma_stream_decoder(stream, UInt64(Self.mostMemory), Self.concatenated)
        guard status == LZMA_OK else {
            stream.deallocate()
            throw .outOfMemory(name)
        }
    }

    deinit {
        lzma_end(stream)
        stream.deallocate()
    }

    func decode(
        _ input: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: UnsafeMutableRawBufferPointer
    ) throws(FileError) -> (used: Int, made: Int) {
        guard !hasEnded else { return (input.count, 0) }
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = input.count
        stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = output.count
        var status = lzma_code(stream, isLast ? LZMA_FINISH : LZMA_RUN)
        // That it cannot go on, liblzma says the second time.
        if isLast, status == LZMA_OK, stream.pointee.avail_out == output.count {
            status = lzma_code(stream, LZMA_FINISH)
        }
        let used = input.count - stream.pointee.avail_in
        let made = output.count - stream.pointee.avail_out
        hasEnded = status == LZMA_STREAM_END
        // What stands before the damage is given first; asked once more, liblzma says the same.
        guard made == 0, status != LZMA_OK, status != LZMA_STREAM_END else { return (used, made) }
        switch status {
        case LZMA_BUF_ERROR:
            if isLast { throw .cutOff(name) }
            return (used, made)
        case LZMA_MEM_ERROR, LZMA_MEMLIMIT_ERROR: throw .outOfMemory(name)
        default: throw .damaged(name)
        }
    }
}
