internal import FAQText

/// Compares patterns with text that is not folded.
enum RawText {
    /// Whether the piece around an anchor may stand in a text that is not folded: `false` only when folding could not
    /// make it stand there. Blanks and line ends count for nothing here.
    static func mayHold(
        _ piece: UnsafeRawBufferPointer, anchor: Range<Int>, at found: Range<Int>,
        in text: UnsafeBufferPointer<UInt8>, folding: FoldingProbe
    ) -> Bool {
        var index = anchor.upperBound
        var offset = found.upperBound
        while index < piece.count {
            if piece[index] == 0x20 {
                index += 1
                continue
            }
            while offset < text.count, text[offset] <= 0x20, text[offset] != 0x1B { offset += 1 }
            guard offset < text.count else { return true }
            if text[offset].asciiLowercased != piece[index] { return folding.mayChange(text, at: offset) }
            index += 1
            offset += 1
        }
        index = anchor.lowerBound
        offset = found.lowerBound
        while index > 0 {
            if piece[index - 1] == 0x20 {
                index -= 1
                continue
            }
            while offset > 0, text[offset - 1] <= 0x20, text[offset - 1] != 0x1B { offset -= 1 }
            guard offset > 0 else { return true }
            if text[offset - 1].asciiLowercased != piece[index - 1] {
                return folding.mayChange(text, at: offset - 1)
            }
            index -= 1
            offset -= 1
        }
        return true
    }
}
