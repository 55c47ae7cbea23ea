/// A piece of raw HTML, as far as FAQ content needs it told apart.
package enum HTMLToken: Hashable, Sendable {
    /// Text with its character references decoded.
    case text(String)
    /// A start tag; names are in lower case, values decoded.
    case open(name: String, attributes: [HTMLAttribute])
    case close(name: String)
}

package struct HTMLAttribute: Hashable, Sendable {
    /// In lower case.
    package var name: String
    package var value: String
}

extension HTMLToken {
    /// Elements whose content is program text and never words of an answer.
    private static let opaqueElements: Set<String> = [
        "script", "style", "template", "noscript", "iframe", "object",
    ]

    /// Cuts raw HTML into tokens. Total and linear: whatever is no tag is text; comments, declarations and the
    /// content of scripts and styles yield nothing.
    package static func tokens(of html: String) -> [HTMLToken] {
        var scanner = HTMLScanner(Array(html.utf8))
        var tokens: [HTMLToken] = []
        while let token = scanner.next() {
            tokens.append(token)
            if case .open(let name, _) = token, opaqueElements.contains(name) {
                scanner.skip(toEndOf: name)
            }
        }
        return tokens
    }
}

extension [HTMLToken] {
    /// The words alone; `<br>` and the ends of blocks are line breaks.
    package var plainText: String {
        var text = ""
        for token in self {
            switch token {
            case .text(let piece): text += piece
            case .open(let name, _) where name == "br": text += "\n"
            case .close(let name)
            where ["p", "div", "li", "tr", "summary", "h1", "h2", "h3", "h4"].contains(name):
                text += "\n"
            case .open, .close: break
            }
        }
        return text
    }
}

/// Reads tags and text from UTF-8, each byte a bounded number of times.
private struct HTMLScanner {
    private let bytes: [UInt8]
    private var position = 0
    /// Set once the rest is known to hold no `>`, so that it is not searched again.
    private var restIsText = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> HTMLToken? {
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<"), !restIsText {
                let start = position
                switch markup() {
                case .token(let token): return token
                case .nothing: continue
                case .noMarkup: position = start
                }
            }
            let start = position
            position += 1
            while position < bytes.count, bytes[position] != UInt8(ascii: "<") || restIsText { position += 1 }
            return .text(HTMLText.decodingReferences(in: bytes[start..<position]))
        }
        return nil
    }

    mutating func skip(toEndOf name: String) {
        let name = Array(name.utf8)
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count,
                bytes[position + 1] == UInt8(ascii: "/"), matches(name, at: position + 2)
            {
                return
            }
            position += 1
        }
    }

    private enum Markup {
        case token(HTMLToken)
        case nothing
        case noMarkup
    }

    private mutating func markup() -> Markup {
        guard position + 1 < bytes.count else { return .noMarkup }
        let following = bytes[position + 1]
        if matches(Array("<!--".utf8), at: position) {
            skipComment()
            return .nothing
        }
        if following == UInt8(ascii: "!") || following == UInt8(ascii: "?") {
            return skipDeclaration() ? .nothing : .noMarkup
        }
        let isClosing = following == UInt8(ascii: "/")
        position += isClosing ? 2 : 1
        guard position < bytes.count, bytes[position].isASCIILetter else { return .noMarkup }
        let name = lowercasedName()
        var attributes: [HTMLAttribute] = []
        while true {
            skipSpaceAndSlashes()
            guard position < bytes.count else {
                restIsText = true
                return .noMarkup
            }
            if bytes[position] == UInt8(ascii: ">") {
                position += 1
                return .token(isClosing ? .close(name: name) : .open(name: name, attributes: attributes))
            }
            guard let attribute = attribute() else { return .noMarkup }
            attributes.append(attribute)
        }
    }

    private mutating func skipComment() {
        position += 4
        while position < bytes.count {
            if matches(Array("-->".utf8), at: position) {
                position += 3
                return
            }
            position += 1
        }
    }

    private mutating func skipDeclaration() -> Bool {
        while position < bytes.count {
            position += 1
            if bytes[position - 1] == UInt8(ascii: ">") { return true }
        }
        restIsText = true
        return false
    }

    private mutating func attribute() -> HTMLAttribute? {
        let name = lowercasedName()
        guard !name.isEmpty else { return nil }
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
            return HTMLAttribute(name: name, value: "")
        }
        position += 1
        skipSpace()
        guard position < bytes.count else { return HTMLAttribute(name: name, value: "") }
        let quote = bytes[position]
        var start = position
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            start += 1
            position += 1
            while position < bytes.count, bytes[position] != quote { position += 1 }
            let value = HTMLText.decodingReferences(in: bytes[start..<min(position, bytes.count)])
            position += 1
            return HTMLAttribute(name: name, value: value)
        }
        while position < bytes.count, !bytes[position].isHTMLSpace, bytes[position] != UInt8(ascii: ">") {
            position += 1
        }
        return HTMLAttribute(name: name, value: HTMLText.decodingReferences(in: bytes[start..<position]))
    }

    private mutating func lowercasedName() -> String {
        let start = position
        while position < bytes.count, bytes[position].isHTMLNameByte { position += 1 }
        return String(decoding: bytes[start..<position].map(\.lowercasedASCII), as: UTF8.self)
    }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position].isHTMLSpace { position += 1 }
    }

    private mutating func skipSpaceAndSlashes() {
        while position < bytes.count, bytes[position].isHTMLSpace || bytes[position] == UInt8(ascii: "/") {
            position += 1
        }
    }

    private func matches(_ word: [UInt8], at start: Int) -> Bool {
        guard start + word.count <= bytes.count else { return false }
        return word.indices.allSatisfy { bytes[start + $0].lowercasedASCII == word[$0] }
    }
}

extension UInt8 {
    fileprivate var isASCIILetter: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }

    fileprivate var lowercasedASCII: UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
    }

    fileprivate var isHTMLSpace: Bool {
        self == 0x20 || (0x09...0x0D).contains(self)
    }

    fileprivate var isHTMLNameByte: Bool {
        switch self {
        case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"),
            UInt8(ascii: "\""), UInt8(ascii: "'"):
            false
        default: !isHTMLSpace
        }
    }
}
