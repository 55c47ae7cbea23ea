internal import FAQText

/// The headers of a message or of a part of one (RFC 5322), and where its body begins.
struct MailHeaders {
    private var values: [String: [UInt8]] = [:]
    let body: ArraySlice<UInt8>

    /// Headers of more bytes than this are those of no mail.
    private static let longest = 1 << 18

    /// - Parameter bytes: lines that end in LF.
    init(_ bytes: ArraySlice<UInt8>) {
        var position = bytes.startIndex
        var name: String?
        let limit = min(bytes.endIndex, position + Self.longest)
        while position < limit {
            let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let line = bytes[position..<end]
            position = min(end + 1, bytes.endIndex)
            if line.allSatisfy(\.isASCIIBlank) { break }
            if line.first?.isASCIIBlank == true {
                if let name { values[name]? += line }
                continue
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
                name = nil
                continue
            }
            let found = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            // Of a header that comes twice, the first counts.
            name = values[found] == nil ? found : nil
            if let name { values[name] = Array(line[(colon + 1)...]) }
        }
        body = bytes[position...]
    }

    /// The text of a header, its encoded words decoded (RFC 2047).
    func text(_ name: String, _ charsets: MailCharsets = MailCharsets()) -> String {
        guard let value = values[name] else { return "" }
        let text = EncodedWords.decoded(value, charsets)
        return String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// The value of a header up to its first semicolon, in lower case.
    func token(_ name: String) -> String {
        text(name).prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
    }

    /// A parameter of a header, such as the `boundary` of `content-type`.
    func parameter(_ wanted: String, of name: String) -> String? {
        guard let value = values[name] else { return nil }
        var rest = value[...]
        while let semicolon = rest.firstIndex(of: UInt8(ascii: ";")) {
            rest = rest[(semicolon + 1)...].drop { $0.isASCIISpace }
            guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            let found = String(decoding: rest[..<equals], as: UTF8.self).lowercased().filter {
                !$0.isWhitespace
            }
            rest = rest[(equals + 1)...].drop { $0.isASCIIBlank }
            let isQuoted = rest.first == UInt8(ascii: "\"")
            if isQuoted { rest = rest.dropFirst() }
            let end =
                rest.firstIndex {
                    isQuoted ? $0 == UInt8(ascii: "\"") : $0 == UInt8(ascii: ";") || $0.isASCIISpace
                }
                ?? rest.endIndex
            if found == wanted { return String(decoding: rest[..<end], as: UTF8.self) }
            rest = rest[end...]
        }
        return nil
    }
}
