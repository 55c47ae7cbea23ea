internal import FAQModel
internal import FAQText

/// Cutting plain text off the start of inlines.
enum InlinePrefix {
    /// Removes the first `count` bytes of the plain text.
    static func removed(_ count: Int, from inlines: [Inline]) -> [Inline] {
        var left = count
        return trimmed(removing(&left, of: count, from: inlines))
    }

    private static func removing(_ left: inout Int, of count: Int, from inlines: [Inline]) -> [Inline] {
        var result: [Inline] = []
        for inline in inlines {
            guard left > 0 else {
                result.append(inline)
                continue
            }
            switch inline {
            case .text(let text):
                if let rest = cut(text, &left) { result.append(.text(rest)) }
            case .code(let text):
                if let rest = cut(text, &left) { result.append(.code(rest)) }
            case .emphasis, .strong, .strikethrough, .link:
                let mapped = inline.mapContent { removing(&left, of: count, from: $0) }
                if !PlainText.line(of: [mapped]).isEmpty || mapped.holdsImage { result.append(mapped) }
            case .softBreak, .lineBreak: left -= 1
            case .image:
                // An image has no text: after the marker it belongs to what follows, and so do the blanks after it.
                if left < count {
                    result.append(inline)
                    left = 0
                }
            case .html: break
            }
        }
        return result
    }

    private static func cut(_ text: String, _ left: inout Int) -> String? {
        let bytes = Array(text.utf8)
        let taken = min(left, bytes.count)
        left -= taken
        return taken == bytes.count ? nil : bytes.dropFirst(taken).text()
    }

    /// Removes breaks and white space at the start.
    static func trimmed(_ inlines: [Inline]) -> [Inline] {
        if case .text(let text)? = inlines.first, text.utf8.first?.isASCIISpace == false { return inlines }
        var inlines = inlines[...]
        while let first = inlines.first {
            switch first {
            case .softBreak, .lineBreak:
                inlines = inlines.dropFirst()
                continue
            case .text(let text):
                let bytes = Array(text.utf8)
                let rest = bytes.drop(while: \.isASCIISpace)
                if rest.isEmpty {
                    inlines = inlines.dropFirst()
                    continue
                }
                if rest.count < bytes.count { return [.text(rest.text())] + inlines.dropFirst() }
            default: break
            }
            break
        }
        return Array(inlines)
    }
}

extension Inline {
    /// Whether there is an image in it.
    var holdsImage: Bool {
        switch self {
        case .image: true
        case .emphasis(let content), .strong(let content), .strikethrough(let content):
            content.contains(where: \.holdsImage)
        case .link(let link): link.content.contains(where: \.holdsImage)
        default: false
        }
    }
}
