internal import FAQText

/// The language of a text, as far as its script tells.
struct TextLanguage: Hashable, Sendable {
    /// As in `lang`.
    var code: String

    init(code: String) {
        self.code = code
    }

    /// The language of a text by the letters it is written in; `other` where they are Latin or none.
    init(of text: String, other: String = "en") {
        var count = Count()
        count.add(text)
        self = count.language(other: other)
    }

    var isChinese: Bool { code == "zh" || code.hasPrefix("zh-") }

    var isRightToLeft: Bool {
        ["ar", "fa", "he", "ur"].contains { code == $0 || code.hasPrefix($0 + "-") }
    }

    var direction: String { isRightToLeft ? "rtl" : "ltr" }

    /// Letters, by the script they belong to.
    struct Count: Sendable {
        private var han = 0
        private var kana = 0
        private var hangul = 0
        private var latin = 0
        private var arabic = 0
        private var hebrew = 0
        private var cyrillic = 0

        mutating func add(_ text: String) {
            for scalar in text.unicodeScalars {
                switch scalar.value {
                case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
                case 0..<0x370: break
                case 0x400...0x52F: cyrillic += 1
                case 0x590...0x5FF: hebrew += 1
                case 0x600...0x6FF, 0x750...0x77F: arabic += 1
                case 0x3040...0x30FF: kana += 1
                case let value where Script.isHan(value): han += 1
                case 0xAC00...0xD7AF: hangul += 1
                default: break
                }
            }
        }

        mutating func add(_ other: Count) {
            han += other.han
            kana += other.kana
            hangul += other.hangul
            latin += other.latin
            arabic += other.arabic
            hebrew += other.hebrew
            cyrillic += other.cyrillic
        }

        /// A Han character carries about as much as three letters, and Chinese text about software is full of English names.
        func language(other: String) -> TextLanguage {
            let scripts = [
                ((han + kana) * 3, kana * 8 > han ? "ja" : "zh"), (hangul * 3, "ko"), (arabic * 2, "ar"),
                (hebrew * 2, "he"), (cyrillic * 2, "ru"),
            ]
            var best = (weight: 0, code: other)
            for (weight, code) in scripts where weight > best.weight { best = (weight, code) }
            return TextLanguage(code: best.weight > 0 && best.weight * 2 >= latin ? best.code : other)
        }
    }
}
