internal import FAQText

/// Codes as vendors write them, in headings and list items.
enum ErrorCode {
    /// The words of a text that look like error codes: `LNK2019`, `ERR_X_Y`, `0x80070005`, and the number of
    /// `Error 8141`.
    static func words(in text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var found: [ArraySlice<UInt8>] = []
        var announced = false
        var i = text.startIndex
        while i < text.endIndex {
            guard text[i].isASCIIWord else {
                i += 1
                continue
            }
            let word = text[i...].prefix(while: \.isASCIIWord)
            if isCode(word) || announced && (3...6).contains(word.count) && word.allSatisfy(\.isASCIIDigit) {
                found.append(word)
            }
            announced =
                (4...5).contains(word.count)
                && announcements.contains { $0.utf8.elementsEqual(word.lazy.map(\.asciiLowercased)) }
            i = word.endIndex
        }
        return found
    }

    /// Words that make a code of the number after them.
    private static let announcements: [StaticString] = ["error", "errno", "code"]

    /// Whether a word looks like an error code.
    static func isCode(_ word: ArraySlice<UInt8>) -> Bool {
        if word.starts(with: "0x".utf8) || word.starts(with: "0X".utf8) { return word.count >= 6 }
        let letters = word.prefix(while: \.isASCIIUppercase)
        let digits = word[letters.endIndex...].prefix(while: \.isASCIIDigit)
        // C2259, LNK2019, E0308, TS2307, but not V2, IE11
        if (1...6).contains(letters.count), (3...6).contains(digits.count), digits.endIndex == word.endIndex {
            return true
        }
        // ERR_PNPM_NO_MATCHING, EACCES_X, E_FAIL
        let isConstant = word.allSatisfy { $0.isASCIIWord && !$0.isASCIILowercase }
        return isConstant && word.count >= 6 && word.contains(UInt8(ascii: "_")) && letters.count >= 1
    }
}
