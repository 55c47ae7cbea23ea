internal import FAQText

/// Character references, `&uuml;`, `&#252;` or `&#xFC;`, as the HTML standard decodes them.
package enum CharacterReferences {
    /// Where a reference stands.
    package enum Place: Sendable {
        case text
        /// In the value of an attribute, where a name without a semicolon is no reference when a letter, a digit or
        /// `=` follows: addresses hold such names between their parameters.
        case attribute
    }

    /// The text of bytes with its references decoded; what is no reference stays as written. Linear.
    package static func decoded(_ bytes: ArraySlice<UInt8>, in place: Place = .text) -> String {
        guard var next = bytes.firstIndex(of: .ampersand) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var start = bytes.startIndex
        while true {
            text += bytes[start..<next]
            start = reference(bytes[(next + 1)...], in: place, to: &text) ?? next
            if start == next {
                text.append(.ampersand)
                start += 1
            }
            guard let following = bytes[start...].firstIndex(of: .ampersand) else { break }
            next = following
        }
        text += bytes[start...]
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends what a reference stands for; returns where it ends, `nil` when there is none after the `&`.
    private static func reference(
        _ bytes: ArraySlice<UInt8>, in place: Place, to text: inout [UInt8]
    ) -> Int? {
        guard let first = bytes.first else { return nil }
        if first == UInt8(ascii: "#") { return number(bytes.dropFirst(), to: &text) }
        let run = bytes.prefix(NamedReferences.longestName + 1).prefix { $0.isASCIIAlphanumeric }
        if run.endIndex < bytes.endIndex, bytes[run.endIndex] == UInt8(ascii: ";"),
            let reference = NamedReferences.find(run)
        {
            text += reference.text.utf8
            return run.endIndex + 1
        }
        var name = run.prefix(NamedReferences.longestOpenName)
        while name.count > 1 {
            if let reference = NamedReferences.find(name), reference.mayStandOpen {
                if place == .attribute, name.endIndex < bytes.endIndex {
                    let next = bytes[name.endIndex]
                    if next == UInt8(ascii: "=") || next.isASCIIAlphanumeric { return nil }
                }
                text += reference.text.utf8
                return name.endIndex
            }
            name = name.dropLast()
        }
        return nil
    }

    // MARK: Numbers

    private static func number(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) -> Int? {
        let isHexadecimal = bytes.first.map { $0 | 0x20 } == UInt8(ascii: "x")
        let radix: UInt32 = isHexadecimal ? 16 : 10
        var value: UInt32 = 0
        let start = bytes.startIndex + (isHexadecimal ? 1 : 0)
        var end = start
        while end < bytes.endIndex, let digit = bytes[end].hexadecimalValue, digit < radix {
            value = min(value * radix + digit, 0x11_0000)
            end += 1
        }
        guard end > start else { return nil }
        text += String(Character(scalar(numbered: value))).utf8
        return end < bytes.endIndex && bytes[end] == UInt8(ascii: ";") ? end + 1 : end
    }

    /// What a number means: out of range or half of a pair nothing, from 80 to 9F hexadecimal the character of
    /// windows-1252.
    private static func scalar(numbered value: UInt32) -> Unicode.Scalar {
        let mapped = (0x80...0x9F).contains(value) ? windows1252[Int(value) - 0x80] : value
        guard mapped != 0, let scalar = Unicode.Scalar(mapped) else { return "\u{FFFD}" }
        return scalar
    }

    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
        0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
        0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
