internal import FAQText

/// The order in which lists show tags: as people read them, numbers by their value.
enum TagOrder {
    static func isBefore(_ left: String, _ right: String) -> Bool {
        let (a, b) = (key(left), key(right))
        return a == b ? left.utf8.lexicographicallyPrecedes(right.utf8) : a.lexicographicallyPrecedes(b)
    }

    /// Lower-case bytes, with runs of digits led by their length.
    private static func key(_ text: String) -> [UInt8] {
        let zero = UInt8(ascii: "0")
        var key: [UInt8] = []
        var rest = Array(text.lowercased().utf8)[...]
        while let byte = rest.first {
            let digits = rest.prefix(while: \.isASCIIDigit)
            if digits.isEmpty {
                key.append(byte)
                rest.removeFirst()
            } else {
                let value = digits.drop { $0 == zero }
                key.append(zero)
                key.append(UInt8(clamping: value.count))
                key += value
                rest = rest[digits.endIndex...]
            }
        }
        return key
    }
}
