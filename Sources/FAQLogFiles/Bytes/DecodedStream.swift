internal import FAQFiles
internal import FAQModel

/// Decompresses piece by piece.
protocol BlockDecoder {
    /// Decompresses some of what is there.
    ///
    /// - Parameter isLast: whether nothing follows the input.
    /// - Returns: how many bytes were used and how many were made; both 0 when more input is needed, or, at its end, when
    ///   everything has been made.
    func decode(
        _ input: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: UnsafeMutableRawBufferPointer
    ) throws(FileError) -> (used: Int, made: Int)
}

/// The bytes of another stream, decompressed.
final class DecodedStream<Decoder: BlockDecoder>: ByteStream {
    private let source: PeekedStream
    private let decoder: Decoder

    init(_ source: PeekedStream, _ decoder: Decoder) {
        self.source = source
        self.decoder = decoder
    }

    var wouldWait: Bool { source.wouldWait }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        while true {
            let input = try source.available()
            let (used, made) = try input.withUnsafeBufferPointer { (bytes) throws(FileError) in
                try decoder.decode(bytes, isLast: bytes.isEmpty, into: buffer)
            }
            source.drop(used)
            if made > 0 { return made }
            if input.isEmpty { return 0 }
        }
    }
}
