internal import FAQHTML
internal import FAQModel
internal import FAQWording

/// The headings of a page, for those who want to see at once what it holds.
struct TableOfContents {
    private struct Item {
        var anchor: String
        var text: String
        var isInner: Bool
        var language: TextLanguage?
    }

    /// Longer lists do without inner headings, and end at some point: nobody reads them.
    private static let most = 50
    /// The most bytes of a heading.
    private static let longest = 150

    private var items: [Item] = []

    /// The headings of an answer.
    init(_ headings: [LinkedHeadings.Heading]) {
        let outermost = headings.map(\.level).min() ?? 1
        items = headings.filter { $0.level <= outermost + 1 }.map {
            Item(anchor: $0.anchor, text: $0.text, isInner: $0.level > outermost)
        }
    }

    /// The groups of a section, and their questions where the page shows answers.
    init(_ groups: [SitePlan.Group], of plan: SitePlan, showsAnswers: Bool) {
        for (number, group) in groups.enumerated() {
            if !group.title.isEmpty {
                items.append(
                    Item(anchor: PageAnchor.ofGroup(number), text: group.title, isInner: false))
            }
            guard showsAnswers else { continue }
            items += group.entries.map {
                Item(
                    anchor: plan.anchors[$0], text: plan.entries[$0].question, isInner: !group.title.isEmpty,
                    language: plan.languages[$0])
            }
        }
    }

    /// Nothing where there is nothing to choose from.
    func html(in context: PageContext) -> HTMLBuffer {
        var output = HTMLBuffer()
        guard items.count > 1 else { return output }
        output.markup("<nav class=\"toc\"")
        output.attribute("aria-label", context.text.onThisPage)
        output.markup(">\n<details><summary>")
        output.text(context.text.onThisPage)
        output.markup("</summary>\n<ul>\n")
        let outer = items.count > Self.most ? items.filter { !$0.isInner } : items
        for item in outer.prefix(Self.most) {
            output.markup(item.isInner ? "<li class=\"inner\"><a" : "<li><a")
            output.attribute("href", "#" + item.anchor)
            if let language = item.language {
                PageParts.writeLanguage(language, on: context.language, to: &output)
            }
            output.markup(">")
            output.text(ShortText.of(item.text, longest: Self.longest))
            output.markup("</a></li>\n")
        }
        output.markup("</ul>\n</details>\n</nav>\n")
        return output
    }
}
