/// Versions and platforms among the words in which questions differ.
extension ChoiceText {
    /// Whether a phrase is a version: `1.2`, `v3`, `2024`, and any number after the name of a platform.
    static func isVersion(_ phrase: UnsafeRawBufferPointer, followsPlatform: Bool) -> Bool {
        var isVersion = followsPlatform || phrase.count == 4 && phrase[0] == UInt8(ascii: "2")
        for index in 0..<phrase.count where !phrase[index].isASCIIDigit {
            let isMark =
                index == 0 ? phrase[0] | 0x20 == UInt8(ascii: "v") : phrase[index] == UInt8(ascii: ".")
            if !isMark { return false }
            isVersion = true
        }
        return isVersion && phrase[phrase.count - 1].isASCIIDigit
    }

    /// Whether the name of a platform stands right before a byte.
    static func endsInPlatform(_ text: UnsafeRawBufferPointer, before index: Int) -> Bool {
        var end = index
        while end > 0, text[end - 1] == 0x20 { end -= 1 }
        return LineText(text.bindMemory(to: UInt8.self)).prefix(end).endsInAny(of: platforms)
    }

    /// Whether a phrase is the name of a platform, with little else.
    static func namesPlatform(_ phrase: UnsafeRawBufferPointer) -> Bool {
        let phrase = LineText(phrase.bindMemory(to: UInt8.self))
        for start in 0..<min(phrase.count, wordsAroundPlatform + 1)
        where start == 0 || !phrase[start - 1].isASCIIWord {
            let length = phrase.dropped(start).prefixLength(ofAny: platforms)
            if length > 0, phrase.count - length <= wordsAroundPlatform,
                start + length == phrase.count || !phrase[start + length].isASCIILetter
            {
                return true
            }
        }
        return false
    }

    /// So many bytes may stand beside the name: `on`, ` 22.04`, `手机`.
    private static var wordsAroundPlatform: Int { 8 }

    /// In lower case, each followed by `|`.
    private static var platforms: StaticString {
        """
        windows|macos|mac|linux|ubuntu|ios|iphone|android|harmonyos|chrome|safari|firefox|docker|web|安卓|苹果|鸿蒙|\
        微信|支付宝|钉钉|抖音|网页|
        """
    }
}
