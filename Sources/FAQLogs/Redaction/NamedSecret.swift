internal import FAQText

/// The value after the name of a secret: `password=…`, `"token": "…"`, `--password …`, `密码是 …`, `Authorization: Bearer …`.
enum NamedSecret {
    static func range(in text: ShownText, at start: Int) -> Range<Int>? {
        guard let name = SecretName.at(start, in: text) else { return nil }
        let before = text[start - 1]
        let isHan = text[start] >= 0x80
        let dashes = text.start(before: start, most: 2) { $0 == UInt8(ascii: "-") }
        let isOption = dashes < start && (text[dashes - 1].isBlankOrEnd || text[dashes - 1].isQuote)
        let link = SecretLink(
            after: name.end, isHan: isHan, isOption: isOption,
            isElement: isElement(start, in: text), isValue: SecretPair.isValue(start, in: text), in: text)
        guard let link else { return nil }
        let value =
            switch name.kind {
            case .header: header(link, isQuoted: before.isQuote ? before : nil, in: text)
            default: wide(link, before: start, in: text) ?? SecretValue(in: text, at: link.end)
            }
        guard let value, !value.range.isEmpty, isSecret(value, name.kind, link.strength, start, in: text)
        else { return nil }
        return SecretSeries.range(value, name.kind, link.strength, in: text)
    }

    /// Whether the name that begins at `start` is that of an element, with what says whose it is or without:
    /// `<password>`, `<ns1:password>`, `&lt;password&gt;`.
    private static func isElement(_ start: Int, in text: ShownText) -> Bool {
        var open = start
        if text[start - 1] == UInt8(ascii: ":") {
            open = text.start(before: start - 1, most: 24) { $0.isASCIIWord || $0 == UInt8(ascii: "-") }
        }
        return text[open - 1] == UInt8(ascii: "<")
            || open >= 6
                && (text.isAny(of: "&lt;|", open - 4..<open) || text.isAny(of: "\\u003c|", open - 6..<open))
    }

    /// The value with blanks in it where what is before the name says how far it goes: `"PASSWORD=a b"`, `;Password=a b;`.
    private static func wide(_ link: SecretLink, before start: Int, in text: ShownText) -> SecretValue? {
        let before = text[start - 1]
        guard link.strength == .sign, text[link.end - 1] == UInt8(ascii: "="),
            before.isQuote || before == UInt8(ascii: ";"), !text[link.end].isQuote,
            text[link.end] != UInt8(ascii: "&")
        else { return nil }
        let end = text.end(from: link.end) {
            before.isQuote
                ? $0 != before && $0 != 0x0A && $0 != UInt8(ascii: "&")
                : $0 != UInt8(ascii: ";") && $0 > 0x1F && !$0.isQuote
        }
        return text[end] == before ? SecretValue(link.end..<end, in: text) : nil
    }

    // MARK: Whether a value is one

    /// Shorter words after a blank alone are nothing to hide.
    private static let shortest = 6
    private static let shortestAfterVerb = 4

    private static func isSecret(
        _ value: SecretValue, _ kind: SecretName.Kind, _ strength: SecretLink.Strength, _ start: Int,
        in text: ShownText
    ) -> Bool {
        guard !value.isPlaceholder, !value.isSentence else { return false }
        switch kind {
        case .code:
            if SecretName.isBackupCode(start, in: text), value.isCodeOfGroups { return true }
            guard value.hasDigit else { return false }
            return strength == .sign || strength == .colon
                ? value.range.count >= 3
                : value.isCode(
                    shortest: text.length(ofAny: "cv|", at: start) > 0 ? 3 : 4)
        case .personal:
            let value = SecretValue(SecretSeries.range(value, kind, strength, in: text), in: text)
            if strength == .sign { return true }
            return value.digitCount >= shortest || strength == .colon && value.hasAt
        case .vague: return isVagueSecret(value, strength, start, in: text)
        case .phrase:
            if strength == .sign || strength == .option || value.isQuoted || value.looksSecret { return true }
            // What a mnemonic is of may be told, too; of a seed, all words stand there.
            let isSeed = SecretSeries.range(value, kind, strength, in: text).count > value.range.count
            return isSeed
                || strength == .colon && !value.beginsSentence
                    && text.length(ofAny: "mnemonic|助记词|助記詞|", at: start) == 0
        case .header:
            if strength == .sign || value.isQuoted && strength != .blank { return true }
            return strength == .colon ? !value.isProse : value.range.count >= shortest && value.looksSecret
        case .secret:
            switch strength {
            case .sign: return true
            case .option:
                return value.isQuoted || !value.isProse && text[value.range.lowerBound] != UInt8(ascii: "-")
            case .colon:
                return value.isQuoted
                    || !value.isProse && (!mayBeHarmless(start, in: text) || value.looksSecret)
            case .verb:
                // Of Chinese text, a word in other writing is the value.
                if value.isQuoted || text[start] >= 0x80 && value.isPlainWord { return true }
                return value.range.count >= shortestAfterVerb && (value.looksSecret || value.isDigits)
            case .blank:
                if isSyntax(before: start, in: text) || value.isNameOfObject || value.isPlace { return false }
                guard value.range.count >= (value.isQuoted ? shortestAfterVerb : shortest) else {
                    return false
                }
                return value.looksSecret || value.isDigits && endsInWord(text, start)
            }
        }
    }

