internal import FAQModel

/// The pieces of a plain text, one after the other.
struct TextPieces {
    struct Piece {
        /// Where it begins in the text.
        var start: Int
        var words: UnsafeBufferPointer<UInt8>
        var codeSpans: [Range<Int>]
        var strongSpans: [Range<Int>]
        /// The words that stand for images and raw HTML.
        var substitutes: [Range<Int>]
    }

    private let text: UnsafeBufferPointer<UInt8>
    private let pieces: [PlainTextWriter.Piece]
    private var position = 0

    init(_ text: UnsafeBufferPointer<UInt8>, _ pieces: [PlainTextWriter.Piece]) {
        self.text = text
        self.pieces = pieces
    }

    /// The next piece: there is one for every paragraph, heading, title, cell and code sample.
    mutating func next() -> Piece {
        defer { position += 1 }
        let piece = pieces[position]
        let range = piece.range.isEmpty ? 0..<0 : piece.range
        return Piece(
            start: range.lowerBound, words: UnsafeBufferPointer(rebasing: text[range]),
            codeSpans: piece.codeSpans, strongSpans: piece.strongSpans, substitutes: piece.substitutes)
    }
}
