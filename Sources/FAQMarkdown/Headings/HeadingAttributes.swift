internal import FAQModel
internal import FAQText

/// Ids and classes of a heading: `{#id}`, `{: #id .class }`, `{#id .class}`, `@id` after Han text, and around the whole
/// `[…](@id name)`, which is no link.
enum HeadingAttributes {
    static func removed(from inlines: [Inline]) -> [Inline] { withoutTrailing(withoutAround(inlines)) }

    private static func withoutAround(_ inlines: [Inline]) -> [Inline] {
        guard case .text(let first)? = inlines.first, first.utf8.first == UInt8(ascii: "["),
            case .text(let last)? = inlines.last
        else { return inlines }
        let bytes = Array(last.utf8)
        guard let end = bytes.lastIndex(of: UInt8(ascii: "]")), bytes[end...].starts(with: "](@id".utf8),
            bytes.last == UInt8(ascii: ")")
        else { return inlines }
        var inner = inlines
        inner[inner.count - 1] = .text(bytes[..<end].text())
        guard case .text(let start) = inner[0] else { return inlines }
        inner[0] = .text(Array(start.utf8.dropFirst()).text())
        return inner
    }

    private static func withoutTrailing(_ inlines: [Inline]) -> [Inline] {
        // All have one of these.
        guard case .text(let text)? = inlines.last, text.utf8.contains(where: isMark) else {
            return inlines
        }
        let bytes = Array(text.utf8)
        let body = bytes.trimmed()
        if let at = body.lastIndex(of: UInt8(ascii: "@")), at > body.startIndex, body[at - 1] >= 0x80,
            at + 1 < body.endIndex, body[(at + 1)...].allSatisfy(isIDByte)
        {
            return inlines.dropLast() + [.text(body[..<at].text())]
        }
        // Docsify: `Title :id=name`
        for sign in [" :id=", "：id="] as [StaticString] {
            guard let range = body.firstRange(ofBytes: sign), range.lowerBound > body.startIndex,
                body[range.upperBound...].allSatisfy(isIDByte)
            else { continue }
            return inlines.dropLast() + [.text(body[..<range.lowerBound].text())]
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

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "@") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "=")
    }

    private static func isIDByte(_ byte: UInt8) -> Bool {
        byte.isASCIIWord || byte == UInt8(ascii: "-")
    }
}
