internal import FAQHTML
internal import FAQWording

/// The pages of the sections, with all their entries.
struct SectionPages: Sendable {
    let parts: PageParts

    init(_ parts: PageParts) {
        self.parts = parts
    }

    func page(of section: SitePlan.Section) -> SiteFile {
        let context = parts.context(of: section.path)
        let listing = EntryListing(parts: parts, context: context)
        var content = HTMLBuffer()
        listing.write(section.groups, listing.style(for: section.entries), level: 2, to: &content)
        return parts.frame.file(
            PageFrame.Page(
                kind: .category, path: section.path, title: section.title,
                description: "\(section.title): \(context.text.count(section.count))",
                language: context.language,
                main: parts.filled(
                    .category,
                    [
                        .trail: parts.trail(in: context), .title: .escaping(section.title),
                        .content: content,
                    ])))
    }
}