    /// `pass=12` counts tests, `key=user:12` is the key of a cache, `sign: error` a message.
    private static func isVagueSecret(
        _ value: SecretValue, _ strength: SecretLink.Strength, _ start: Int, in text: ShownText
    ) -> Bool {
        if text.length(ofAny: "code |code: |", at: start) > 0, value.isDigits, value.range.count <= 8,
            text.firstIndex(ofAny: "2fa|mfa|otp|two-factor|", from: start - longestBetween, before: start)
                != nil
        {
            return true
        }
        guard strength == .sign || strength == .option || strength == .colon else { return false }
        let end = text.end(from: start) { $0.isASCIILetter }
        if text.isAny(of: "pass|pw|", start..<end), text[start - 1] == UInt8(ascii: "/") { return true }
        if strength == .sign, text.isAny(of: "pass|pw|", start..<end), !value.isResult { return true }
        guard value.looksSecret else { return false }
        // What logs in is a name, or a token of hexadecimal digits.
        if text.isAny(of: "login|", start..<end) { return value.range.count >= 32 && value.isHexadecimal }
        if text.isAny(of: "pass|pw|auth|sign|", start..<end) { return true }
        let isParameter = text[start - 1] == UInt8(ascii: "&") || text[start - 1] == UInt8(ascii: "?")
        if text.isAny(of: "ticket|", start..<end) { return isParameter && value.range.count >= shortestVague }
        let isSession = text.isAny(of: "session|sid|", start..<end)
        return value.range.count >= shortestVague
            && (isParameter || isSession || !value.isHexadecimal && value.isOneToken)
    }

    /// How far before a code what it is for may stand.
    private static let longestBetween = 32

    /// Shorter values of vague names are numbers and names.
    private static let shortestVague = 16

    /// Whether a parser speaks of a token.
    private static func isSyntax(before start: Int, in text: ShownText) -> Bool {
        let words = text.start(before: start) { $0 == 0x20 || $0.isASCIILetter }
        return text.line(words..<start).endsInAny(of: "unexpected |near |illegal |parse |syntax |expected |")
    }

    /// Functions have signatures, too, and sessions numbers.
    private static func mayBeHarmless(_ start: Int, in text: ShownText) -> Bool {
        text.isAny(
            of: "signature|session|session_id|sessionid|",
            start..<text.end(from: start) { $0.isASCIILetter || $0 == UInt8(ascii: "_") })
    }

    /// Numbers are passwords; tokens have numbers.
    private static func endsInWord(_ text: ShownText, _ start: Int) -> Bool {
        text[start] >= 0x80 || text.length(ofAny: "passw|passcode|pwd|", at: start) > 0
    }

    // MARK: Headers

    /// What says how the secret is to be used may be shown, where one word follows.
    private static let schemes: StaticString = "bearer |basic |token |negotiate |apikey |"

    /// The value of a header goes on to the end of the line, or of the text that quotes it.
    private static func header(_ link: SecretLink, isQuoted quote: UInt8?, in text: ShownText) -> SecretValue?
    {
        guard let word = SecretValue(in: text, at: link.end) else { return nil }
        var start = word.range.lowerBound
        let scheme = text.length(ofAny: schemes, at: start)
        switch link.strength {
        case .option, .verb, .blank: return word
        case .colon where scheme == 0 && word.isProse: return nil
        case .colon, .sign: if word.isPlaceholder { return nil }
        }
        let quote = word.isQuoted ? text[start - 1] : quote
        if scheme > 0 {
            start = text.end(from: start + scheme) { $0 == 0x20 }
            let end = text.end(from: start) {
                $0 > 0x20 && !$0.isQuote && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\\")
            }
            return SecretValue(start..<end, in: text)
        }
        let end = text.end(from: start, most: .max / 2) { $0 != 0x0A && $0 != 0x0D && $0 != quote }
        return SecretValue(start..<end, in: text)
    }
}
