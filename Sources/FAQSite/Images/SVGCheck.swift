internal import FAQHTML
internal import FAQText

/// Reads an SVG as XML 1.0 in UTF-8 (W3C, fifth edition), and stops at the first thing that is not known to be harmless.
///
/// What a browser could read otherwise than it is read here is refused: other encodings, entities that a document
/// declares, processing instructions, and markup that is not well-formed.
struct SVGCheck {
    private let bytes: [UInt8]
    private var position = 0
    /// The content of a `<style>` so far; `nil` outside of one.
    private var style: [UInt8]?

    static func isPassive(_ svg: [UInt8]) -> Bool {
        guard UTF8Validity.firstInvalidOffset(in: svg) == nil, !svg.contains(0) else { return false }
        var check = SVGCheck(svg)
        return check.passes()
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    private mutating func passes() -> Bool {
        _ = skip([0xEF, 0xBB, 0xBF])
        if skip("<?xml"), !declaration() { return false }
        var hasRoot = false
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else {
                guard text(until: bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count) else {
                    return false
                }
                continue
            }
            if skip("<!--") {
                guard skip(past: "-->") != nil else { return false }
            } else if skip("<![CDATA[") {
                guard let content = skip(past: "]]>") else { return false }
                style?.append(contentsOf: content)
            } else if skip("<!DOCTYPE") {
                guard !hasRoot, let content = skip(past: ">"), Self.declaresNothing(content) else {
                    return false
                }
            } else if skip("</") {
                guard closingTag() else { return false }
            } else {
                guard openingTag(isRoot: !hasRoot) else { return false }
                hasRoot = true
            }
        }
        return hasRoot && style == nil
    }

    /// The rest of `<?xml version="1.0" encoding="UTF-8"?>`.
    private mutating func declaration() -> Bool {
        guard let content = skip(past: "?>") else { return false }
        var inner = SVGCheck(Array(content))
        while inner.skipSpace(), inner.position < inner.bytes.count {
            guard let (name, value) = inner.attribute() else { return false }
            switch name {
            case "version": guard value.elementsEqual("1.0".utf8) else { return false }
            case "encoding":
                guard ["utf-8", "us-ascii"].contains(String(decoding: value, as: UTF8.self).lowercased())
                else {
                    return false
                }
            case "standalone": break
            default: return false
            }
        }
        return inner.position == inner.bytes.count
    }

