internal import FAQText

/// A secret among the arguments of a command whose options do not name it: `mysql -pabc`, `curl -u ann:abc`.
enum CommandSecret {
    static func range(in text: ShownText, at start: Int) -> Range<Int>? {
        let before = text[start - 1]
        let isOracle = start >= 5 && text.isAny(of: "thin:|", start - 5..<start)
        if before == UInt8(ascii: "=") { return dataSource(in: text, at: start) }
        guard before.isBlankOrEnd || before.isQuote || before == UInt8(ascii: "(") || isOracle else {
            return nil
        }
        switch text[start] {
        case UInt8(ascii: "-"): return option(in: text, at: start)
        case UInt8(ascii: "/"): return windowsOption(in: text, at: start)
        default: return account(in: text, at: start) ?? positional(in: text, at: start)
        }
    }

    // MARK: Options

    /// Letters of options whose argument is secret, with the commands that have them.
    private static let separate: [(StaticString, StaticString)] = [
        (
            "p|",
            """
            sshpass|login|mongo|mongosh|mongodump|mongorestore|mongoexport|mongoimport|cqlsh|psexec|psexec64|rdesktop|\
            winexe|htpasswd|mc|nmcli|impacket|gpg-preset-passphrase|isql|tsql|mosh|certutil|oc|podman|skopeo|buildah|crane|\
            helm|nuget|cf|influx|couchbase-cli|
            """
        ),
        (
            "P|",
            "unzip|zip|zipcloak|sqlcmd|osql|bcp|isql|ipmitool|mosquitto_pub|mosquitto_sub|tsql|ipmi-console|security|"
        ),
        ("a|", "redis-cli|valkey-cli|redis-benchmark|"),
        ("w|", "ldapsearch|ldapmodify|ldapadd|ldapdelete|ldapwhoami|ldappasswd|ldapcompare|"),
        ("gp|vp|", "vmrun|"), ("ap|", "swaks|"), ("pw|", "plink|pscp|psftp|putty|kitty|"),
        ("rp|", "schtasks|"),
        ("A|X|c|", "snmpget|snmpwalk|snmpset|snmpbulkwalk|snmptrap|snmpgetnext|"), ("N|P|", "ssh-keygen|"),
        ("k|", "openssl|nc|"),
    ]
    /// Options that are followed by the secret at once.
    private static let attached: [(StaticString, StaticString)] = [
        (
            "p",
            """
            mysql|mysqldump|mysqladmin|mysqlimport|mysqlcheck|mysqlshow|mysqlslap|mysqlbinlog|mysqlpump|mysqlsh|mariadb|\
            mariadb-dump|mariadb-admin|mariadb-check|mydumper|myloader|sshpass|7z|7za|7zz|7zr|rar|unrar|xtrabackup|\
            mariabackup|innobackupex|pt-query-digest|
            """
        ), ("hp", "rar|unrar|winrar|"), ("P", "sqlcmd|osql|bcp|unzip|zip|"),
        ("w", "ldapsearch|ldapmodify|ldapadd|"),
        ("a", "redis-cli|"),
    ]
    /// Options whose argument is a name, a sign and the secret.
    private static let account: StaticString =
        "-u |-u|--user |--proxy-user |--user=|--proxy-user=|-a |--auth |--auth=|"
    private static let accountCommands: StaticString =
        "curl|http|https|xh|httpie|wget|lftp|ab|siege|hey|wrk|smbclient|rpcclient|smbmap|svn|net|mount.cifs|ftp|"

