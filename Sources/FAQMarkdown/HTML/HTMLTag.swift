/// One HTML or JSX tag: `<a href="x">`, `</p>`, `<Tab.Item label={x} />`.
struct HTMLTag {
    /// The name in lower case.
    let name: String
    /// Whether the name starts with a capital letter, as components do.
    let isComponent: Bool
    let isClosing: Bool
    let isSelfClosing: Bool
    /// Where the tag stands, from `<` to after `>`.
    let range: Range<Int>
    /// The tag as written.
    let source: String
    private let attributes: ArraySlice<UInt8>

    /// Longer tags are not read, which bounds the work on unclosed quotes.
    private static let longest = 8192

    /// The tag that starts at `start`, if one does.
    init?(_ bytes: ArraySlice<UInt8>, at start: Int) {
        guard start < bytes.endIndex, bytes[start] == UInt8(ascii: "<") else { return nil }
        var i = start + 1
        let isClosing = i < bytes.endIndex && bytes[i] == UInt8(ascii: "/")
        if isClosing { i += 1 }
        guard i < bytes.endIndex, bytes[i].isLetter else { return nil }
        let nameStart = i
        while i < bytes.endIndex, Self.isNameByte(bytes[i]) { i += 1 }
        let nameEnd = i
        let limit = min(bytes.endIndex, start + Self.longest)
        var quote: UInt8?
        var braces = 0
        while i < limit {
            let byte = bytes[i]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "{") {
                braces += 1
            } else if byte == UInt8(ascii: "}") {
                braces -= 1
            } else if braces <= 0, byte == UInt8(ascii: ">") {
                break
            } else if braces <= 0, byte == UInt8(ascii: "<") {
                return nil
            }
            i += 1
        }
        guard i < limit, bytes[i] == UInt8(ascii: ">") else { return nil }
        guard nameEnd == i || bytes[nameEnd].isSpace || bytes[nameEnd] == UInt8(ascii: "/") else {
            return nil
        }
        isSelfClosing = bytes[i - 1] == UInt8(ascii: "/")
        self.isClosing = isClosing
        isComponent = bytes[nameStart].isUpper
        name = bytes[nameStart..<nameEnd].lowercasedASCII.text()
        range = start..<(i + 1)
        source = bytes[range].text()
        attributes = bytes[nameEnd..<(isSelfClosing && i - 1 >= nameEnd ? i - 1 : i)]
    }

    var hasAttributes: Bool { !attributes.isBlankLine }

    /// The value of an attribute, `nil` when the tag lacks it, empty when it has no value.
    func attribute(_ name: String) -> String? {
        var rest = attributes
        while true {
            rest = rest.drop { $0.isSpace || $0 == UInt8(ascii: "/") }
            guard !rest.isEmpty else { return nil }
            let key = rest.prefix { !$0.isSpace && $0 != UInt8(ascii: "=") }
            rest = rest[key.endIndex...].drop(while: \.isSpace)
            var value: ArraySlice<UInt8> = []
            if rest.first == UInt8(ascii: "=") {
                rest = rest.dropFirst().drop(while: \.isSpace)
                if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                    value = rest.dropFirst().prefix { $0 != quote }
                    rest = rest[value.endIndex...].dropFirst()
                } else if rest.first == UInt8(ascii: "{") {
                    value = rest.dropFirst().prefix { $0 != UInt8(ascii: "}") }
                    rest = rest[value.endIndex...].dropFirst()
                    value = value.drop { Self.isQuote($0) }
                    while let last = value.last, Self.isQuote(last) { value = value.dropLast() }
                } else {
                    value = rest.prefix { !$0.isSpace }
                    rest = rest[value.endIndex...]
                }
            } else if key.isEmpty {
                rest = rest.dropFirst()
            }
            if key.lowercasedASCII.elementsEqual(name.utf8) { return HTMLText.decoded(value) }
        }
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
    }
}
