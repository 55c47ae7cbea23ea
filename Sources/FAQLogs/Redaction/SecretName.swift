internal import FAQText

/// What a name says of the value after it: `db_password`, `accessToken`, `Verification code`, `密码`.
enum SecretName {
    enum Kind {
        /// The value is secret, whatever it looks like.
        case secret
        /// The words of a sentence can be the secret.
        case phrase
        /// The value may be secret, if it looks like it.
        case vague
        /// A header of HTTP, whose value goes on to the end of the line.
        case header
        /// A code that is used once, or a number that nobody else should know. It has digits.
        case code
        /// A number of a person, or an address. It has digits or an `@`.
        case personal
    }

    // MARK: Lists

    // Names are compared by their letters alone: `access_token`, `accessToken` and `Access Token` are one.

    /// A name that ends so, whatever is before it.
    private static let secretEndings: StaticString = """
        password|passwd|passcode|passwort|kennwort|contrasena|senha|motdepasse|secret|token|apikey|apikeys|accesskeyid|accesskey|secretkey|privatekey|appkey|authkey|\
        encryptkey|encryptionkey|decryptionkey|signingkey|signkey|accountkey|sharedkey|masterkey|storagekey|\
        subscriptionkey|serverkey|clientkey|hmackey|aeskey|deskey|rsakey|cipherkey|cryptokey|consumerkey|licensekey|\
        licencekey|functionkey|functionskey|presharedkey|webhookkey|deploykey|sessionkey|credential|credentials|\
        signature|sessionid|sessid|pwd|storepass|keypass|dbpass|userpass|ftppass|sshpass|httppass|mailpass|smtppass|\
        rootpass|adminpass|authpass|mypass|connectionstring|userpin|jwt|
        """
    private static let phraseEndings: StaticString = "passphrase|mnemonic|seedphrase|recoveryphrase|"
    /// The whole last word of a name.
    private static let secretWords: StaticString = "pass|pw|psk|sig|bearer|passin|passout|authpasswd|"
    private static let secretNames: StaticString =
        "jsessionid|phpsessid|privatemac|identifiedby|communitystring|"
    private static let vagueNames: StaticString = "auth|sign|session|sid|key|pass|pw|nonce|code|"
    private static let headers: StaticString = """
        authorization|proxyauthorization|cookie|setcookie|cookies|xauthorization|
        """
    private static let codeEndings: StaticString = """
        verificationcode|verifycode|securitycode|authcode|authenticationcode|authorizationcode|authorisationcode|\
        onetimecode|logincode|smscode|facode|mfacode|confirmationcode|activationcode|pincode|recoverycode|backupcode|\
        resetcode|accesscode|invitecode|captchacode|validationcode|yourcode|usecode|entercode|
        """
    private static let codeWords: StaticString = "otp|totp|hotp|pin|cvv|cvc|captcha|tan|"
    private static let personalNames: StaticString = """
        mobile|phone|telephone|tel|idcard|idno|certno|email|cellphone|passport|passportno|ssn|iban|idnumber|\
        socialsecuritynumber|dob|dateofbirth|birthdate|nationalid|taxid|bankaccount|bankcard|
        """
    private static let personalEndings: StaticString = """
        phonenumber|phoneno|mobilenumber|mobileno|idcardnumber|idcardno|identitycard|identitynumber|passportnumber|\
        cardnumber|cardno|bankaccountnumber|creditcard|debitcard|mobilephone|telephonenumber|
        """
    /// What may stand after the word that makes a name one of a secret.
    private static let qualifiers: StaticString = """
        prod|production|dev|test|testing|staging|stage|old|new|current|value|hash|enc|encrypted|base|plain|text|raw|confirm|\
        confirmation|again|repeat|string|md|sha|primary|secondary|main|backup|header|
        """

    private static let hanSecrets: StaticString = """
        密码|口令|密钥|秘钥|密匙|私钥|令牌|凭证|凭据|授权码|暗号|签名|パスワード|비밀번호|пароль|Пароль|
        """
    private static let hanCodes: StaticString = """
        验证码|校验码|动态码|动态密码|动态口令|短信码|确认码|激活码|提取码|取件码|安全码|
        """
    private static let hanPersonal: StaticString = """
        手机号码|手机号|手机|电话号码|电话|座机|身份证号码|身份证号|身份证|证件号码|证件号|邮箱|邮箱地址|出生日期|银行账号|银行账户|银行卡号|银行卡|卡号|护照号码|\
        护照号|护照|社保号|
        """

    // MARK: Reading

    /// No name is shorter (`pw`, `sid`), and a longer word is data.
    private static let lengths = 2...64