    private static func option(in text: ShownText, at start: Int) -> Range<Int>? {
        let accountLength = text.length(ofAny: account, at: start)
        if accountLength > 0, hasCommand(accountCommands, before: start, in: text) {
            return accountSecret(in: text, at: start + accountLength)
        }
        // Of other commands, only what looks like a secret: `--user 1000:1000` has numbers, `-u app:app` names.
        if text.length(ofAny: "--user |--user=|-u |", at: start) > 0,
            let secret = accountSecret(in: text, at: start + accountLength), secret.count >= shortestPassword,
            SecretValue(secret, in: text).looksSecret
        {
            return secret
        }
        let name = start + 1
        let end = text.end(from: name) { $0.isASCIIAlphanumeric }
        guard end > name, text[name] != UInt8(ascii: "-") else { return nil }
        // `-p abc`, `'-p', 'abc'`
        let quotes = text.end(from: end) { $0.isQuote || $0 == UInt8(ascii: ",") }
        let isElement = quotes > end + 2 && text[quotes - 1].isQuote && text[quotes - 2] == UInt8(ascii: ",")
        if text[quotes] == 0x20 || isElement, end - name <= 2 {
            for (letters, commands) in separate where isExactly(letters, name..<end, in: text) {
                guard hasCommand(commands, before: start, in: text) else { continue }
                return argument(in: text, at: text.end(from: quotes) { $0 == 0x20 })
            }
        }
        if text[end] == 0x20, followsUser(start, letters: name..<end, in: text) {
            let value = start..<text.end(from: end + 1) { $0 > 0x20 && !$0.isQuote }
            return password(end + 1..<value.upperBound, in: text)
        }
        for (letter, commands) in attached {
            let length = letter.utf8CodeUnitCount
            guard (0..<length).allSatisfy({ text[name + $0] == letter.utf8Start[$0] }),
                !text[name + length].isBlankOrEnd,
                !text[name + length].isQuote || text[start - 1] != text[name + length],
                hasCommand(commands, before: start, in: text)
            else { continue }
            return argument(in: text, at: name + length)
        }
        return nil
    }

    /// Whether an option with the name of a user stands just before one for a password: `-u ann -p`, `-au ann -ap`.
    private static func followsUser(_ start: Int, letters: Range<Int>, in text: ShownText) -> Bool {
        guard let last = letters.last, text[last] | 0x20 == UInt8(ascii: "p"), letters.count <= 2 else {
            return false
        }
        let nameEnd = start - 1
        let name = text.start(before: nameEnd) { $0 > 0x20 }
        let option = text.start(before: name - 1, most: 4) { $0 > 0x20 }
        return name < nameEnd && text[name - 1] == 0x20 && name - 1 - option == letters.count + 1
            && text[option] == UInt8(ascii: "-") && text[name - 2] | 0x20 == UInt8(ascii: "u")
    }

    /// Shorter ones may be names with a number.
    private static let shortestPassword = 8

    /// What is no port, no path and no name.
    private static func password(_ range: Range<Int>, in text: ShownText) -> Range<Int>? {
        let value = SecretValue(range, in: text)
        // `abcd-efgh-ijkl-mnop`
        let isGrouped =
            range.count == 19
            && range.enumerated().allSatisfy {
                ($0.offset % 5 == 4) == (text[$0.element] == UInt8(ascii: "-"))
            }
        guard range.count >= 6, text[range.lowerBound].isASCIIAlphanumeric, value.isOneToken,
            !value.isPlaceholder, value.looksSecret && value.hasDigit || isGrouped
        else { return nil }
        return range
    }

    /// As `length(ofAny:)`, with capitals told from small letters.
    private static func isExactly(_ letters: StaticString, _ range: Range<Int>, in text: ShownText) -> Bool {
        var index = 0
        while index < letters.utf8CodeUnitCount {
            var length = 0
            while letters.utf8Start[index + length] != UInt8(ascii: "|") { length += 1 }
            if length == range.count,
                range.enumerated().allSatisfy({ letters.utf8Start[index + $0.offset] == text[$0.element] })
            {
                return true
            }
            while letters.utf8Start[index] != UInt8(ascii: "|") { index += 1 }
            index += 1
        }
        return false
    }

    private static func argument(in text: ShownText, at start: Int) -> Range<Int>? {
        guard let value = SecretValue(in: text, at: start) else { return nil }
        let first = text[value.range.lowerBound]
        if value.isPlaceholder || first == UInt8(ascii: "-") { return nil }
        if value.isQuoted { return value.range }
        // What a shell takes for a part of the argument.
        let end = text.end(from: start) { $0 > 0x20 && !$0.isQuote }
        return SecretValue(start..<end, in: text).beginsSentence ? nil : start..<end
    }

