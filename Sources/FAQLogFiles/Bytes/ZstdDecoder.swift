internal import CZstd
internal import FAQFiles
internal import FAQModel

/// Decompresses Zstandard (RFC 8878), one frame of it or several. Windows may have 128 MiB.
final class ZstdDecoder: BlockDecoder {
    private let name: String
    private let stream: OpaquePointer
    /// How many bytes the next step takes; 0 between frames.
    private var wanted = 1

    /// - Parameter name: stands for the file in errors.
    init(name: String) throws(FileError) {
        guard let stream = ZSTD_createDStream() else { throw .outOfMemory(name) }
        self.name = name
        self.stream = stream
    }

    deinit { ZSTD_freeDStream(stream) }

    func decode(
        _ input: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: UnsafeMutableRawBufferPointer
    ) throws(FileError) -> (used: Int, made: Int) {
        guard !isLast || wanted > 0 else { return (0, 0) }
        // Block by block: of a call that fails, nothing is given.
        let count = min(input.count, max(1, wanted))
        var source = ZSTD_inBuffer(src: input.baseAddress, size: count, pos: 0)
        var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
        let left = ZSTD_decompressStream(stream, &target, &source)
        if ZSTD_isError(left) != 0 {
            switch ZSTD_getErrorCode(left) {
            case ZSTD_error_memory_allocation, ZSTD_error_frameParameter_windowTooLarge:
                throw .outOfMemory(name)
            default: throw .damaged(name)
            }
        }
        wanted = left
        guard target.pos > 0 || !isLast || wanted == 0 else { throw .cutOff(name) }
        return (source.pos, target.pos)
    }
}