    /// The name that begins at `start`, of one word or of two with a blank between them, with what it says.
    static func at(_ start: Int, in text: ShownText) -> (end: Int, kind: Kind)? {
        if text[start] >= 0x80 { return han(start, in: text) }
        let end = text.end(from: start, most: lengths.upperBound + 1, while: isNameByte)
        guard lengths.contains(end - start) else { return nil }
        // The longer name first: `PIN code`, `secret key`.
        if text[end] == 0x20, text[end + 1].isASCIILetter {
            let second = text.end(from: end + 1, most: lengths.upperBound, while: isNameByte)
            if lengths.contains(second - start), second - end < 20,
                let kind = kind(start..<second, inWords: true, in: text)
            {
                return (second, kind)
            }
            let third = text.end(from: second + 1, most: lengths.upperBound, while: isNameByte)
            if text[second] == 0x20, lengths.contains(third - start),
                text.length(
                    ofAny: "mot de passe|one time|id card|credit card|social security|personal access|",
                    at: start) > 0,
                let kind = kind(start..<third, inWords: true, in: text)
            {
                return (third, kind)
            }
        }
        return kind(start..<end, inWords: false, in: text).map { (end, $0) }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool { byte.isASCIIWord || byte == UInt8(ascii: "-") }

    private static func han(_ start: Int, in text: ShownText) -> (end: Int, kind: Kind)? {
        for (list, kind) in [(hanCodes, Kind.code), (hanPersonal, .personal), (hanSecrets, .secret)] {
            let length = text.length(ofAny: list, at: start)
            if length > 0 { return (start + length, kind) }
        }
        return nil
    }

    /// - Parameter inWords: whether the name has a blank in it, so that the words of a sentence may be it by chance.
    private static func kind(_ name: Range<Int>, inWords: Bool, in text: ShownText) -> Kind? {
        let letters = text.bytes[name].filter { $0.isASCIILetter }
        guard letters.count >= 2 else { return nil }
        let last = lastWord(of: name, in: text)
        return letters.withUnsafeBufferPointer { letters in
            let line = LineText(letters)
            if inWords {
                // Of two words, the first alone makes no name: `password expired`.
                if endsIn(codeEndings, line) { return .code }
                if endsIn("motdepasse|communitystring|", line) { return .secret }
                if endsIn(phraseEndings, line) { return nil }
                if endsIn(personalEndings, line) || line.prefixLength(ofAny: personalNames) == line.count {
                    return .personal
                }
                return text.length(ofAny: pairFirsts, at: name.lowerBound) > 0 && endsIn(secretEndings, line)
                    || line.prefixLength(ofAny: secretNames) == line.count ? .secret : nil
            }
            if line.prefixLength(ofAny: headers) == line.count { return .header }
            if line.prefixLength(ofAny: "nopasswd|") == line.count { return nil }
            if text.isAny(of: codeWords, last) || endsIn(codeEndings, line) { return .code }
            if line.prefixLength(ofAny: vagueNames) == line.count { return .vague }
            if line.prefixLength(ofAny: personalNames) == line.count || endsIn(personalEndings, line) {
                return .personal
            }
            if endsIn(phraseEndings, line) { return .phrase }
            if line.prefixLength(ofAny: secretNames) == line.count || text.isAny(of: secretWords, last)
                || endsIn(secretEndings, line)
            {
                return .secret
            }
            // `password_old`, `tokenValue`.
            for count in 2...12 where count < line.count - 2 {
                let tail = line.dropped(line.count - count)
                if tail.prefixLength(ofAny: qualifiers) == count,
                    endsIn(secretEndings, line.prefix(line.count - count))
                {
                    return .secret
                }
            }
            return nil
        }
    }

    /// What makes a name together with the word after it.
    private static let pairFirsts: StaticString = """
        api |access |secret |private |signing |encryption |shared |master |account |license |session |subscription |client |
        """

    private static func endsIn(_ endings: StaticString, _ line: LineText) -> Bool {
        line.endsInAny(of: endings)
    }

    /// The letters at the end of a name: of `dbPass` and `db_pass`, `pass`.
    private static func lastWord(of name: Range<Int>, in text: ShownText) -> Range<Int> {
        var end = name.upperBound
        while end > name.lowerBound, text[end - 1].isASCIIDigit { end -= 1 }
        var start = end
        while start > name.lowerBound, text[start - 1].isASCIILetter {
            start -= 1
            if text[start].isASCIIUppercase, text[start + 1].isASCIILowercase { break }
        }
        return start..<end
    }
}
