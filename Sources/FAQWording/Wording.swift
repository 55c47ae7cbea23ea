/// Texts of ours in one language, for one kind of reader; what all readers are told is in extensions of this.
///
/// A text is written once, with all its languages side by side in `pick`. For another language, `pick` gets another
/// parameter, and the compiler names every text that lacks it.
package protocol Wording: Sendable {
    var language: Language { get }
}

extension Wording {
    /// The text in this language.
    func pick(zh: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
        switch language {
        case .chinese: zh()
        case .english: en()
        }
    }

    /// What stands between a name and what belongs to it, within a line.
    package var colon: String { pick(zh: "：", en: ": ") }
}
