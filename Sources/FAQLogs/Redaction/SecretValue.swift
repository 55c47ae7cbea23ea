internal import FAQText

/// What stands where a secret would: where it ends, and what it looks like.
struct SecretValue {
    let range: Range<Int>
    let isQuoted: Bool
    private let text: ShownText

    /// The value in a range.
    init(_ range: Range<Int>, isQuoted: Bool = false, in text: ShownText) {
        self.range = range
        self.isQuoted = isQuoted
        self.text = text
    }

    /// The value that begins at `start`, with a quote or without.
    init?(in text: ShownText, at start: Int) {
        self.text = text
        if let quoted = Self.quoted(at: start, in: text) {
            guard !quoted.isEmpty else { return nil }
            range = quoted
            isQuoted = true
            return
        }
        let end = Self.unquotedEnd(from: start, in: text)
        guard end > start else { return nil }
        range = start..<end
        isQuoted = false
    }

    // MARK: Where it ends

    private static func quoted(at start: Int, in text: ShownText) -> Range<Int>? {
        var index = start
        while text[index] == UInt8(ascii: "\\") { index += 1 }
        let escapes = index - start
        if text[index].isQuote {
            let quote = text[index]
            return index + 1..<closing(quote, escapes, from: index + 1, in: text)
        }
        for (open, close) in pairs {
            let length = text.length(ofAny: open, at: start)
            guard length > 0 else { continue }
            let line = text.end(from: start) { $0 != 0x0A }
            let most = min(line, start + length + longestQuoted)
            return start
                + length..<(text.firstIndex(ofAny: close, from: start + length, before: most) ?? most)
        }
        return nil
    }

    /// Quotes of other writing, and as they are written for other programs.
    private static let pairs: [(StaticString, StaticString)] = [
        ("“|", "”|"), ("‘|", "’|"), ("「|", "」|"), ("『|", "』|"), ("【|", "】|"), ("&quot;|", "&quot;|"),
        ("%22|", "%22|"), ("%27|", "%27|"), ("\\u0022|", "\\u0022|"), ("（|", "）|"), ("&#34;|", "&#34;|"),
    ]
    private static let longestQuoted = 1024

    /// Where a quote closes that `escapes` backslashes stand before, as before the one that opened.
    private static func closing(_ quote: UInt8, _ escapes: Int, from start: Int, in text: ShownText) -> Int {
        var index = start
        var backslashes = 0
        while index < text.bytes.count {
            if escapes == 0, index > start, text[index] == quote, text[index + 1] == quote {
                // As SQL escapes it.
                index += 2
                continue
            }
            if text[index] == quote, escapes == 0 ? backslashes % 2 == 0 : backslashes <= escapes {
                return index - (escapes == 0 ? 0 : backslashes)
            }
            backslashes = text[index] == UInt8(ascii: "\\") ? backslashes + 1 : 0
            index += 1
        }
        return index
    }

