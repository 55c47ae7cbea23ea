internal import FAQModel
internal import FAQText

/// Markers in front of questions and answers: `Q3:`, `问题：`, `A：`, `答复：`, and running numbers.
enum Marker {
    private static let questionWords = ["questions", "question", "问题", "問題", "提问", "问", "問", "質問", "q"]
    private static let answerWords = ["answer", "答案", "答复", "答復", "答覆", "解答", "回答", "答", "a"]
    private static let numerals = bytes(["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"])
    private static let openings = bytes(["【", "[", "［", "("])
    private static let closings = bytes(["】", "]", "］", ")"])
    private static let roundOpenings = bytes(["（", "("])
    private static let roundClosings = bytes(["）", ")"])
    private static let numberStarts = numerals + roundOpenings
    private static let colons = bytes([":", "："])
    private static let stops = bytes(["、", "．", "."])

    private static func bytes(_ signs: [String]) -> [[UInt8]] { signs.map { Array($0.utf8) } }

    private static let closers: [[UInt8]] = ["：", "．", "、", "）", "】", "｜", "·"].map { Array($0.utf8) }

    /// The length of the question marker that a text starts with, white space included.
    static func question(_ text: ArraySlice<UInt8>) -> Int? { length(of: questionWords, in: text) }

    /// The length of the answer marker that a text starts with, white space included.
    static func answer(_ text: ArraySlice<UInt8>) -> Int? { length(of: answerWords, in: text) }

    /// The length of the question marker that inlines start with in plain text; `**Q** Why` needs no colon.
    static func question(_ inlines: [Inline], text: ArraySlice<UInt8>) -> Int? {
        question(text) ?? emphasised(questionWords, inlines, text)
    }

    /// The length of the answer marker that inlines start with in plain text.
    static func answer(_ inlines: [Inline], text: ArraySlice<UInt8>) -> Int? {
        answer(text) ?? emphasised(answerWords, inlines, text)
    }

    private static func emphasised(_ words: [String], _ inlines: [Inline], _ text: ArraySlice<UInt8>) -> Int?
    {
        let inner: [Inline]
        switch inlines.first {
        case .strong(let content)?, .emphasis(let content)?: inner = content
        default: return nil
        }
        guard inlines.count > 1, case .text(let word)? = inner.first, inner.count == 1,
            words.contains(where: {
                $0.utf8.count == word.utf8.count && starts(Array(word.utf8)[...], with: $0)
            })
        else { return nil }
        let rest = text.dropFirst(word.utf8.count)
        guard rest.first.map({ $0.isASCIISpace || $0 >= 0x80 }) == true else { return nil }
        return rest.drop(while: \.isASCIISpace).startIndex - text.startIndex
    }

    /// Whether a text with this first byte may start with a marker of questions or answers; most begin with other letters.
    static func mayBegin(with first: UInt8) -> Bool {
        first >= 0x80 || first.isASCIISpace || "[(qa".utf8.contains(first.asciiLowercased)
    }

