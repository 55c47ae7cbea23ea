internal import FAQText

/// The order in which lists show tags: as people read them, numbers by their value, Han characters by their sound.
enum TagOrder {
    /// What tags are compared by, byte by byte.
    static func key(_ text: String) -> [UInt8] {
        var key: [UInt8] = []
        var rest = text.lowercased().unicodeScalars.drop { !$0.isNamed }
        while let scalar = rest.first {
            let digits = rest.prefix(while: \.isDigit)
            if !digits.isEmpty {
                append(digits, to: &key)
                rest = rest[digits.endIndex...]
                continue
            }
            rest.removeFirst()
            if let syllable = PinyinTables.standard.syllables(of: scalar.value)?.first {
                // After all letters of Latin scripts.
                key += [0xE0, UInt8(syllable >> 8), UInt8(truncatingIfNeeded: syllable)]
            }
            key += Array(String(scalar).utf8)
        }
        // Tags that differ only in signs and case.
        return key + [0] + Array(text.utf8)
    }

    /// A run of digits, led by its length.
    private static func append(_ digits: Substring.UnicodeScalarView, to key: inout [UInt8]) {
        let value = digits.drop { $0 == "0" }
        key.append(UInt8(ascii: "0"))
        key.append(UInt8(clamping: value.count))
        key += value.map { UInt8(truncatingIfNeeded: $0.value) }
    }
}

extension Unicode.Scalar {
    /// Whether names may begin with it: `--force` is looked for by its `f`.
    var isNamed: Bool { isASCII ? isASCIILetter || isDigit : properties.isAlphabetic }

    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
    private var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