    private static func unquotedEnd(from start: Int, in text: ShownText) -> Int {
        var end = start
        let limit = min(text.bytes.count, start + ShownText.longestLook)
        while end < limit {
            switch text[end] {
            case 0...0x20, UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "'"),
                UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"):
                return end
            case UInt8(ascii: "\\"):
                if text.length(ofAny: "\\u003c|\\u0026|", at: end) > 0 { return end }
                if text[end + 1].isQuote || text[end + 1] == UInt8(ascii: "n")
                    || text[end + 1] == UInt8(ascii: "r")
                {
                    return end
                }
            case UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]"):
                if endsList(end, in: text) { return end }
            case UInt8(ascii: "%"):
                if text.length(ofAny: "%22|%26|%27|%2c|%7d|%0a|%3b|%20|%3c|", at: end) > 0 { return end }
            case 0xEF where text.wideWordByte(at: end) != nil: end += 2
            case 0xE3...0xE9, 0xEF:
                // Writing without blanks goes on after the secret.
                return end
            default: break
            }
            end += 1
        }
        return end
    }

    /// Whether a comma or a bracket is one of the text around a value: the next value, the end, or another bracket follows.
    private static func endsList(_ index: Int, in text: ShownText) -> Bool {
        let next = index + 1
        switch text[next] {
        case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "}"),
            UInt8(ascii: "]"),
            UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "\\"), 0x80...:
            return true
        case let byte where byte.isQuote: return true
        default:
            let name = text.end(from: next) { $0.isASCIIWord || $0 == UInt8(ascii: "-") }
            return name > next && (text[name] == UInt8(ascii: "=") || text[name] == UInt8(ascii: ":"))
        }
    }

    // MARK: What it looks like

    /// Without the signs that end a sentence.
    private var word: Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound {
            switch text[end - 1] {
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "!"),
                UInt8(ascii: "?"),
                UInt8(ascii: ")"):
                end -= 1
            default: return range.lowerBound..<end
            }
        }
        return range
    }

    var digitCount: Int {
        range.count { text[$0].isASCIIDigit || text.wideWordByte(at: $0)?.isASCIIDigit == true }
    }
    var hasDigit: Bool { digitCount > 0 }
    /// Whether it is written in the wide letters of East Asian writing.
    var isWide: Bool { text.wideWordByte(at: range.lowerBound) != nil }
    var hasAt: Bool { range.contains { text[$0] == UInt8(ascii: "@") } }
    var isDigits: Bool { word.count >= 6 && word.allSatisfy { text[$0].isASCIIDigit } }
    /// Whether nothing stands in the value that puts several together.
    var isOneToken: Bool {
        range.allSatisfy {
            text[$0] != UInt8(ascii: ":") && text[$0] != UInt8(ascii: "(") && text[$0] != UInt8(ascii: "/")
        }
            && !range.dropLast(2).contains { text[$0] == UInt8(ascii: "=") }
    }
    var isHexadecimal: Bool { range.allSatisfy { text[$0].isASCIIHexDigit || text[$0] == UInt8(ascii: "-") } }

    /// Five groups of five, with dashes.
    private static let longestCode = 29

    /// A code of few signs, with digits in it.
    func isCode(shortest: Int) -> Bool {
        (shortest...Self.longestCode).contains(word.count) && digitCount >= 3
            && word.allSatisfy { text[$0].isASCIIAlphanumeric || text[$0] == UInt8(ascii: "-") }
    }

    /// Groups of four letters or more with dashes between them, which make no word.
    var isCodeOfGroups: Bool {
        word.count >= 8
            && word.allSatisfy { text[$0].isASCIIAlphanumeric || text[$0] == UInt8(ascii: "-") }
            && (looksSecret || digitCount >= 6
                || hasDigit && text[word.lowerBound + word.count / 2] == UInt8(ascii: "-"))
    }

    private static let placeholders: StaticString = """
        null|nil|none|true|false|undefined|nan|yes|no|(null)|<none>|<nil>|<null>|(none)|[redacted]|[filtered]|redacted|\
        filtered|[masked]|masked|hidden|<redacted>|n/a|空|无|未设置|未填写|***|{}|[]|%s|%v|{0}|%@|(empty)|<empty>|empty|unset|(string)|string|
        """

    /// What says that nothing stands here, or what is to stand here: `null`, `***`, `${PASSWORD}`.
    var isPlaceholder: Bool {
        let word = word
        if word.isEmpty || text.isAny(of: Self.placeholders, range) || text.isAny(of: Self.placeholders, word)
        {
            return true
        }
        let first = text[range.lowerBound]
        let second = text[range.lowerBound + 1]
        let last = text[range.upperBound - 1]
        if first == UInt8(ascii: "<"), last == UInt8(ascii: ">") { return true }
        if first == UInt8(ascii: "$") || first == UInt8(ascii: "{") || first == UInt8(ascii: "%"),
            second == UInt8(ascii: "{") || second == UInt8(ascii: "(")
        {
            return true
        }
        // `createToken(id)` makes one, `{` begins something else.
        let call = text.end(from: range.lowerBound) { $0.isASCIIWord || $0 == UInt8(ascii: ".") }
        if !isQuoted, call > range.lowerBound, call < range.upperBound, text[call] == UInt8(ascii: "("),
            (range.lowerBound..<call).count(where: { text[$0].isASCIIDigit }) < 4,
            WordShape.isWords(text, range.lowerBound..<call)
        {
            return true
        }
        if range.count <= 2, !isQuoted,
            !range.contains(where: { text[$0].isASCIIAlphanumeric || text[$0] >= 0x80 })
        {
            return true
        }
        // A secret in Chinese writing would be the first.
        if first >= 0xE3, !isQuoted, !isWide { return true }
        return range.allSatisfy { text[$0] == first } && !first.isASCIIDigit && range.count > 1
    }

    private static let proseWords: StaticString = """
        invalid|expired|missing|required|incorrect|wrong|mismatch|mismatched|failed|failure|failing|error|empty|unknown|\
        denied|rejected|disabled|enabled|revoked|unauthorized|forbidden|not|must|is|was|has|too|cannot|does|doesn't|should|\
        may|can|could|would|will|valid|weak|strong|changed|reset|unavailable|unsupported|unexpected|malformed|corrupted|\
        corrupt|truncated|timeout|needed|needs|optional|present|absent|blank|default|bearer|basic|for|of|in|on|at|from|\
        with|to|by|and|or|the|a|an|your|you|please|already|used|reused|found|loaded|verified|accepted|granted|created|\
        generated|updated|deleted|refresh|refreshed|closed|opened|started|length|type|given|provided|supplied|set|option|\
        options|flag|argument|arguments|value|file|field|near|line|requires|require|deprecated|expects|expected|if|when|\
        before|after|because|since|as|are|were|it|this|that|no|ok|unset|ignored|unrecognized|specified|
        """

    /// Whether the value is a word that is common at the beginning of what is said of a secret.
    var beginsSentence: Bool { text.isAny(of: Self.proseWords, word) }

    /// Whether the value is the beginning of a sentence: a word that is common there, or two words of letters alone.
    var isProse: Bool {
        let end = text.end(from: range.lowerBound) { $0 > 0x20 }
        let word = SecretValue(range.lowerBound..<min(end, range.upperBound), in: text).word
        guard word.allSatisfy({ text[$0].isASCIILetter || text[$0] == UInt8(ascii: "'") }) else {
            return false
        }
        if text.isAny(of: Self.proseWords, word) { return true }
        guard text[word.upperBound] == 0x20, WordShape.isWords(text, word) else { return false }
        let next = word.upperBound + 1
        let nextEnd = text.end(from: next) { $0.isASCIILetter }
        return nextEnd > next + 1 && WordShape.isWords(text, next..<nextEnd)
            && (text[nextEnd] == 0x20 || text[nextEnd] == 0 || text[nextEnd] == 0x0A)
            && !word.dropFirst().contains { text[$0].isASCIIUppercase }
    }

    /// `pass=12`, `pass=3/5` and `pass=true` tell how tests ended.
    var isResult: Bool {
        text.isAny(of: "true|false|yes|no|ok|y|n|none|fail|failed|passed|", range)
            || range.allSatisfy { text[$0].isASCIIDigit || text[$0] < UInt8(ascii: "0") }
    }

    /// `proxy_pass http://…`, `getToken (app.js:12:3)`: where something is.
    var isPlace: Bool {
        let scheme = text.end(from: range.lowerBound) { $0.isASCIILetter }
        if text.length(ofAny: "://|", at: scheme) > 0,
            !range.contains(where: { text[$0] == UInt8(ascii: "@") })
        {
            return true
        }
        let digits = range.reversed().prefix { text[$0].isASCIIDigit }
        guard let first = digits.last, first > range.lowerBound, text[first - 1] == UInt8(ascii: ":") else {
            return false
        }
        return range.contains { text[$0] == UInt8(ascii: ".") }
    }

    /// `secret "app-tls" not found`: what is called a secret has a name.
    var isNameOfObject: Bool {
        let after = text.end(from: range.upperBound) { $0.isQuote || $0 == 0x20 || $0 == UInt8(ascii: "\\") }
        return text.length(
            ofAny: "not found|does not exist|doesn't exist|already exists|in namespace|is missing|", at: after
        )
            > 0 && isName
            // `Secret default/db-12`
            || isName && word.contains { text[$0] == UInt8(ascii: "/") }
    }

    /// Words and short numbers with dashes, dots or slashes between them.
    private var isName: Bool {
        WordShape.isWords(text, word)
            && word.allSatisfy {
                text[$0].isASCIIWord || text[$0] == UInt8(ascii: "-") || text[$0] == UInt8(ascii: ".")
                    || text[$0] == UInt8(ascii: "/") || text[$0] == UInt8(ascii: ":")
            }
    }

    /// Words with digits that hold no secret.
    private static let algorithms: StaticString = """
        sha1|sha224|sha256|sha384|sha512|md5|bcrypt|utf8|base64|base32|oauth2|oauth1|http2|ipv4|ipv6|argon2|argon2id|pbkdf2|\
        hs256|rs256|es256|x509|win32|
        """

    /// Whether small letters stand in the value, and it is no name of a method.
    var isPlainWord: Bool {
        range.contains { text[$0].isASCIILowercase } && !text.isAny(of: Self.algorithms, word) && !isProse
    }

    /// `0x` and the digits of 32 bytes.
    private static let shortestHexadecimalKey = 66

    /// Whether a quoted text says something: three words at least, a capital first and a full stop last.
    var isSentence: Bool {
        guard isQuoted, text[range.lowerBound].isASCIIUppercase, let last = range.last,
            text[last] == UInt8(ascii: "."),
            range.allSatisfy({
                text[$0].isASCIILetter || text[$0] == 0x20 || text[$0] == UInt8(ascii: "'")
                    || text[$0] == UInt8(ascii: ",") || text[$0] == UInt8(ascii: ".") || text[$0].isASCIIDigit
            })
        else { return false }
        return range.count { text[$0] == 0x20 } >= 2 && WordShape.isWords(text, range)
    }

    /// Whether the value is no word of a sentence: digits among letters, changing case, letters that make no word, signs.
    var looksSecret: Bool {
        let word = word
        var digits = 0
        var letters = 0
        var signs = 0
        var separators = 0
        var foreign = 0
        for index in word {
            let byte = text[index]
            // What is written in Chinese is said to people.
            if byte >= 0xE3 { return isWide && hasDigit }
            if byte.isASCIIDigit {
                digits += 1
            } else if byte >= 0x80 {
                foreign += 1
            } else if byte.isASCIILetter {
                letters += 1
            } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
                || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ":")
            {
                separators += 1
            } else if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "[")
                || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "{")
            {
                return false
            } else {
                signs += 1
            }
        }
        // `inválida`
        guard letters > 0, foreign == 0 || digits > 0 else { return false }
        // `type=bearer` and `realm="…"` have names of their own.
        let name = text.end(from: word.lowerBound) { $0.isASCIILetter || $0 == UInt8(ascii: "_") }
        if text[name] == UInt8(ascii: "="), name > word.lowerBound {
            let rest = name + 1..<max(name + 1, word.upperBound)
            if rest.isEmpty && text[name + 1].isQuote
                || digits == 0 && text[name + 1].isASCIILetter
                    && WordShape.isWords(text, rest)
            {
                return false
            }
        }
        if signs > 0 { return digits > 0 || letters >= 4 }
        guard digits > 0 else { return letters >= 4 && !WordShape.isName(text, word) }
        if text.isAny(of: Self.algorithms, word) || letters == 1 && separators > 0 { return false }
        // `0x1F`, `v1.2`, `app-v2-tls`, `node1/x`.
        if text[word.lowerBound] == 0x30, text[word.lowerBound + 1] | 0x20 == UInt8(ascii: "x"),
            word.dropFirst(2).allSatisfy({ text[$0].isASCIIHexDigit }),
            word.count < Self.shortestHexadecimalKey
        {
            return false
        }
        if separators > 0, letters == 0 || digits <= 2, WordShape.isWords(text, word) { return false }
        return true
    }
}
