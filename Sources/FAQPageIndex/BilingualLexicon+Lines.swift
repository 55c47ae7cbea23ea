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
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for index in pairs.indices where !isKept[index] {
                let hides = pairs.indices.contains { isKept[$0] && mayHide(pairs[index].han, pairs[$0].han) }
                if hides {
                    isKept[index] = true
                    hasChanged = true
                }
            }
        }
        var kept: [UInt8] = []
        for (index, pair) in pairs.enumerated() where isKept[index] { kept += pair.line + [0x0A] }
        return kept
    }

    /// A Chinese word as overlapping pairs, or itself if it is one character. All characters take three bytes.
    private static func hanTerms(of word: [UInt8]) -> [[UInt8]] {
        word.count <= 6
            ? [word] : stride(from: 0, through: word.count - 6, by: 3).map { Array(word[$0..<$0 + 6]) }
    }

    /// Whether a word taken first leaves no room for the other: it holds the other, or its beginning at the end.
    private static func mayHide(_ word: [UInt8], _ other: [UInt8]) -> Bool {
        for start in stride(from: 0, to: word.count, by: 3) {
            let rest = word[start...]
            if rest.starts(with: other) || other.starts(with: rest) { return true }
        }
        return false
    }
}
