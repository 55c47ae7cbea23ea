internal import FAQText

/// A YAML head of plain lines, as most are: `key: words`, `key: "text"`, `key: [a, "b"]`, comments.
///
/// Starting a parser of YAML costs more than the rest of a short page. Whatever could mean more than it seems to
/// (escapes, nesting, anchors, text over several lines) is left to it.
struct PlainHead {
    private var pairs: [(key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []

    /// Longer keys are left to the parser, which has a limit of its own.
    private static let longestKey = 100

    /// Returns `nil` when there is any other line.
    init?(_ source: SourceText, lines: Range<Int>) {
        for number in lines {
            guard read(source.line(number)) else { return nil }
        }
    }

    /// The first scalar with a key.
    subscript(key: String) -> String? {
        pairs.first { $0.key.elementsEqual(key.utf8) }?.value.text()
    }

    var scalars: [(key: String, value: String)] { pairs.map { ($0.key.text(), $0.value.text()) } }

    private mutating func read(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first else { return true }
        guard Self.isPrintable(line) else { return false }
        if first == UInt8(ascii: "#") { return true }
        let key = line.prefix { $0.isASCIIWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        guard first.isASCIILetter, key.count <= Self.longestKey,
            line[key.endIndex...].first == UInt8(ascii: ":")
        else { return false }
        let rest = line[(key.endIndex + 1)...]
        guard rest.first.map({ $0 == .space }) ?? true else { return false }
        let value = rest.trimmed()
        if value.first == UInt8(ascii: "[") { return Self.isSequence(value) }
        guard let scalar = Self.quoted(value) ?? Self.words(value) else { return false }
        pairs.append((key, scalar))
        return true
    }

    /// Characters that YAML allows and that end no line.
    private static func isPrintable(_ line: ArraySlice<UInt8>) -> Bool {
        line.withUnsafeBufferPointer { line in
            var index = 0
            while index < line.count {
                let scalar = UTF8Scalar(line, at: index)
                switch scalar.value {
                case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF: index += scalar.length
                default: return false
                }
            }
            return true
        }
    }

    /// The text between quotation marks of one kind around the whole, if there is no other mark and no escape in it.
    private static func quoted(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard text.count >= 2, let mark = text.first, mark == text.last,
            mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'")
        else { return nil }
        let inner = text.dropFirst().dropLast()
        return inner.contains { $0 == mark || $0 == UInt8(ascii: "\\") } ? nil : inner
    }

    /// The text itself if it begins like a word and holds nothing that ends a scalar.
    private static func words(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let first = text.first else { return text }
        guard first.isASCIIWord || first >= 0x80 || first == UInt8(ascii: "/"), text.last != UInt8(ascii: ":")
        else { return nil }
        for (byte, next) in zip(text, text.dropFirst()) {
            if byte == UInt8(ascii: ":") && next == .space || byte == .space && next == UInt8(ascii: "#") {
                return nil
            }
        }
        return text
    }

    /// Whether it is a sequence of scalars on one line.
    private static func isSequence(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count > 2, text.last == UInt8(ascii: "]") else { return false }
        let items = text.dropFirst().dropLast().split(
            separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        return items.allSatisfy { item in
            let item = item.trimmed()
            if quoted(item) != nil { return true }
            return item.first?.isASCIIAlphanumeric == true
                && item.allSatisfy { $0.isASCIIWord || $0 == .space || $0 == UInt8(ascii: ".") }
        }
    }
}
