internal import FAQHTML
internal import FAQWording

/// Leads from page to page of a list.
enum PageLinks {
    /// How many pages are named around the current one.
    private static let mostNamed = 9

    /// The first page, the last, and those around the current one.
    static func write(
        _ current: Int, of count: Int, in context: PageContext, to output: inout HTMLBuffer,
        path: (Int) -> String
    ) {
        guard count > 1 else { return }
        let near = Window.range(of: count, around: current, most: mostNamed)
        output.markup("<nav class=\"pages\"")
        output.attribute("aria-label", context.text.pages)
        output.markup(">\n")
        for page in Set(near).union([0, count - 1]).sorted() {
            output.markup("<a")
            output.attribute("href", context.root + path(page))
            if page == current { output.markup(" aria-current=\"page\"") }
            output.markup(">")
            output.number(page + 1)
            output.markup("</a>\n")
        }
        output.markup("</nav>\n")
    }
}
