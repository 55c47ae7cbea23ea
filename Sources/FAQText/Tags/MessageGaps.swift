/// A place in an error message where another text may stand.
package struct MessageGap: Sendable, Hashable {
    /// Its bytes in the message.
    package var range: Range<Int>
    /// Whether the author left it open (`%s`, `<name>`, `...`). Otherwise what stands there is the argument of this
    /// message: with another one it is another error.
    package var isOpen: Bool

    package init(range: Range<Int>, isOpen: Bool) {
        self.range = range
        self.isOpen = isOpen
    }
}

/// The places of a message that vary; what is left between them is its template.
package enum MessageGaps {
    /// - Parameter message: a folded text, of any number of lines.
    /// - Returns: in ascending order, without overlap.
    package static func gaps(in message: UnsafeBufferPointer<UInt8>) -> [MessageGap] {
        var found = openPlaces(in: message).map { MessageGap(range: $0, isOpen: true) }
        if mayVary(message) {
            found += maskVariableParts(in: message).map { MessageGap(range: $0.range, isOpen: false) }
        }
        found.sort {
            ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
        }
        var gaps: [MessageGap] = []
        for gap in found {
            guard let last = gaps.last, gap.range.lowerBound < last.range.upperBound else {
                gaps.append(gap)
                continue
            }
            // A name in quotes around an open place is open as a whole.
            let end = max(last.range.upperBound, gap.range.upperBound)
            gaps[gaps.count - 1].range = last.range.lowerBound..<end
            gaps[gaps.count - 1].isOpen = last.isOpen || gap.isOpen
        }
        return gaps
    }

    /// Whether the text has any byte that variable parts begin with or hold; most messages are words alone.
    private static func mayVary(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        for byte in text {
            switch byte {
            case 0x30...0x39, UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "@"), UInt8(ascii: "'"),
                UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: ":"):
                return true
            default: continue
            }
        }
        return false
    }

    /// Line ends, `...`, `xxx`, `***`, `%s`, `%name%`, `{name}`, `<name>`, `${name}`.
    private static func openPlaces(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var index = 0
        while index < text.count {
            let end = openPlaceEnd(text, index)
            if end > index { places.append(index..<end) }
            index = max(end, index + 1)
        }
        return places
    }

    /// The longest name that stands for a text.
    private static let longestName = 40

    private static func openPlaceEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        let byte = text[start]
        switch byte {
        case 0x0A: return start + 1
        case UInt8(ascii: "."), UInt8(ascii: "*"), UInt8(ascii: "x"), UInt8(ascii: "X"):
            let end = text.end(ofRunFrom: start) { $0 == byte }
            guard end - start >= 3 else { return start }
            return !byte.isASCIILetter || isWord(text, start..<end) ? end : start
        case UInt8(ascii: "%"):
            let end = text.end(ofRunFrom: start + 1, limit: longestName) { $0.isASCIIWord }
            if end > start + 1, text.byte(at: end) == byte { return end + 1 }
            return end == start + 2 && text[start + 1].isASCIILetter ? end : start
        case UInt8(ascii: "$"):
            return text.byte(at: start + 1) == UInt8(ascii: "{") ? closed(text, start + 1) : start
        case UInt8(ascii: "{"), UInt8(ascii: "<"): return closed(text, start)
        default: return start
        }
    }

    private static func isWord(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        !text.hasWord(at: range.lowerBound - 1) && !text.hasWord(at: range.upperBound)
    }

    /// Where the bracket that opens at `start` has closed, on the same line.
    private static func closed(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        // `>` and `}` come two after what they close.
        let closing = text[start] + 2
        var end = start + 1
        while end < text.count, end - start <= longestName, text[end] != 0x0A {
            if text[end] == closing { return end + 1 }
            end += 1
        }
        return start
    }
}
