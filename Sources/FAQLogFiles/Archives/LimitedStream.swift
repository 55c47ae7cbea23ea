internal import FAQFiles
internal import FAQModel

/// The next so many bytes of a stream.
final class LimitedStream: ByteStream {
    private let source: PeekedStream
    private let name: String
    private var left: Int

    /// - Parameter name: stands for the stream in errors.
    init(_ source: PeekedStream, count: Int, name: String) {
        self.source = source
        self.name = name
        left = count
    }

    var wouldWait: Bool { left > 0 && source.wouldWait }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard left > 0 else { return 0 }
        let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(left)))
        guard count > 0 else { throw .cutOff(name) }
        left -= count
        return count
    }
}
