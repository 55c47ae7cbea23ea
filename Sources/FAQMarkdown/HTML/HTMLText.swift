/// Text between HTML tags.
enum HTMLText {
    /// Decodes character references: numbers and the names people write by hand.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return bytes.text() }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var i = bytes.startIndex
        while i < bytes.endIndex {
            if bytes[i] == UInt8(ascii: "&"),
                let end = bytes[i..<min(i + 12, bytes.endIndex)].firstIndex(of: UInt8(ascii: ";")),
                let character = character(bytes[(i + 1)..<end])
            {
                text.append(contentsOf: character.utf8)
                i = end + 1
            } else {
                text.append(bytes[i])
                i += 1
            }
        }
        return text.text()
    }

    private static func character(_ name: ArraySlice<UInt8>) -> String? {
        if name.first == UInt8(ascii: "#") {
            let digits = name.dropFirst()
            let isHex = digits.first.map(\.lowered) == UInt8(ascii: "x")
            let text = (isHex ? digits.dropFirst() : digits).text()
            guard let number = UInt32(text, radix: isHex ? 16 : 10), number != 0 else { return nil }
            return Unicode.Scalar(number).map { String(Character($0)) }
        }
        switch name.text() {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case "nbsp", "ensp", "emsp": return " "
        case "copy": return "©"
        case "reg": return "®"
        case "mdash": return "—"
        case "ndash": return "–"
        case "hellip": return "…"
        case "lsquo": return "‘"
        case "rsquo": return "’"
        case "ldquo": return "“"
        case "rdquo": return "”"
        case "rarr": return "→"
        case "larr": return "←"
        case "middot": return "·"
        case "times": return "×"
        default: return nil
        }
    }
}
