internal import FAQHTML
internal import FAQWording

/// The first page of a site: its sections with their questions.
struct IndexPage: Sendable {
    private let parts: PageParts
    private let context: PageContext
    private let listing: EntryListing

    private static let path = "index.html"
    /// Sites with at most this many entries list all of them.
    private static let mostEntries = 300
    /// Larger sites list at most this many questions of a section, and lead on to the section's own page.
    private static let mostOfSection = 12
    /// More sections than this are listed at the top.
    private static let fewSections = 4

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
                main: parts.filled(.index, values)))
    }

    private func content() -> HTMLBuffer {
        var content = HTMLBuffer()
        let style = listing.style(for: plan.entries.indices)
        if plan.sections.count > Self.fewSections { writeContents(to: &content) }
        for section in plan.sections { write(section, style, to: &content) }
        return content
    }

    private func write(
        _ section: SitePlan.Section, _ style: EntryListing.Style, to content: inout HTMLBuffer
    ) {
        PageParts.beginTopic(
            section.title, id: Self.anchor(of: section), address: context.root + section.path, to: &content)
        if plan.entries.count <= Self.mostEntries {
            listing.write(section.groups, style, level: 3, to: &content)
        } else {
            let first = SitePlan.Group(title: "", entries: Array(section.entries.prefix(Self.mostOfSection)))
            listing.write([first], style, level: 3, to: &content)
            if section.count > Self.mostOfSection {
                PageParts.writeLinkLine(
                    "more", context.text.all(section.count), subject: context.text.colon + section.title,
                    address: context.root + section.path, to: &content)
            }
        }
        content.markup("</section>\n")
    }

    private static func anchor(of section: SitePlan.Section) -> String {
        "topic-" + section.name
    }

    /// The sections and how much each holds, for a page too long to be looked through.
    private func writeContents(to content: inout HTMLBuffer) {
        content.markup("<nav class=\"contents\"")
        content.attribute("aria-label", context.text.contents)
        content.markup(">\n<ul>\n")
        for section in plan.sections {
            content.markup("<li><a")
            content.attribute("href", "#" + Self.anchor(of: section))
            content.markup(">")
            content.text(section.title)
            content.markup("</a> <span class=\"size\">")
            content.number(section.count)
            content.markup("</span></li>\n")
        }
        content.markup("</ul>\n</nav>\n")
    }
}
