internal import FAQHTML
internal import FAQText

/// Running text as Markdown, with what would be read as markup escaped.
enum MarkdownText {
    /// The lines of a paragraph; one backslash-terminated line before each hard break.
    static func paragraph(of inlines: [Inline]) -> [String] {
        let text = write(inlines, breaks: .kept)
        return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { escapingStart(of: String(Substring($0))) }
            .filter { !$0.isEmpty }
    }

    /// The text on one line.
    static func line(of inlines: [Inline]) -> String {
        write(inlines, breaks: .spaces)
    }

    /// The text on one line, with a closing run of `#` escaped.
    static func headingLine(of inlines: [Inline]) -> String {
        let line = line(of: inlines)
        return line.hasSuffix("#") ? line.dropLast() + "\\#" : line
    }

    /// The text on one line, with bars escaped.
    static func cell(of inlines: [Inline]) -> String {
        var text = ""
        for scalar in line(of: inlines).unicodeScalars {
            if scalar == "|" { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return text
    }

    static func longestRun(of scalar: Unicode.Scalar, in text: String) -> Int {
        var longest = 0
        var run = 0
        for other in text.unicodeScalars {
            run = other == scalar ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    private enum Breaks {
        case kept, spaces
    }

    private static func write(_ inlines: [Inline], breaks: Breaks) -> String {
        inlines.map { write($0, breaks: breaks) }.joined()
    }

    private static func write(_ inline: Inline, breaks: Breaks) -> String {
        switch inline {
        case .text(let text): return escaped(text)
        case .code(let code): return span(code)
        case .emphasis(let content): return "*\(write(content, breaks: breaks))*"
        case .strong(let content): return "**\(write(content, breaks: breaks))**"
        case .strikethrough(let content): return "~~\(write(content, breaks: breaks))~~"
        case .link(let link):
            return
                "[\(write(link.content, breaks: breaks))](\(destination(link.destination))\(title(link.title)))"
        case .image(let image):
            return "![\(escaped(image.alt))](\(destination(image.source))\(title(image.title)))"
        case .softBreak: return breaks == .kept ? "\n" : " "
        case .lineBreak: return breaks == .kept ? "\\\n" : "<br>"
        case .html(let html):
            return breaks == .kept
                ? html : String(decoding: html.utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
        }
    }

    private static func span(_ code: String) -> String {
        let fence = String(repeating: "`", count: longestRun(of: "`", in: code) + 1)
        let isBare =
            code.hasPrefix("`") || code.hasSuffix("`") || (code.hasPrefix(" ") && code.hasSuffix(" "))
        let pad = isBare && !code.utf8.allSatisfy({ $0 == 0x20 }) ? " " : ""
        return fence + pad + code + pad + fence
    }

    private static func destination(_ url: String) -> String {
        // What only looks like a character reference must not become one.
        let isPlain =
            !url.utf8.contains(UInt8(ascii: "&")) || CharacterReferences.decoded(Array(url.utf8)[...]) == url
        return isPlain
            ? bracketed(url)
            : bracketed(
                url.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;"))
    }

    /// In angle brackets where spaces or parentheses would end it.
    private static func bracketed(_ url: String) -> String {
        if !url.isEmpty, url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !"()<>\\".utf8.contains($0) }) {
            return url
        }
        var safe = ""
        for scalar in url.unicodeScalars {
            switch scalar {
            case "<", ">", "\\": safe += "\\"
            case "\n", "\r":
                safe += "%0A"
                continue
            default: break
            }
            safe.unicodeScalars.append(scalar)
        }
        return "<\(safe)>"
    }

    private static func title(_ title: String) -> String {
        guard !title.isEmpty else { return "" }
        var safe = ""
        for scalar in title.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { safe += "\\" }
            safe.unicodeScalars.append(scalar)
        }
        return " \"\(safe)\""
    }

    private static func escaped(_ text: String) -> String {
        var escaped: [UInt8] = []
        let bytes = Array(text.utf8)
        escaped.reserveCapacity(bytes.count + 8)
        for (offset, byte) in bytes.enumerated() {
            let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0x20
            let previous = offset > 0 ? bytes[offset - 1] : 0x20
            let isMarkup =
                switch byte {
                case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
                    UInt8(ascii: "]"),
                    UInt8(ascii: "<"):
                    true
                case UInt8(ascii: "~"): next == UInt8(ascii: "~") || previous == UInt8(ascii: "~")
                case UInt8(ascii: "_"): !(previous.isASCIIAlphanumeric && next.isASCIIAlphanumeric)
                case UInt8(ascii: "&"): next == UInt8(ascii: "#") || next.isASCIIAlphanumeric
                default: false
                }
            if isMarkup { escaped.append(UInt8(ascii: "\\")) }
            escaped.append(byte)
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// Escapes what only the start of a line makes markup: headings, quotes, list markers, rules, containers.
    private static func escapingStart(of line: String) -> String {
        let line = String(line.drop { $0 == " " || $0 == "\t" })
        guard let first = line.utf8.first else { return line }
        switch first {
        case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="),
            UInt8(ascii: ":"):
            return "\\" + line
        case UInt8(ascii: "!") where line.hasPrefix("!!!"), UInt8(ascii: "?") where line.hasPrefix("???"):
            return "\\" + line
        case _ where first.isASCIIDigit:
            let digits = line.utf8.prefix(while: \.isASCIIDigit).count
            let mark = line.utf8.dropFirst(digits).first
            guard digits <= 9, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return line }
            let after = line.utf8.dropFirst(digits + 1).first ?? 0x20
            guard after.isASCIIBlank else { return line }
            return line.prefix(digits) + "\\" + line.dropFirst(digits)
        default:
            return line
        }
    }
}
