internal import FAQHTML
internal import FAQWording

/// Writes the way from the first page to another. A step that would repeat the one before it, or the page, is left out.
struct Trail: Sendable {
    let parts: PageParts
    let context: PageContext

    /// - Parameters:
    ///   - title: the title of the page.
    ///   - section: the section that stands around it.
    func html(to title: String, within section: Int?) -> HTMLBuffer {
        let sections = parts.plan.path(to: section).map { parts.plan.sections[$0] }
        return html(
            to: title, by: [("index.html", context.text.allQuestions)] + sections.map { ($0.path, $0.title) })
    }

    /// The way to a page from the list of all tags.
    func htmlByTags(to title: String) -> HTMLBuffer {
        html(
            to: title,
            by: [
                ("index.html", context.text.allQuestions),
                (TagPages.overviewPath, context.text.errorsAndTags),
            ])
    }

    private func html(to title: String, by steps: [(path: String, title: String)]) -> HTMLBuffer {
        let links = SectionLinks(parts: parts, context: context)
        var way = HTMLBuffer()
        var previous = title
        for step in steps where step.title != previous && step.title != title {
            if !way.bytes.isEmpty { way.markup("<span aria-hidden=\"true\">›</span> ") }
            links.writeLink(step.title, address: context.root + step.path, to: &way)
            way.markup("\n")
            previous = step.title
        }
        guard !way.bytes.isEmpty else { return way }
        var trail = HTMLBuffer()
        trail.markup("<nav class=\"trail\"")
        trail.attribute("aria-label", context.text.trail)
        trail.markup(">\n")
        trail.markup(way)
        trail.markup("</nav>\n")
        return trail
    }
}
