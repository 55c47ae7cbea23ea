package import FAQFiles
package import FAQModel

/// The text that a transform makes of another stream.
final class TransformedStream<Transform: TextTransform>: ByteStream {
    private let source: any ByteStream
    private var transform: Transform
    private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: chunkSize, alignment: 16)
    private var output: [UInt8] = []
    private var start = 0
    private var hasEnded = false
    private var failure: FileError?

    private static var chunkSize: Int { 1 << 17 }

    init(_ source: any ByteStream, _ transform: Transform) {
        self.source = source
        self.transform = transform
    }

    deinit { input.deallocate() }

    var wouldWait: Bool { start == output.count && !hasEnded && source.wouldWait }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        while start == output.count {
            if let failure { throw failure }
            guard !hasEnded else { return 0 }
            refill()
        }
        let piece = output[start...].prefix(buffer.count)
        buffer.copyBytes(from: piece)
        start += piece.count
        return piece.count
    }

    private func refill() {
        output.removeAll(keepingCapacity: true)
        start = 0
        var count = 0
        // What stands before the damage is given first.
        do throws(FileError) { count = try source.read(into: input) } catch { failure = error }
        guard count > 0 else {
            hasEnded = true
            transform.finish(to: &output)
            return
        }
        input.withMemoryRebound(to: UInt8.self) { bytes in
            transform.add(UnsafeBufferPointer(rebasing: bytes[..<count]), to: &output)
        }
    }
}