    /// Of `ann:abc`, `ann%abc` or `ann,abc` what comes after the name.
    private static func accountSecret(in text: ShownText, at start: Int) -> Range<Int>? {
        guard let value = SecretValue(in: text, at: start) else { return nil }
        let range =
            value.isQuoted ? value.range : start..<text.end(from: start) { $0 > 0x20 && !$0.isQuote }
        let sign = range.first {
            text[$0] == UInt8(ascii: ":") || text[$0] == UInt8(ascii: "%") || text[$0] == UInt8(ascii: ",")
        }
        guard let sign, sign + 1 < range.upperBound else { return nil }
        return sign + 1..<range.upperBound
    }

    // MARK: Windows

    /// `/p:abc`, but not `/p:Name=value` as builds have it; `net use \\host abc /user:ann`.
    private static func windowsOption(in text: ShownText, at start: Int) -> Range<Int>? {
        if text.length(ofAny: "/p |/rp |", at: start) > 0,
            hasCommand("signtool|schtasks|certutil|wmic|at|", before: start, in: text)
        {
            return argument(in: text, at: text.end(from: start + 3) { $0 == 0x20 })
        }
        let length = text.length(ofAny: "/p:|/pw:|/rp:|/psw:|", at: start)
        guard length > 0 else { return nil }
        let value = start + length
        let end = text.end(from: value) { $0 > 0x20 && !$0.isQuote }
        let name = text.end(from: value) { $0.isASCIIWord }
        guard end > value, name == end || text[name] != UInt8(ascii: "="), text[end - 1] != UInt8(ascii: "=")
        else {
            return nil
        }
        return value..<end
    }

    private static func positional(in text: ShownText, at start: Int) -> Range<Int>? {
        // `net use \\\\host\\share abc /user:ann`, `rabbitmqctl add_user ann abc`
        if text.length(ofAny: "net use |", at: start) > 0,
            text.firstIndex(ofAny: "/user|", from: start, before: start + longestCommand) != nil
        {
            return wordSecret(in: text, at: start + 8, skipping: 0)
        }
        if text.length(ofAny: "addauth digest |", at: start) > 0 {
            return accountSecret(in: text, at: start + 15)
        }
        // `tacacs-server host 10.0.0.3 key abc`, `db2 connect to SHOP user ann using abc`, `send "abc\r"`
        for (word, commands) in words {
            let length = text.length(ofAny: word, at: start)
            if length > 0, hasCommand(commands, before: start, in: text) {
                return secretWord(in: text, at: start + length)
            }
        }
        if text.length(ofAny: "send \"|", at: start) > 0, let value = SecretValue(in: text, at: start + 5),
            value.range.count >= shortestPassword, !value.range.contains(where: { text[$0] == 0x20 }),
            text.length(ofAny: "\\r|\\n|", at: value.range.upperBound - 2) > 0
        {
            let secret = SecretValue(value.range.dropLast(2), in: text)
            return secret.looksSecret ? secret.range : nil
        }
        for (command, names) in positions {
            let length = text.length(ofAny: command, at: start)
            if length > 0 { return wordSecret(in: text, at: start + length, skipping: names) }
        }
        // `--with-token <<< abc`
        if start >= 4,
            text.isAny(of: "<<< |", start - 4..<start) || text.isAny(of: "<<<\"|<<<'|", start - 4..<start),
            text.firstIndex(ofAny: readers, from: start - longestCommand, before: start) != nil,
            let value = SecretValue(in: text, at: text[start - 1].isQuote ? start - 1 : start),
            value.looksSecret
        {
            return value.range
        }
        // `echo abc | sudo -S`
        let echo = text.length(ofAny: "echo |echo -n |echo -e |printf |printf %s |printf '%s' |", at: start)
        if echo > 0, let value = SecretValue(in: text, at: start + echo) {
            let pipe = text.end(from: value.range.upperBound) { $0.isQuote || $0 == 0x20 }
            let end = text.end(from: pipe, most: 64) { $0 != 0x0A }
            let isPiped = text[pipe] == UInt8(ascii: "|")
            return isPiped && text.firstIndex(ofAny: readers, from: pipe, before: end) != nil
                ? value.range : nil
        }
        // What clients of mail, files and caches say: `LOGIN ann abc`, `AUTH abc`, `> PASS abc`.
        if text.hasExactly("LOGIN ", at: start) {
            let name = text.end(from: start + 6) { $0 > 0x20 }
            return secretWord(in: text, at: name + 1)
        }
        for command in [
            "AUTHENTICATE PLAIN ", "AUTHENTICATE XOAUTH2 ", "AUTHENTICATE LOGIN ", "AUTH PLAIN ",
            "AUTH LOGIN ",
            "AUTH XOAUTH2 ", "AUTH CRAM-MD5 ", "AUTH\" ", "AUTH' ", "AUTH\", ", "AUTH', ", "AUTH ",
            "PASS oauth:",
        ] as [StaticString]
        where text.hasExactly(command, at: start) {
            return secretWord(in: text, at: start + command.utf8CodeUnitCount)
        }
        if text.hasExactly("PASS ", at: start),
            text[start - 2] == UInt8(ascii: ">") || text[start - 2] == UInt8(ascii: ":")
                || text.line(text.start(before: start - 1) { $0.isASCIILetter }..<start - 1).endsInAny(
                    of: "command|sent|send|cmd|sending|request|client|")
        {
            return secretWord(in: text, at: start + 5)
        }
        if text.length(ofAny: "basic |", at: start) > 0 {
            let end = text.end(from: start + 6) {
                $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
                    || $0 == UInt8(ascii: "=")
            }
            return isCredentials(start + 6..<end, in: text) ? start + 6..<end : nil
        }
        return nil
    }

