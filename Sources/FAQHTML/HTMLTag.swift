internal import FAQText

/// One tag of HTML or JSX: `<a href="x">`, `</p>`, `<Tab.Item label={x} />`.
package struct HTMLTag: Sendable {
    /// How attributes are written.
    package enum Syntax: Sendable {
        case html
        /// As in HTML, and also in braces, which may hold `>`; components end with `/>`.
        case jsx
    }

    /// How many bytes a tag may take where one is looked for at each `<`, so that the whole work stays linear.
    package static let lookahead = 8192

    /// In lower case.
    package let name: String
    /// What HTML says of the element, `nil` when it knows no such.
    package let element: HTMLElement?
    package let isClosing: Bool
    /// Whether it ends with `/>`.
    package let isSelfClosing: Bool
    package let hasAttributes: Bool
    /// The tag as written, from `<` to `>`, at its place in the bytes it was read from.
    package let source: ArraySlice<UInt8>
    private let nameEnd: Int
    private let syntax: Syntax

    /// The tag that starts at `start`, if one does. Linear in its length.
    package init?(_ bytes: ArraySlice<UInt8>, at start: Int, _ syntax: Syntax) {
        var end = start
        self.init(bytes, at: start, syntax, end: &end)
    }

    /// - Parameter end: where reading ended, after the tag or where it turned out to be none.
    init?(_ bytes: ArraySlice<UInt8>, at start: Int, _ syntax: Syntax, end: inout Int) {
        guard start + 1 < bytes.endIndex, bytes[start] == .lessThan else { return nil }
        let isClosing = bytes[start + 1] == UInt8(ascii: "/")
        let nameStart = start + (isClosing ? 2 : 1)
        guard nameStart < bytes.endIndex, bytes[nameStart].isASCIILetter else { return nil }
        end = nameStart
        while end < bytes.endIndex, Self.isNamePart(bytes[end]) { end += 1 }
        nameEnd = end
        var attributes = AttributeReader(bytes, at: end, syntax)
        var hasAttributes = false
        reading: while true {
            let step = attributes.next()
            end = attributes.position
            switch step {
            case .attribute: hasAttributes = true
            case .end(let isSelfClosing):
                self.isSelfClosing = isSelfClosing
                break reading
            case .failed: return nil
            }
        }
        self.isClosing = isClosing
        self.hasAttributes = hasAttributes
        self.syntax = syntax
        name = Self.lowered(bytes[nameStart..<nameEnd])
        element = HTMLElement(named: name)
        source = bytes[start..<end]
    }

    /// Where the tag stands in the bytes it was read from.
    package var range: Range<Int> { source.indices }

    /// Whether the name starts with a capital letter, as components do.
    package var isComponent: Bool { source[source.startIndex + (isClosing ? 2 : 1)].isASCIIUppercase }

    /// From 1 to 6 for `<h1>` to `<h6>`, `nil` for all other tags.
    package var headingLevel: Int? {
        guard element?.contains(.heading) == true else { return nil }
        return name.utf8.last.map { Int($0 - UInt8(ascii: "0")) }
    }

    /// Whether this is markup, and not words in angle brackets: `<your-name>`, `<T, U>`, `<https://host.example>`.
    package var isMarkup: Bool {
        guard name.utf8.allSatisfy(Self.isPlainNamePart), name.utf8.last != UInt8(ascii: ":") else {
            return false
        }
        return isClosing || isSelfClosing || hasAttributes || isComponent || element != nil
    }

    /// The attributes in the order they are written, with names in lower case and values decoded; of several with
    /// one name the first counts.
    package var attributes: [HTMLAttribute] {
        var attributes: [HTMLAttribute] = []
        var reader = AttributeReader(source, at: nameEnd, syntax)
        while case .attribute(let name, let value) = reader.next() {
            attributes.append(HTMLAttribute(name: Self.lowered(source[name]), value: decoded(value)))
        }
        return attributes
    }

    /// The value of an attribute, `nil` when the tag lacks it, empty when it has no value.
    package func attribute(_ name: String) -> String? {
        var reader = AttributeReader(source, at: nameEnd, syntax)
        while case .attribute(let key, let value) = reader.next() {
            if source[key].lazy.map(\.asciiLowercased).elementsEqual(name.utf8) { return decoded(value) }
        }
        return nil
    }

    private static func lowered(_ name: ArraySlice<UInt8>) -> String {
        guard name.contains(where: \.isASCIIUppercase) else { return String(decoding: name, as: UTF8.self) }
        return String(decoding: name.map(\.asciiLowercased), as: UTF8.self)
    }

    private func decoded(_ value: AttributeReader.Value) -> String {
        switch value {
        case .text(let range): return CharacterReferences.decoded(source[range], in: .attribute)
        case .expression(let range):
            var text = source[range].drop(while: Self.isExpressionQuote)
            while let last = text.last, Self.isExpressionQuote(last) { text = text.dropLast() }
            return CharacterReferences.decoded(text, in: .attribute)
        }
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        !byte.isHTMLSpace && byte != UInt8(ascii: "/") && byte != .greaterThan && byte != .lessThan
    }

    private static func isPlainNamePart(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
    }

    private static func isExpressionQuote(_ byte: UInt8) -> Bool {
        byte.isHTMLQuote || byte == UInt8(ascii: "`")
    }
}

/// An attribute of a tag.
package struct HTMLAttribute: Hashable, Sendable {
    /// In lower case.
    package var name: String
    /// Decoded; empty when the attribute has no value.
    package var value: String
}
