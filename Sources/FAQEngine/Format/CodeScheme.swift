import FAQText

/// How a code is built: letters in front and so many digits (`C2065`, `GHC-83865`, `40006`), or words in capitals, of
/// which the first tells (`ERR_…`).
///
/// A code of a scheme of the base that no entry holds is another error, however alike it looks.
struct CodeScheme {
    /// Letters in lower case; none in front of a bare number.
    let prefix: [UInt8]
    /// 0 for words.
    let digitCount: Int

    private static let longestPrefix = 8
    /// Shorter numbers count what nobody takes for a code.
    private static let leastDigits = (alone: 3, afterLetters: 2)
    private static let mostDigits = 9

    init(prefix: [UInt8], digitCount: Int) {
        self.prefix = prefix
        self.digitCount = digitCount
    }

    /// The scheme of a code; `nil` for a text that is none by its shape.
    init?(of code: UnsafeBufferPointer<UInt8>) {
        let letters = code.end(ofRunFrom: 0) { $0.isASCIILetter }
        let mark = code.byte(at: letters)
        let isMarked = mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_")
        let first = letters + (isMarked && letters > 0 ? 1 : 0)
        var end = code.end(ofDigitsFrom: first)
        digitCount = end - first
        prefix = code[..<letters].map { $0.asciiLowercased }
        if digitCount > 0 {
            // `MSB8020a`
            if letters > 0, code.byte(at: end).isASCIILetter { end += 1 }
            let least = letters > 0 ? Self.leastDigits.afterLetters : Self.leastDigits.alone
            guard end == code.count, letters <= Self.longestPrefix, digitCount >= least,
                digitCount <= Self.mostDigits
            else { return nil }
        } else {
            let isOneCase =
                !code.contains { $0.isASCIILowercase } || !code.contains { $0.isASCIIUppercase }
            guard letters > 0, mark == UInt8(ascii: "_"), isOneCase,
                code.allSatisfy({ $0.isASCIIWord })
            else { return nil }
        }
    }
}

/// The schemes of a base's codes, as its index holds them: each a byte for the length of the prefix, the prefix, and a
/// byte for the number of digits.
struct CodeSchemes {
    private let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    func contains(_ scheme: CodeScheme) -> Bool {
        var isKnown = false
        forEach { prefix, digitCount in
            if digitCount == scheme.digitCount, prefix.elementsEqual(scheme.prefix) { isKnown = true }
        }
        return isKnown
    }

    func forEach<Failure: Error>(
        _ body: (_ prefix: UnsafeRawBufferPointer, _ digitCount: Int) throws(Failure) -> Void
    ) throws(Failure) {
        var cursor = ByteCursor(bytes)
        while cursor.position < bytes.count, !cursor.failed {
            let prefix = cursor.slice(Int(cursor.u8()))
            let digitCount = Int(cursor.u8())
            if !cursor.failed { try body(prefix, digitCount) }
        }
    }

    /// The schemes of the codes among the tags of questions, and of names in capitals, which are built as codes are.
    static func section(of tags: StoredTags) -> [UInt8] {
        var schemes: [[UInt8]] = []
        tags.forEachTag { _, tag in
            guard tag.inQuestion, let scheme = CodeScheme(of: tag.folded.bindMemory(to: UInt8.self)),
                tag.kind == .code
                    || scheme.digitCount == 0 && !tag.folded.contains(where: { $0.isASCIILowercase })
            else { return }
            let bytes = [UInt8(scheme.prefix.count)] + scheme.prefix + [UInt8(scheme.digitCount)]
            // A base has few, so that looking through them costs less than a set.
            if !schemes.contains(bytes), schemes.count < mostSchemes { schemes.append(bytes) }
        }
        return schemes.flatMap { $0 }
    }

    /// No base has so many; what calls itself one is no set of codes.
    private static let mostSchemes = 256
}
