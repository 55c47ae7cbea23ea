internal import FAQText

/// A text that begins as the tokens of a provider do, or a long one of letters and digits at random.
enum SecretToken {
    /// What begins as a provider's tokens do.
    static func known(in text: ShownText, at start: Int) -> Range<Int>? {
        guard text[start] < 0x80 else { return nil }
        let hexadecimal = text.length(ofAny: hexadecimalPrefixes, at: start)
        if hexadecimal > 0 {
            let rest = start + hexadecimal
            let end = text.end(from: rest) { $0.isASCIIHexDigit }
            if end - rest == hexadecimalLength, !text[end].isASCIIWord { return rest..<end }
        }
        if let token = accessKey(in: text, at: start) ?? webToken(in: text, at: start)
            ?? botToken(in: text, at: start)
        {
            return token
        }
        // `pat`, fourteen letters, a full stop and 64 digits.
        if text.length(ofAny: "pat|", at: start) > 0, text[start + 17] == UInt8(ascii: ".") {
            let end = text.end(from: start + 18, most: 65) { $0.isASCIIHexDigit }
            if end - start == 82 { return start + 3..<end }
        }
        if text.hasExactly("SEC", at: start) {
            let end = text.end(from: start + 3, most: 65) { $0.isASCIIHexDigit }
            if end - start == 67 { return start + 3..<end }
        }
        let prefix = text.length(ofAny: prefixes, at: start)
        guard prefix > 0 else { return nil }
        let rest = start + prefix
        let end = trimmed(rest..<text.end(from: start, while: isTokenByte), in: text)
        guard end - start >= shortestKnown, end - rest >= shortestRest, looksRandom(rest..<end, in: text)
        else {
            return nil
        }
        return rest..<end
    }

    /// What is random of a text without blanks that begins at `start`, and where that text ends.
    static func random(in text: ShownText, at start: Int) -> (hidden: Range<Int>?, end: Int) {
        let end = text.end(from: start, while: isTokenByte)
        guard end - start >= shortestRandom else { return (nil, end) }
        return (random(start..<end, in: text), end)
    }

    // MARK: Known

    /// What tokens begin with, as their providers have published it.
    private static let prefixes: StaticString = """
        sk-|sk_live_|sk_test_|rk_live_|rk_test_|pk_live_|whsec_|ghp_|gho_|ghs_|ghu_|ghr_|github_pat_|glpat-|gldt-|glrt-|\
        glcbt-|glptt-|glft-|glsoat-|glimt-|gloas-|glagent-|glffct-|xoxb-|xoxp-|xoxa-|xoxr-|xoxs-|xoxe-|xoxe.|xoxc-|xoxd-|\
        xapp-|akia|asia|abia|acca|ltai|akid|aklt|altak|bce-v3/|aiza|ya29.|gocspx-|1//0|npm_|pypi-|rubygems_|dckr_pat_|\
        dckr_oat_|hrku-|sg.|sq0atp-|sq0csp-|shpat_|shpca_|shppa_|shpss_|access_token$production$|eaaa|dop_v1_|doo_v1_|\
        dor_v1_|lin_api_|secret_|ntn_|figd_|glc_|glsa_|hvs.|hvb.|hvr.|atatt3|atctt3|atbb|dp.pt.|dp.st.|dp.ct.|sl.|\
        flwseck|fio-u-|hf_|api_org_|ico-|nrak-|nrjs-|nrii-|nfp_|pscale_tkn_|pscale_pw_|pscale_oauth_|pmak-|pnu_|pul-|\
        rdme_|r8_|sntrys_|sntryu_|shippo_live_|squ_|sqp_|sqa_|sgp_|sbp_|tskey-|tfp_|age-secret-key-1|p8e-|clojars_|\
        duffel_|dt0c01.|dt0s01.|ezak|cfpat-|fo1_|fm2_|gsk_|pplx-|xai-|lsv2_|akcp|rzp_live_|rzp_test_|pcsk_|sk.eyj|\
        pk.eyj|oy2|waka_|bkua_|ccipat_|phc_|phx_|amzn.mws.|absk|edgt|jdc_|gr1348941|nsec1|xkeysib-|tvly-|ops_eyj|v1.0-|nvapi-|r2_|
        """
    /// Those of hexadecimal digits alone, which have exactly so many.
    private static let hexadecimalPrefixes: StaticString = "dapi|key-|sk|"
    private static let hexadecimalLength = 32

