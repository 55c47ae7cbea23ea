internal import FAQModel
internal import FAQWording

/// Which pages there are, what they are called, and what stands on them.
///
/// Never changes. All that writes pages holds it, so it is referred to rather than copied: every copy would count a reference
/// for each of its parts.
final class SitePlan: Sendable {
    let entries: [Entry]
    /// The paths of the entries' pages, by position.
    let paths: [String]
    /// The names of the entries within a page, by position.
    let anchors: [String]
    /// The section each entry stands in, by position.
    let sectionOf: [Int]
    /// A section stands before those within it.
    let sections: [Section]
    /// The sections of the index page.
    let topSections: [Int]
    /// The list of the sections of the index page, where they are more than it shows.
    let overview: Section?
    let languages: [TextLanguage]
    /// The language of the pages that belong to no entry.
    let language: TextLanguage
    /// What the site itself says.
    let texts: SiteTexts
    /// The language of texts in Latin letters.
    private let latin: String
    let tags: TagIndex
    /// The positions of the entries, by id.
    let positions: [EntryID: Int]
    let images: ImageFiles
    /// Whether entries are written as Markdown, too.
    let hasMarkdown: Bool
    /// The entries of each file; those without one by the empty name.
    let entriesOfFile: [String: FileEntries]

    init(
        entries: [Entry], titles: [String: String], images: ImageFiles, configuration: SiteConfiguration
    ) {
        self.entries = entries
        self.images = images
        hasMarkdown = configuration.writesMarkdown ?? (entries.count <= MarkdownPath.mostEntries)
        paths = EntryAddress.paths(of: entries.lazy.map(\.id))
        anchors = PageAnchor.of(entries)
        positions = Dictionary(
            entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        entriesOfFile = FileEntries.byFile(entries)
        let latin =
            configuration.language.map(TextLanguage.init(code:)).flatMap { $0.isChinese ? nil : $0.code }
            ?? "en"
        self.latin = latin
        let letters = entries.map(Self.letters)
        languages = letters.map { $0.language(other: latin) }
        language =
            configuration.language.map(TextLanguage.init(code:))
            ?? Self.ofFirstFile(entries, letters).language(other: latin)
        texts = SiteTexts(own: configuration.translations)
        let plan = SectionPlan(
            entries: entries, titles: titles, text: texts(language), isByFile: entriesOfFile.count > 1)
        sections = plan.sections
        sectionOf = plan.sectionOf
        topSections = plan.top
        overview = plan.overview
        tags = TagIndex(entries)
    }

    /// The sections around a page, from the one that stands on the index page to the one it belongs to.
    func path(to section: Int?) -> [Int] {
        var path: [Int] = []
        var next = section
        while let section = next {
            path.insert(section, at: 0)
            next = sections[section].parent
        }
        return path
    }

    /// The language of a title; Latin letters are English where the site is written in others.
    func language(of title: String) -> TextLanguage {
        TextLanguage(of: title, other: latin)
    }

    private static func letters(of entry: Entry) -> TextLanguage.Count {
        var count = TextLanguage.Count()
        count.add(entry.question)
        count.add(PlainText.text(of: entry.answer, code: .omitted))
        return count
    }

    /// The letters of the first file, which decide for the site: counting all entries, one more of them might turn a majority
    /// and rename the site on every page.
    private static func ofFirstFile(_ entries: [Entry], _ letters: [TextLanguage.Count]) -> TextLanguage.Count
    {
        var sum = TextLanguage.Count()
        for (entry, count) in zip(entries, letters) where entry.source?.file == entries.first?.source?.file {
            sum.add(count)
        }
        return sum
    }
}
