internal import FAQText

/// What stands between the name of a secret and its value.
struct SecretLink {
    enum Strength {
        /// A blank, as in `token abc`. Nearly anything may follow a name so.
        case blank
        /// `is`, `was`, `是`.
        case verb
        /// A colon with a blank after it, as in `password: abc`, and in `password: too short`.
        case colon
        /// The blank after an option of a command, `--password abc`.
        case option
        /// A sign that gives a name its value, `password=abc`.
        case sign
    }

    let strength: Strength
    /// Where the value or the quote before it begins.
    let end: Int

    /// - Parameters:
    ///   - isOption: Whether dashes stand before the name.
    ///   - isElement: Whether the name is that of an element.
    ///   - isValue: Whether the name is itself the value of a name or key, or the text of an element.
    init?(
        after nameEnd: Int, isHan: Bool, isOption: Bool, isElement: Bool, isValue: Bool, in text: ShownText
    ) {
        var index = nameEnd
        // `"password"`, `password]`, `密码（必填）`; whatever escapes the quote.
        var hasQuote = false
        while case let length = Self.closing(text, index), length > 0 {
            hasQuote = true
            index += length
        }
        if !hasQuote { index = Self.afterRemark(text, Self.afterOwner(text, index), isHan: isHan) }
        let blanks = Self.afterDots(text, index)
        let signs = text.length(ofAny: Self.signs, at: blanks)
        if signs > 0 {
            var sign = blanks + signs
            if text[blanks] == UInt8(ascii: ":"), text[sign] == UInt8(ascii: ":") {
                // `Token::parse` is a path of names; of LDIF, what is in Base64 comes after two.
                guard text[sign + 1].isASCIIBlank else { return nil }
                sign += 1
            }
            let value = text.end(from: sign) { $0.isASCIIBlank }
            end = Self.opened(text, value + text.length(ofAny: Self.objects, at: value))
            let isColon = text[blanks] == UInt8(ascii: ":") && signs == 1 && value > blanks + signs
            strength = isColon && !text[end].isQuote ? .colon : .sign
        } else if isValue, let pair = SecretPair.value(after: index, in: text) {
            strength = pair.strength
            end = pair.start
        } else if hasQuote, let dumped = SecretPair.dumped(after: index, in: text) {
            strength = .sign
            end = dumped
        } else if let element = Self.afterElement(text, index, isElement: isElement, hasQuote: hasQuote) {
            strength = .sign
            end = element
        } else if hasQuote, case let length = text.length(ofAny: "value=|value =|content=|", at: blanks),
            length > 0
        {
            // `<add key="password" value="…"/>`
            strength = .sign
            end = blanks + length
        } else if isOption, blanks > index || hasQuote || text[index] == UInt8(ascii: ",") {
            // `["--password", "abc"]`
            let comma = text[index] == UInt8(ascii: ",") ? index + 1 : index
            let value = text.end(from: comma) { $0.isASCIIBlank }
            guard value > index else { return nil }
            strength = .option
            end = value
        } else if hasQuote && !isHan {
            // `define('PASSWORD', 'abc')`
            let value = text.end(from: index + 1) { $0.isASCIIBlank }
            guard text[index] == UInt8(ascii: ","), text[value].isQuote else { return nil }
            strength = .blank
            end = value
        } else if text[index] == UInt8(ascii: "("), text[index + 1].isQuote {
            // `setPassword("abc")`
            strength = .blank
            end = index + 1
        } else if isHan, text[index] == UInt8(ascii: "[") {
            // `密码[abc]错误`
            strength = .verb
            end = index + 1
        } else if text[blanks] == UInt8(ascii: "|") {
            strength = .blank
            end = text.end(from: blanks + 1) { $0.isASCIIBlank }
        } else if blanks > index || isHan || text[index] >= 0x80 {
            let verb = max(text.length(ofAny: Self.verbs, at: blanks), Self.change(text, blanks))
            let complaint = text.length(ofAny: Self.complaints, at: blanks)
            let encoding = verb > 0 ? 0 : text.length(ofAny: Self.encodings, at: blanks)
            let value = text.end(from: blanks + max(verb, complaint, encoding)) { $0.isASCIIBlank }
            strength = verb > 0 ? .verb : .blank
            end = value > index && Self.isBracket(text[value]) ? value + 1 : value
        } else {
            return nil
        }
        guard end < text.bytes.count, text[end] != 0x0A, text[end] != 0x0D else { return nil }
    }

    private static let signs: StaticString = """
        =>|->|:=|==|=|:|：|＝|%3d|%3a|%253d|%253a|\\u003d|\\u003a|&#61;|&#58;|
        """
    private static let verbs: StaticString = """
        is |was |equals |is: |was: |given: |provided: |supplied: |entered: |received: |used: |sent: |set to |changed to |reset to |es |ist |est |は|が|는 |은 |— |– |由 |由|从 |从|被改为|改为|设为|设置为|已重置为|重置为|是|为|是：|为：|是:|为:|号是|号为|号|
        """

    /// An object that holds the value.
    private static let objects: StaticString = """
        {"value":|{"value": |{\\"value\\":|{\\"value\\": |{'value': |{"plaintext":|{"plaintext": |{value=|{value: |
        """