    /// The shortest of the vendors' tokens, with what they begin with.
    private static let shortestKnown = 16
    private static let shortestRest = 10

    /// Of Amazon: four letters that say what it is for, and sixteen capitals and digits.
    private static func accessKey(in text: ShownText, at start: Int) -> Range<Int>? {
        guard text.length(ofAny: "akia|asia|abia|acca|aroa|", at: start) > 0 else { return nil }
        let end = text.end(from: start, most: 21) { $0.isASCIIUppercase || $0.isASCIIDigit }
        return end - start == 20 && !text[end].isASCIIWord ? start + 4..<end : nil
    }

    /// Whether what follows a prefix is no name: it has digits among the letters, or letters that make no words.
    private static func looksRandom(_ range: Range<Int>, in text: ShownText) -> Bool {
        let digits = range.count { text[$0].isASCIIDigit }
        return digits >= 1 && changes(range, in: text) * 5 >= range.count
            || range.count >= shortestRandom && changes(range, in: text) * 3 >= range.count
            || !WordShape.isWords(text, range)
    }

    /// A JSON Web Token: two or three parts, of which the first is an object in Base64.
    private static func webToken(in text: ShownText, at start: Int) -> Range<Int>? {
        guard text[start] == UInt8(ascii: "e"), text[start + 1] == UInt8(ascii: "y"),
            text[start + 2].isASCIIUppercase
        else { return nil }
        let end = trimmed(start..<text.end(from: start, while: isTokenByte), in: text)
        return end - start >= shortestKnown ? start + 3..<end : nil
    }

    /// The hash of a password as Unix keeps it: `$6$salt$…`.
    static func passwordHash(in text: ShownText, at start: Int) -> Range<Int>? {
        let scheme = text.end(from: start + 1) { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
        guard (1...10).contains(scheme - start - 1), text[scheme] == UInt8(ascii: "$") else { return nil }
        let end = text.end(from: scheme + 1) {
            $0.isASCIIWord || $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/")
                || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "+")
        }
        return end - scheme >= shortestRandom ? scheme + 1..<end : nil
    }

    /// `123456789:…`, of Telegram: digits, a colon, 35 letters.
    private static func botToken(in text: ShownText, at start: Int) -> Range<Int>? {
        let digits = text.end(from: start) { $0.isASCIIDigit }
        guard (8...11).contains(digits - start), text[digits] == UInt8(ascii: ":") else { return nil }
        let end = text.end(from: digits + 1) { $0.isASCIIWord || $0 == UInt8(ascii: "-") }
        return (34...36).contains(end - digits - 1) ? digits + 1..<end : nil
    }

    // MARK: Random

