internal import FAQModel
internal import FAQText

/// The words of a piece of plain text as tags are recognised in them: on one line, unless they are code, without the
/// words that stand for images and raw HTML.
struct WordsOfPiece {
    private(set) var bytes: [UInt8]
    private(set) var codeSpans: [Range<Int>] = []
    private var runs: [Run]

    /// Words that stand together in the text, too.
    private struct Run {
        /// Where in the words it begins.
        var offset: Int
        /// Where in the text it begins.
        var position: Int
    }

    init(_ piece: PlainTextWriter.Piece, of text: [UInt8]) {
        bytes = []
        bytes.reserveCapacity(piece.range.count)
        runs = [Run(offset: 0, position: piece.range.lowerBound)]
        for substitute in piece.substitutes {
            bytes.append(contentsOf: text[runs[runs.count - 1].position..<substitute.lowerBound])
            runs.append(Run(offset: bytes.count, position: substitute.upperBound))
        }
        bytes.append(contentsOf: text[runs[runs.count - 1].position..<piece.range.upperBound])
        codeSpans = piece.codeSpans.map { offset(of: $0.lowerBound)..<offset(of: $0.upperBound) }
        guard piece.kind != .codeSample else { return }
        for index in bytes.indices where bytes[index] == .lineFeed { bytes[index] = .space }
    }

    /// The words of a question, whose plain text has no white space around it.
    init(question: String, _ inlines: [Inline]) {
        bytes = Array(question.utf8)
        runs = [Run(offset: 0, position: 0)]
        var writer = PlainTextWriter(isLine: true, notesPieces: true)
        writer.write(inlines)
        guard let piece = writer.pieces.first, !piece.codeSpans.isEmpty else { return }
        let line = writer.bytes.trimmed()
        guard line == bytes[...] else { return }
        codeSpans = piece.codeSpans.map {
            let span = $0.clamped(to: line.startIndex..<line.endIndex)
            return span.lowerBound - line.startIndex..<span.upperBound - line.startIndex
        }
    }

    /// Where a range of the words begins in the text; `nil` where the text has something else within it.
    func start(of range: Range<Int>) -> Int? {
        let next = runs.indices.partitioningIndex { runs[$0].offset > range.lowerBound }
        guard next == runs.count || runs[next].offset >= range.upperBound else { return nil }
        return runs[next - 1].position + range.lowerBound - runs[next - 1].offset
    }

    private func offset(of position: Int) -> Int {
        let next = runs.indices.partitioningIndex { runs[$0].position > position }
        return runs[next - 1].offset + position - runs[next - 1].position
    }
}
