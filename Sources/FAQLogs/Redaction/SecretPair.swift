internal import FAQText

/// A value that is told apart from the name it belongs to: `"name": "PASSWORD", "value": "…"`,
/// `<key>Password</key><string>…</string>`.
enum SecretPair {
    /// Whether the name that begins at `start` is a value of its own: of a name or a key, or the text of an element.
    static func isValue(_ start: Int, in text: ShownText) -> Bool {
        if text[start - 1] == UInt8(ascii: ">") || text.isAny(of: "&gt;|", start - 4..<start) { return true }
        let sign = text.start(before: start, most: 8) {
            $0.isQuote || $0 == UInt8(ascii: "\\") || $0 == 0x20
        }
        guard text[sign - 1] == UInt8(ascii: ":") || text[sign - 1] == UInt8(ascii: "=") else { return false }
        let name = text.start(before: sign - 1, most: 8) {
            $0.isQuote || $0 == UInt8(ascii: "\\") || $0 == 0x20
        }
        let word = text.start(before: name, most: 32) { $0.isASCIILetter }
        return text.line(word..<name).endsInAny(
            of: "name|key|field|option|param|variable|property|attribute|")
    }

    /// Where the value begins that belongs to such a name, and how surely it is one.
    static func value(after end: Int, in text: ShownText) -> (start: Int, strength: SecretLink.Strength)? {
        element(after: end, in: text) ?? member(after: end, in: text)
            ?? part(after: end, in: text).map { ($0, .sign) }
    }

    /// After the tags and signs that may stand before a text: `<value><string>`, `<![CDATA[`.
    static func text(at start: Int, in text: ShownText) -> Int {
        var index = start
        for _ in 0..<3 {
            let character = text.length(ofAny: "<![cdata[|", at: index)
            if character > 0 { return index + character }
            let tag = text.length(ofAny: "<value|<string|<text|<data|<val|", at: index)
            guard tag > 0, let close = text.firstIndex(ofAny: ">|", from: index + tag, before: index + 64)
            else {
                return index
            }
            index = close + 1
        }
        return index
    }

    /// What stands between two lines or members, escaped or not.
    private static func afterBlanks(_ start: Int, in text: ShownText) -> Int {
        var index = start
        while index - start < 32 {
            let escaped = text.length(ofAny: "\\n|\\r|\\t|", at: index)
            if escaped > 0 {
                index += escaped
            } else if text[index].isASCIISpace {
                index += 1
            } else {
                break
            }
        }
        return index
    }

    /// `Password</key><string>…`
    private static func element(after end: Int, in text: ShownText) -> (
        start: Int, strength: SecretLink.Strength
    )? {
        guard text.length(ofAny: "</|", at: end) > 0,
            let close = text.firstIndex(ofAny: ">|", from: end, before: end + 64)
        else { return nil }
        let next = afterBlanks(close + 1, in: text)
        guard text.length(ofAny: texts, at: next) > 0,
            let tag = text.firstIndex(ofAny: ">|", from: next, before: next + 64)
        else { return nil }
        let start = SecretPair.text(at: tag + 1, in: text)
        guard text[start] > 0x20, text[start] != UInt8(ascii: "<") else { return nil }
        // The cells of a table are of the same kind, and the next may be a name, too.
        return (start, text.length(ofAny: "</key>|</name>|</string>|</n>|", at: end) > 0 ? .sign : .verb)
    }

    /// Elements that hold a text beside its name.
    private static let texts: StaticString =
        "<value|<string|<val|<text|<data|<content|<default|<td|<th|<dd|<v>|<entry|<secret|<option|"

    /// How far from the name the value is: another member may stand between them.
    private static let farthest = 64

    /// `"PASSWORD", "value": "…"`, `PASSWORD value: …`, `DBPassword,ParameterValue=…`
    private static func member(after end: Int, in text: ShownText) -> (
        start: Int, strength: SecretLink.Strength
    )? {
        let isQuoted = text[end - 1].isQuote
        // Without quotes, it is the next word.
        let next = afterBlanks(
            text[end] == UInt8(ascii: ",") || text[end] == UInt8(ascii: ";") ? end + 1 : end, in: text)
        var index = isQuoted ? end : next
        while index - end < farthest {
            let byte = text[index]
            if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "{") || byte == 0 { return nil }
            let word = text.end(from: index, most: 32) { $0.isASCIILetter }
            if word > index, isQuoted ? text[index - 1].isQuote : index == next,
                text.line(index..<word).endsInAny(of: isQuoted ? "value|val|content|default|" : "value|val|")
            {
                var sign = text.end(from: word, most: 8) { $0.isQuote || $0 == UInt8(ascii: "\\") }
                sign = text.end(from: sign, most: 8) { $0 == 0x20 }
                if text[sign] == UInt8(ascii: ":") || text[sign] == UInt8(ascii: "=") {
                    let value = text.end(from: sign + 1, most: 8) { $0 == 0x20 }
                    return (value, isQuoted || text[sign] == UInt8(ascii: "=") ? .sign : .colon)
                }
            }
            if !isQuoted { return nil }
            index = max(index + 1, word)
        }
        return nil
    }

    /// A part of a form: after the name of the field and an empty line.
    private static func part(after end: Int, in text: ShownText) -> Int? {
        let length = text.length(ofAny: "\\r\\n\\r\\n|\\n\\n|\r\n\r\n|\n\n|", at: end)
        return length > 0 ? end + length : nil
    }

    /// As PHP writes arrays: `password";s:10:"…`.
    static func dumped(after end: Int, in text: ShownText) -> Int? {
        guard text.length(ofAny: ";s:|", at: end) > 0 else { return nil }
        let count = text.end(from: end + 3, most: 8) { $0.isASCIIDigit }
        let quote = text.end(from: count + 1, most: 4) { $0 == UInt8(ascii: "\\") }
        return text[count] == UInt8(ascii: ":") && text[quote].isQuote ? count + 1 : nil
    }
}