    /// Random text of letters and digits; shorter words may be names of classes or files.
    private static let shortestRandom = 20
    /// So many capitals, small letters and digits make a text random; a name with a number in it has one digit.
    private static let leastOfEach = 2

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        byte.isASCIIWord || isSeparator(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "=")
            || byte == UInt8(ascii: "~")
    }

    /// What also stands between the words of paths and names.
    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
    }

    /// Without the signs that end a sentence.
    private static func trimmed(_ range: Range<Int>, in text: ShownText) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
        return end
    }

    private static func random(_ token: Range<Int>, in text: ShownText) -> Range<Int>? {
        let end = trimmed(token, in: text)
        var partStart = token.lowerBound
        for index in token.lowerBound...end
        where index == end || isSeparator(text[index]) || text[index] == UInt8(ascii: "=") {
            if isRandom(partStart..<index, in: text), !isHarmless(partStart, in: text) {
                return partStart..<end
            }
            partStart = index + 1
        }
        // What Base64 has for a digit may stand anywhere, now and then.
        let whole = token.lowerBound..<end
        let signs = whole.count { isSeparator(text[$0]) || text[$0] == UInt8(ascii: "_") }
        if endsInUUID(whole, in: text) { return nil }
        let digits = whole.count { text[$0].isASCIIDigit }
        return whole.count >= shortestWhole && digits * 16 >= whole.count && signs * 8 <= whole.count
            && !whole.contains { text[$0] == UInt8(ascii: ".") }
            && !whole.dropLast(2).contains { text[$0] == UInt8(ascii: "=") } && isRandom(whole, in: text)
            && !isHarmless(token.lowerBound, in: text) ? whole : nil
    }

    /// Whether the last of a text is a UUID, whatever is before it: `GPU-…`.
    private static func endsInUUID(_ whole: Range<Int>, in text: ShownText) -> Bool {
        let form: StaticString = "00000000-0000-0000-0000-000000000000"
        let start = whole.upperBound - form.utf8CodeUnitCount
        return start >= whole.lowerBound
            && (0..<form.utf8CodeUnitCount).allSatisfy {
                form.utf8Start[$0] == 0x30
                    ? text[start + $0].isASCIIHexDigit : text[start + $0] == UInt8(ascii: "-")
            }
    }

    private static let shortestWhole = 32

    private static func isRandom(_ part: Range<Int>, in text: ShownText) -> Bool {
        guard part.count >= shortestRandom else { return false }
        var digits = 0
        var capitals = 0
        var small = 0
        var isHexadecimal = true
        for index in part {
            let byte = text[index]
            if byte.isASCIIDigit { digits += 1 }
            if byte.isASCIIUppercase { capitals += 1 }
            if byte.isASCIILowercase { small += 1 }
            isHexadecimal = isHexadecimal && (byte.isASCIIHexDigit || byte == UInt8(ascii: "-"))
        }
        guard !isHexadecimal, capitals >= leastOfEach, small >= leastOfEach else { return false }
        guard digits >= leastOfEach else {
            return part.count >= 32 && changes(part, in: text) * 3 >= part.count
                && !WordShape.isWords(text, part)
        }
        return changes(part, in: text) * 3 >= part.count && !WordShape.isWords(text, part)
    }

    /// How often one byte is of another kind than the one before it: capital, small letter, digit. A capital and the small
    /// letter after it are of one word.
    private static func changes(_ range: Range<Int>, in text: ShownText) -> Int {
        var changes = 0
        for index in range.dropFirst() {
            let (before, byte) = (text[index - 1], text[index])
            if kind(before) != kind(byte) { changes += 1 }
        }
        return changes
    }

    private static func kind(_ byte: UInt8) -> Int {
        if byte.isASCIIDigit { return 0 }
        if byte.isASCIIUppercase { return 1 }
        return byte.isASCIILowercase ? 2 : 3
    }

    // MARK: Harmless

    /// Names of values that are long and random, and which everybody may see.
    private static let harmlessNames: StaticString = """
        id|ids|hash|digest|etag|checksum|fingerprint|integrity|commit|revision|uuid|guid|traceparent|trace|span|build|sri|node|
        """

    /// Hashes that say what they are, symbols of linkers, public keys and images.
    private static let harmlessPrefixes: StaticString = """
        sha1-|sha256-|sha384-|sha512-|_z|__z|$s|_r|_t0|_tt|aaaab3nza|aaaac3nza|aaaae2vjz|ivborw0kgg|r0lgod|
        """
    /// Of a text with separators, so much is looked at before a part.
    private static let longestBefore = 128

    /// Whether a long random text is an id, a hash, an image or the symbol of a linker.
    private static func isHarmless(_ start: Int, in text: ShownText) -> Bool {
        let start = text.start(before: start, most: longestBefore, while: isTokenByte)
        if text.length(ofAny: harmlessPrefixes, at: start) > 0 { return true }
        let sign = text.start(before: start, most: 4) {
            $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ",") || $0 == 0x20
                || $0 == UInt8(ascii: "[") || $0.isQuote
        }
        guard sign < start else { return false }
        let name = text.start(before: sign) { $0.isASCIIWord }
        guard name < sign else { return false }
        let header = text.start(before: sign) { $0.isASCIIWord || $0 == UInt8(ascii: "-") }
        if text.isAny(of: "x-amz-id-2|", header..<sign) { return true }
        if text.isAny(of: "sha256|sha512|sha1|md5|base64|", name..<sign) {
            return text[name] | 0x20 != UInt8(ascii: "b")
                || text.line(text.start(before: name) { $0 > 0x20 }..<name).prefixLength(
                    ofAny: "data:image|data:font|") > 0
        }
        var word = sign
        while word > name, text[word - 1].isASCIILetter {
            word -= 1
            if text[word].isASCIIUppercase, text[word + 1].isASCIILowercase { break }
        }
        return text.isAny(of: harmlessNames, word..<sign)
            || text.isAny(of: "requestid|traceid|spanid|objectid|messageid|h1|", name..<sign)
    }
}
