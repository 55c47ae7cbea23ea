internal import FAQModel
internal import FAQText

/// The words of a piece of plain text without those that stand for images and raw HTML: tags are recognised in what the
/// author wrote.
struct OwnWords {
    private(set) var bytes: [UInt8] = []
    private(set) var codeSpans: [Range<Int>] = []
    private(set) var strongSpans: [Range<Int>] = []
    private var runs = [Run(offset: 0, position: 0)]

    /// Words that stand together in the piece, too.
    private struct Run {
        /// Where in the own words it begins.
        var offset: Int
        /// Where in the piece it begins.
        var position: Int
    }

    init(of piece: TextPieces.Piece) {
        let text = piece.words
        for substitute in piece.substitutes {
            bytes.append(contentsOf: text[runs[runs.count - 1].position..<substitute.lowerBound])
            runs.append(Run(offset: bytes.count, position: substitute.upperBound))
        }
        bytes.append(contentsOf: text[runs[runs.count - 1].position...])
        codeSpans = piece.codeSpans.map(ownRange)
        strongSpans = piece.strongSpans.map(ownRange)
    }

    /// Where in the piece a range begins; `nil` where something else stands within it there.
    func position(of range: Range<Int>) -> Int? {
        let next = runs.indices.partitioningIndex { runs[$0].offset > range.lowerBound }
        guard next == runs.count || runs[next].offset >= range.upperBound else { return nil }
        return runs[next - 1].position + range.lowerBound - runs[next - 1].offset
    }

    private func ownRange(_ range: Range<Int>) -> Range<Int> {
        offset(of: range.lowerBound)..<offset(of: range.upperBound)
    }

    private func offset(of position: Int) -> Int {
        let next = runs.indices.partitioningIndex { runs[$0].position > position }
        return runs[next - 1].offset + position - runs[next - 1].position
    }
}
