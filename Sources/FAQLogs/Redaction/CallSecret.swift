internal import FAQText

/// A secret among the arguments of a function: `PDO->__construct('…', 'ann', 'abc')`, `AES_DECRYPT(phone, 'abc')`, and among
/// the values of a row: `INSERT INTO users (name, password) VALUES ('ann', 'abc')`.
enum CallSecret {
    static func range(in text: ShownText, at start: Int) -> Range<Int>? {
        call(in: text, at: start) ?? row(in: text, at: start)
    }

    // MARK: Functions

    /// Functions, with which of their arguments is secret, from 0 on.
    private static let functions: [(StaticString, argument: Int)] = [
        (
            """
            convertto-securestring|password_hash|password_verify|crypt|setpass|encodepassword|hashpassword|checkpassword|\
            check_password|set_password|hashpw|createpassword|
            """, 0
        ),
        (
            """
            networkcredential|auth|login|authenticate|signin|sign_in|basicauth|httpbasicauth|basic_auth|httpdigestauth|\
            credentials|passwordcredentials|usernamepasswordcredentials|usernamepasswordcredential|\
            usernamepasswordauthenticationtoken|usernamepasswordtoken|passwordauthentication|pgp_sym_encrypt|pgp_sym_decrypt|\
            aes_encrypt|aes_decrypt|des_encrypt|des_decrypt|encryptbypassphrase|decryptbypassphrase|createuser|create_user|\
            setbasicauth|loginasync|signinwithemailandpassword|plainauth|simple_bind|simple_bind_s|checkuser|validateuser|
            """, 1
        ),
        (
            """
            pdo|pdo->__construct|pdo::__construct|mysqli_connect|mysql_connect|mysqli->__construct|mysqli|mysqli_real_connect|\
            getconnection|ftp_login|ssh2_auth_password|ldap_bind|oci_connect|imap_open|odbc_connect|pymysql.connect|\
            mysqldb.connect|real_connect|mysql_real_connect|
            """, 2
        ),
    ]

    /// No name of a function is longer, nor the arguments before the secret.
    private static let longestName = 48
    private static let longestArguments = 512

    private static func call(in text: ShownText, at start: Int) -> Range<Int>? {
        let name = text.end(from: start, most: longestName) {
            $0.isASCIIWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ">")
                || $0 == UInt8(ascii: ":")
        }
        // `auth=('ann', 'abc')`
        let open = text[name] == UInt8(ascii: "=") ? name + 1 : name
        let isCall = text[open] == UInt8(ascii: "(")
        // `ConvertTo-SecureString 'abc'`
        guard isCall || text[name] == 0x20 && text[name + 1].isQuote else { return nil }
        for (names, argument) in functions {
            let length = text.length(ofAny: names, at: start)
            guard length == name - start, isCall || argument == 0 else { continue }
            guard let value = self.argument(argument, after: open + 1, in: text), !value.isPlaceholder,
                !value.range.contains(where: { text[$0] == 0x20 }),
                value.isQuoted && value.range.count >= 4 && !value.isProse || value.looksSecret
            else { return nil }
            return value.range
        }
        return nil
    }

    /// The argument after so many others.
    private static func argument(_ count: Int, after start: Int, in text: ShownText) -> SecretValue? {
        var index = start
        for _ in 0..<count {
            guard let comma = comma(from: index, before: start + longestArguments, in: text) else {
                return nil
            }
            index = comma + 1
        }
        let value = text.end(from: index, most: 8) { $0.isASCIIBlank }
        return SecretValue(in: text, at: value)
    }

    /// The next comma that is in no quotes and no parentheses.
    private static func comma(from start: Int, before end: Int, in text: ShownText) -> Int? {
        var index = start
        var quote: UInt8?
        var depth = 0
        while index < end {
            let byte = text[index]
            if byte == 0 || byte == 0x0A { return nil }
            if let open = quote {
                if byte == UInt8(ascii: "\\"), text[index + 1] != open {
                    index += 1
                } else if byte == open {
                    quote = nil
                }
            } else if byte.isQuote {
                quote = byte
            } else if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") {
                depth += 1
            } else if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") {
                depth -= 1
                if depth < 0 { return nil }
            } else if byte == UInt8(ascii: ","), depth == 0 {
                return index
            }
            index += 1
        }
        return nil
    }

    // MARK: Rows

    /// A value of a row whose column has a secret's name.
    private static func row(in text: ShownText, at start: Int) -> Range<Int>? {
        let quote = text[start - 1]
        guard quote.isQuote else { return nil }
        let before = text.start(before: start - 1, most: 4) {
            $0.isASCIIBlank || $0 | 0x20 == UInt8(ascii: "n")
        }
        guard text[before - 1] == UInt8(ascii: ",") || text[before - 1] == UInt8(ascii: "(") else {
            return nil
        }
        let least = max(0, start - longestArguments)
        // The parenthesis that opens the row, and which of its values this is.
        var index = before - 1
        var count = 0
        var isInQuote = false
        while index > least {
            let byte = text[index]
            if byte == quote {
                isInQuote.toggle()
            } else if !isInQuote {
                if byte == UInt8(ascii: ",") { count += 1 }
                if byte == UInt8(ascii: "(") { break }
                if byte == UInt8(ascii: ")") || byte == 0x0A { return nil }
            }
            index -= 1
        }
        guard text[index] == UInt8(ascii: "(") else { return nil }
        let word = text.start(before: index, most: 4) { $0.isASCIIBlank }
        guard word >= 6, text.isAny(of: "values|", word - 6..<word) else { return nil }
        let close = text.start(before: word - 6, most: 4) { $0.isASCIIBlank } - 1
        guard text[close] == UInt8(ascii: ")") else { return nil }
        let open = text.start(before: close, most: longestArguments) { $0 != UInt8(ascii: "(") }
        var column = open
        for _ in 0..<count {
            column = text.end(from: column) { $0 != UInt8(ascii: ",") } + 1
            guard column < close else { return nil }
        }
        column = text.end(from: column, most: 8) { $0.isASCIIBlank || $0.isQuote || $0 == UInt8(ascii: "[") }
        guard let name = SecretName.at(column, in: text), name.kind == .secret || name.kind == .personal,
            let value = SecretValue(in: text, at: start - 1), value.isQuoted, !value.isPlaceholder
        else { return nil }
        return value.range
    }
}
