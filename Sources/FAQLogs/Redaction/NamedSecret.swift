internal import FAQText

/// The value after the name of a secret: `password=…`, `"token": "…"`, `Authorization: Bearer …`, `密码：…`.
enum NamedSecret {
    static func range(in text: ShownText, at start: Int) -> Range<Int>? {
        let isHan = text[start] >= 0x80
        let nameEnd =
            isHan
            ? start + text.from(start).prefixLength(ofAny: hanNames)
            : text.end(from: start) { $0.isASCIIWord || $0 == UInt8(ascii: "-") }
        let name = start..<nameEnd
        // Few words have a value after them, so the names come second.
        guard nameEnd > start, let value = valueStart(after: nameEnd, isHan: isHan, in: text),
            isHan || isSecret(name, in: text)
        else { return nil }
        if text[value] == UInt8(ascii: "\"") || text[value] == UInt8(ascii: "'") {
            return quoted(at: value, in: text)
        }
        return unquoted(at: value, isHeader: isHeader(name, in: text), in: text)
    }

    // MARK: Names

    /// Longer names stand before those they begin with.
    private static let names: StaticString = """
        authorization|proxyauthorization|cookie|setcookie|pwd|auth|signature|sign|sessionid|session|jsessionid|phpsessid|\
        sid|credentials|credential|mobile|phone|telephone|tel|idcard|idno|certno|email|
        """
    private static let endings: StaticString = """
        password|passwd|passphrase|secret|token|apikey|accesskeyid|accesskey|secretkey|privatekey|appkey|authkey|encryptkey|\
        phonenumber|mobilenumber|idcardnumber|
        """
    private static let hanNames: StaticString = "密码|口令|密钥|令牌|手机号|手机|电话|身份证号|身份证|邮箱|"
    private static let headers: StaticString = "authorization|proxy-authorization|cookie|set-cookie|"

    /// No name is shorter (`pwd`, `sid`), and a longer word is data.
    private static let nameLengths = 3...64

    private static func isSecret(_ name: Range<Int>, in text: ShownText) -> Bool {
        guard nameLengths.contains(name.count) else { return false }
        // Letters alone: `access_token`, `accessToken` and `ACCESS-TOKEN` are one name.
        let letters = text.bytes[name].filter { $0.isASCIILetter }
        guard !letters.isEmpty else { return false }
        return letters.withUnsafeBufferPointer { letters in
            let line = LineText(letters)
            return line.prefixLength(ofAny: names) == letters.count
                || letters.indices.contains {
                    $0 + line.dropped($0).prefixLength(ofAny: endings) == letters.count
                }
        }
    }

    private static func isHeader(_ name: Range<Int>, in text: ShownText) -> Bool {
        text.from(name.lowerBound).prefixLength(ofAny: headers) == name.count
    }

    // MARK: Values

    /// Where the value after a name begins, if a sign stands between them that gives it one.
    private static func valueStart(after nameEnd: Int, isHan: Bool, in text: ShownText) -> Int? {
        let sign = text.end(from: nameEnd) {
            $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\\") || $0 == 0x20
        }
        let rest = text.from(sign)
        var length = rest.prefixLength(ofAny: "=>|:>|=|:|：|%3d|")
        if length == 0, isHan { length = rest.prefixLength(ofAny: "是|为|") }
        guard length > 0 else { return nil }
        return text.end(from: sign + length) { $0.isASCIIBlank || $0 == UInt8(ascii: "\\") }
    }

    private static func quoted(at start: Int, in text: ShownText) -> Range<Int>? {
        let quote = text[start]
        let isEscaped = text[start - 1] == UInt8(ascii: "\\")
        var end = start + 1
        while end < text.bytes.count {
            // An escaped quote ends a value that began with one.
            let isPartOfValue = text[end - 1] == UInt8(ascii: "\\") && end > start + 1 && !isEscaped
            if text[end] == quote, !isPartOfValue { break }
            end += 1
        }
        return end > start + 1 ? start + 1..<end : nil
    }

    private static func unquoted(at start: Int, isHeader: Bool, in text: ShownText) -> Range<Int>? {
        var start = start
        while case let length = text.from(start).prefixLength(ofAny: schemes), length > 0 {
            start = text.end(from: start + length) { $0 == 0x20 }
        }
        let end = text.end(from: start, while: isHeader ? isHeaderByte : isValueByte)
        return end > start ? start..<end : nil
    }

    /// What says how the secret is to be used may be shown.
    private static let schemes: StaticString = "bearer |basic |token |digest |negotiate |"

    /// The value of a header goes on to the end of the line, or of the text that quotes it.
    private static func isHeaderByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x0A, 0x0D, UInt8(ascii: "\""), UInt8(ascii: "'"): false
        default: true
        }
    }

    private static func isValueByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, UInt8(ascii: "&"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""),
            UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]"):
            false
        default: true
        }
    }
}
