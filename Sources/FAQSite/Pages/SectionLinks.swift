internal import FAQHTML
internal import FAQModel
internal import FAQWording

/// Writes links to sections.
struct SectionLinks: Sendable {
    let parts: PageParts
    let context: PageContext

    /// The most bytes of a title in a link.
    private static let longestTitle = 150

    /// The title as far as it stands in links.
    static func shortTitle(of section: SitePlan.Section) -> String {
        ShortText.of(section.title, longest: longestTitle)
    }

    /// - Parameter current: what `aria-current` says of it.
    func write(_ section: Int, current: String? = nil, to output: inout HTMLBuffer) {
        let section = parts.plan.sections[section]
        writeLink(section.title, address: context.root + section.path, current: current, to: &output)
    }

    /// A title of the content as a link, in its language.
    func writeLink(
        _ title: String, address: String, current: String? = nil, to output: inout HTMLBuffer
    ) {
        output.markup("<a")
        output.attribute("href", address)
        if let current { output.attribute("aria-current", current) }
        PageParts.writeLanguage(parts.plan.language(of: title), on: context.language, to: &output)
        output.markup(">")
        output.text(ShortText.of(title, longest: Self.longestTitle))
        output.markup("</a>")
    }

    /// Sections with how many entries each holds.
    func writeList(_ sections: some Sequence<Int>, to output: inout HTMLBuffer) {
        output.markup("<ul class=\"sections\">\n")
        for section in sections { writeItem(section, to: &output) }
        output.markup("</ul>\n")
    }

    func writeItem(_ section: Int, to output: inout HTMLBuffer) {
        output.markup("<li>")
        write(section, to: &output)
        output.markup(" <span class=\"size\">")
        output.number(parts.plan.sections[section].count)
        output.markup("</span></li>\n")
    }
}
