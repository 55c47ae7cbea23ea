/// The English stemmer Porter2, as Snowball 3.1 defines it (https://snowballstem.org/algorithms/english/stemmer.html).
///
/// Works on lower-case ASCII letters and apostrophes; other bytes count as consonants.
package enum Stemmer: Sendable {
    /// Replaces `word` by its stem, which is never longer.
    package static func stem(_ word: inout [UInt8]) {
        let length = word.withUnsafeMutableBufferPointer { stem($0) }
        word.removeLast(word.count - length)
    }

    /// Writes the stem over the start of `word` and returns its length in bytes.
    package static func stem(_ word: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var stem = Stem(word)
        if stem.replaceException() || word.count < 3 { return stem.count }
        stem.markConsonantY()
        stem.markRegions()
        stem.dropPlural()
        stem.dropPastAndProgressive()
        stem.softenFinalY()
        stem.shortenDoubleSuffix()
        stem.shortenSuffix()
        stem.dropSuffix()
        stem.dropFinalEOrL()
        stem.unmarkConsonantY()
        return stem.count
    }
}

/// A word on its way to its stem. A `y` that acts as a consonant is `Y` meanwhile.
private struct Stem {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private(set) var count: Int

    /// Start of the region after the first consonant that follows a vowel, and of the same within it.
    private var region1 = 0
    private var region2 = 0

    init(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
        self.bytes = bytes
        count = bytes.count
    }

    // MARK: Letters

    private func isVowel(_ index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }

    private func hasVowel(before end: Int) -> Bool {
        for index in 0..<max(end, 0) where isVowel(index) { return true }
        return false
    }

    @inline(__always)
    private func isAny(of letters: StaticString, _ index: Int) -> Bool {
        for offset in 0..<letters.utf8CodeUnitCount where letters.utf8Start[offset] == bytes[index] {
            return true
        }
        return false
    }

    /// Whether the text before `end` ends in `suffix`.
    @inline(__always)
    private func ends(_ suffix: StaticString, before end: Int) -> Bool {
        let length = suffix.utf8CodeUnitCount
        guard end >= length else { return false }
        var offset = length
        while offset > 0 {
            offset -= 1
            if bytes[end - length + offset] != suffix.utf8Start[offset] { return false }
        }
        return true
    }

    @inline(__always)
    private func ends(_ suffix: StaticString) -> Bool { ends(suffix, before: count) }

    @inline(__always)
    private func isWord(_ word: StaticString, before end: Int) -> Bool {
        end == word.utf8CodeUnitCount && ends(word, before: end)
    }

    @inline(__always)
    private mutating func replace(last length: Int, with text: StaticString) {
        count -= length
        for offset in 0..<text.utf8CodeUnitCount { bytes[count + offset] = text.utf8Start[offset] }
        count += text.utf8CodeUnitCount
    }

    /// Whether the word ends in a short syllable before `end`.
    private func isShortSyllable(before end: Int) -> Bool {
        if end >= 3, !isVowel(end - 1), !isAny(of: "wxY", end - 1), isVowel(end - 2), !isVowel(end - 3) {
            return true
        }
        if end == 2, isVowel(0), !isVowel(1) { return true }
        return ends("past", before: end)
    }

    // MARK: Before the suffixes

    @inline(__always)
    private mutating func replace(word: StaticString, with text: StaticString) -> Bool {
        guard isWord(word, before: count) else { return false }
        replace(last: count, with: text)
        return true
    }

    /// Handles the words that the steps would get wrong; `true` when this was one.
    mutating func replaceException() -> Bool {
        guard (3...6).contains(count) else { return false }
        return replace(word: "skis", with: "ski") || replace(word: "skies", with: "sky")
            || replace(word: "idly", with: "idl") || replace(word: "gently", with: "gentl")
            || replace(word: "ugly", with: "ugli") || replace(word: "early", with: "earli")
            || replace(word: "only", with: "onli") || replace(word: "singly", with: "singl")
            || isWord("andes", before: count) || isWord("atlas", before: count)
            || isWord("bias", before: count) || isWord("cosmos", before: count)
            || isWord("howe", before: count) || isWord("news", before: count) || isWord("sky", before: count)
    }

    mutating func markConsonantY() {
        if bytes[0] == UInt8(ascii: "'") {
            for index in 1..<count { bytes[index - 1] = bytes[index] }
            count -= 1
        }
        for index in 0..<count
        where bytes[index] == UInt8(ascii: "y") && (index == 0 || isVowel(index - 1)) {
            bytes[index] = UInt8(ascii: "Y")
        }
    }

    mutating func unmarkConsonantY() {
        for index in 0..<count where bytes[index] == UInt8(ascii: "Y") { bytes[index] = UInt8(ascii: "y") }
    }

    mutating func markRegions() {
        let startsWithPrefix =
            marksRegion("gener") || marksRegion("inter") || marksRegion("univers") || marksRegion("commun")
            || marksRegion("later") || marksRegion("organ") || marksRegion("past") || marksRegion("emerg")
            || marksRegion("arsen")
        if !startsWithPrefix { region1 = afterVowelAndConsonant(from: 0) }
        region2 = afterVowelAndConsonant(from: region1)
    }

    /// Some words would lose too much (`general`, `generic`): their first region starts after a prefix.
    @inline(__always)
    private mutating func marksRegion(_ prefix: StaticString) -> Bool {
        let length = prefix.utf8CodeUnitCount
        guard count >= length, ends(prefix, before: length) else { return false }
        region1 = length
        return true
    }

