internal import FAQHTML
internal import FAQWording

/// The pages of the sections: the sections within them, and all their entries.
struct SectionPages: Sendable {
    let parts: PageParts

    private var plan: SitePlan { parts.plan }

    private enum Item {
        case section(Int)
        case entry(Int, group: Int)
    }

    init(_ parts: PageParts) {
        self.parts = parts
    }

    func pages() -> [SiteFile] {
        let overview = plan.overview.map { pages(of: $0, nil) } ?? []
        return overview + plan.sections.indices.flatMap { pages(of: plan.sections[$0], $0) }
    }

    /// - Parameter index: which section it is; `nil` for the list of those of the index page.
    private func pages(of section: SitePlan.Section, _ index: Int?) -> [SiteFile] {
        let pages = Paging.pages(
            of: section.children.map(Item.section)
                + section.groups.indices.flatMap { group in
                    section.groups[group].entries.map { .entry($0, group: group) }
                })
        return pages.indices.map { number in
            let path = section.path(ofPage: number)
            let context = parts.context(of: path)
            let (children, groups) = Self.sorted(pages[number], of: section)
            let listing = EntryListing(parts: parts, context: context)
            let style = listing.style(for: section.entries)
            var content = HTMLBuffer()
            if !children.isEmpty {
                SectionLinks(parts: parts, context: context).writeList(children, to: &content)
            }
            listing.write(groups, style, level: 2, hasAnchors: true, to: &content)
            PageLinks.write(number, of: pages.count, in: context, to: &content, path: section.path(ofPage:))
            return file(
                section, index, number, context, content,
                TableOfContents(groups, of: plan, showsAnswers: style == .folded))
        }
    }

    private func file(
        _ section: SitePlan.Section, _ index: Int?, _ number: Int, _ context: PageContext,
        _ content: HTMLBuffer, _ contents: TableOfContents
    ) -> SiteFile {
        let text = context.text
        return parts.frame.file(
            PageFrame.Page(
                kind: .category, path: section.path(ofPage: number),
                title: number == 0 ? section.title : "\(section.title) · \(text.page(number + 1))",
                description: "\(section.title)\(text.colon)\(text.count(section.count))",
                language: context.language, sidebar: Sidebar(parts: parts, context: context).html(at: index),
                main: parts.filled(
                    .category,
                    [
                        .trail: Trail(parts: parts, context: context).html(
                            to: section.title, within: section.parent),
                        .title: .escaping(section.title), .contents: contents.html(in: context),
                        .content: content,
                    ])))
    }

    /// The items of a page as they are written.
    private static func sorted(
        _ items: [Item], of section: SitePlan.Section
    ) -> (children: [Int], groups: [SitePlan.Group]) {
        var children: [Int] = []
        var groups: [SitePlan.Group] = []
        var last: Int?
        for item in items {
            switch item {
            case .section(let child): children.append(child)
            case .entry(let position, let group):
                if group != last {
                    groups.append(SitePlan.Group(title: section.groups[group].title, entries: []))
                    last = group
                }
                groups[groups.count - 1].entries.append(position)
            }
        }
        return (children, groups)
    }
}
