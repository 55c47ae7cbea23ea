import FAQText

/// Looks for the messages of entries in a query, letter for letter but for what varies in them.
struct MessageSearch {
    /// What was read of the query, folded and in lower case, with a blank for every other and between lines.
    private var text: [UInt8] = []
    /// Where its lines begin, here and in the folded text.
    private var lineStarts: [Int] = []
    private var foldedStarts: [Int] = []
    /// A bit for each three neighbouring bytes of the text: most messages are ruled out by their first.
    private var threes = [UInt64](repeating: 0, count: 256)

    /// How far apart two parts of a message may stand.
    private static let widestGap = 256
    /// Shorter texts stand anywhere by chance.
    private static let shortestMessage = 6
    /// In how many places the beginning of a message is tried: a log may hold it in every line.
    private static let mostStarts = 64
    /// Marks that may stand between a piece and the argument beside it.
    private static let mostMarks = 2

    init(_ reading: QueryReading) {
        for line in reading.lines {
            if !text.isEmpty { text.append(0x20) }
            lineStarts.append(text.count)
            foldedStarts.append(line.lowerBound)
            for offset in line { text.append(Self.lowered(reading.folded.bytes[offset])) }
        }
        var window = 0
        for offset in text.indices {
            window = (window << 8 | Int(text[offset])) & 0xFF_FFFF
            if offset >= 2 { threes[Self.slot(window) >> 6] |= 1 << UInt64(Self.slot(window) & 63) }
        }
    }

    /// A message that was found, as a piece of the query.
    func piece(_ found: Range<Int>) -> ExactPiece {
        let first = line(of: found.lowerBound)
        let last = line(of: found.upperBound - 1)
        let start = foldedStarts[first] + found.lowerBound - lineStarts[first]
        return ExactPiece(
            range: start..<max(start, foldedStarts[last] + found.upperBound - lineStarts[last]), line: first)
    }

    private func line(of offset: Int) -> Int {
        lineStarts.indices.partitioningIndex { lineStarts[$0] > offset } - 1
    }

    /// Where the message of a tag begins in the query: as it is, or with something where its author left a place open. With
    /// another argument it is another message.
    func find(_ tag: StoredTag) -> Range<Int>? {
        guard tag.folded.count >= Self.shortestMessage, mayBegin(tag) else { return nil }
        var message: [UInt8] = []
        for byte in tag.folded { message.append(Self.lowered(byte)) }
        let gaps = tag.gaps
        // The pieces between the places that vary; the first and the last may be empty.
        var pieces: [Range<Int>] = []
        var start = 0
        var said = 0
        for number in 0...gaps.count {
            let end = number < gaps.count ? gaps[number].range.lowerBound : message.count
            let piece = Self.trimmed(start..<max(start, end), of: message)
            guard mayHold(piece, of: message) else { return nil }
            pieces.append(piece)
            said += piece.count
            if number < gaps.count { start = gaps[number].range.upperBound }
        }
        guard said >= Self.shortestMessage else { return nil }
        var lead = 0
        while pieces[lead].isEmpty { lead += 1 }
        var from = 0
        for _ in 0..<Self.mostStarts {
            let found = first(pieces[lead], of: message, from: from, limit: text.count)
            if found < 0 { return nil }
            let end = end(of: pieces, gaps, of: message, at: found)
            if end > found { return found..<end }
            from = found + 1
        }
        return nil
    }

    /// Whether the first letters of a message stand in the text, unless it varies there: nearly all messages are ruled out by
    /// them, at no cost.
    private func mayBegin(_ tag: StoredTag) -> Bool {
        var start = 0
        while start < tag.folded.count, Self.isMark(tag.folded[start]) { start += 1 }
        guard start + Self.shortestMessage <= tag.folded.count, tag.firstGap >= start + 3 else { return true }
        var window = 0
        for offset in start..<start + 3 { window = window << 8 | Int(Self.lowered(tag.folded[offset])) }
        return holds(window)
    }

    @inline(__always)
    private func holds(_ three: Int) -> Bool {
        threes[Self.slot(three) >> 6] >> UInt64(Self.slot(three) & 63) & 1 != 0
    }

    /// Where the last piece ends when the pieces follow each other, with the arguments of the message beside them, and the
    /// first that is not empty stands at an offset; -1 when they do not.
    private func end(
        of pieces: [Range<Int>], _ gaps: [MessageGap], of message: [UInt8], at start: Int
    ) -> Int {
        var end = start
        var isFirst = true
        for number in pieces.indices {
            let piece = pieces[number]
            var found = end
            // What is said in front of the first piece, and behind the last, must stand right beside it.
            var room = found..<found
            if !piece.isEmpty {
                if !isFirst {
                    found = first(piece, of: message, from: end, limit: end + Self.widestGap)
                    if found < 0 { return -1 }
                }
                room = end..<found
            }
            if number > 0, !gaps[number - 1].isOpen {
                let argument = gaps[number - 1].range
                let reach = argument.count + Self.mostMarks
                if isFirst { room = max(0, found - reach)..<found }
                if piece.isEmpty { room = end..<min(text.count, end + reach) }
                if !argument.isEmpty,
                    first(
                        argument, of: message, from: room.lowerBound, limit: room.upperBound - argument.count)
                        < 0
                {
                    return -1
                }
            }
            if piece.isEmpty { continue }
            end = found + piece.count
            isFirst = false
        }
        return end
    }

    /// Where a part of a message stands first as words of its own, at most at `limit`; -1 where it does not.
    private func first(_ part: Range<Int>, of message: [UInt8], from start: Int, limit: Int) -> Int {
        let lead = message[part.lowerBound]
        let startsWord = lead.isASCIIWord
        let endsWord = message[part.upperBound - 1].isASCIIWord
        let last = min(limit, text.count - part.count)
        var offset = start
        while offset <= last {
            var same = 0
            if text[offset] == lead {
                same = 1
                while same < part.count, text[offset + same] == message[part.lowerBound + same] { same += 1 }
            }
            if same == part.count, !startsWord || offset == 0 || !text[offset - 1].isASCIIWord,
                !endsWord || offset + same == text.count || !text[offset + same].isASCIIWord
            {
                return offset
            }
            offset += 1
        }
        return -1
    }

    /// Whether all threes of a part stand in the text, so that it may.
    private func mayHold(_ part: Range<Int>, of message: [UInt8]) -> Bool {
        var window = 0
        for offset in part {
            window = (window << 8 | Int(message[offset])) & 0xFF_FFFF
            if offset >= part.lowerBound + 2, !holds(window) { return false }
        }
        return true
    }

    /// One of 16,384 bits.
    private static func slot(_ three: Int) -> Int {
        Int((UInt32(truncatingIfNeeded: three) &* 0x9E37_79B1) >> 18)
    }

    /// Without marks and blanks at its ends.
    private static func trimmed(_ part: Range<Int>, of message: [UInt8]) -> Range<Int> {
        var (start, end) = (part.lowerBound, part.upperBound)
        while start < end, isMark(message[start]) { start += 1 }
        while start < end, isMark(message[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isMark(_ byte: UInt8) -> Bool { byte < 0x80 && !byte.isASCIIWord }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        byte == 0x09 ? 0x20 : byte.asciiLowercased
    }
}
