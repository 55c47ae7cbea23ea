import FAQText

/// A part of a query that an entry explains letter for letter: a code that its question is tagged with, or a message.
struct ExactPiece {
    /// Where it stands in the folded text, the first time.
    var range: Range<Int>
    /// The number of its line among those that are read.
    var line: Int
    /// Its number in ``QueryCodes``, -1 for a message.
    var code = -1

    /// Whether a message is meant.
    var isMessage: Bool { code < 0 }
}

/// Whether pieces of a query speak of one error or of several.
struct ErrorPieces {
    /// The folded text.
    let text: [UInt8]

    /// Whether what an entry explains takes in a piece: its code stands in the entry, the words are the same, or they stand
    /// beside what it explains in its line.
    func explains(_ exact: ExactEvidence, _ piece: ExactPiece) -> Bool {
        if !piece.isMessage, exact.held.contains(piece.code) { return true }
        return takeIn(exact.pieces, piece)
    }

    private func takeIn(_ pieces: [ExactPiece], _ piece: ExactPiece) -> Bool {
        for own in pieces {
            if !own.isMessage, !piece.isMessage {
                // Two codes are two errors, wherever they stand.
                if own.code == piece.code { return true }
            } else if own.range.overlaps(piece.range)
                || own.line == piece.line && !areApart(own.range, piece.range)
            {
                return true
            }
        }
        return false
    }

    /// What ends the text of one error within a line. A colon goes on: `cannot start: no oil` is one.
    private static let ends: StaticString = ";|；|。|. |…|...|! |！| and | 和 |以及|还有|另外| also |"
    /// What begins the text of another.
    private static let beginnings: StaticString = """
        error|errors|fatal|failed|warning|exception|err!|错误|报错|异常|失败|
        """

    /// Whether something between two parts of a line ends one error or begins another.
    private func areApart(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        let start = min(one.upperBound, other.upperBound)
        let end = max(one.lowerBound, other.lowerBound)
        guard start < end else { return false }
        return text.withUnsafeBufferPointer { text in
            let between = LineText(UnsafeBufferPointer(rebasing: text[start..<end]))
            if between.containsAny(of: Self.ends) { return true }
            for offset in 0..<between.count
            where (offset == 0 || !between[offset - 1].isASCIIWord)
                && between.dropped(offset).startsWithAny(of: Self.beginnings)
            {
                // After a colon it says what the error before was of.
                var before = offset
                while before > 0, between[before - 1] == 0x20 { before -= 1 }
                if before == 0 || between[before - 1] != UInt8(ascii: ":") { return true }
            }
            return false
        }
    }
}
