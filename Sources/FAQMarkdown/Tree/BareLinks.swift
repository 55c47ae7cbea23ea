internal import FAQModel
internal import FAQText

/// Addresses written without markup: `https://…`, `http://…`, `www.…`.
///
/// Differs from GitHub's rule in that an address ends before the first byte that is not ASCII: in Chinese text the
/// next sentence follows without a space.
enum BareLinks {
    static func resolved(_ inlines: [Inline]) -> [Inline] {
        var result: [Inline] = []
        result.reserveCapacity(inlines.count)
        for inline in inlines {
            switch inline {
            case .text(let text): append(Array(text.utf8), to: &result)
            case .link: result.append(inline)
            default: result.append(inline.mapContent(resolved))
            }
        }
        return result
    }

    private static func append(_ bytes: [UInt8], to result: inout [Inline]) {
        var start = 0
        var i = 0
        while i < bytes.count {
            let scheme = schemeLength(bytes, at: i)
            guard scheme > 0, i == 0 || isBoundary(bytes[i - 1]) else {
                i += 1
                continue
            }
            let end = end(of: bytes, from: i + scheme)
            guard end > i + scheme else {
                i += scheme
                continue
            }
            if i > start { result.append(.text(bytes[start..<i].text())) }
            let text = bytes[i..<end].text()
            let destination = bytes[i] == UInt8(ascii: "w") ? "http://" + text : text
            result.append(.link(Inline.Link(destination: destination, content: [.text(text)])))
            start = end
            i = end
        }
        if start < bytes.count { result.append(.text(start == 0 ? bytes.text() : bytes[start...].text())) }
    }

    private static func schemeLength(_ bytes: [UInt8], at i: Int) -> Int {
        switch bytes[i] {
        case UInt8(ascii: "h"):
            if bytes[i...].starts(with: "https://".utf8) { return 8 }
            return bytes[i...].starts(with: "http://".utf8) ? 7 : 0
        case UInt8(ascii: "w"): return bytes[i...].starts(with: "www.".utf8) ? 4 : 0
        default: return 0
        }
    }

    private static func isBoundary(_ byte: UInt8) -> Bool {
        byte >= 0x80
            || !(byte.isASCIIAlphanumeric || byte == UInt8(ascii: "/")
                || byte == UInt8(ascii: "."))
    }

    private static func end(of bytes: [UInt8], from start: Int) -> Int {
        var end = start
        var open = 0
        while end < bytes.count {
            let byte = bytes[end]
            if byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
                || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`")
            {
                break
            }
            if byte == UInt8(ascii: "(") { open += 1 }
            if byte == UInt8(ascii: ")") {
                if open == 0 { break }
                open -= 1
            }
            end += 1
        }
        while end > start, isTrailing(bytes[end - 1]) { end -= 1 }
        return end
    }

    private static func isTrailing(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
            UInt8(ascii: ";"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"),
            UInt8(ascii: "]"):
            true
        default: false
        }
    }
}
