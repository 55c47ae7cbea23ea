internal import FAQText

/// Text as the finder compares it: folded as everywhere in the engine, without regard to letter case.
struct FoldedLine {
    let bytes: [UInt8]
    private let text: FoldedText

    init(_ text: String) {
        self.text = FoldedText(Array(text.utf8))
        bytes = self.text.bytes.map(\.asciiLowercased)
    }

    /// The bytes of the text before folding that a range of ``bytes`` came from.
    func originalRange(of range: Range<Int>) -> Range<Int> { text.originalRange(of: range) }

    /// What stands between blanks in a text, each folded: folded as a whole, some of them would be gone.
    static func words(of text: String) -> [[UInt8]] {
        text.split(whereSeparator: \.isWhitespace).map { FoldedLine(String($0)).bytes }.filter { !$0.isEmpty }
    }
}