    /// After these either the value stands or what is wrong with it.
    private static let complaints: StaticString = "错误：|错误:|不正确：|不正确:|无效：|无效:|"

    /// What routers and registries say of how a password is written that comes next: `password 7 abc`, `password cipher abc`.
    private static let encodings: StaticString = """
        0 |4 |5 |6 |7 |8 |9 |cipher |irreversible-cipher |reversible-cipher |simple |plain |plaintext |cleartext |clear |\
        plain-text |encrypted |hash |hashed |ciphertext |reg_sz |authentication simple |authentication cipher |
        """

    private static let auxiliaries: StaticString = """
        is |was |has been |have been |had been |could not be |cannot be |can not be |can't be |couldn't be |will be |must be |
        """
    private static let changes: StaticString = "changed |updated |reset |rotated |replaced |set |"

    /// The length of what says that a secret becomes another one, up to the first: `could not be changed from `.
    private static func change(_ text: ShownText, _ start: Int) -> Int {
        let participle = start + text.length(ofAny: auxiliaries, at: start)
        let preposition = participle + text.length(ofAny: changes, at: participle)
        guard preposition > participle else { return 0 }
        let end = preposition + text.length(ofAny: "from |to |as |", at: preposition)
        return end > preposition ? end - start : 0
    }

    /// After a remark in parentheses between a name and a sign: `密码(admin)=`, `Password (again): `.
    private static func afterRemark(_ text: ShownText, _ start: Int, isHan: Bool) -> Int {
        let open = text.end(from: start) { $0 == 0x20 }
        guard isHan || open > start else { return start }
        for (opening, closing) in [("(|", ")|"), ("（|", "）|")] as [(StaticString, StaticString)] {
            let length = text.length(ofAny: opening, at: open)
            guard length > 0,
                let close = text.firstIndex(ofAny: closing, from: open + length, before: open + longestRemark)
            else { continue }
            let end = close + text.length(ofAny: closing, at: close)
            let sign = text.end(from: end) { $0 == 0x20 }
            if text.length(ofAny: ":|=|：|＝|", at: sign) > 0 { return end }
        }
        return start
    }
    private static let longestRemark = 40

    private static func isBracket(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<")
            || byte == UInt8(ascii: "{")
    }

    /// After whose it is: ` for user ann` before a colon or a verb; at `start` where nothing says so.
    private static func afterOwner(_ text: ShownText, _ start: Int) -> Int {
        let length = text.length(ofAny: " for user | for | of user | of |", at: start)
        guard length > 0 else { return start }
        let quote = text.end(from: start + length) { $0.isQuote }
        let name = text.end(from: quote) {
            $0.isASCIIWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
        }
        let end = text.end(from: name) { $0.isQuote }
        return name > quote && text.length(ofAny: ": | is | was | = |", at: end) > 0 ? end : start
    }

    /// After blanks, or dots that lead to a column.
    private static func afterDots(_ text: ShownText, _ start: Int) -> Int {
        let dots = text.end(from: start) { $0 == UInt8(ascii: ".") || $0.isASCIIBlank }
        return text[start] == UInt8(ascii: ".") && dots - start < 3 ? start : dots
    }

    /// No attributes of an element are longer.
    private static let longestAttributes = 128

    /// After the start tag of an element: `<password>`, `<Password Type="text">`, `<property name="password">`.
    private static func afterElement(_ text: ShownText, _ index: Int, isElement: Bool, hasQuote: Bool) -> Int?
    {
        var end = index
        if isElement, text[index] == 0x20 {
            guard
                let close = text.firstIndex(
                    ofAny: ">|<|&gt;|", from: index, before: index + longestAttributes)
            else { return nil }
            end = close
        }
        let length = text.length(ofAny: ">|&gt;|\\u003e|%3e|", at: end)
        guard length > 0, isElement || hasQuote && end == index else { return nil }
        let value = SecretPair.text(at: end + length, in: text)
        return text[value] > 0x20 && text[value] != UInt8(ascii: "<")
            && text.length(ofAny: "&lt;|", at: value) == 0
            ? value : nil
    }

    /// The length of a quote that ends a name, with what escapes it.
    private static func closing(_ text: ShownText, _ index: Int) -> Int {
        if text[index].isQuote || text[index] == UInt8(ascii: "]") { return 1 }
        if text[index] == UInt8(ascii: "\\"), text[index + 1].isQuote || text[index + 1] == UInt8(ascii: "\\")
        {
            return 1
        }
        return text.length(ofAny: "&quot;|&#34;|&#39;|%22|%27|\\u0022|\\u0027|”|’|」|】|", at: index)
    }

    /// After what a language puts around a value: `Some("`, `["`, `b'`.
    private static func opened(_ text: ShownText, _ start: Int) -> Int {
        var index = text.end(from: start) { $0.isASCIILetter }
        // `string(10) "`
        let length = text.end(from: index + 1, most: 8) { $0.isASCIIDigit }
        if index > start, text[index] == UInt8(ascii: "("), length > index + 1,
            text[length] == UInt8(ascii: ")"),
            text[length + 1] == 0x20, text[length + 2].isQuote
        {
            return length + 2
        }
        while text[index] == UInt8(ascii: "(") || text[index] == UInt8(ascii: "[") { index += 1 }
        return text[index].isQuote && index - start <= 24 ? index : start
    }
}
