import FAQText

/// Compares the Latin words of query and question by their letters in threes, so that words spelled otherwise still
/// count.
struct LetterOverlap {
    private let dictionary: TermDictionary
    private var ofQuery = IntTable(capacity: 64)
    /// The threes of terms met so far.
    private var known: [[UInt64]] = []
    private var placeOfTerm = IntTable(capacity: 64)

    init(_ reading: QueryReading, dictionary: TermDictionary) {
        self.dictionary = dictionary
        for token in reading.buffer.tokens where Self.counts(token.kind) {
            for three in Self.threes(of: reading.buffer.keys[token.keyRange]) { ofQuery.insert(three, 0) }
        }
    }

    /// Dice coefficient of the sets of threes of the query and of the candidate's question.
    mutating func overlap(with candidate: Candidate) throws(IndexError) -> Double {
        if ofQuery.count == 0 { return 0 }
        var ofQuestion = IntTable(capacity: 64)
        var shared = 0
        for token in candidate.question where Self.counts(token.kind) {
            for three in known[try place(of: token.term)] where ofQuestion[three] == nil {
                ofQuestion.insert(three, 0)
                if ofQuery[three] != nil { shared += 1 }
            }
        }
        return 2 * Double(shared) / Double(max(1, ofQuery.count + ofQuestion.count))
    }

    private mutating func place(of term: UInt32) throws(IndexError) -> Int {
        if let place = placeOfTerm[UInt64(term)] { return Int(place) }
        placeOfTerm.insert(UInt64(term), UInt32(known.count))
        known.append(Self.threes(of: try dictionary.term(term).term[...]))
        return known.count - 1
    }

    private static func counts(_ kind: TokenKind) -> Bool {
        kind == .word || kind == .stopWord || kind == .number || kind == .identifierPart
    }

    /// Three neighbouring bytes each, with `^` before the word and `$` behind it; nothing for other scripts.
    private static func threes(of word: ArraySlice<UInt8>) -> [UInt64] {
        guard let first = word.first, first < 0x80 else { return [] }
        var found: [UInt64] = []
        var window = UInt64(UInt8(ascii: "^")) << 8 | UInt64(first)
        for byte in word.dropFirst() {
            window = (window << 8 | UInt64(byte)) & 0xFF_FFFF
            found.append(window)
        }
        found.append((window << 8 | UInt64(UInt8(ascii: "$"))) & 0xFF_FFFF)
        return found
    }
}