    private func afterVowelAndConsonant(from start: Int) -> Int {
        var at = start
        while at < count, !isVowel(at) { at += 1 }
        while at < count, isVowel(at) { at += 1 }
        return min(at + 1, count)
    }

    // MARK: The steps

    mutating func dropPlural() {
        if ends("'s'") { count -= 3 } else if ends("'s") { count -= 2 } else if ends("'") { count -= 1 }
        if ends("sses") {
            count -= 2
        } else if ends("ied") || ends("ies") {
            count -= count - 3 >= 2 ? 2 : 1
        } else if ends("s"), !ends("ss"), !ends("us"), hasVowel(before: count - 2) {
            count -= 1
        }
    }

    mutating func dropPastAndProgressive() {
        let length: Int
        if ends("eedly") || ends("eed") {
            let start = count - (ends("eed") ? 3 : 5)
            let isWhole =
                isWord("succ", before: start) || isWord("proc", before: start) || isWord("exc", before: start)
            if start >= region1, !isWhole { count = start + 2 }
            return
        } else if ends("ingly") {
            length = 5
        } else if ends("edly") {
            length = 4
        } else if ends("ing") {
            length = 3
            let start = count - 3
            if start == 2, bytes[1] == UInt8(ascii: "y"), !isVowel(0) {
                replace(last: 4, with: "ie")
                return
            }
            if isWord("even", before: start) || isWord("cann", before: start) || isWord("inn", before: start)
                || isWord("earr", before: start) || isWord("herr", before: start)
                || isWord("out", before: start)
            {
                return
            }
        } else if ends("ed") {
            length = 2
        } else {
            return
        }
        guard hasVowel(before: count - length) else { return }
        count -= length
        if ends("at") || ends("bl") || ends("iz") {
            replace(last: 0, with: "e")
        } else if count >= 2, bytes[count - 1] == bytes[count - 2], isAny(of: "bdfgmnprt", count - 1) {
            if !(count == 3 && isAny(of: "aeo", 0)) { count -= 1 }
        } else if count == region1, isShortSyllable(before: count) {
            replace(last: 0, with: "e")
        }
    }

    mutating func softenFinalY() {
        guard count > 2, bytes[count - 1] | 0x20 == UInt8(ascii: "y"), !isVowel(count - 2) else { return }
        bytes[count - 1] = UInt8(ascii: "i")
    }

    /// Replaces `suffix` if it stands in the first region; `true` when the word ends in it at all.
    @inline(__always)
    private mutating func shorten(_ suffix: StaticString, to text: StaticString) -> Bool {
        guard ends(suffix) else { return false }
        let length = suffix.utf8CodeUnitCount
        if count - length >= region1 { replace(last: length, with: text) }
        return true
    }

    /// Longer suffixes stand before the shorter ones they end in.
    mutating func shortenDoubleSuffix() {
        if shorten("ization", to: "ize") || shorten("ational", to: "ate") || shorten("fulness", to: "ful")
            || shorten("ousness", to: "ous") || shorten("iveness", to: "ive") || shorten("tional", to: "tion")
            || shorten("biliti", to: "ble") || shorten("lessli", to: "less") || shorten("entli", to: "ent")
            || shorten("ation", to: "ate") || shorten("alism", to: "al") || shorten("aliti", to: "al")
            || shorten("ousli", to: "ous") || shorten("iviti", to: "ive") || shorten("fulli", to: "ful")
            || shorten("ogist", to: "og") || shorten("enci", to: "ence") || shorten("anci", to: "ance")
            || shorten("abli", to: "able") || shorten("izer", to: "ize") || shorten("ator", to: "ate")
            || shorten("alli", to: "al") || shorten("bli", to: "ble")
        {
            return
        }
        if ends("ogi") {
            if count - 3 >= region1, ends("logi") { count -= 1 }
        } else if ends("li"), count - 2 >= region1, count > 2, isAny(of: "cdeghkmnrt", count - 3) {
            count -= 2
        }
    }

    mutating func shortenSuffix() {
        if shorten("ational", to: "ate") || shorten("tional", to: "tion") || shorten("alize", to: "al")
            || shorten("icate", to: "ic") || shorten("iciti", to: "ic") || shorten("ical", to: "ic")
            || shorten("ness", to: "") || shorten("ful", to: "")
        {
            return
        }
        if ends("ative"), count - 5 >= region1, count - 5 >= region2 { count -= 5 }
    }

    /// Drops `suffix` if it stands in the second region; `true` when the word ends in it at all.
    @inline(__always)
    private mutating func drop(_ suffix: StaticString) -> Bool {
        guard ends(suffix) else { return false }
        let length = suffix.utf8CodeUnitCount
        if count - length >= region2 { count -= length }
        return true
    }

    mutating func dropSuffix() {
        let isDone =
            drop("ement") || drop("ment") || drop("ance") || drop("ence") || drop("able") || drop("ible")
            || drop("ant") || drop("ent") || drop("ism") || drop("ate") || drop("iti") || drop("ous")
            || drop("ive") || drop("ize") || drop("al") || drop("er") || drop("ic")
        if isDone { return }
        if ends("sion") || ends("tion"), count - 3 >= region2 { count -= 3 }
    }

    mutating func dropFinalEOrL() {
        if ends("e") {
            let isLong = count - 1 >= region1 && !isShortSyllable(before: count - 1)
            if count - 1 >= region2 || isLong { count -= 1 }
        } else if ends("ll"), count - 1 >= region2 {
            count -= 1
        }
    }
}
