/// Text on its way into and out of HTML.
package enum HTMLText {
    /// Escapes text for element content and quoted attribute values.
    package static func escaped(_ text: String) -> String {
        var buffer = HTMLBuffer()
        buffer.text(text)
        return buffer.string
    }

    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©",
        "reg": "®",
        "hellip": "…", "mdash": "—", "ndash": "–", "times": "×", "rarr": "→", "larr": "←",
    ]

    /// Decodes numeric character references and the common named ones; others stay as written.
    package static func decodingReferences(in bytes: some Collection<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var decoded: [UInt8] = []
        var position = bytes.startIndex
        while position < bytes.endIndex {
            if bytes[position] == UInt8(ascii: "&"),
                let end = bytes[position...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let text = character(named: bytes[bytes.index(after: position)..<end])
            {
                decoded += Array(text.utf8)
                position = bytes.index(after: end)
            } else {
                decoded.append(bytes[position])
                position = bytes.index(after: position)
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    private static func character(named reference: some Collection<UInt8>) -> String? {
        let name = String(decoding: reference, as: UTF8.self)
        guard name.hasPrefix("#") else { return named[name] }
        let digits = name.dropFirst()
        let value =
            digits.first == "x" || digits.first == "X"
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
        guard let value, value != 0, let scalar = Unicode.Scalar(value) else { return nil }
        return String(Character(scalar))
    }
}
