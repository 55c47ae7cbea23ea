internal import FAQHTML
internal import FAQModel
internal import FAQWording

/// The pages by which readers come from a tag to its entries.
struct TagPages: Sendable {
    static let overviewPath = "tags/index.html"

    private let parts: PageParts
    /// All these pages stand in one folder.
    private let context: PageContext

    init(_ parts: PageParts) {
        self.parts = parts
        context = parts.context(of: Self.overviewPath)
    }

    private var plan: SitePlan { parts.plan }

    // MARK: One tag

    /// - Parameter path: the path of the tag's page.
    func page(of item: TagIndex.Item, path: String) -> SiteFile {
        let text = context.text
        var content = HTMLBuffer()
        content.markup("<p class=\"kind\"><a")
        content.attribute("href", context.root + TagIndex.path(of: item.kind))
        content.markup(">")
        content.text(text.oneOf(item.kind))
        content.markup("</a> · ")
        content.text(text.count(item.entries.count))
        content.markup("</p>\n")
        EntryListing(parts: parts, context: context).writeLinks(to: item.entries, to: &content)
        return parts.frame.file(
            PageFrame.Page(
                kind: .tag, path: path, title: item.text,
                description: "\(text.oneOf(item.kind)) \(item.text): \(text.count(item.entries.count))",
                language: context.language,
                main: parts.filled(
                    .tag,
                    [
                        .trail: parts.tagTrail(in: context), .title: .escaping(item.text),
                        .content: content,
                    ])))
    }

    // MARK: Lists of tags

    private static let kinds: [Tag.Kind] = [.code, .message, .api, .parameter, .component]
    /// The page with all kinds shows at most this many tags of each.
    private static let mostOfKind = 60
    /// Longer texts, in bytes, are no tags that anybody looks for in a list.
    private static let longestListed = 300

    /// The page with all kinds, and one for each kind.
    func lists() -> [SiteFile] {
        var files: [SiteFile] = []
        var overview = HTMLBuffer()
        for kind in Self.kinds {
            let items = listed(kind)
            guard !items.isEmpty else { continue }
            writeTopic(kind, items, to: &overview)
            var content = HTMLBuffer()
            write(items, kind, to: &content)
            files.append(
                list(
                    TagIndex.path(of: kind), context.text.kind(kind), content,
                    trail: parts.tagTrail(in: context)))
        }
        files.append(
            list(Self.overviewPath, context.text.errorsAndTags, overview, trail: parts.trail(in: context)))
        return files
    }

    /// The tags of a kind that readers may look for: all codes and messages, else those of questions or of several
    /// entries; in the order of their letters.
    private func listed(_ kind: Tag.Kind) -> [TagIndex.Item] {
        plan.tags.items.filter { item in
            item.kind == kind && item.text.utf8.count <= Self.longestListed
                && (kind == .code || kind == .message || item.isInQuestion || item.path != nil)
        }.sorted { TagOrder.isBefore($0.text, $1.text) }
    }

    /// The tags of a kind that most entries have, with the way to the others.
    private func writeTopic(_ kind: Tag.Kind, _ items: [TagIndex.Item], to overview: inout HTMLBuffer) {
        let address = "\(kind.rawValue).html"
        PageParts.beginTopic(context.text.kind(kind), address: address, to: &overview)
        if items.count <= Self.mostOfKind {
            write(items, kind, to: &overview)
        } else {
            let most = items.sorted { $0.entries.count > $1.entries.count }.prefix(Self.mostOfKind)
            write(most.sorted { TagOrder.isBefore($0.text, $1.text) }, kind, to: &overview)
            PageParts.writeLinkLine("more", context.text.all(items.count), address: address, to: &overview)
        }
        overview.markup("</section>\n")
    }

    private func list(
        _ path: String, _ title: String, _ content: HTMLBuffer, trail: HTMLBuffer
    ) -> SiteFile {
        parts.frame.file(
            PageFrame.Page(
                kind: .tags, path: path, title: title, language: context.language,
                main: parts.filled(.tags, [.trail: trail, .title: .escaping(title), .content: content])))
    }

    /// A tag of one entry leads straight to it.
    private func write(_ items: [TagIndex.Item], _ kind: Tag.Kind, to output: inout HTMLBuffer) {
        output.markup(kind == .message ? "<ul class=\"messages\">\n" : "<ul class=\"chips all\">\n")
        for item in items {
            let path = item.path ?? item.entries.first.map { plan.paths[$0] } ?? ""
            output.markup("<li")
            output.attribute("class", kind.rawValue)
            output.markup("><a")
            output.attribute("href", context.root + path)
            output.markup(">")
            output.text(item.text)
            if item.entries.count > 1 {
                output.markup(" <span class=\"times\">")
                output.number(item.entries.count)
                output.markup("</span>")
            }
            output.markup("</a></li>\n")
        }
        output.markup("</ul>\n")
    }
}
