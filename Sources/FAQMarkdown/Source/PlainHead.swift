internal import FAQText

/// A YAML head of plain lines, as most are: `key: words`, `key: "text"`, `key: [a, "b"]`, comments.
///
/// Starting a parser of YAML costs more than the rest of a short page. Whatever could mean more than it seems to
/// (escapes, nesting, anchors, text over several lines) is left to it.
struct PlainHead {
    private let bytes: [UInt8]
    private var pairs: [(key: Range<Int>, value: Range<Int>)] = []

    /// Longer keys are left to the parser, which has a limit of its own.
    private static let longestKey = 100

    /// Returns `nil` when there is any other line.
    init?(_ source: SourceText, lines: Range<Int>) {
        bytes = source.bytes
        let isPlain = source.bytes.withUnsafeBufferPointer { bytes in
            lines.allSatisfy { read(bytes, source.lineRange($0)) }
        }
        guard isPlain else { return nil }
    }

    /// The first scalar with a key.
    subscript(key: String) -> String? {
        pairs.first { bytes[$0.key].elementsEqual(key.utf8) }.map { bytes[$0.value].text() }
    }

    var scalars: [(key: String, value: String)] {
        pairs.map { (bytes[$0.key].text(), bytes[$0.value].text()) }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        guard !line.isEmpty else { return true }
        guard Self.isPrintable(bytes, line) else { return false }
        let start = line.lowerBound
        if bytes[start] == UInt8(ascii: "#") { return true }
        guard bytes[start].isASCIILetter else { return false }
        var end = start
        while end < line.upperBound, Self.isKey(bytes[end]) { end += 1 }
        guard end < line.upperBound, bytes[end] == UInt8(ascii: ":"), end - start <= Self.longestKey else {
            return false
        }
        guard end + 1 == line.upperBound || bytes[end + 1] == .space else { return false }
        let value = bytes[end + 1..<line.upperBound].trimmed()
        if value.first == UInt8(ascii: "[") { return Self.isSequence(value) }
        guard let scalar = Self.quoted(value) ?? Self.words(value) else { return false }
        pairs.append((start..<end, scalar.startIndex..<scalar.endIndex))
        return true
    }

    private static func isKey(_ byte: UInt8) -> Bool {
        byte.isASCIIWord || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// Whether there are only characters that YAML allows and that end no line.
    private static func isPrintable(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        var index = line.lowerBound
        while index < line.upperBound {
            if bytes[index] &- 0x20 < 0x5F {
                index += 1
                continue
            }
            let scalar = UTF8Scalar(bytes, at: index)
            switch scalar.value {
            case 0xA0...0x2027, 0x202A...0xD7FF: index += scalar.length
            default: return false
            }
        }
        return true
    }

    private typealias Text = Slice<UnsafeBufferPointer<UInt8>>

    /// The text between quotation marks of one kind around the whole, if there is no other mark and no escape in it.
    private static func quoted(_ text: Text) -> Text? {
        guard text.count >= 2, let mark = text.first, mark == text.last,
            mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'")
        else { return nil }
        let inner = text.dropFirst().dropLast()
        return inner.contains { $0 == mark || $0 == UInt8(ascii: "\\") } ? nil : inner
    }

    /// The text itself if it begins like a word and holds nothing that ends a scalar.
    private static func words(_ text: Text) -> Text? {
        guard let first = text.first else { return text }
        guard first.isASCIIWord || first >= 0x80 || first == UInt8(ascii: "/"), text.last != UInt8(ascii: ":")
        else { return nil }
        for index in text.startIndex..<text.endIndex - 1 {
            let (byte, next) = (text[index], text[index + 1])
            if byte == UInt8(ascii: ":") && next == .space || byte == .space && next == UInt8(ascii: "#") {
                return nil
            }
        }
        return text
    }

    /// Whether it is a sequence of scalars on one line.
    private static func isSequence(_ text: Text) -> Bool {
        guard text.count > 2, text.last == UInt8(ascii: "]") else { return false }
        var rest = text.dropFirst().dropLast()
        while true {
            let comma = rest.firstIndex(of: UInt8(ascii: ","))
            let item = rest[..<(comma ?? rest.endIndex)].trimmed()
            let isWords =
                item.first?.isASCIIAlphanumeric == true
                && item.allSatisfy { $0.isASCIIWord || $0 == .space || $0 == UInt8(ascii: ".") }
            guard isWords || quoted(item) != nil else { return false }
            guard let comma else { return true }
            rest = rest[(comma + 1)...]
        }
    }
}
