internal import FAQFiles
internal import FAQModel

/// The text that a transform makes of another stream.
final class TransformedStream<Transform: TextTransform>: ByteStream {
    private let source: any ByteStream
    private var transform: Transform
    private var output: [UInt8] = []
    private var start = 0
    private var hasEnded = false
    private var failure: FileError?

    init(_ source: any ByteStream, _ transform: Transform) {
        self.source = source
        self.transform = transform
    }

    var wouldWait: Bool { start == output.count && !hasEnded && source.wouldWait }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        while start == output.count {
            if let failure { throw failure }
            guard !hasEnded else { return 0 }
            output.removeAll(keepingCapacity: true)
            start = 0
            let count = next(into: buffer)
            if count > 0 { return count }
        }
        let piece = output[start...].prefix(buffer.count)
        buffer.copyBytes(from: piece)
        start += piece.count
        return piece.count
    }

    /// Reads on: what passes as it is, into the buffer; what does not becomes output.
    ///
    /// - Returns: how many bytes the buffer has then.
    private func next(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        var count = 0
        // What stands before the damage is given first.
        do throws(FileError) { count = try source.read(into: buffer) } catch { failure = error }
        guard count > 0 else {
            hasEnded = true
            transform.finish(to: &output)
            return 0
        }
        return buffer.withMemoryRebound(to: UInt8.self) { bytes in
            let input = UnsafeBufferPointer(rebasing: bytes[..<count])
            if transform.passes(input) { return count }
            transform.add(input, to: &output)
            return 0
        }
    }
}
