/// The tokens of an XML text that comes piece by piece: as much as a report of tests takes, no more. Whatever is no XML is
/// text.
struct XMLTokens {
    enum Token {
        /// Characters, with references still in them where `isRaw` is false.
        case text(ArraySlice<UInt8>, isRaw: Bool)
        case start(name: String, attributes: ArraySlice<UInt8>, isEmpty: Bool)
        case end(name: String)
        /// Comments, instructions and declarations.
        case other(ArraySlice<UInt8>)
    }

    private var pending: [UInt8] = []
    private var isInSection = false

    /// A tag or comment that is longer is text.
    private static let longestToken = 4 << 20

    mutating func add(_ input: UnsafeBufferPointer<UInt8>, _ take: (Token) -> Void) {
        pending += input
        var rest = pending[...]
        while !rest.isEmpty, let length = next(rest, take) { rest = rest.dropFirst(length) }
        pending = Array(rest)
        if pending.count > Self.longestToken {
            take(.text(pending[...], isRaw: false))
            pending = []
        }
    }

    mutating func finish(_ take: (Token) -> Void) {
        if !pending.isEmpty { take(.text(pending[...], isRaw: false)) }
        pending = []
    }

    /// Gives the first token; `nil` when its end is to come.
    private mutating func next(_ bytes: ArraySlice<UInt8>, _ take: (Token) -> Void) -> Int? {
        if isInSection { return section(bytes, take) }
        guard bytes.first == UInt8(ascii: "<") else {
            // A reference may be cut off.
            var text = bytes.prefix { $0 != UInt8(ascii: "<") }
            if text.endIndex == bytes.endIndex, let open = text.suffix(12).lastIndex(of: UInt8(ascii: "&")),
                !text[open...].contains(UInt8(ascii: ";"))
            {
                text = text[..<open]
            }
            guard !text.isEmpty else { return nil }
            take(.text(text, isRaw: false))
            return text.count
        }
        for (opening, closing) in [("<!--", "-->"), ("<?", "?>")] where bytes.starts(with: opening.utf8) {
            guard let end = bytes.end(of: closing) else { return nil }
            take(.other(bytes[..<end]))
            return end - bytes.startIndex
        }
        let opening = "<![CDATA["
        if bytes.starts(with: opening.utf8) {
            isInSection = true
            return opening.utf8.count
        }
        // Which of these it is, is to come.
        if bytes.count < opening.utf8.count, Array(opening.utf8).starts(with: bytes) { return nil }
        guard let end = tagEnd(bytes) else { return nil }
        take(Self.tag(bytes[..<end]))
        return end - bytes.startIndex
    }

    private mutating func section(_ bytes: ArraySlice<UInt8>, _ take: (Token) -> Void) -> Int? {
        if let end = bytes.end(of: "]]>") {
            isInSection = false
            take(.text(bytes[..<(end - 3)], isRaw: true))
            return end - bytes.startIndex
        }
        let text = bytes.dropLast(2)
        guard !text.isEmpty else { return nil }
        take(.text(text, isRaw: true))
        return text.count
    }

    /// Behind the `>` that ends a tag, outside of quotes.
    private func tagEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
        var quote: UInt8?
        for (index, byte) in zip(bytes.indices, bytes) {
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            }
        }
        return nil
    }

    private static func tag(_ bytes: ArraySlice<UInt8>) -> Token {
        var inner = bytes.dropFirst().dropLast()
        func name(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            bytes.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
        }
        switch inner.first {
        case UInt8(ascii: "!"): return .other(bytes)
        case UInt8(ascii: "/"): return .end(name: String(decoding: name(inner.dropFirst()), as: UTF8.self))
        default:
            let isEmpty = inner.last == UInt8(ascii: "/")
            if isEmpty { inner = inner.dropLast() }
            let name = name(inner)
            return .start(
                name: String(decoding: name, as: UTF8.self), attributes: inner[name.endIndex...],
                isEmpty: isEmpty)
        }
    }
}

extension ArraySlice<UInt8> {
    /// Behind the first place where a text stands.
    fileprivate func end(of text: String) -> Int? {
        let sought = Array(text.utf8)
        guard let last = sought.last else { return startIndex }
        var index = startIndex + sought.count - 1
        while index < endIndex {
            if self[index] == last, self[(index - sought.count + 1)...index].elementsEqual(sought) {
                return index + 1
            }
            index += 1
        }
        return nil
    }
}
