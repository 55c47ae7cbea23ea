internal import FAQHTML
internal import FAQWording

/// Writes the tree of the site's sections that stands beside a page, open where the page is.
///
/// However many sections and entries there are, it shows those around the page.
struct Sidebar: Sendable {
    let parts: PageParts
    let context: PageContext

    private var plan: SitePlan { parts.plan }
    private var links: SectionLinks { SectionLinks(parts: parts, context: context) }

    private static let mostSections = 20
    private static let mostEntries = 9

    /// - Parameters:
    ///   - section: the section of the page; `nil` for pages that belong to none.
    ///   - entry: the entry of the page.
    func html(at section: Int? = nil, entry: Int? = nil) -> HTMLBuffer {
        var output = HTMLBuffer()
        guard !plan.topSections.isEmpty else { return output }
        output.markup("<nav class=\"sidebar\"")
        output.attribute("aria-label", context.text.contents)
        output.markup(">\n<details><summary>")
        output.text(context.text.contents)
        output.markup("</summary>\n")
        write(
            plan.topSections, of: plan.overview, along: plan.path(to: section)[...], entry: entry, to: &output
        )
        output.markup("</details>\n</nav>\n")
        return output
    }

    /// - Parameters:
    ///   - parent: what has a page with all of the sections; `nil` for the index page.
    ///   - path: the sections around the page, from here on.
    private func write(
        _ sections: [Int], of parent: SitePlan.Section?, along path: ArraySlice<Int>, entry: Int?,
        to output: inout HTMLBuffer
    ) {
        let here = path.first
        output.markup("<ul>\n")
        let current = here.flatMap { sections.firstIndex(of: $0) }
        let shown = Window.range(of: sections.count, around: current, most: Self.mostSections)
        for section in sections[shown] {
            output.markup("<li>")
            let isLast = path.count == 1
            links.write(
                section, current: section != here ? nil : isLast && entry == nil ? "page" : "true",
                to: &output)
            if section == here {
                let children = plan.sections[section].children
                if !children.isEmpty {
                    output.markup("\n")
                    write(
                        children, of: plan.sections[section], along: path.dropFirst(), entry: entry,
                        to: &output)
                }
                if isLast, let entry { writeEntries(of: section, around: entry, to: &output) }
            }
            output.markup("</li>\n")
        }
        if shown.count < sections.count {
            output.markup("<li class=\"all\">")
            links.writeLink(
                context.text.all(sections.count), address: context.root + (parent?.path ?? "index.html"),
                to: &output)
            output.markup("</li>\n")
        }
        output.markup("</ul>\n")
    }

    private func writeEntries(of section: Int, around entry: Int, to output: inout HTMLBuffer) {
        let entries = plan.sections[section].entries
        let current = entries.firstIndex(of: entry)
        output.markup("\n<ul class=\"entries\">\n")
        for position in entries[Window.range(of: entries.count, around: current, most: Self.mostEntries)] {
            output.markup("<li>")
            parts.writeEntryLink(position, isCurrent: position == entry, in: context, to: &output)
            output.markup("</li>\n")
        }
        output.markup("</ul>\n")
    }
}
