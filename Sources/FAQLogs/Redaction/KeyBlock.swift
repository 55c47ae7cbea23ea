internal import FAQText

/// The body of a private key, as PEM, OpenPGP and PuTTY write it; on lines of its own, escaped in one line, or cut off.
enum KeyBlock {
    static func range(in text: ShownText, at start: Int) -> Range<Int>? {
        switch text[start] {
        case UInt8(ascii: "-"):
            guard text[start - 1] != UInt8(ascii: "-"),
                let label = privateKey("-----begin |---- begin |", in: text, at: start)
            else { return nil }
            let body = text.end(from: label, while: isBetween)
            guard body < text.bytes.count, isBody(in: text, at: body) else { return nil }
            return body..<end(of: body, in: text)
        case UInt8(ascii: "P"), UInt8(ascii: "p"):
            guard text.length(ofAny: "private-lines:|", at: start) > 0 else { return nil }
            let count = text.end(from: start + 14) { $0 == 0x20 || $0.isASCIIDigit }
            let end = text.firstIndex(
                ofAny: "private-mac|private-hash|", from: count, before: text.bytes.count)
            return count..<(end ?? text.bytes.count)
        default: return nil
        }
    }

    /// The end of a body whose beginning is not in the text.
    static func openedBefore(_ text: ShownText) -> Range<Int>? {
        guard
            let marker = text.firstIndex(ofAny: "-----begin |-----end |", from: 0, before: text.bytes.count),
            privateKey("-----end |", in: text, at: marker) != nil
        else { return nil }
        let start = text.start(before: marker, most: .max) {
            $0.isASCIIAlphanumeric || isBetween($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
                || $0 == UInt8(ascii: "=")
        }
        return marker > start ? start..<marker : nil
    }

    private static func end(of body: Int, in text: ShownText) -> Int {
        text.firstIndex(ofAny: "-----end |---- end |", from: body, before: text.bytes.count)
            ?? text.bytes.count
    }

    /// Where the label ends that begins with one of the words and names a private key.
    private static func privateKey(_ words: StaticString, in text: ShownText, at start: Int) -> Int? {
        let length = text.length(ofAny: words, at: start)
        guard length > 0 else { return nil }
        let end = text.end(from: start + length) { $0.isASCIIAlphanumeric || $0 == 0x20 }
        guard text.firstIndex(ofAny: "private key|static key|", from: start, before: end) != nil else {
            return nil
        }
        return text.end(from: end) { $0 == UInt8(ascii: "-") }
    }

    private static func isBetween(_ byte: UInt8) -> Bool {
        byte.isASCIISpace || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "|")
            || byte == UInt8(ascii: "\"")
    }

    /// The shortest line of a body that a text was cut in.
    private static let shortestLine = 12

    private static func isBody(in text: ShownText, at start: Int) -> Bool {
        let end = text.end(from: start) {
            $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
                || $0 == UInt8(ascii: "=")
        }
        return end - start >= shortestLine || end == text.bytes.count
            || text.length(ofAny: "proc-type:|dek-info:|version:|comment:|subject:|", at: start) > 0
            // Lines of a log with a time in front of each.
            || text.firstIndex(ofAny: "-----end |", from: start, before: start + 4096) != nil
    }
}
