internal import FAQText

/// How mail writes bytes as lines of ASCII (RFC 2045).
enum TransferEncoding {
    static func decoded(_ bytes: ArraySlice<UInt8>, _ name: String) -> [UInt8] {
        switch name {
        case "base64": base64(bytes)
        case "quoted-printable": quotedPrintable(bytes, isHeader: false)
        default: Array(bytes)
        }
    }

    /// What is no digit of it is passed over.
    static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count * 3 / 4)
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit = byte - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): digit = byte - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0") + 52
            case UInt8(ascii: "+"): digit = 62
            case UInt8(ascii: "/"): digit = 63
            case UInt8(ascii: "="): return decoded
            default: continue
            }
            bits = bits << 6 | UInt32(digit)
            count += 6
            if count >= 8 {
                count -= 8
                decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return decoded
    }

    /// - Parameter isHeader: whether an underscore is a space, as in encoded words.
    static func quotedPrintable(_ bytes: ArraySlice<UInt8>, isHeader: Bool) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "_"), isHeader {
                decoded.append(0x20)
            } else if byte != UInt8(ascii: "=") {
                decoded.append(byte)
            } else if rest.first == 0x0A {
                rest.removeFirst()
            } else if let high = digit(rest.first), let low = digit(rest.dropFirst().first) {
                decoded.append(high << 4 | low)
                rest.removeFirst(2)
            } else {
                decoded.append(byte)
            }
        }
        return decoded
    }

    private static func digit(_ byte: UInt8?) -> UInt8? {
        guard let byte, byte.isASCIIHexDigit else { return nil }
        return byte.isASCIIDigit ? byte - UInt8(ascii: "0") : (byte | 0x20) - UInt8(ascii: "a") + 10
    }
}

/// The character sets of mail.
package struct MailCharsets: Sendable {
    private let others: @Sendable (_ bytes: [UInt8], _ name: String) -> String?

    /// - Parameter others: reads text in a character set that needs a table, by its name in lower case; `nil` where it has
    ///   none.
    package init(others: @escaping @Sendable (_ bytes: [UInt8], _ name: String) -> String? = { _, _ in nil })
    {
        self.others = others
    }

    /// The text of bytes; `nil` where the character set is not one that is read. What is no character is U+FFFD.
    func text(_ bytes: [UInt8], _ name: String) -> String? {
        let name = name.lowercased()
        switch name {
        case "", "utf-8", "utf8", "us-ascii", "ascii", "unknown-8bit":
            return String(decoding: bytes, as: UTF8.self)
        case "iso-8859-1", "latin1", "iso-8859-15", "windows-1252", "cp1252":
            return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        default:
            return bytes.allSatisfy { $0 < 0x80 }
                ? String(decoding: bytes, as: UTF8.self) : others(bytes, name)
        }
    }
}

/// Words of a header that are not ASCII (RFC 2047): `=?utf-8?B?5L2g?=`.
enum EncodedWords {
    private struct Word {
        var charset: String
        var bytes: [UInt8]
        var end: Int
    }

    static func decoded(_ value: [UInt8], _ charsets: MailCharsets) -> String {
        var text = ""
        var plain: [UInt8] = []
        // Words of one character set that follow each other may share a character.
        var open: Word?
        func close() {
            guard let word = open else { return }
            text += charsets.text(word.bytes, word.charset) ?? String(decoding: word.bytes, as: UTF8.self)
            open = nil
        }
        var index = 0
        while index < value.count {
            if let word = word(in: value, at: index) {
                if plain.allSatisfy(\.isASCIIBlank), open?.charset == word.charset {
                    open?.bytes += word.bytes
                } else {
                    let isBetween = open != nil && plain.allSatisfy(\.isASCIIBlank)
                    close()
                    if !isBetween { text += String(decoding: plain, as: UTF8.self) }
                    open = word
                }
                plain = []
                index = word.end
            } else {
                plain.append(value[index])
                index += 1
            }
        }
        close()
        return text + String(decoding: plain, as: UTF8.self)
    }

    /// No word is longer, whatever stands between its marks.
    private static let longest = 1 << 10

    private static func word(in value: [UInt8], at start: Int) -> Word? {
        let question = UInt8(ascii: "?")
        guard value[start...].starts(with: "=?".utf8) else { return nil }
        let rest = value[(start + 2)...].prefix(longest)
        guard let first = rest.firstIndex(of: question), first + 2 < rest.endIndex,
            rest[first + 2] == question
        else { return nil }
        let content = rest[(first + 3)...]
        guard let last = content.firstIndex(of: question), last + 1 < value.count,
            value[last + 1] == UInt8(ascii: "=")
        else { return nil }
        // A language may follow the character set (RFC 2231).
        let charset = String(decoding: rest[..<first].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
            .lowercased()
        let bytes: [UInt8]
        switch rest[first + 1] | 0x20 {
        case UInt8(ascii: "b"): bytes = TransferEncoding.base64(content[..<last])
        case UInt8(ascii: "q"): bytes = TransferEncoding.quotedPrintable(content[..<last], isHeader: true)
        default: return nil
        }
        return Word(charset: charset, bytes: bytes, end: last + 2)
    }
}
