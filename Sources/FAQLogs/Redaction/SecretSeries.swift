internal import FAQText

/// A secret of several words: the words of a seed, codes one after the other, a number in groups.
enum SecretSeries {
    /// The fewest words of a seed (BIP 39) and the most.
    private static let seedWords = 12...24
    /// The letters of a word of one.
    private static let seedLetters = 3...8
    /// Lists of codes for when a telephone is lost are no longer.
    private static let mostCodes = 20

    /// All of the secret that the value begins.
    static func range(
        _ value: SecretValue, _ kind: SecretName.Kind, _ strength: SecretLink.Strength, in text: ShownText
    ) -> Range<Int> {
        if value.isQuoted { return value.range }
        let start = value.range.lowerBound
        let end =
            switch kind {
            case .phrase: seed(from: start, in: text)
            case .code: codes(after: value.range, in: text)
            case .personal: groups(after: value.range, in: text)
            default: changed(after: value.range, strength, in: text)
            }
        return start..<max(end, value.range.upperBound)
    }

    private static func seed(from start: Int, in text: ShownText) -> Int {
        var end = start
        var words = 0
        var index = start
        while words < seedWords.upperBound {
            let word = text.end(from: index, most: seedLetters.upperBound + 1) { $0.isASCIILowercase }
            guard seedLetters.contains(word - index), !text[word].isASCIIWord else { break }
            words += 1
            end = word
            index = text.end(from: word, most: 3) { $0 == 0x20 || $0 == UInt8(ascii: ",") }
            guard index > word else { break }
        }
        return words >= seedWords.lowerBound ? end : start
    }

    /// Further codes that look as the first.
    private static func codes(after first: Range<Int>, in text: ShownText) -> Int {
        var end = first.upperBound
        guard first.count >= 6 else { return end }
        for _ in 0..<mostCodes {
            let next = text.end(from: end, most: 3) { $0 == 0x20 || $0 == UInt8(ascii: ",") }
            let last = text.end(from: next, most: first.count + 1) {
                $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-")
            }
            guard next > end, last - next == first.count,
                isDigits(next..<last, in: text) == isDigits(first, in: text)
            else { break }
            end = last
        }
        return end
    }

    private static func isDigits(_ range: Range<Int>, in text: ShownText) -> Bool {
        range.allSatisfy { text[$0].isASCIIDigit }
    }

    /// The groups of a number: `221 93 5844`.
    private static func groups(after first: Range<Int>, in text: ShownText) -> Int {
        var end = first.upperBound
        guard (2...6).contains(first.count), first.allSatisfy({ text[$0].isASCIIDigit }) else { return end }
        for _ in 0..<4 where text[end] == 0x20 {
            let last = text.end(from: end + 1, most: 7) { $0.isASCIIDigit }
            guard (2...6).contains(last - end - 1), !text[last].isASCIIWord, text[last] != UInt8(ascii: ":")
            else {
                break
            }
            end = last
        }
        return end
    }

    /// What a secret becomes: of `changed from abc to def`, `def`.
    private static func changed(
        after first: Range<Int>, _ strength: SecretLink.Strength, in text: ShownText
    ) -> Int {
        let link = text.length(ofAny: " to |改为 |改为| 改为 |修改为|变更为|更新为|变为|", at: first.upperBound)
        guard strength == .verb, link > 0,
            text.line(first.lowerBound - 5..<first.lowerBound).endsInAny(of: "from |由|由 |从|从 |"),
            let next = SecretValue(in: text, at: first.upperBound + link), next.looksSecret
        else { return first.upperBound }
        return next.range.upperBound
    }
}
