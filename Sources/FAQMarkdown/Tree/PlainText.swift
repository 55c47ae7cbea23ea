internal import FAQModel

/// Inlines as plain text.
enum PlainText {
    static func of(_ inlines: [Inline]) -> String {
        if inlines.count == 1, case .text(let text) = inlines[0] { return text }
        var bytes: [UInt8] = []
        append(inlines, to: &bytes)
        return bytes.text()
    }

    /// Appends text as UTF-8. A line break between Han characters is no space.
    static func append(_ inlines: [Inline], to bytes: inout [UInt8]) {
        var pendingBreak = false
        for inline in inlines {
            let start = bytes.count
            switch inline {
            case .text(let text): bytes.append(contentsOf: text.utf8)
            case .code(let code): bytes.append(contentsOf: code.utf8)
            case .emphasis(let content), .strong(let content), .strikethrough(let content):
                append(content, to: &bytes)
            case .link(let link): append(link.content, to: &bytes)
            case .image, .html: break
            case .softBreak, .lineBreak: pendingBreak = true
            }
            if pendingBreak, bytes.count > start {
                pendingBreak = false
                let isHan = start >= 3 && isHanLead(bytes[start - 3]) && isHanLead(bytes[start])
                if start > 0, !isHan, !bytes[start - 1].isSpace { bytes.insert(.space, at: start) }
            }
        }
    }

    /// Whether a byte starts a character of U+3000–U+9FFF: Han, kana, CJK punctuation.
    private static func isHanLead(_ byte: UInt8) -> Bool { byte >= 0xE3 && byte <= 0xE9 }
}
