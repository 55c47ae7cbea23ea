internal import FAQHTML
internal import FAQModel
internal import FAQWording

/// What the site itself says, in every language that its pages are in: the owner's texts, then ours, then English ones.
struct SiteTexts: Sendable {
    /// By the code of their language.
    private let translations: [String: Translation]

    /// - Parameter own: the owner's texts, by the code of their language.
    init(own: [String: Translation] = [:]) {
        translations = own.reduce(into: Self.ready) { translations, own in
            let ready = Self.ready[own.key] ?? Self.ready[Self.stem(of: own.key)]
            translations[own.key] = Translation((ready?.texts ?? [:]).merging(own.value.texts) { $1 })
        }
    }

    /// What pages in a language say.
    func callAsFunction(_ language: TextLanguage) -> SiteText {
        let code = self.language(for: language).code
        return SiteText(Self.base(of: code), translations[code])
    }

    /// What the search says.
    func search(_ language: TextLanguage) -> SearchText {
        let code = self.language(for: language).code
        return SearchText(Self.base(of: code), translations[code])
    }

    /// The language of our texts where the content is in another: that one where there are texts in it or in the language
    /// it is a kind of, else English.
    func language(for language: TextLanguage) -> TextLanguage {
        let code = language.code.lowercased()
        let known = [code, Self.stem(of: code)].first {
            translations[$0] != nil || Language(rawValue: $0) != nil
        }
        return TextLanguage(code: known ?? Language.english.rawValue)
    }

    /// ` lang` and ` dir` of what the site itself says on a page in a language that there are no texts in.
    func writeLanguage(on page: TextLanguage, to output: inout HTMLBuffer) {
        guard !page.isChinese else { return }
        let own = language(for: page)
        guard page.code.lowercased() != own.code, !page.code.lowercased().hasPrefix(own.code + "-") else {
            return
        }
        output.attribute("lang", own.code)
        if own.direction != page.direction { output.attribute("dir", own.direction) }
    }

    private static func base(of code: String) -> Language { Language(rawValue: stem(of: code)) ?? .english }

    /// The language that another is a kind of: `de` for `de-at`.
    private static func stem(of code: String) -> String { String(code.prefix { $0 != "-" }) }

    /// Reads the owner's texts in a language.
    static func read(_ text: String, file: String) -> (Translation, [Diagnostic]) {
        TranslationReader.read(text, like: ready["de"], file: file)
    }

    /// Languages that need no file of the owner, besides those of the sources; they are files of Web/texts.
    private static let ready: [String: Translation] = [
        "ar": ReadyTexts.ar, "de": ReadyTexts.de, "es": ReadyTexts.es, "fr": ReadyTexts.fr,
        "ja": ReadyTexts.ja,
    ].mapValues { TranslationReader.read($0.description, like: nil, file: "").0 }
}