    private static func length(of words: [String], in text: ArraySlice<UInt8>) -> Int? {
        var rest = text.drop(while: \.isASCIISpace)
        // Most texts begin with another letter.
        guard let first = rest.first,
            !first.isASCIILetter || (first | 0x20) == UInt8(ascii: "q") || (first | 0x20) == UInt8(ascii: "a")
        else { return nil }
        guard let first = rest.first, mayBegin(with: first) else { return nil }
        let isBracketed = skip(&rest, anyOf: openings)
        guard let word = words.first(where: { starts(rest, with: $0) }) else { return nil }
        rest = rest.dropFirst(word.utf8.count)
        rest = rest.drop(while: \.isASCIIBlank)
        let afterWord = rest
        rest = rest.drop { $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        let number = text[afterWord.startIndex..<rest.startIndex]
        let isNumbered = number.contains(where: \.isASCIIDigit)
        if !isNumbered {
            rest = afterWord
            // 问题一：, 问题十二：
            if word.utf8.count > 1, !word.utf8.contains(where: \.isASCIILetter) {
                while skip(&rest, anyOf: numerals) {}
            }
        } else if let last = number.lastIndex(where: \.isASCIIDigit) {
            rest = text[(last + 1)...]
        }
        let beforeBlank = rest
        rest = rest.drop(while: \.isASCIIBlank)
        if isBracketed {
            guard skip(&rest, anyOf: closings) else { return nil }
            rest = rest.drop(while: \.isASCIIBlank)
            _ = skip(&rest, anyOf: colons)
        } else if let closer = closer(rest) {
            let after = rest.dropFirst(closer)
            // "Q.x" and "a.b" are names; a full stop needs a gap or text that is no ASCII letter.
            if rest.first == UInt8(ascii: "."), let next = after.first,
                next.isASCIIAlphanumeric
            {
                return nil
            }
            rest = after
        } else if isNumbered, beforeBlank.first.map(\.isASCIIBlank) == true,
            number.contains(UInt8(ascii: ".")) || word == "q"
        {
            // "Q2.1.1 Why", "Q3 Why"
        } else {
            return nil
        }
        rest = rest.drop(while: \.isASCIISpace)
        return rest.startIndex - text.startIndex
    }

    /// Whether a text may start with a running number, by its first character.
    static func mayBeginNumber(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        if first < 0x80 { return first.isASCIIDigit || first.isASCIISpace || first == UInt8(ascii: "(") }
        return numberStarts.contains { text.utf8.starts(with: $0) }
    }

    /// The length of the running number that a text starts with: `1.`, `2、`, `（3）`, `2.1.`, `一、`.
    static func number(_ text: ArraySlice<UInt8>) -> Int? {
        var rest = text.drop(while: \.isASCIISpace)
        guard let first = rest.first, !first.isASCIILetter else { return nil }
        guard let first = rest.first, first >= 0x80 || first.isASCIIDigit || first == UInt8(ascii: "(") else {
            return nil
        }
        let isBracketed = skip(&rest, anyOf: roundOpenings)
        let digits = rest.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
        if digits.first.map(\.isASCIIDigit) == true {
            rest = rest[digits.endIndex...]
            guard digits.count <= 12, !digits.isEmpty else { return nil }
            let endsInDot = digits.last == UInt8(ascii: ".")
            if isBracketed {
                guard skip(&rest, anyOf: roundClosings) else { return nil }
            } else if let closer = closer(rest) {
                rest = rest.dropFirst(closer)
                // "12:30", "8080:80"
                if rest.first.map(\.isASCIIDigit) == true { return nil }
            } else if endsInDot {
                if let next = rest.first, next.isASCIIAlphanumeric { return nil }
            } else {
                return nil
            }
        } else if isBracketed || !skip(&rest, anyOf: numerals) {
            return nil
        } else {
            while skip(&rest, anyOf: numerals) {}
            guard skip(&rest, anyOf: stops) else { return nil }
        }
        rest = rest.drop(while: \.isASCIISpace)
        return rest.isEmpty ? nil : rest.startIndex - text.startIndex
    }

    /// The length of a bare number and a space in front of a text: `3 How …`.
    static func bareNumber(_ text: ArraySlice<UInt8>) -> (value: Int, length: Int)? {
        let digits = text.prefix(while: \.isASCIIDigit)
        guard (1...2).contains(digits.count) else { return nil }
        let rest = text[digits.endIndex...]
        guard rest.first.map(\.isASCIIBlank) == true else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        return (value, rest.drop(while: \.isASCIIBlank).startIndex - text.startIndex)
    }

    private static func closer(_ text: ArraySlice<UInt8>) -> Int? {
        guard let first = text.first else { return nil }
        switch first {
        case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "|"): return 1
        default: return closers.first { text.starts(with: $0) }?.count
        }
    }

    private static func starts(_ text: ArraySlice<UInt8>, with word: String) -> Bool {
        var i = text.startIndex
        for byte in word.utf8 {
            guard i < text.endIndex, text[i].asciiLowercased == byte else { return false }
            i += 1
        }
        return true
    }

    private static func skip(_ text: inout ArraySlice<UInt8>, anyOf words: [[UInt8]]) -> Bool {
        for word in words where text.starts(with: word) {
            text = text.dropFirst(word.count)
            return true
        }
        return false
    }
}
