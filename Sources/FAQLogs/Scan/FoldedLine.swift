internal import FAQText

/// A stretch of a log as patterns are compared: folded, in lower case, every blank a space.
struct FoldedLine {
    private(set) var bytes: [UInt8]

    init(_ text: UnsafeBufferPointer<UInt8>) {
        bytes = FoldedText(text).bytes
        for index in bytes.indices { bytes[index] = PatternTemplate.lowered(bytes[index]) }
    }
}