    /// Whether a document type is but a name and where it is described, which browsers do not read: a subset in brackets
    /// could declare entities, and what ends within a quotation has not been read to its end.
    private static func declaresNothing(_ type: ArraySlice<UInt8>) -> Bool {
        !type.contains(UInt8(ascii: "[")) && !type.contains(UInt8(ascii: "'"))
            && type.count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2)
    }

    /// Text between tags, in which references stand for characters.
    private mutating func text(until end: Int) -> Bool {
        guard let content = Self.resolved(bytes[position..<end]) else { return false }
        style?.append(contentsOf: content)
        position = end
        return true
    }

    private mutating func openingTag(isRoot: Bool) -> Bool {
        position += 1
        // A style sheet is text alone.
        guard style == nil, let name = self.name(), !isRoot || name == "svg",
            name.contains(":") || SVGNames.elements.contains(name)
        else { return false }
        while true {
            let hasSpace = skipSpace()
            if skip("/>") { return true }
            if skip(">") {
                if name == "style" { style = [] }
                return true
            }
            guard hasSpace, let (attribute, value) = attribute(),
                Self.isHarmless(attribute, value, of: name)
            else { return false }
        }
    }

    private mutating func closingTag() -> Bool {
        guard let name = name() else { return false }
        skipSpace()
        guard skip(">") else { return false }
        guard let sheet = style else { return true }
        style = nil
        return name == "style" && CSSCheck.isPassive(sheet)
    }

    /// The next name with its prefix, in ASCII; `nil` where none stands.
    private mutating func name() -> String? {
        let start = position
        while position < bytes.count, bytes[position].isASCIIWord || "-.:".utf8.contains(bytes[position]) {
            position += 1
        }
        let name = bytes[start..<position]
        guard let first = name.first, first.isASCIILetter || first == UInt8(ascii: "_") else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    /// The next attribute, with what its value stands for.
    private mutating func attribute() -> (name: String, value: [UInt8])? {
        guard let name = name() else { return nil }
        skipSpace()
        guard skip("=") else { return nil }
        skipSpace()
        guard position < bytes.count, "\"'".utf8.contains(bytes[position]) else { return nil }
        let quote = bytes[position]
        position += 1
        guard let end = bytes[position...].firstIndex(of: quote) else { return nil }
        let written = bytes[position..<end]
        position = end + 1
        guard !written.contains(UInt8(ascii: "<")), let value = Self.resolved(written) else { return nil }
        return (name, value)
    }

    private static func isHarmless(_ name: String, _ value: [UInt8], of element: String) -> Bool {
        let text = String(decoding: value, as: UTF8.self)
        if name == "xmlns" { return text == SVGNames.namespace }
        if let colon = name.firstIndex(of: ":") {
            let (prefix, local) = (name[..<colon], name[name.index(after: colon)...])
            if prefix == "xmlns" {
                return local == "xlink" ? text == SVGNames.xlink : SVGNames.inertNamespaces.contains(text)
            }
            if local == "href" || local == "src" { return isHarmless(address: text, of: element) }
            // Names of editors draw nothing; a base would make all other addresses mean something else.
            return local != "base"
        }
        if name == "href" { return isHarmless(address: text, of: element) }
        if SVGNames.texts.contains(name) || name.hasPrefix("data-") || name.hasPrefix("aria-") { return true }
        return SVGNames.attributes.contains(name) && CSSCheck.isPassive(value)
    }

    /// A place in the image itself, or a bitmap that is written out.
    private static func isHarmless(address: String, of element: String) -> Bool {
        address.utf8.first == UInt8(ascii: "#")
            || element == "image" && address.utf8.starts(with: "data:".utf8)
                && SafeURL.allowsImage(from: address)
    }

    /// What text stands for; `nil` where it has a reference that only a declaration could explain.
    private static func resolved(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
        var resolved: [UInt8] = []
        var rest = text
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            resolved += rest[..<start]
            // No reference is longer.
            guard let end = rest[start...].prefix(16).firstIndex(of: UInt8(ascii: ";")),
                let scalar = scalar(of: rest[(start + 1)..<end])
            else { return nil }
            resolved += Array(String(scalar).utf8)
            rest = rest[(end + 1)...]
        }
        return resolved + rest
    }

    private static func scalar(of reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let text = String(decoding: reference, as: UTF8.self)
        switch text {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        let isHex = text.hasPrefix("#x")
        let digits = reference.dropFirst(isHex ? 2 : 1)
        guard text.hasPrefix("#"), digits.allSatisfy({ isHex ? $0.isASCIIHexDigit : $0.isASCIIDigit }) else {
            return nil
        }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10).flatMap(
            Unicode.Scalar.init)
    }

    // MARK: Moving on

    private mutating func skip(_ text: StaticString) -> Bool {
        skip(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func skip(_ text: some Collection<UInt8>) -> Bool {
        guard bytes[position...].starts(with: text) else { return false }
        position += text.count
        return true
    }

    /// What stands before `end`, which is passed; `nil` where that does not come.
    private mutating func skip(past end: StaticString) -> ArraySlice<UInt8>? {
        let end = UnsafeBufferPointer(start: end.utf8Start, count: end.utf8CodeUnitCount)
        let start = position
        while position < bytes.count {
            if bytes[position...].starts(with: end) {
                defer { position += end.count }
                return bytes[start..<position]
            }
            position += 1
        }
        return nil
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let start = position
        while position < bytes.count, bytes[position].isASCIISpace { position += 1 }
        return position > start
    }
}
