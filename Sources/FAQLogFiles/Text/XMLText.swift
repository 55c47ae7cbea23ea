/// What stands in XML texts and attributes. Line ends that are written as references become blanks, so that lines are
/// counted as they stand in the file.
enum XMLText {
    private static let named: [String: UInt8] = [
        "lt": 0x3C, "gt": 0x3E, "amp": 0x26, "quot": 0x22, "apos": 0x27,
    ]

    static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var rest = text
        while let byte = rest.first {
            if byte == UInt8(ascii: "&"), let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let character = reference(String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self))
            {
                result += character
                rest = rest[(end + 1)...]
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// The attributes of a tag, in their order.
    static func attributes(_ bytes: ArraySlice<UInt8>) -> [(name: String, value: [UInt8])] {
        var found: [(String, [UInt8])] = []
        var rest = bytes
        while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
            let name = rest[..<equals].drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
            rest = rest[(equals + 1)...].drop { $0 <= 0x20 }
            guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return found }
            let value = rest.dropFirst().prefix { $0 != quote }
            let blanked = unescaped(value).map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
            found.append((String(decoding: name, as: UTF8.self), blanked))
            rest = rest[value.endIndex...].dropFirst()
        }
        return found
    }

    private static func reference(_ name: String) -> [UInt8]? {
        if let byte = named[name] { return [byte] }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, let scalar = Unicode.Scalar(value) else { return nil }
        return value == 0x0A || value == 0x0D ? [0x20] : Array(String(scalar).utf8)
    }
}
