internal import FAQWording

extension SiteText {
    /// Chinese on Chinese pages, else English.
    init(_ language: TextLanguage) {
        self.init(language.isChinese ? Language.chinese : .english)
    }
}
