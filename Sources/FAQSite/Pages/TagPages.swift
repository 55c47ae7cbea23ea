internal import FAQHTML
internal import FAQModel
internal import FAQWording

/// The pages by which readers come from a tag to its entries.
struct TagPages: Sendable {
    static let overviewPath = "tags/index.html"

    private let parts: PageParts
    /// All these pages stand in one folder.
    private let context: PageContext
    private let list: TagList

    init(_ parts: PageParts) {
        self.parts = parts
        context = parts.context(of: Self.overviewPath)
        list = TagList(parts: parts, context: context)
    }

    private var plan: SitePlan { parts.plan }

    // MARK: One tag

    /// The pages of a tag, where it has any.
    func pages(of item: TagIndex.Item) -> [SiteFile] {
        guard item.path != nil else { return [] }
        let text = context.text
        let pages = Paging.pages(of: item.entries)
        return pages.indices.map { number in
            var content = HTMLBuffer()
            content.markup("<p class=\"kind\"><a")
            content.attribute("href", context.root + TagIndex.path(of: item.kind))
            content.markup(">")
            content.text(text.oneOf(item.kind))
            content.markup("</a> · ")
            content.text(text.count(item.entries.count))
            content.markup("</p>\n")
            EntryListing(parts: parts, context: context).writeLinks(to: pages[number], to: &content)
            PageLinks.write(number, of: pages.count, in: context, to: &content, path: item.path(ofPage:))
            return file(
                .tag, item.path(ofPage: number), item.text, number, content,
                description:
                    "\(text.oneOf(item.kind)) \(item.text)\(text.colon)\(text.count(item.entries.count))"
            )
        }
    }

    // MARK: Lists of tags

    private static let kinds: [Tag.Kind] = [.code, .message, .api, .parameter, .component]
    /// The page with all kinds shows at most this many tags of each.
    private static let mostOfKind = 40

    /// The page with all kinds, and those of each kind.
    func lists() -> [SiteFile] {
        var files: [SiteFile] = []
        var overview = HTMLBuffer()
        for kind in Self.kinds {
            let items = TagList.sorted(
                plan.tags.items.filter { $0.kind == kind && ListedTags.contain($0) })
            guard !items.isEmpty else { continue }
            writeTopic(kind, items, to: &overview)
            files += pages(of: kind, items)
        }
        files.append(
            file(.tags, Self.overviewPath, context.text.errorsAndTags, 0, overview))
        return files
    }

    /// All tags of a kind, by their letters.
    private func pages(of kind: Tag.Kind, _ items: [TagIndex.Item]) -> [SiteFile] {
        let pages = Paging.pages(of: items)
        let path = { TagIndex.path(of: kind, page: $0) }
        let letters = TagLetters(pages)
        return pages.indices.map { number in
            var content = HTMLBuffer()
            letters.write(in: context, to: &content, path: path)
            list.writeGroups(pages[number], kind, to: &content)
            PageLinks.write(number, of: pages.count, in: context, to: &content, path: path)
            return file(.tags, path(number), context.text.kind(kind), number, content)
        }
    }

    /// The tags of a kind that most entries have, with the way to the others.
    private func writeTopic(_ kind: Tag.Kind, _ items: [TagIndex.Item], to overview: inout HTMLBuffer) {
        let address = context.root + TagIndex.path(of: kind)
        overview.markup("<section class=\"topic\">\n<h2><a")
        overview.attribute("href", address)
        overview.markup(">")
        overview.text(context.text.kind(kind))
        overview.markup("</a></h2>\n")
        let most = items.sorted { $0.entries.count > $1.entries.count }.prefix(Self.mostOfKind)
        list.write(TagList.sorted(Array(most)), kind, to: &overview)
        if items.count > Self.mostOfKind {
            PageParts.writeLinkLine(
                "more", context.text.all(items.count), subject: context.text.colon + context.text.kind(kind),
                address: address, to: &overview)
        }
        overview.markup("</section>\n")
    }

    private func file(
        _ kind: PageFrame.Page.Kind, _ path: String, _ title: String, _ number: Int, _ content: HTMLBuffer,
        description: String = ""
    ) -> SiteFile {
        let trail = Trail(parts: parts, context: context)
        return parts.frame.file(
            PageFrame.Page(
                kind: kind, path: path,
                title: number == 0 ? title : "\(title) · \(context.text.page(number + 1))",
                description: description, language: context.language,
                sidebar: Sidebar(parts: parts, context: context).html(),
                main: parts.filled(
                    kind == .tag ? .tag : .tags,
                    [
                        .trail: trail.htmlByTags(to: title), .title: .escaping(title), .content: content,
                    ])))
    }
}
