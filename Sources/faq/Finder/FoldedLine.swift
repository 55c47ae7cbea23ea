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

    /// What stands between blanks.
    var words: [[UInt8]] {
        bytes.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }.map(Array.init)
    }
}
