internal import FAQText

/// A lexicon for one knowledge base.
extension BilingualLexicon {
    /// The lines of the built-in lexicon that can matter to a base.
    ///
    /// - Parameter isKnown: whether the base has a term: a stem, or a Han character or two.
    static func lines(where isKnown: ([UInt8]) -> Bool) -> [UInt8] {
        let all = UnsafeBufferPointer(start: lines.bindMemory(to: UInt8.self).baseAddress, count: lines.count)
        let pairs = all.split(separator: 0x0A).map { line in
            let tab = line.firstIndex(of: 0x09) ?? line.endIndex
            return (line: Array(line), han: Array(line[..<tab]), english: Array(line[tab...].dropFirst()))
        }
        var isKept = pairs.map { pair in
            var tokens = TokenBuffer()
            pair.english.withUnsafeBufferPointer { tokens.tokenize($0) }
            let stems = tokens.tokens.map { Array(tokens.keys[$0.keyRange]) }
            return stems.contains(where: isKnown) || hanTerms(of: pair.han).contains(where: isKnown)
        }
        // The longest Chinese word wins where several stand, so one that says nothing here may still hide one that does.
        var kept = KeptWords()
        for index in pairs.indices where isKept[index] { kept.insert(pairs[index].han) }
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for index in pairs.indices where !isKept[index] && kept.mayBeHidden(by: pairs[index].han) {
                kept.insert(pairs[index].han)
                isKept[index] = true
                hasChanged = true
            }
        }
        var bytes: [UInt8] = []
        for (index, pair) in pairs.enumerated() where isKept[index] { bytes += pair.line + [0x0A] }
        return bytes
    }

    /// A Chinese word as overlapping pairs, or itself if it is one character. All characters take three bytes.
    private static func hanTerms(of word: [UInt8]) -> [[UInt8]] {
        word.count <= 6
            ? [word] : stride(from: 0, through: word.count - 6, by: 3).map { Array(word[$0..<$0 + 6]) }
    }
}

/// Chinese words, by themselves and by their beginnings. All characters take three bytes.
private struct KeptWords {
    private var words: Set<ArraySlice<UInt8>> = []
    private var beginnings: Set<ArraySlice<UInt8>> = []

    mutating func insert(_ word: [UInt8]) {
        words.insert(word[...])
        for end in stride(from: 3, through: word.count, by: 3) { beginnings.insert(word[..<end]) }
    }

    /// Whether a word taken first may leave no room for one of these: it holds that, or its beginning at the end.
    func mayBeHidden(by word: [UInt8]) -> Bool {
        for start in stride(from: 0, to: word.count, by: 3) {
            let rest = word[start...]
            if beginnings.contains(rest) { return true }
            for end in stride(from: start + 3, through: word.count, by: 3)
            where words.contains(word[start..<end]) {
                return true
            }
        }
        return false
    }
}
