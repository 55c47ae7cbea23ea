/// Texts of ours in one language, for one kind of reader; what all readers are told is in extensions of this.
///
/// A text is written once, with Chinese and English side by side in `pick`. Further languages, which only sites have, are
/// files of texts by their keys (`Translation`); what one of them lacks stands in English.
package protocol Wording: Sendable {
    var language: Language { get }
    /// Texts that go before ours.
    var translation: Translation? { get }
}

extension Wording {
    package var translation: Translation? { nil }

    /// The text in this language.
    ///
    /// - Parameter part: tells the texts of one function apart; its name with this is the key of a translation.
    func pick(
        _ part: StaticString = "", zh: @autoclosure () -> Phrase, en: @autoclosure () -> Phrase,
        function: StaticString = #function
    ) -> String {
        if let text = translation?.text(of: function, part) { return text.filled(with: zh().values) }
        return switch language {
        case .chinese: zh().text
        case .english: en().text
        }
    }

    /// What stands between a name and what belongs to it, within a line.
    package var colon: String { pick(zh: "：", en: ": ") }
}
