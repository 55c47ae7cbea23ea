internal import FAQHTML
internal import FAQModel
internal import FAQWording

/// Writes lists of entries for the pages that show several: links, or answers that open on the page.
struct EntryListing: Sendable {
    enum Style {
        case links
        /// Questions whose answers open on the page.
        case folded
    }

    let parts: PageParts
    let context: PageContext

    private var plan: SitePlan { parts.plan }

    /// Entries of a page whose answers have at most this many bytes together are shown in full, folded.
    private static let mostFolded = 24_000
    /// What an entry adds to its answer, roughly, in bytes.
    private static let markupOfEntry = 200

    func style(for positions: some Sequence<Int>) -> Style {
        var size = 0
        for position in positions {
            let entry = plan.entries[position]
            size += PlainText.text(of: entry.details + entry.answer).utf8.count + Self.markupOfEntry
            guard size <= Self.mostFolded else { return .links }
        }
        return .folded
    }

    /// - Parameters:
    ///   - level: the level of the groups' headings, and of the questions where a group has none.
    ///   - hasAnchors: whether links on the page may name groups.
    func write(
        _ groups: [SitePlan.Group], _ style: Style, level: Int, hasAnchors: Bool = false,
        to output: inout HTMLBuffer
    ) {
        for (number, group) in groups.enumerated() {
            var level = level
            if !group.title.isEmpty {
                output.markup("<h")
                output.number(level)
                output.markup(" class=\"group\"")
                if hasAnchors { output.attribute("id", PageAnchor.ofGroup(number)) }
                PageParts.writeLanguage(plan.language(of: group.title), on: context.language, to: &output)
                output.markup(">")
                output.text(group.title)
                output.markup("</h")
                output.number(level)
                output.markup(">\n")
                level += 1
            }
            switch style {
            case .links: writeLinks(to: group.entries, to: &output)
            case .folded:
                for position in group.entries { writeFolded(position, level: level, to: &output) }
            }
        }
    }

    func writeLinks(to positions: [Int], to output: inout HTMLBuffer) {
        output.markup("<ul class=\"questions\">\n")
        for position in positions { writeItem(position, to: &output) }
        output.markup("</ul>\n")
    }

    /// The id is on the item, so that an address with it is found in the list.
    func writeItem(_ position: Int, to output: inout HTMLBuffer) {
        output.markup("<li")
        output.attribute("id", plan.anchors[position])
        output.markup(">")
        parts.writeEntryLink(position, in: context, to: &output)
        output.markup("</li>\n")
    }

    /// The id is on the answer, so that a link to it opens the entry without a script, too.
    private func writeFolded(_ position: Int, level: Int, to output: inout HTMLBuffer) {
        let entry = plan.entries[position]
        let text = plan.texts(plan.languages[position])
        output.markup("<details class=\"entry\"")
        PageParts.writeLanguage(plan.languages[position], on: context.language, to: &output)
        output.markup(">\n<summary><h")
        output.number(level)
        output.markup(">")
        output.markup(parts.questions[position])
        output.markup("</h")
        output.number(level)
        output.markup("></summary>\n<div class=\"answer\"")
        output.attribute("id", plan.anchors[position])
        output.markup(">\n")
        output.markup(parts.answers.answer(of: position, root: context.root, level: level + 1))
        PageParts.writeLinkLine(
            "open", text.openPage, subject: text.colon + entry.question,
            address: context.root + plan.paths[position], to: &output)
        output.markup("</div>\n</details>\n")
    }
}
