internal import FAQModel
internal import FAQReader
internal import FAQText

/// Which parts of a question are what somebody typed or the engine found.
struct QuestionMarks {
    struct Piece {
        var text: String
        var isMarked: Bool
    }

    private var words: [[UInt8]] = []
    /// Of several words those of one Han character say little.
    private let isOneCharacter: Bool

    private static let most = 64

    init(query: String, evidence: [Evidence]) {
        let query = query.utf8.count < 1000 ? query : ""
        var words = FoldedLine.words(of: query)
        for part in evidence where part.place == .question { words += FoldedLine.words(of: part.text) }
        isOneCharacter = words.count == 1
        var known: Set<[UInt8]> = []
        for word in words where known.insert(word).inserted && self.words.count < Self.most {
            self.words.append(word)
        }
    }

    /// A question in pieces that are marked or not.
    func pieces(of question: String) -> [Piece] {
        let bytes = Array(question.utf8)
        let folded = FoldedLine(question)
        var isMarked = [Bool](repeating: false, count: bytes.count)
        for word in words {
            for range in Self.ranges(of: word, in: folded.bytes, isOneCharacter: isOneCharacter) {
                for offset in folded.originalRange(of: range) { isMarked[offset] = true }
            }
        }
        var pieces: [Piece] = []
        var start = 0
        while start < bytes.count {
            let end = isMarked[start...].firstIndex { $0 != isMarked[start] } ?? bytes.count
            pieces.append(
                Piece(text: String(decoding: bytes[start..<end], as: UTF8.self), isMarked: isMarked[start]))
            start = end
        }
        return pieces
    }

    private static func ranges(of word: [UInt8], in text: [UInt8], isOneCharacter: Bool) -> [Range<Int>] {
        guard let first = word.first else { return [] }
        if !first.isASCIIAlphanumeric, word.count == 3, !isOneCharacter { return [] }
        var ranges: [Range<Int>] = []
        var start = 0
        while let found = text[start...].firstIndex(of: first) {
            start = found + 1
            let end = found + word.count
            guard end <= text.count, text[found..<end].elementsEqual(word) else { continue }
            // Two letters inside a word say nothing, at its beginning they may become it.
            let isInside = found > 0 && first.isASCIIAlphanumeric && text[found - 1].isASCIIAlphanumeric
            if !isInside || word.count > 2 { ranges.append(found..<end) }
        }
        return ranges
    }
}