    /// What reads a secret from its input.
    private static let readers: StaticString = """
        sudo -s|-stdin|cryptsetup|luksopen|--with-token|passphrase-fd|kinit|passwd |docker login|gh auth|pass-stdin|\
        chpasswd|-passin stdin|login --token|
        """

    /// `dsn=ann:abc@tcp(host)`
    private static func dataSource(in text: ShownText, at start: Int) -> Range<Int>? {
        let name = text.end(from: start, most: 64) {
            $0.isASCIIWord || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
        }
        guard name > start, text[name] == UInt8(ascii: ":") else { return nil }
        let end = text.end(from: name + 1) { $0 > 0x20 && $0 != UInt8(ascii: "@") && !$0.isQuote }
        return end > name + 1 && text.length(ofAny: "@tcp(|@unix(|@udp(|", at: end) > 0 ? name + 1..<end : nil
    }

    private static func secretWord(in text: ShownText, at start: Int) -> Range<Int>? {
        guard let value = SecretValue(in: text, at: start), value.range.count >= 6, value.looksSecret else {
            return nil
        }
        return value.range
    }

    /// Words of commands that a secret follows.
    private static let words: [(StaticString, StaticString)] = [
        (
            "key |key 0 |key 7 |key cipher |key simple |",
            "tacacs-server|radius-server|tacacs|radius|hwtacacs|isakmp|ike|ntp|"
        ),
        ("using |", "db2|"),
    ]

    /// Commands whose arguments are names, so many, and then a secret.
    private static let positions: [(StaticString, names: Int)] = [
        ("net user |", 1), ("add_user |", 1), ("change_password |", 1), ("authenticate_user |", 1),
        ("identified with |", 2),
        ("wandb login |snmp-server community |snmp-agent community read |snmp-agent community write |", 0),
        ("htpasswd -b |htpasswd -bc |htpasswd -bb |htpasswd -bbc |", 2), ("wpa_passphrase |", 1),
    ]

    /// The first word after so many names that is neither a drive, nor a share, nor an option.
    private static func wordSecret(in text: ShownText, at start: Int, skipping names: Int) -> Range<Int>? {
        var index = start
        var names = names
        while index - start < longestCommand {
            index = text.end(from: index) { $0 == 0x20 }
            let end = text.end(from: index) { $0 > 0x20 }
            guard end > index else { return nil }
            let first = text[index]
            if names > 0 {
                names -= 1
            } else if first != UInt8(ascii: "/"), first != UInt8(ascii: "\\"),
                text[end - 1] != UInt8(ascii: ":")
            {
                let isWord = text.isAny(of: "*|", index..<end) || SecretValue(index..<end, in: text).isProse
                return isWord ? nil : index..<end
            }
            index = end
        }
        return nil
    }

