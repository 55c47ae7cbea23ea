internal import FAQWording

/// What the parts of a page depend on, apart from what they show.
struct PageContext: Sendable {
    let language: TextLanguage
    /// What the site itself says on the page.
    let text: SiteText
    /// What leads from the page to the folder of the site, such as `../`.
    let root: String

    init(language: TextLanguage, texts: SiteTexts, root: String) {
        self.language = language
        text = texts(language)
        self.root = root
    }
}
