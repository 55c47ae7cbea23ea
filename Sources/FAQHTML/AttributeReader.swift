/// Walks over the attributes of a tag, from after its name to its `>`.
struct AttributeReader {
    enum Step {
        case attribute(name: Range<Int>, value: Value)
        /// The `>` has been read.
        case end(isSelfClosing: Bool)
        /// This is no tag: it goes on beyond the bytes, or another begins before it ends.
        case failed
    }

    enum Value {
        /// Text between quotes, or without any; empty where no value is given.
        case text(Range<Int>)
        /// What stands in the braces of JSX.
        case expression(Range<Int>)
    }

    private let bytes: ArraySlice<UInt8>
    private let syntax: HTMLTag.Syntax
    private(set) var position: Int

    init(_ bytes: ArraySlice<UInt8>, at position: Int, _ syntax: HTMLTag.Syntax) {
        self.bytes = bytes
        self.position = position
        self.syntax = syntax
    }

    mutating func next() -> Step {
        var followsSlash = false
        while position < bytes.endIndex, bytes[position].isHTMLSpace || bytes[position] == UInt8(ascii: "/") {
            followsSlash = bytes[position] == UInt8(ascii: "/")
            position += 1
        }
        guard position < bytes.endIndex else { return .failed }
        switch bytes[position] {
        case .greaterThan:
            position += 1
            return .end(isSelfClosing: followsSlash)
        case UInt8(ascii: "{") where syntax == .jsx:
            guard let spread = expression() else { return .failed }
            return .attribute(name: spread, value: .text(spread.upperBound..<spread.upperBound))
        default: return attribute()
        }
    }

    /// The standard takes `<` in a name for a part of it; here it shows that the tag before was never closed.
    private mutating func attribute() -> Step {
        let start = position
        while position < bytes.endIndex, Self.isNamePart(bytes[position]) || position == start {
            guard bytes[position] != .lessThan else { return .failed }
            position += 1
        }
        let name = start..<position
        skipSpace()
        guard position < bytes.endIndex, bytes[position] == UInt8(ascii: "=") else {
            return .attribute(name: name, value: .text(position..<position))
        }
        position += 1
        skipSpace()
        guard position < bytes.endIndex else { return .failed }
        if bytes[position].isHTMLQuote { return quoted(name) }
        if bytes[position] == UInt8(ascii: "{"), syntax == .jsx {
            return expression().map { .attribute(name: name, value: .expression($0)) } ?? .failed
        }
        return unquoted(name)
    }

    private mutating func quoted(_ name: Range<Int>) -> Step {
        let start = position + 1
        guard let end = bytes[start...].firstIndex(of: bytes[position]) else {
            position = bytes.endIndex
            return .failed
        }
        position = end + 1
        return .attribute(name: name, value: .text(start..<end))
    }

    private mutating func unquoted(_ name: Range<Int>) -> Step {
        let start = position
        while position < bytes.endIndex, !bytes[position].isHTMLSpace, bytes[position] != .greaterThan {
            guard bytes[position] != .lessThan else { return .failed }
            position += 1
        }
        return .attribute(name: name, value: .text(start..<position))
    }

    /// What stands between a brace and its counterpart; quotes hide braces. `nil` when it is never closed.
    private mutating func expression() -> Range<Int>? {
        let start = position + 1
        var depth = 0
        var quote: UInt8?
        while position < bytes.endIndex {
            let byte = bytes[position]
            position += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte.isHTMLQuote {
                quote = byte
            } else if byte == UInt8(ascii: "{") {
                depth += 1
            } else if byte == UInt8(ascii: "}") {
                depth -= 1
                if depth == 0 { return start..<(position - 1) }
            }
        }
        return nil
    }

    private mutating func skipSpace() {
        while position < bytes.endIndex, bytes[position].isHTMLSpace { position += 1 }
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        !byte.isHTMLSpace && byte != UInt8(ascii: "=") && byte != .greaterThan && byte != UInt8(ascii: "/")
    }
}