    /// Whether Base64 says a name, a colon and a password.
    private static func isCredentials(_ range: Range<Int>, in text: ShownText) -> Bool {
        guard range.count >= 8 else { return false }
        var bits = 0
        var count = 0
        var hasColon = false
        for index in range where text[index] != UInt8(ascii: "=") {
            bits = bits << 6 & 0x3FFF | digit(text[index])
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            let byte = UInt8(truncatingIfNeeded: bits >> count)
            if byte < 0x20 || byte == 0x7F { return false }
            hasColon = hasColon || byte == UInt8(ascii: ":")
        }
        return hasColon
    }

    private static func digit(_ byte: UInt8) -> Int {
        if byte.isASCIIUppercase { return Int(byte) - 65 }
        if byte.isASCIILowercase { return Int(byte) - 71 }
        if byte.isASCIIDigit { return Int(byte) + 4 }
        return byte == UInt8(ascii: "+") ? 62 : 63
    }

    /// `scott/abc@host` of a command for databases, `ann:abc@host`, `ann:abc | chpasswd`.
    private static func account(in text: ShownText, at start: Int) -> Range<Int>? {
        let name = text.end(from: start) {
            $0.isASCIIWord || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
        }
        guard name > start, text[name] == UInt8(ascii: "/") || text[name] == UInt8(ascii: ":") else {
            return nil
        }
        let value = name + 1
        if text[name] == UInt8(ascii: "/") {
            let end = text.end(from: value) { $0 > 0x20 && $0 != UInt8(ascii: "@") && !$0.isQuote }
            let isOracle = hasCommand(
                "sqlplus|sqlldr|expdp|impdp|exp|imp|rman|sqlcl|thin|", before: start, in: text)
            return end > value && isOracle ? value..<end : nil
        }
        if let source = dataSource(in: text, at: start) { return source }
        let end = text.end(from: value) { $0 > 0x20 && !$0.isQuote }
        let pipe = text.end(from: end) { $0.isQuote || $0 == 0x20 }
        if text[pipe] == UInt8(ascii: "|"), end > value {
            let command = text.end(from: pipe + 1) { $0 == 0x20 }
            return text.length(ofAny: "chpasswd|sudo chpasswd|", at: command) > 0 ? value..<end : nil
        }
        let at = text.end(from: value) {
            $0 > 0x20 && $0 != UInt8(ascii: "@") && $0 != UInt8(ascii: "/") && !$0.isQuote
        }
        guard text[at] == UInt8(ascii: "@"), text[at + 1].isASCIILetter, at - value >= 4,
            text.length(ofAny: "@sha256|@sha512|", at: at) == 0, SecretValue(value..<at, in: text).looksSecret
        else { return nil }
        return value..<at
    }

    // MARK: Commands

    /// Of a command line, so much is looked at before an option.
    private static let longestCommand = 256

    /// Whether one of the commands stands before an option on its line.
    private static func hasCommand(_ commands: StaticString, before end: Int, in text: ShownText) -> Bool {
        var wordEnd = end
        let least = max(0, end - longestCommand)
        while wordEnd > least {
            var start = wordEnd
            while start > least, isCommandByte(text[start - 1]) { start -= 1 }
            if start < wordEnd {
                // `mysqldump.exe`
                var stem = wordEnd
                if wordEnd - start > 4, text.isAny(of: ".exe|", wordEnd - 4..<wordEnd) { stem -= 4 }
                if text.isAny(of: commands, start..<stem) { return true }
            }
            guard start > 0, text[start - 1] != 0x0A else { return false }
            wordEnd = start - 1
        }
        return false
    }

    private static func isCommandByte(_ byte: UInt8) -> Bool {
        byte.isASCIIWord || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
}
