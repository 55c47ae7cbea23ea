internal import FAQText

/// Whether text is made of words, as names, identifiers and sentences are, or of letters at random.
enum WordShape {
    /// Which letters often follow which in English and in identifiers: of each letter from `a` on, a bit for each letter.
    private static let followers: StaticString = """
        bcdfgiklmnprstuvwxy|acdeijloprstuy|acdehiklmnoprstuvy|abcdefgilmnoprstuvwy|abcdefghiklmnopqrstuvwxy|\
        acdefilnorstuy|aceghilmnoprstu|adeilmorstuy|abcdefgklmnoprstvxz|aeou|adegilnopstuw|abcdefiklmnopstuvy|\
        abdefiklmopstuy|abcdefghiklmnoprstuvwy|abcdefgiklmnoprstuvwx|acdefghiklmnoprstuy|u|abcdefgiklmnoprstuvwy|\
        acdefghiklmnopqrstuvwy|abcdefhilmnoprstuvwy|abcdefgilmnoprst|aceimo|adehinors|acefilptx|acefilmnpst|aeioz|
        """

    /// Short runs of capitals are abbreviations, whatever their letters, and so are short words that stand alone.
    private static let longestAbbreviation = 5
    private static let shortestInName = 3
    private static let shortWords: StaticString = """
        id|is|to|of|on|in|by|no|db|ok|up|at|as|or|my|do|go|if|an|io|ui|os|ip|vm|js|ts|be|it|we|qt|ns|cf|ca|gl|
        """
    /// A word of so many letters has a vowel.
    private static let shortestWithVowel = 4

    /// Whether all letters of the range are in words: runs of letters of one case, long ones of letters that often follow
    /// each other. Digits and signs are borders of words. Holds for text without letters.
    static func isWords(_ text: ShownText, _ range: Range<Int>) -> Bool {
        var words = 0
        var letters = 0
        var pairs = 0
        var rare = 0
        var index = range.lowerBound
        while index < range.upperBound {
            guard text[index].isASCIILetter else {
                index += 1
                continue
            }
            let word = hump(text, index..<range.upperBound)
            index = word.upperBound
            if word.count < shortestWithVowel, !text[word.lowerBound - 1].isASCIILetter,
                !text[word.upperBound].isASCIILetter
            {
                // `tls`, `db`
                continue
            }
            words += 1
            letters += word.count
            if text[word.upperBound - 1].isASCIIUppercase, word.count <= longestAbbreviation { continue }
            if word.count >= shortestWithVowel, !hasVowel(text, word) { return false }
            for second in word.dropFirst() {
                pairs += 1
                if !follows(text[second], text[second - 1]) { rare += 1 }
            }
        }
        // Where case changes with every letter or two, they are no words.
        return words <= 1 && rare * 5 <= pairs || letters * 2 >= words * 5 && rare * 8 <= pairs
    }

    /// Whether they are such words and those of one or two letters are known ones, as in `userId` and `toString`: the letters
    /// of a password that stand together by chance are hardly ever.
    static func isName(_ text: ShownText, _ range: Range<Int>) -> Bool {
        guard isWords(text, range) else { return false }
        var index = range.lowerBound
        while index < range.upperBound {
            guard text[index].isASCIILetter else {
                index += 1
                continue
            }
            let word = hump(text, index..<range.upperBound)
            let isAlone = !text[word.lowerBound - 1].isASCIILetter && !text[word.upperBound].isASCIILetter
            // `iPhone` begins with one letter.
            let isFirst = word.count == 1 && word.lowerBound == range.lowerBound
            if word.count < shortestInName, !isAlone, !isFirst, !text.isAny(of: shortWords, word) {
                return false
            }
            index = word.upperBound
        }
        return true
    }

    /// A run of small letters, with a capital before it or not, or a run of capitals.
    private static func hump(_ text: ShownText, _ range: Range<Int>) -> Range<Int> {
        let start = range.lowerBound
        var end = start + 1
        if text[start].isASCIIUppercase {
            while end < range.upperBound, text[end].isASCIIUppercase { end += 1 }
            if end < range.upperBound, text[end].isASCIILowercase {
                // Of `HTTPServer`, the last capital belongs to the next word.
                if end - start > 1 { return start..<end - 1 }
            } else {
                return start..<end
            }
        }
        while end < range.upperBound, text[end].isASCIILowercase { end += 1 }
        return start..<end
    }

    private static func hasVowel(_ text: ShownText, _ word: Range<Int>) -> Bool {
        word.contains {
            switch text[$0].asciiLowercased {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
                UInt8(ascii: "u"),
                UInt8(ascii: "y"):
                true
            default: false
            }
        }
    }

    private static func follows(_ second: UInt8, _ first: UInt8) -> Bool {
        masks[Int(first.asciiLowercased - UInt8(ascii: "a"))] & bit(second.asciiLowercased) != 0
    }

    private static func bit(_ letter: UInt8) -> UInt32 { 1 << UInt32(letter - UInt8(ascii: "a")) }

    private static let masks: [UInt32] = {
        var masks: [UInt32] = []
        var mask: UInt32 = 0
        followers.withUTF8Buffer { list in
            for byte in list {
                if byte == UInt8(ascii: "|") {
                    masks.append(mask)
                    mask = 0
                } else {
                    mask |= bit(byte)
                }
            }
        }
        return masks
    }()
}
