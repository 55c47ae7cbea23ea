internal import FAQFiles
internal import FAQKit
public import FAQModel
public import FAQReader
internal import FAQWording

/// A help site made from a knowledge base: files in memory, the same bytes for the same input.
///
/// Every link between pages is relative, so the site works from any address, from a folder on disk and from a zip.
public struct Site: Sendable {
    /// In the order of their paths.
    public let files: [SiteFile]
    /// What the owner should know: images that are missing, redirects that lead nowhere.
    public let diagnostics: [Diagnostic]

    /// Makes the site of a knowledge base, with its search. Takes time and memory in proportion to the base; works on
    /// all cores.
    ///
    /// - Parameters:
    ///   - knowledgeBase: whose entries the site shows.
    ///   - configuration: what its owner decides.
    ///   - refusal: why an image of this name, relative to the folder of the knowledge base, does not go into the site;
    ///     `nil` for one that does. The words of one that does not stand in its place.
    /// - Throws: `KnowledgeBaseError` when an index that the base was opened from cannot be read.
    public init(
        _ knowledgeBase: KnowledgeBase, configuration: SiteConfiguration = SiteConfiguration(),
        refusal: (String) -> ImageRefusal? = { _ in nil }
    ) throws(KnowledgeBaseError) {
        try self.init(
            entries: try knowledgeBase.entries, titles: knowledgeBase.titles, configuration: configuration,
            refusal: refusal
        ) { titles throws(KnowledgeBaseError) in
            try knowledgeBase.pageIndex(
                titles: titles, policy: configuration.policy, isSplit: configuration.splitsSearch)
        }
    }

    /// Makes a site that cannot be searched, for want of an index.
    ///
    /// - Parameters:
    ///   - entries: what the site shows, in this order.
    ///   - titles: the titles of the pages that entries come from, by the file of their source.
    ///   - configuration: what its owner decides.
    ///   - refusal: why an image of this name, relative to the folder of the knowledge base, does not go into the site;
    ///     `nil` for one that does. The words of one that does not stand in its place.
    public init(
        entries: [Entry], titles: [String: String] = [:],
        configuration: SiteConfiguration = SiteConfiguration(),
        refusal: (String) -> ImageRefusal? = { _ in nil }
    ) {
        let noIndex: ((PageTitles) throws(Never) -> PageIndexFiles)? = nil
        self.init(
            entries: entries, titles: titles, configuration: configuration, refusal: refusal,
            pageIndex: noIndex)
    }

    /// - Parameter pageIndex: gives the index that pages search, with the titles to put into it.
    private init<Failure>(
        entries: [Entry], titles: [String: String], configuration: SiteConfiguration,
        refusal: (String) -> ImageRefusal?, pageIndex: ((PageTitles) throws(Failure) -> PageIndexFiles)?
    ) throws(Failure) {
        let images = ImageFiles(of: entries, named: configuration.images, refusal: refusal)
        let plan = SitePlan(entries: entries, titles: titles, images: images, configuration: configuration)
        let title =
            configuration.title ?? (titles.count == 1 ? titles.first?.value : nil)
            ?? plan.texts(plan.language).defaultTitle
        let frame = PageFrame(
            plan: plan, configuration: configuration, title: title,
            hasFeed: configuration.baseURL != nil && !SiteFeeds.updates(entries).isEmpty,
            hasSearch: pageIndex != nil)
        let parts = PageParts(plan, frame)
        var files = Self.pages(parts)
        let indexed = files.map(\.path)
        let notices = NoticePages(parts)
        let (moved, diagnostics) = Self.moved(plan, notices, configuration.redirects)
        files += moved
        files.append(notices.missing())
        files += Self.feeds(SiteFeeds(parts: parts), configuration, indexed)
        if plan.hasMarkdown { files += MarkdownFiles(plan: plan).files }
        files += DesignFiles(configuration).files
        if let pageIndex {
            let index = try pageIndex(EntryTitles.of(plan))
            let log = LogFiles(plan, index: index.log)
            let search = SearchFiles(index)
            files += search.files + log.files
            files += HelpElement.files(
                plan, contact: configuration.contact, search: search.names, log: log)
        }
        for (file, path) in images.paths { files.append(SiteFile(path: path, content: .copy(of: file))) }
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.diagnostics =
            images.diagnostics + diagnostics + [configuration.accent?.diagnostic].compactMap(\.self)
    }

    /// How many entries a core writes before it takes the next ones.
    private static let entriesOfJob = 32

    /// The pages that search engines may show.
    private static func pages(_ parts: PageParts) -> [SiteFile] {
        let plan = parts.plan
        let sections = SectionPages(parts)
        let tags = TagPages(parts)
        let entries = EntryPages(parts)
        var files = [IndexPage(parts).page()]
        files += sections.pages()
        files += tags.lists()
        files += plan.tags.items.flatMap(tags.pages)
        let jobs = plan.entries.indices.chunks(of: Self.entriesOfJob)
        files += ParallelMap.map(jobs) { job in job.map { entries.page(of: $0) } }.joined()
        return files
    }

    /// Pages under old ids. An id that an entry has now is not old, whatever the configuration says.
    private static func moved(
        _ plan: SitePlan, _ notices: NoticePages, _ redirects: [SiteConfiguration.Redirect]
    ) -> ([SiteFile], [Diagnostic]) {
        var files: [SiteFile] = []
        var diagnostics: [Diagnostic] = []
        var taken = Set(plan.paths)
        for redirect in redirects {
            let path = "q/\(Slug.of(redirect.old)).html"
            if let id = EntryID(redirect.new), let position = plan.positions[id], taken.insert(path).inserted
            {
                files.append(notices.moved(from: path, to: position))
            } else {
                let reason =
                    taken.contains(path)
                    ? "\(redirect.old) is the id of an entry or has a redirect already"
                    : "there is no entry called \(redirect.new)"
                diagnostics.append(
                    Diagnostic(
                        severity: .warning, code: "site-redirect", file: "", line: nil,
                        message: "no redirect from \(redirect.old): \(reason)"))
            }
        }
        return (files, diagnostics)
    }

    private static func feeds(_ feeds: SiteFeeds, _ configuration: SiteConfiguration, _ pages: [String])
        -> [SiteFile]
    {
        var files = [feeds.llms(), feeds.entriesJSON()]
        if let base = configuration.baseURL {
            files += feeds.sitemaps(pages.sorted(), base: base)
            files.append(feeds.openSearch(base: base))
            if let feed = feeds.atom(base: base) { files.append(feed) }
        }
        return files
    }
}
