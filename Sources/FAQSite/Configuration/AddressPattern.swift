internal import FAQHTML
internal import FAQText

/// An address of the owner's with `{names}` where values go.
enum AddressPattern {
    static func isWeb(_ pattern: String) -> Bool {
        pattern.hasPrefix("https://") || pattern.hasPrefix("http://")
    }

    /// Whether a pattern has all needed places, and none that is not known.
    static func hasPlaces(_ pattern: String, needed: Set<String>, others: Set<String>) -> Bool {
        let found = Set(
            pattern.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { part in
                part.contains("}") ? String(part.prefix { $0 != "}" }) : ""
            })
        return found.isSuperset(of: needed) && found.isSubset(of: needed.union(others))
    }

    /// The address with its values, in which only letters, digits, `-._~` and `/` stay as they are.
    static func filled(_ pattern: String, _ values: [String: String]) -> String {
        var address = ""
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            address += rest[..<open]
            address += values[String(rest[rest.index(after: open)..<close])].map(encoded) ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return address + rest
    }

    private static func encoded(_ value: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var encoded: [UInt8] = []
        for byte in value.utf8 {
            if byte.isASCIIAlphanumeric || "-._~/".utf8.contains(byte) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
