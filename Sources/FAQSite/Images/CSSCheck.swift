internal import FAQText

/// Whether a style, or a value that may be one, only describes how something looks.
enum CSSCheck {
    /// Knows every function by name and leads nowhere outside: no rule that loads, such as `@import`, and no escape that
    /// could hide one.
    static func isPassive(_ css: [UInt8]) -> Bool {
        var word: Range<Int>?
        for (position, byte) in css.enumerated() {
            switch byte {
            case UInt8(ascii: "@"), UInt8(ascii: "\\"): return false
            case UInt8(ascii: "("):
                if let word, !allows(css[word], css[(position + 1)...]) { return false }
                word = nil
            case _ where byte.isASCIIWord || byte == UInt8(ascii: "-") || byte >= 0x80:
                word = (word?.lowerBound ?? position)..<(position + 1)
            default: word = nil
            }
        }
        return true
    }

    private static func allows(_ function: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Bool {
        let name = String(decoding: function, as: UTF8.self).lowercased()
        guard name == "url" else { return SVGNames.functions.contains(name) }
        let target = rest.drop { $0.isASCIISpace || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        return target.first == UInt8(ascii: "#")
    }
}
