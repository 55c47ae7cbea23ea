/// Reads HTML as strictly as the writer promises to write it, on its own: none of the product's readers helps.
///
/// Every `<` begins a tag in the plainest form, every element that is opened is closed in order, none can run anything, no
/// attribute can, and no address has a scheme that does.
func checkSafeHTML(_ html: String, frameHosts: Set<String> = []) throws(Violation) {
    var reader = MarkupReader(bytes: Array(html.utf8))
    var open: [String] = []
    while let tag = try reader.nextTag() {
        try require(!forbiddenElements.contains(tag.name), "an element \(tag.name)")
        if tag.isClosing {
            try require(open.popLast() == tag.name, "</\(tag.name)> closes what is not open")
            continue
        }
        for (name, value) in tag.attributes {
            try require(!name.hasPrefix("on") && !forbiddenAttributes.contains(name), "an attribute \(name)")
            try require(name != "style" || alignments.contains(value), "a style \(value)")
            guard name == "href" || name == "src" else { continue }
            if tag.name == "iframe" {
                let host = value.dropFirst("https://".count).prefix { $0 != "/" && $0 != "?" }
                try require(
                    value.hasPrefix("https://") && frameHosts.contains(String(host)), "a frame of \(value)")
            } else {
                let scheme = scheme(of: value)
                let isBitmap = tag.name == "img" && bitmaps.contains { value.lowercased().contains($0) }
                try require(
                    scheme.map { harmlessSchemes.contains($0) || ($0 == "data" && isBitmap) } ?? true,
                    "an address \(value)")
            }
        }
        if tag.name == "iframe" {
            try require(tag.attributes.contains { $0.name == "sandbox" }, "a frame that is not in a sandbox")
        }
        if !voidElements.contains(tag.name) { open.append(tag.name) }
    }
    try require(open.isEmpty, "\(open) stay open")
}

private let forbiddenElements: Set<String> = [
    "applet", "base", "embed", "form", "frame", "frameset", "link", "math", "meta", "noembed", "noframes",
    "noscript", "object",
    "plaintext", "script", "style", "svg", "template", "textarea", "title", "xmp",
]
private let forbiddenAttributes: Set<String> = [
    "action", "background", "formaction", "srcdoc", "srcset", "xlink:href",
]
private let alignments: Set<String> = ["text-align: left", "text-align: center", "text-align: right"]
private let voidElements: Set<String> = ["br", "col", "hr", "img", "input", "wbr"]
private let harmlessSchemes: Set<String> = ["http", "https", "mailto", "tel"]
private let bitmaps = [
    "data:image/png;base64,", "data:image/gif;base64,", "data:image/jpeg;base64,", "data:image/webp;base64,",
]

/// The scheme of an address as the URL standard finds it: control characters and spaces around it, tabs and line breaks
/// anywhere do not count.
private func scheme(of address: String) -> String? {
    let kept = address.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }.drop { $0 <= 0x20 }
    guard let colon = kept.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = String(decoding: kept[..<colon], as: UTF8.self).lowercased()
    let isScheme = scheme.utf8.enumerated().allSatisfy { place, byte in
        (0x61...0x7A).contains(byte)
            || (place > 0 && ((0x30...0x39).contains(byte) || "+-.".utf8.contains(byte)))
    }
    return isScheme && !scheme.isEmpty ? scheme : nil
}

private struct MarkupReader {
    struct Tag {
        var name = ""
        var isClosing = false
        var attributes: [(name: String, value: String)] = []
    }

    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func nextTag() throws(Violation) -> Tag? {
        guard let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) else { return nil }
        position = start + 1
        var tag = Tag()
        tag.isClosing = take("/")
        tag.name = name()
        try require(!tag.name.isEmpty, "a < that begins no tag")
        while take(" ") {
            let attribute = name()
            try require(!attribute.isEmpty && !tag.isClosing, "a tag \(tag.name) out of form")
            guard take("=") else {
                tag.attributes.append((attribute, ""))
                continue
            }
            try require(take("\""), "an attribute without quotes")
            guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\"")) else {
                throw Violation("an open quote")
            }
            let value = bytes[position..<end]
            try require(
                !value.contains(UInt8(ascii: "<")) && !value.contains(UInt8(ascii: ">")),
                "a < in an attribute")
            tag.attributes.append((attribute, try decoded(value)))
            position = end + 1
        }
        try require(take(">"), "a tag \(tag.name) that does not end")
        return tag
    }

    private mutating func name() -> String {
        let end =
            bytes[position...].firstIndex {
                !((0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
                    || $0 == UInt8(ascii: ":"))
            } ?? bytes.endIndex
        defer { position = end }
        return String(decoding: bytes[position..<end], as: UTF8.self)
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// The value of an attribute; only the four references that are written may stand in it.
    private func decoded(_ value: ArraySlice<UInt8>) throws(Violation) -> String {
        var text = ""
        var rest = Substring(String(decoding: value, as: UTF8.self))
        while let ampersand = rest.firstIndex(of: "&") {
            text += rest[..<ampersand]
            rest = rest[ampersand...]
            guard let (reference, character) = references.first(where: { rest.utf8.starts(with: $0.0.utf8) })
            else {
                throw Violation("a reference in \(rest.prefix(20))")
            }
            text += character
            rest = Substring(rest.utf8.dropFirst(reference.utf8.count))
        }
        return text + rest
    }
}

private let references = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")]
