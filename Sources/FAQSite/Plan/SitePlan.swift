internal import FAQModel
internal import FAQWording

/// Which pages there are, what they are called, and what stands on them.
struct SitePlan: Sendable {
    /// Entries that readers find under one heading: those of one page of the content or, when there is only one, those
    /// of one category.
    struct Section: Sendable {
        var title: String
        /// The name of its page: plain, and no other section's.
        var name: String
        var groups: [Group]

        /// Relative to the folder of the site.
        var path: String { "c/\(name).html" }
        var count: Int { groups.reduce(0) { $0 + $1.entries.count } }
        var entries: [Int] { groups.flatMap(\.entries) }
    }

    /// Entries of one category within a section, by their positions.
    struct Group: Sendable {
        /// Empty for entries without a category.
        var title: String
        var entries: [Int]
    }

    let entries: [Entry]
    /// The paths of the entries' pages, by position.
    let paths: [String]
    /// The section each entry stands in, by position.
    let sectionOf: [Int]
    let sections: [Section]
    let languages: [TextLanguage]
    /// The language of the pages that belong to no entry.
    let language: TextLanguage
    /// What the site itself says.
    let texts: SiteTexts
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
        var slugs = SlugSet()
        paths = entries.map { "q/\(slugs.take($0.id.text)).html" }
        positions = Dictionary(
            entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        entriesOfFile = FileEntries.byFile(entries)
        let latin =
            configuration.language.map(TextLanguage.init(code:)).flatMap { $0.isChinese ? nil : $0.code }
            ?? "en"
        let letters = entries.map(Self.letters)
        languages = letters.map { $0.language(other: latin) }
        language =
            configuration.language.map(TextLanguage.init(code:))
            ?? Self.ofFirstFile(entries, letters).language(other: latin)
        texts = SiteTexts(own: configuration.translations)
        (sections, sectionOf) = Self.sections(
            of: entries, titles: titles, text: texts(language), isByFile: entriesOfFile.count > 1)
        tags = TagIndex(entries)
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

    private static func sections(
        of entries: [Entry], titles: [String: String], text: SiteText, isByFile: Bool
    ) -> ([Section], [Int]) {
        var sections: [Section] = []
        var slugs = SlugSet()
        var known: [String: Int] = [:]
        var groups: [[String: Int]] = []
        var sectionOf: [Int] = []
        for (position, entry) in entries.enumerated() {
            let key = isByFile ? entry.source?.file ?? "" : entry.category.first ?? ""
            let section: Int
            if let index = known[key] {
                section = index
            } else {
                section = sections.count
                known[key] = section
                let stem = isByFile ? Self.stem(key) : key
                let title = (isByFile ? titles[key] : nil) ?? (stem.isEmpty ? text.moreQuestions : stem)
                let name = stem.isEmpty ? "more" : stem.split(separator: "/").joined(separator: "-")
                sections.append(Section(title: title, name: slugs.take(name), groups: []))
                groups.append([:])
            }
            sectionOf.append(section)
            let group = (isByFile ? entry.category[...] : entry.category.dropFirst()).joined(separator: " › ")
            if let index = groups[section][group] {
                sections[section].groups[index].entries.append(position)
            } else {
                groups[section][group] = sections[section].groups.count
                sections[section].groups.append(Group(title: group, entries: [position]))
            }
        }
        // A lone heading that says what the page is called says nothing.
        for index in sections.indices
        where sections[index].groups.count == 1 && sections[index].groups[0].title == sections[index].title {
            sections[index].groups[0].title = ""
        }
        return (sections, sectionOf)
    }

    /// The name of a file without its extension.
    private static func stem(_ file: String) -> String {
        guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
        let stem = file[..<dot]
        return stem.contains("/") && stem.hasSuffix("/index") ? String(stem.dropLast(6)) : String(stem)
    }
}
