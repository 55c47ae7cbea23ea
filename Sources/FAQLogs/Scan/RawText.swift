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
        var place = found.upperBound
        while index < piece.count {
            if piece[index] == 0x20 {
                index += 1
                continue
            }
            while place < text.count, text[place] <= 0x20, text[place] != 0x1B { place += 1 }
            guard place < text.count else { return true }
            if text[place].asciiLowercased != piece[index] { return folding.mayChange(text, at: place) }
            index += 1
            place += 1
        }
        index = anchor.lowerBound
        place = found.lowerBound
        while index > 0 {
            if piece[index - 1] == 0x20 {
                index -= 1
                continue
            }
            while place > 0, text[place - 1] <= 0x20, text[place - 1] != 0x1B { place -= 1 }
            guard place > 0 else { return true }
            if text[place - 1].asciiLowercased != piece[index - 1] {
                return folding.mayChange(text, at: place - 1)
            }
            index -= 1
            place -= 1
        }
        return true
    }

}
