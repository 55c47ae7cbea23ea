internal import FAQModel
internal import FAQText

/// Ids and classes after a heading: `{#id}`, `{: #id .class }`, `{#id .class}`, and `@id` after Han text.
enum HeadingAttributes {
    static func removed(from inlines: [Inline]) -> [Inline] {
        guard case .text(let text)? = inlines.last else { return inlines }
        let bytes = Array(text.utf8)
        let body = bytes.trimmed()
        if let at = body.lastIndex(of: UInt8(ascii: "@")), at > body.startIndex, body[at - 1] >= 0x80,
            at + 1 < body.endIndex, body[(at + 1)...].allSatisfy(isIDByte)
        {
            return inlines.dropLast() + [.text(body[..<at].text())]
        }
        guard body.last == UInt8(ascii: "}"), let open = body.lastIndex(of: UInt8(ascii: "{")),
            open + 1 < body.endIndex
        else { return inlines }
        let first = body[(open + 1)...].drop(while: \.isASCIIBlank).first
        guard
            first == UInt8(ascii: "#") || first == UInt8(ascii: ":") || first == UInt8(ascii: ".")
                || first == UInt8(ascii: "/")
        else { return inlines }
        var kept = Array(inlines.dropLast())
        let rest = bytes[..<open]
        let end = rest.lastIndex { !$0.isASCIISpace }.map { $0 + 1 } ?? 0
        if end > 0 { kept.append(.text(rest[..<end].text())) }
        return kept
    }

    private static func isIDByte(_ byte: UInt8) -> Bool {
        byte.isASCIIWord || byte == UInt8(ascii: "-")
    }
}
