internal import FAQText

/// What authors put in front of a heading for the eye: pictures of Unicode, `:short_codes:`, bullets and arrows.
enum Decoration {
    /// The length of the decoration that a text starts with, white space included; 0 when nothing would be left.
    static func length(_ text: ArraySlice<UInt8>) -> Int {
        var rest = text
        while let length = sign(rest) ?? shortCode(rest) {
            rest = rest.dropFirst(length).drop(while: \.isASCIIBlank)
        }
        return rest.isEmpty ? 0 : rest.startIndex - text.startIndex
    }

    private static func sign(_ text: ArraySlice<UInt8>) -> Int? {
        guard let first = text.first else { return nil }
        // A key: a digit with an enclosing square.
        if first < 0x80 {
            return text.dropFirst().starts(with: keycap) ? 1 + keycap.count : nil
        }
        return text.withUnsafeBufferPointer { bytes in
            let scalar = UTF8Scalar(bytes, at: 0)
            return isSign(scalar.value) ? scalar.length : nil
        }
    }

    private static let keycap: [UInt8] = Array("\u{FE0F}\u{20E3}".utf8)

    private static func isSign(_ value: UInt32) -> Bool {
        switch value {
        // Joiners and selectors, arrows to dingbats and stars, pictures.
        case 0x200D, 0xFE0E, 0xFE0F, 0x2022, 0x2190...0x21FF, 0x2300...0x23FF, 0x2500...0x27BF,
            0x2900...0x297F,
            0x2B00...0x2BFF, 0x1F000...0x1FAFF:
            true
        default: false
        }
    }

    /// `:question:`
    private static func shortCode(_ text: ArraySlice<UInt8>) -> Int? {
        guard text.first == UInt8(ascii: ":") else { return nil }
        let name = text.dropFirst().prefix {
            $0.isASCIIWord || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
        }
        guard name.count > 1, text[name.endIndex...].first == UInt8(ascii: ":") else { return nil }
        return name.count + 2
    }
}
