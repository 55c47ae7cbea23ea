package import FAQFiles
internal import FAQKit
package import FAQModel

/// The text of a log in UTF-8, whatever it is written in.
package enum LogText {
    /// Decides by this many bytes.
    static let sampleSize = 4096

    /// Decodes a stream: UTF-16 with and without a mark, GBK and GB18030; the journal's JSON and reports of tests become
    /// lines.
    ///
    /// - Returns: `nil` when the bytes are no text.
    static func stream(_ source: PeekedStream) throws(FileError) -> (any ByteStream)? {
        guard let text = try utf8(source) else { return nil }
        let peeked = PeekedStream(text)
        let beginning = try peeked.sample(sampleSize, least: 1)
        if JournalText.begins(beginning) { return TransformedStream(peeked, JournalText()) }
        if JUnitText.begins(beginning) { return TransformedStream(peeked, JUnitText()) }
        return peeked
    }

    /// Decodes a stream of tickets: UTF-16, GBK and GB18030, and nothing else of it.
    ///
    /// - Parameter saysItself: whether what begins so says itself how it is to be decoded, as mail does.
    package static func decoded(
        _ stream: any ByteStream, unless saysItself: (ArraySlice<UInt8>) -> Bool
    ) throws(FileError) -> any ByteStream {
        let source = PeekedStream(stream)
        if saysItself(try source.peek(sampleSize)) { return source }
        return try utf8(source) ?? source
    }

    /// - Returns: `nil` when the bytes are no text.
    private static func utf8(_ source: PeekedStream) throws(FileError) -> (any ByteStream)? {
        let sample = try source.sample(sampleSize, least: 2)
        if let isBigEndian = byteOrder(sample) {
            if hasMark(sample) { source.drop(2) }
            return TransformedStream(source, UTF16Text(isBigEndian: isBigEndian))
        }
        guard !BinarySample.isBinary(sample) else { return nil }
        if sample.starts(with: [0xEF, 0xBB, 0xBF]) { source.drop(3) }
        return TransformedStream(source, ChineseText())
    }

    /// Decodes bytes as a text. What is not UTF-8 in the end is replaced.
    package static func decoded(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        func run(_ transform: some TextTransform, _ input: ArraySlice<UInt8>) {
            var transform = transform
            input.withUnsafeBufferPointer { transform.add($0, to: &output) }
            transform.finish(to: &output)
        }
        if let isBigEndian = byteOrder(bytes.prefix(sampleSize)) {
            run(UTF16Text(isBigEndian: isBigEndian), bytes.dropFirst(hasMark(bytes[...]) ? 2 : 0))
        } else {
            run(ChineseText(), bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func hasMark(_ sample: ArraySlice<UInt8>) -> Bool {
        sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF])
    }

    /// Of UTF-16, `true` where the first byte of a unit is the higher one; `nil` for anything else.
    private static func byteOrder(_ sample: ArraySlice<UInt8>) -> Bool? {
        guard case .utf16(let isBigEndian) = TextEncoding.of(Array(sample.prefix(sample.count & ~1))) else {
            return nil
        }
        return isBigEndian
    }
}
