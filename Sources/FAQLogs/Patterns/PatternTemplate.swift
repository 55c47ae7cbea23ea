internal import FAQText

/// What a tag looks like in a log: pieces of text that follow each other, with anything between them.
struct PatternTemplate {
    enum Kind: UInt8 {
        case message = 0
        /// A code with letters in it.
        case code = 1
        /// A code of digits, which counts only where the words around it say that it is one.
        case number = 2
    }

    var kind: Kind
    /// Folded, in lower case, each beginning and ending with a letter or digit (codes: as they are).
    var pieces: [[UInt8]]

    /// Returns `nil` when the tag says too little to be looked for.
    ///
    /// - Parameters:
    ///   - folded: the tag's text, folded.
    ///   - gaps: where it varies, if it is a message.
    init?(kind: TagKind, folded: [UInt8], gaps: [MessageGap], inQuestion: Bool) {
        switch kind {
        case .code: self.init(code: folded, inQuestion: inQuestion)
        case .message where inQuestion: self.init(message: folded, gaps: gaps)
        default: return nil
        }
    }

    private init?(code: [UInt8], inQuestion: Bool) {
        let text = code.map { Self.lowered($0) }
        var letters = 0
        var digits = 0
        var marks = 0
        for byte in text {
            if byte.isASCIIDigit {
                digits += 1
            } else if byte.isASCIILetter || byte >= 0x80 {
                letters += 1
            } else {
                marks += 1
            }
        }
        guard letters + digits > 0, text.count <= Self.longestPiece else { return nil }
        if letters == 0 {
            guard inQuestion, digits >= Self.shortestCode,
                let first = text.firstIndex(where: { $0.isASCIIDigit })
            else {
                return nil
            }
            kind = .number
            pieces = [Array(text[first...])]
            return
        }
        // An answer speaks of other problems, too: only a name that is nothing but a code counts there.
        let isSpecific = text.count >= Self.shortestCodeOfAnswer && (digits > 0 || marks > 0)
        guard inQuestion ? text.count >= Self.shortestCode : isSpecific else { return nil }
        if digits == 0, marks == 0, CommonWords.standard.level(of: Self.stem(text)) >= Self.commonLevel {
            return nil
        }
        kind = .code
        pieces = [text]
    }

    private init?(message: [UInt8], gaps: [MessageGap]) {
        kind = .message
        pieces = []
        for range in Self.fixedParts(of: message, gaps) {
            if let piece = Self.trimmed(message[range]) { pieces.append(piece) }
        }
        while pieces.count > Self.mostPieces { pieces.removeLast() }
        var said = 0
        var words = 0
        for piece in pieces {
            piece.withUnsafeBufferPointer { text in
                Anchor.forEach(in: text) { anchor in
                    said += Self.information(of: Array(text[anchor.range]))
                    words += 1
                }
            }
        }
        guard words >= 2, said >= Self.leastInformation else { return nil }
    }

    /// Codes and messages are shorter; what is longer is a pasted text, of which the beginning is looked for.
    static let longestPiece = 512
    static let mostPieces = 16
    /// Shorter codes stand in logs by chance.
    private static let shortestCode = 3
    private static let shortestCodeOfAnswer = 6
    /// A word in one text of 2,000 or more is no code, though written as one (`FAILED`).
    private static let commonLevel = 4
    /// Two words of which one is not quite common, three common ones, or four characters of Chinese.
    private static let leastInformation = 12

    // MARK: Pieces

    /// What is left between the places that vary.
    private static func fixedParts(of message: [UInt8], _ gaps: [MessageGap]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        for gap in gaps {
            if gap.range.lowerBound > start { parts.append(start..<gap.range.lowerBound) }
            start = gap.range.upperBound
        }
        if start < message.count { parts.append(start..<message.count) }
        return parts
    }

    /// In lower case from the first letter or digit to the last; `nil` when there is none.
    private static func trimmed(_ part: ArraySlice<UInt8>) -> [UInt8]? {
        var part = part.prefix(longestPiece)
        while let byte = part.first, !byte.isASCIIWord, byte < 0x80 { part.removeFirst() }
        while let byte = part.last, !byte.isASCIIWord, byte < 0x80 { part.removeLast() }
        // A cut may have left half a character.
        while let byte = part.first, byte & 0xC0 == 0x80 { part.removeFirst() }
        return part.isEmpty ? nil : part.map { lowered($0) }
    }

    /// As texts are compared: folded already, now in lower case, with all blanks alike.
    static func lowered(_ byte: UInt8) -> UInt8 {
        byte == 0x09 ? 0x20 : byte.asciiLowercased
    }

    // MARK: Information

    /// How much a word tells: 4 for the commonest, up to 14 for one that is not known; of Chinese, 3 to 5 a pair.
    ///
    /// Levels of ``CommonWords`` are logarithms, and so is information: a bit more for each level less.
    private static func information(of term: [UInt8]) -> Int {
        guard let first = term.first else { return 0 }
        if first >= 0x80 { return 5 - min(CommonWords.standard.level(of: term), 8) / 4 }
        if first.isASCIIDigit { return 2 }
        return 4 + max(0, 10 - CommonWords.standard.level(of: stem(term)))
    }

    private static func stem(_ word: [UInt8]) -> [UInt8] {
        var word = word
        Stemmer.stem(&word)
        return word
    }

    /// How well an anchor tells its pattern from other text, given how many patterns have it: greater is better.
    static func quality(of anchor: FoundAnchor, in piece: UnsafeBufferPointer<UInt8>, patternCount: UInt32)
        -> Int
    {
        let told = information(of: Array(piece[anchor.range]))
        let shared = 32 - min(patternCount, 1 << 30).leadingZeroBitCount
        return told * informationWeight - shared * sharingWeight + min(anchor.range.count, longestWeighed)
    }

    /// An anchor of twice as many patterns is compared with twice as many: that weighs more than one bit of information
    /// and less than two.
    private static let (informationWeight, sharingWeight) = (2, 3)
    /// Among words alike, a longer one is rarer in logs; from so many bytes on, all are rare.
    private static let longestWeighed = 12
}
