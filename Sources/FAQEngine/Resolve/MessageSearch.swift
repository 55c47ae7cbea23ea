import FAQText

/// Looks for the messages of entries in a query, letter for letter but for what varies in them.
struct MessageSearch {
    /// The query, folded and in lower case, with all blanks alike.
    private let text: [UInt8]
    /// A bit for each three neighbouring bytes of the text: most messages are ruled out by their first.
    private var threes = [UInt64](repeating: 0, count: 256)

    /// How far apart two parts of a message may stand.
    private static let widestGap = 256
    /// Shorter texts stand anywhere by chance.
    private static let shortestMessage = 6
    /// In how many places the beginning of a message is tried: a log may hold it in every line.
    private static let mostStarts = 64

    init(_ reading: QueryReading) {
        text = reading.folded.bytes.map { Self.lowered($0) }
        var window = 0
        for (offset, byte) in text.enumerated() {
            window = (window << 8 | Int(byte)) & 0xFF_FFFF
            if offset >= 2 { threes[Self.slot(window) >> 6] |= 1 << UInt64(Self.slot(window) & 63) }
        }
    }

    /// Where the message of a tag begins in the query: as it is, or with something where its author left a place open. With
    /// another argument it is another message.
    func find(_ tag: StoredTag) -> Int? {
        guard tag.folded.count >= Self.shortestMessage else { return nil }
        var gaps: [MessageGap] = []
        tag.forEachGap { gaps.append($0) }
        let message = tag.folded.map { Self.lowered($0) }
        if !gaps.contains(where: { $0.isOpen }), mayHold(message[...]),
            let found = first(message[...], from: 0, limit: text.count)
        {
            return found
        }
        return gaps.isEmpty ? nil : findTemplate(of: message, gaps: gaps)
    }

    private func findTemplate(of message: [UInt8], gaps: [MessageGap]) -> Int? {
        var pieces: [ArraySlice<UInt8>] = []
        var start = 0
        for gap in gaps {
            pieces.append(Self.trimmed(message[start..<gap.range.lowerBound]))
            start = gap.range.upperBound
        }
        pieces.append(Self.trimmed(message[start...]))
        let said = pieces.reduce(0) { $0 + $1.count }
        guard said >= Self.shortestMessage, pieces.allSatisfy({ $0.isEmpty || mayHold($0) }),
            let lead = pieces.first(where: { !$0.isEmpty })
        else { return nil }
        var from = 0
        var left = Self.mostStarts
        while left > 0, let found = first(lead, from: from, limit: text.count) {
            if stand(pieces, gaps: gaps, message: message, at: found) { return found }
            from = found + 1
            left -= 1
        }
        return nil
    }

    /// Whether the pieces follow each other, with the arguments of the message between them, when the first that is not empty
    /// stands at an offset.
    private func stand(
        _ pieces: [ArraySlice<UInt8>], gaps: [MessageGap], message: [UInt8], at start: Int
    ) -> Bool {
        var end = start
        var isFirst = true
        for (number, piece) in pieces.enumerated() {
            if piece.isEmpty { continue }
            var found = start
            if !isFirst {
                guard let next = first(piece, from: end, limit: end + Self.widestGap) else { return false }
                found = next
            }
            if number > 0, !gaps[number - 1].isOpen {
                let argument = message[gaps[number - 1].range]
                // In front of the first piece, what is said there must stand right before it.
                let room = isFirst ? max(0, found - argument.count - 2)..<found : end..<found
                if !holds(argument, in: room) { return false }
            }
            end = found + piece.count
            isFirst = false
        }
        if let last = gaps.last, pieces.last?.isEmpty == true, !last.isOpen {
            let argument = message[last.range]
            return holds(argument, in: end..<min(text.count, end + argument.count + 2))
        }
        return true
    }

    private func holds(_ part: ArraySlice<UInt8>, in range: Range<Int>) -> Bool {
        part.isEmpty || first(part, from: range.lowerBound, limit: range.upperBound - part.count) != nil
    }

    /// Where a piece stands first as words of its own, at most at `limit`.
    private func first(_ piece: ArraySlice<UInt8>, from start: Int, limit: Int) -> Int? {
        guard let lead = piece.first, let last = piece.last else { return nil }
        var offset = start
        while offset <= min(limit, text.count - piece.count) {
            if text[offset] == lead, text[offset + piece.count - 1] == last,
                text[offset..<offset + piece.count] == piece,
                !lead.isASCIIWord || offset == 0 || !text[offset - 1].isASCIIWord,
                !last.isASCIIWord || offset + piece.count == text.count
                    || !text[offset + piece.count].isASCIIWord
            {
                return offset
            }
            offset += 1
        }
        return nil
    }

    /// Whether all threes of the piece stand in the text, so that it may.
    private func mayHold(_ piece: ArraySlice<UInt8>) -> Bool {
        var window = 0
        for (offset, byte) in piece.enumerated() {
            window = (window << 8 | Int(byte)) & 0xFF_FFFF
            if offset >= 2, threes[Self.slot(window) >> 6] >> UInt64(Self.slot(window) & 63) & 1 == 0 {
                return false
            }
        }
        return true
    }

    /// One of 16,384 bits.
    @inline(__always)
    private static func slot(_ three: Int) -> Int {
        Int(truncatingIfNeeded: (UInt32(truncatingIfNeeded: three) &* 0x9E37_79B1) >> 18)
    }

    /// Without marks and blanks at its ends.
    private static func trimmed(_ piece: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var piece = piece
        while let byte = piece.first, byte < 0x80, !byte.isASCIIWord { piece.removeFirst() }
        while let byte = piece.last, byte < 0x80, !byte.isASCIIWord { piece.removeLast() }
        return piece
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        byte == 0x09 || byte == 0x0A ? 0x20 : byte.asciiLowercased
    }
}
