internal import FAQHTML
internal import FAQWording

/// The first page of a site: its sections with their questions.
struct IndexPage: Sendable {
    private let parts: PageParts
    private let context: PageContext
    private let listing: EntryListing

    private static let path = "index.html"
    /// Sites with at most this many entries list all of them, if the page takes them.
    private static let mostEntries = 300
    /// Larger sites list at most this many sections and questions of a section, and lead on to the section's own page.
    private static let mostOfSection = 12
    /// What the sections may fill, which keeps the page below 100 kB and 2,500 elements.
    private static let room = PageBudget(bytes: 72_000, elements: 2_000)

    init(_ parts: PageParts) {
        self.parts = parts
        context = parts.context(of: Self.path)
        listing = EntryListing(parts: parts, context: context)
    }

    private var plan: SitePlan { parts.plan }

    func page() -> SiteFile {
        let configuration = parts.frame.configuration
        var title = HTMLBuffer()
        parts.frame.writeLogo(context.root, to: &title)
        title.text(parts.frame.title)
        var values: [Templates.Slot: HTMLBuffer] = [
            .title: title, .content: content(), .filter: parts.frame.search(),
        ]
        if let description = configuration.description {
            var paragraph = HTMLBuffer()
            paragraph.markup("<p class=\"description\">")
            paragraph.text(description)
            paragraph.markup("</p>\n")
            values[.description] = paragraph
        }
        return parts.frame.file(
            PageFrame.Page(
                kind: .index, path: Self.path, title: parts.frame.title,
                description: configuration.description ?? "", language: context.language,
                sidebar: Sidebar(parts: parts, context: context).html(),
                main: parts.filled(.index, values)))
    }

    private func content() -> HTMLBuffer {
        if plan.entries.count <= Self.mostEntries {
            let style = listing.style(for: plan.entries.indices)
            for style in style == .links ? [style] : [style, .links] {
                let content = whole(style)
                var room = Self.room
                if room.takes(content) { return content }
            }
        }
        return beginnings()
    }

    // MARK: All entries

    private func whole(_ style: EntryListing.Style) -> HTMLBuffer {
        var content = HTMLBuffer()
        for section in plan.topSections { writeWhole(section, style, level: 2, to: &content) }
        return content
    }

    private func writeWhole(
        _ index: Int, _ style: EntryListing.Style, level: Int, to content: inout HTMLBuffer
    ) {
        let section = plan.sections[index]
        begin(index, level: level, to: &content)
        listing.write(section.groups, style, level: level + 1, to: &content)
        for child in section.children { writeWhole(child, style, level: level + 1, to: &content) }
        content.markup("</section>\n")
    }

    // MARK: The first entries of each section

    private func beginnings() -> HTMLBuffer {
        var content = HTMLBuffer()
        let shown = plan.topSections.prefix(SectionPlan.mostTop)
        let share = Self.room.share(of: shown.count)
        for section in shown { writeBeginning(section, share, to: &content) }
        if let overview = plan.overview {
            PageParts.writeLinkLine(
                "more", context.text.all(overview.children.count),
                subject: context.text.colon + overview.title,
                address: context.root + overview.path, to: &content)
        }
        return content
    }

    private func writeBeginning(_ index: Int, _ share: PageBudget, to content: inout HTMLBuffer) {
        let section = plan.sections[index]
        var room = share
        var heading = HTMLBuffer()
        begin(index, level: 2, to: &heading)
        _ = room.takes(heading)
        content.markup(heading)
        let links = SectionLinks(parts: parts, context: context)
        let children = section.children.prefix(Self.mostOfSection)
        let sections = writeList(
            "sections", of: children, within: &room, to: &content, item: links.writeItem)
        let entries = section.entries.prefix(Self.mostOfSection - children.count)
        let written = writeList(
            "questions", of: entries, within: &room, to: &content, item: listing.writeItem)
        if sections < section.children.count || written < section.entries.count {
            PageParts.writeLinkLine(
                "more", context.text.all(section.count),
                subject: context.text.colon + SectionLinks.shortTitle(of: section),
                address: context.root + section.path, to: &content)
        }
        content.markup("</section>\n")
    }

    /// Writes the items that there is room for, and says how many.
    private func writeList(
        _ name: StaticString, of items: ArraySlice<Int>, within room: inout PageBudget,
        to content: inout HTMLBuffer, item: (Int, inout HTMLBuffer) -> Void
    ) -> Int {
        var list = HTMLBuffer()
        var count = 0
        for index in items {
            var piece = HTMLBuffer()
            item(index, &piece)
            guard room.takes(piece) else { break }
            list.markup(piece)
            count += 1
        }
        guard count > 0 else { return 0 }
        content.markup("<ul class=\"")
        content.markup(name)
        content.markup("\">\n")
        content.markup(list)
        content.markup("</ul>\n")
        return count
    }

    /// Begins a section with its heading, which leads to its own page.
    private func begin(_ index: Int, level: Int, to content: inout HTMLBuffer) {
        content.markup("<section class=\"topic\"")
        content.attribute("id", PageAnchor.of(plan.sections[index]))
        content.markup(">\n<h")
        content.number(level)
        content.markup(">")
        SectionLinks(parts: parts, context: context).write(index, to: &content)
        content.markup("</h")
        content.number(level)
        content.markup(">\n")
    }
}
