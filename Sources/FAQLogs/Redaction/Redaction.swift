internal import FAQText

/// Hides secrets and personal data in text that is shown: tokens, passwords, mail addresses, telephone, identity and card
/// numbers. Hides rather too much than too little.
package struct Redaction: Sendable {
    private let text: [UInt8]
    private var output: [UInt8] = []

    /// What stands in place of what is hidden.
    private static let mask: StaticString = "***"

    private init(_ text: [UInt8]) {
        self.text = text
        output.reserveCapacity(text.count)
    }

    /// The text with everything hidden that looks like a secret or names a person.
    package static func redacted(_ text: [UInt8]) -> [UInt8] {
        var redaction = Redaction(text)
        redaction.run()
        return redaction.output
    }

    private mutating func run() {
        var index = 0
        while index < text.count {
            if isBorder(index), let hidden = secret(at: index) {
                output.append(contentsOf: text[index..<hidden.lowerBound])
                for offset in 0..<Self.mask.utf8CodeUnitCount { output.append(Self.mask.utf8Start[offset]) }
                index = hidden.upperBound
            } else {
                output.append(text[index])
                index += 1
            }
        }
    }

    /// Whether a word or a number may begin here.
    private func isBorder(_ index: Int) -> Bool {
        let byte = text[index]
        guard byte.isASCIIWord || byte == UInt8(ascii: "+") || byte >= 0xC0 else { return false }
        return index == 0 || !text[index - 1].isASCIIWord || !byte.isASCIIWord
    }

    /// What to hide of what begins at `start`.
    private func secret(at start: Int) -> Range<Int>? {
        named(start) ?? userInfo(start) ?? mail(start) ?? number(start) ?? token(start)
    }

    private func byte(_ index: Int) -> UInt8 { index >= 0 && index < text.count ? text[index] : 0 }

    private func end(from start: Int, while matches: (UInt8) -> Bool) -> Int {
        var end = start
        while end < text.count, matches(text[end]) { end += 1 }
        return end
    }

    // MARK: By name

    /// The value after the name of a secret: `password=…`, `"token": "…"`, `Authorization: Bearer …`, `密码：…`.
    private func named(_ start: Int) -> Range<Int>? {
        let isHan = text[start] >= 0x80
        let nameEnd =
            isHan
            ? start + Self.length(ofOneOf: Self.hanNames, in: text, at: start)
            : end(from: start) { $0.isASCIIWord || $0 == UInt8(ascii: "-") }
        // Few words have a value after them, so the names come second.
        guard nameEnd > start, let value = valueStart(behind: nameEnd, isHan: isHan),
            isHan || isSecretName(start..<nameEnd)
        else { return nil }
        return self.value(value, isHeader: isHeader(start..<nameEnd))
    }

    /// Where the value after a name begins, if a sign stands between them that gives it one.
    private func valueStart(behind nameEnd: Int, isHan: Bool) -> Int? {
        var index = nameEnd
        while [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), 0x20].contains(byte(index)) {
            index += 1
        }
        if byte(index) == UInt8(ascii: ":") || byte(index) == UInt8(ascii: "=") {
            index += 1
            if byte(index) == UInt8(ascii: ">") { index += 1 }
        } else if byte(index) == 0xEF, byte(index + 1) == 0xBC, byte(index + 2) == 0x9A {
            index += 3
        } else if isHan, byte(index) == 0xE4, byte(index + 1) == 0xB8 || byte(index + 1) == 0xBA {
            // 是, 为
            index += 3
        } else if byte(index) == UInt8(ascii: "%"), byte(index + 1) == UInt8(ascii: "3"),
            byte(index + 2) | 0x20 == UInt8(ascii: "d")
        {
            index += 3
        } else {
            return nil
        }
        while byte(index) == 0x20 || byte(index) == 0x09 || byte(index) == UInt8(ascii: "\\") { index += 1 }
        return index
    }

    private func value(_ start: Int, isHeader: Bool) -> Range<Int>? {
        var start = start
        let quote = byte(start)
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            var end = start + 1
            while end < text.count,
                text[end] != quote || text[end - 1] == UInt8(ascii: "\\") && end > start + 1
            {
                // An escaped quote ends a value that began with one.
                if text[end] == quote, byte(start - 1) == UInt8(ascii: "\\") { break }
                end += 1
            }
            return end > start + 1 ? start + 1..<end : nil
        }
        var stop = start
        for scheme: StaticString in ["bearer ", "basic ", "token ", "digest ", "negotiate "]
        where Self.length(ofOneOf: scheme, in: text, at: start) > 0 {
            start += scheme.utf8CodeUnitCount
            while byte(start) == 0x20 { start += 1 }
        }
        if isHeader {
            stop = end(from: start) {
                $0 != 0x0A && $0 != 0x0D && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'")
            }
        } else {
            stop = end(from: start) {
                $0 > 0x20 && $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";")
                    && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: ")")
                    && $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "]")
            }
        }
        return stop > start ? start..<stop : nil
    }

    private func isHeader(_ name: Range<Int>) -> Bool {
        Self.length(
            ofOneOf: "authorization|proxy-authorization|cookie|set-cookie|", in: text, at: name.lowerBound)
            == name.count
    }

    private func isSecretName(_ range: Range<Int>) -> Bool {
        guard range.count >= 3, range.count <= 64 else { return false }
        // Letters alone: `access_token`, `accessToken` and `ACCESS-TOKEN` are one name.
        var letters: [UInt8] = []
        for byte in text[range] where byte.isASCIILetter { letters.append(byte.asciiLowercased) }
        if Self.length(ofOneOf: Self.names, in: letters, at: 0) == letters.count { return !letters.isEmpty }
        for start in 0..<letters.count
        where start + Self.length(ofOneOf: Self.endings, in: letters, at: start) == letters.count {
            return true
        }
        return false
    }

    private static let names: StaticString = """
        authorization|proxyauthorization|cookie|setcookie|pwd|auth|sign|signature|session|sessionid|jsessionid|phpsessid|\
        sid|credential|credentials|mobile|phone|telephone|tel|idcard|idno|certno|email|
        """
    private static let endings: StaticString = """
        password|passwd|passphrase|secret|token|apikey|accesskey|accesskeyid|secretkey|privatekey|appkey|authkey|encryptkey|\
        phonenumber|mobilenumber|idcardnumber|
        """
    private static let hanNames: StaticString = "密码|口令|密钥|令牌|手机号|手机|电话|身份证号|身份证|邮箱|"

    /// The length of the first of the words, each followed by `|` (or the one word), that stands at `start` in lower case.
    private static func length(ofOneOf words: StaticString, in text: [UInt8], at start: Int) -> Int {
        let bytes = words.utf8Start
        var word = 0
        var longest = 0
        while word < words.utf8CodeUnitCount {
            var end = word
            while end < words.utf8CodeUnitCount, bytes[end] != UInt8(ascii: "|") { end += 1 }
            var matches = start + end - word <= text.count
            var offset = 0
            while matches, offset < end - word {
                matches = text[start + offset].asciiLowercased == bytes[word + offset]
                offset += 1
            }
            if matches { longest = max(longest, end - word) }
            word = end + 1
        }
        return longest
    }

    // MARK: By shape

    /// `user:password` in `scheme://user:password@host`.
    private func userInfo(_ start: Int) -> Range<Int>? {
        guard byte(start - 1) == UInt8(ascii: "/"), byte(start - 2) == UInt8(ascii: "/"),
            byte(start - 3) == UInt8(ascii: ":")
        else { return nil }
        let stop = end(from: start) { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "@") }
        return byte(stop) == UInt8(ascii: "@") ? start..<stop : nil
    }

    /// The name in `name@host.tld`.
    private func mail(_ start: Int) -> Range<Int>? {
        guard text[start] < 0x80 else { return nil }
        let stop = end(from: start) {
            $0.isASCIIWord || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
                || $0 == UInt8(ascii: "+")
                || $0 == UInt8(ascii: "%")
        }
        guard byte(stop) == UInt8(ascii: "@"), stop - start <= 64 else { return nil }
        let host = end(from: stop + 1) {
            $0.isASCIIWord || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
        }
        return text[stop..<host].contains(UInt8(ascii: ".")) ? start..<stop : nil
    }

    /// Telephone, identity and card numbers.
    private func number(_ start: Int) -> Range<Int>? {
        let isInternational = text[start] == UInt8(ascii: "+")
        guard isInternational || text[start].isASCIIDigit else { return nil }
        var digits: [UInt8] = []
        var stop = isInternational ? start + 1 : start
        var ends: [Int] = []
        while digits.count < 20 {
            let next = byte(stop)
            if next.isASCIIDigit {
                digits.append(next - 0x30)
                stop += 1
                ends.append(stop)
            } else if next == UInt8(ascii: "-") || next == 0x20, (byte(stop + 1)).isASCIIDigit,
                !digits.isEmpty
            {
                stop += 1
            } else {
                break
            }
        }
        // The longest number first that ends where a word ends.
        for count in stride(from: digits.count, through: 8, by: -1) {
            let end = ends[count - 1]
            if count == 17, byte(end) | 0x20 == UInt8(ascii: "x"), !(byte(end + 1)).isASCIIWord,
                Self.hasBirthday(digits)
            {
                return start..<end + 1
            }
            guard !(byte(end)).isASCIIWord else { continue }
            let number = digits[..<count]
            let isPlain = end - start == count
            if isInternational ? (8...15).contains(count) : Self.isTelephone(number) { return start..<end }
            if count == 18, isPlain, Self.hasBirthday(digits) { return start..<end }
            if (15...19).contains(count), Self.isCard(number) { return start..<end }
        }
        return nil
    }

    /// A Chinese mobile number, with the country's code or without.
    private static func isTelephone(_ digits: ArraySlice<UInt8>) -> Bool {
        var digits = digits
        if digits.count == 13, digits.prefix(2).elementsEqual([8, 6]) { digits.removeFirst(2) }
        guard digits.count == 11, let first = digits.first else { return false }
        return first == 1 && digits[digits.startIndex + 1] >= 3
    }

    /// Whether digits 7 to 14 are a day, as in Chinese identity numbers.
    private static func hasBirthday(_ digits: [UInt8]) -> Bool {
        guard digits.count >= 17 else { return false }
        let century = digits[6] * 10 + digits[7]
        let month = digits[10] * 10 + digits[11]
        let day = digits[12] * 10 + digits[13]
        return (18...20).contains(century) && (1...12).contains(month) && (1...31).contains(day)
    }

    /// Luhn's check, as on the cards of banks.
    private static func isCard(_ digits: ArraySlice<UInt8>) -> Bool {
        guard let first = digits.first, (3...6).contains(first) else { return false }
        var sum = 0
        var doubles = false
        for digit in digits.reversed() {
            var value = Int(digit)
            if doubles { value = value > 4 ? value * 2 - 9 : value * 2 }
            sum += value
            doubles.toggle()
        }
        return sum % 10 == 0
    }

    /// A long random text, or one that begins as a vendor's tokens do.
    private func token(_ start: Int) -> Range<Int>? {
        guard text[start] < 0x80 else { return nil }
        let stop = end(from: start) {
            $0.isASCIIWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+")
                || $0 == UInt8(ascii: "/")
                || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ".")
        }
        guard stop - start >= 16 else { return nil }
        let prefix = Self.length(ofOneOf: Self.prefixes, in: text, at: start)
        if prefix > 0 { return start + prefix..<stop }
        // The longest part without dots and dashes.
        var runStart = start
        for index in start...stop {
            let next = index < stop ? text[index] : UInt8(ascii: ".")
            if next == UInt8(ascii: ".") || next == UInt8(ascii: "-") || next == UInt8(ascii: "/") {
                if isRandom(runStart..<index) { return runStart..<stop }
                runStart = index + 1
            }
        }
        return nil
    }

    private static let prefixes: StaticString = """
        sk-|pk_live_|sk_live_|rk_live_|ghp_|gho_|ghs_|ghu_|github_pat_|glpat-|xoxb-|xoxp-|xoxa-|akia|ltai|eyj|aiza|ya29.|
        """

    /// 28 characters or more of upper and lower case and digits, or 32 hexadecimal digits or more.
    private func isRandom(_ range: Range<Int>) -> Bool {
        guard range.count >= 28 else { return false }
        var upper = 0
        var lower = 0
        var digits = 0
        var hex = 0
        for byte in text[range] {
            if byte.isASCIIDigit {
                digits += 1
            } else if byte &- 0x41 < 26 {
                upper += 1
            } else if byte &- 0x61 < 26 {
                lower += 1
            }
            if byte.isASCIIHexDigit { hex += 1 }
        }
        if hex == range.count { return range.count >= 32 && digits >= 2 }
        return upper >= 2 && lower >= 2 && digits >= 2
    }
}
