internal import FAQText

/// A piece of HTML, at its place in the bytes it was read from.
package enum HTMLToken: Sendable {
    /// Text with its character references as written.
    case text(ArraySlice<UInt8>)
    case tag(HTMLTag)
    /// What no reader sees: a comment, a declaration, the content of a script.
    case hidden(ArraySlice<UInt8>)
}

/// Cuts HTML into tokens, as the HTML standard says where it says so. Total and linear: whatever is no tag is text.
package struct HTMLTokenizer: Sequence, IteratorProtocol, Sendable {
    private let bytes: ArraySlice<UInt8>
    private let syntax: HTMLTag.Syntax
    private var position: Int
    /// The element whose content comes next, when it is hidden.
    private var hiddenElement: String?

    package init(_ html: String) {
        self.init(Array(html.utf8), .html)
    }

    package init(_ bytes: [UInt8], _ syntax: HTMLTag.Syntax) {
        self.bytes = bytes[...]
        self.syntax = syntax
        position = 0
    }

    package mutating func next() -> HTMLToken? {
        if let name = hiddenElement {
            hiddenElement = nil
            let content = bytes[position..<endTag(of: name)]
            position = content.endIndex
            if !content.isEmpty { return .hidden(content) }
        }
        guard position < bytes.endIndex else { return nil }
        let start = position
        if bytes[start] == .lessThan {
            if let end = commentEnd() {
                position = end
                return .hidden(bytes[start..<end])
            }
            if let tag = HTMLTag(bytes, at: start, syntax, end: &position) {
                if hidesContent(tag) { hiddenElement = tag.name }
                return .tag(tag)
            }
            // What looked like a long tag is not looked through again.
            if position - start <= HTMLTag.lookahead { position = start + 1 }
        }
        position = bytes[position...].firstIndex(of: .lessThan) ?? bytes.endIndex
        return .text(bytes[start..<position])
    }

    /// In HTML only elements of SVG may close themselves.
    private func hidesContent(_ tag: HTMLTag) -> Bool {
        guard !tag.isClosing, tag.element?.contains(.hidden) == true else { return false }
        return !(tag.isSelfClosing && (syntax == .jsx || tag.name == "svg"))
    }

    /// Where the next end tag of an element stands, or the end.
    private func endTag(of name: String) -> Int {
        let name = Array(name.utf8)
        var start = position
        while let next = bytes[start...].firstIndex(of: .lessThan) {
            let tag = bytes[next...].dropFirst()
            if tag.first == UInt8(ascii: "/"), tag.count > name.count,
                tag.dropFirst().prefix(name.count).lazy.map(\.asciiLowercased).elementsEqual(name)
            {
                let after = next + 2 + name.count
                if after == bytes.endIndex || bytes[after].isHTMLSpace || bytes[after] == .greaterThan
                    || bytes[after] == UInt8(ascii: "/")
                {
                    return next
                }
            }
            start = next + 1
        }
        return bytes.endIndex
    }

    /// The end of the comment, declaration or instruction that starts here; an open one takes all that follows.
    private func commentEnd() -> Int? {
        let rest = bytes[position...]
        guard rest.count > 1 else { return nil }
        let mark = rest[position + 1]
        guard mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") else { return nil }
        guard rest.starts(with: "<!--".utf8) else {
            return rest.firstIndex(of: .greaterThan).map { $0 + 1 } ?? bytes.endIndex
        }
        let body = rest.dropFirst(4)
        for empty in [">", "->"] where body.starts(with: empty.utf8) {
            return body.startIndex + empty.utf8.count
        }
        var start = body.startIndex
        while let close = bytes[start...].firstIndex(of: .greaterThan) {
            let before = bytes[body.startIndex..<close].suffix(3)
            if before.suffix(2).elementsEqual("--".utf8) || before.elementsEqual("--!".utf8) {
                return close + 1
            }
            start = close + 1
        }
        return bytes.endIndex
    }
}
