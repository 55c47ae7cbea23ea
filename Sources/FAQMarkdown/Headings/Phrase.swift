internal import FAQText

/// A text in lower case, with single spaces around and between its words, for comparing phrases.
struct Phrase {
    /// ` word word `: words of ASCII letters and digits; other characters as they are, punctuation left out.
    let bytes: [UInt8]

    init(_ text: ArraySlice<UInt8>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count + 2)
        bytes.append(.space)
        for byte in text {
            if byte.isASCIIAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: "'") {
                bytes.append(byte.asciiLowercased)
            } else if bytes.last != .space {
                bytes.append(.space)
            }
        }
        if bytes.last != .space { bytes.append(.space) }
        self.bytes = bytes.count > 1 ? bytes : []
    }

    /// Whether one of the phrases occurs. A phrase that begins or ends with a space begins or ends with a word.
    func containsAny(of phrases: PhraseSet) -> Bool {
        bytes.withUnsafeBufferPointer { text in
            text.indices.contains { phrases.holdsPrefix(of: text, at: $0) }
        }
    }

    /// Whether the text is one of the phrases.
    func isAny(of phrases: PhraseSet) -> Bool { phrases.contains(bytes[...].trimmed()) }

    func startsWithAny(of phrases: PhraseSet) -> Bool {
        bytes.withUnsafeBufferPointer { $0.count > 1 && phrases.holdsPrefix(of: $0, at: 1) }
    }

    func endsWithAny(of phrases: PhraseSet) -> Bool { phrases.holdsSuffix(of: bytes.dropLast()) }
}

/// Phrases, found by their first bytes.
struct PhraseSet: Sendable {
    /// By a key of the first three bytes.
    private let byStart: [[StaticString]]
    /// A bit for each key that has a phrase; most have none.
    private let starts: [UInt64]
    /// By the last byte.
    private let byEnd: [[StaticString]]

    init(_ phrases: [StaticString]) {
        var byStart = [[StaticString]](repeating: [], count: 1024)
        var byEnd = [[StaticString]](repeating: [], count: 256)
        for phrase in phrases where phrase.utf8CodeUnitCount > 0 {
            // Shorter ones are only found whole or at an end.
            if phrase.utf8CodeUnitCount >= 3 { byStart[Self.key(phrase.utf8, at: 0)].append(phrase) }
            byEnd[Int(phrase.utf8[phrase.utf8CodeUnitCount - 1])].append(phrase)
        }
        self.byStart = byStart
        var starts = [UInt64](repeating: 0, count: byStart.count / 64)
        for key in byStart.indices where !byStart[key].isEmpty { starts[key >> 6] |= 1 << UInt64(key & 63) }
        self.starts = starts
        self.byEnd = byEnd
    }

    /// Whether a phrase stands at a position of a text.
    func holdsPrefix(of text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start + 3 <= text.count else { return false }
        let key = Self.key(text, at: start)
        guard starts[key >> 6] >> UInt64(key & 63) & 1 != 0 else { return false }
        return byStart[key].contains { phrase in
            let phrase = phrase.utf8
            guard start + phrase.count <= text.count else { return false }
            var k = 0
            while k < phrase.count, text[start + k] == phrase[k] { k += 1 }
            return k == phrase.count
        }
    }

    func holdsSuffix(of text: ArraySlice<UInt8>) -> Bool {
        guard let last = text.last else { return false }
        return byEnd[Int(last)].contains { phrase in
            text.count >= phrase.utf8CodeUnitCount
                && text.suffix(phrase.utf8CodeUnitCount).elementsEqual(phrase.utf8)
        }
    }

    func contains(_ text: ArraySlice<UInt8>) -> Bool {
        text.withUnsafeBufferPointer { text in
            guard let last = text.last else { return false }
            return byEnd[Int(last)].contains { phrase in
                let phrase = phrase.utf8
                guard phrase.count == text.count else { return false }
                var k = 0
                while k < text.count, text[k] == phrase[k] { k += 1 }
                return k == text.count
            }
        }
    }

    private static func key(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
        (Int(text[i]) &* 5 &+ Int(text[i + 1]) &* 37 &+ Int(text[i + 2]) &* 141) & 1023
    }
}

extension StaticString {
    var utf8: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
