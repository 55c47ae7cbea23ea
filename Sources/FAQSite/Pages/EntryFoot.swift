internal import FAQHTML
internal import FAQModel
internal import FAQWording

/// What stands below an answer: how old it is, where it is edited, and whether it helped.
struct EntryFoot: Sendable {
    let configuration: SiteConfiguration

    func write(_ entry: Entry, in context: PageContext, to output: inout HTMLBuffer) {
        if let day = day(of: entry, context) {
            output.markup("<p class=\"reviewed\">")
            output.text(day)
            output.markup("</p>\n")
        }
        if let edit = configuration.edit, let source = entry.source {
            let address = AddressPattern.filled(
                edit, ["path": source.file, "line": String(source.lines.lowerBound)])
            PageParts.writeLinkLine("edit", context.text.edit, address: address, to: &output)
        }
        if let helpful = configuration.helpful {
            writeHelpful(helpful, about: entry, context.text, to: &output)
        }
    }

    private func day(of entry: Entry, _ context: PageContext) -> String? {
        /// The parts of a day keep their order among words that run from right to left.
        func isolated(_ day: String) -> String {
            context.language.isRightToLeft ? "\u{2066}\(day)\u{2069}" : day
        }
        if let day = entry.reviewed { return context.text.reviewed(isolated(day)) }
        return entry.source.flatMap { configuration.lastChanges[$0.file] }.map {
            context.text.changed(isolated($0))
        }
    }

    /// Two links, which only whoever follows them tells anybody about.
    private func writeHelpful(
        _ pattern: String, about entry: Entry, _ text: SiteText, to output: inout HTMLBuffer
    ) {
        output.markup("<p class=\"helpful\">")
        output.text(text.helpful)
        for (answer, word) in [("yes", text.yes), ("no", text.no)] {
            output.markup(" <a rel=\"nofollow\"")
            output.attribute("href", AddressPattern.filled(pattern, ["id": entry.id.text, "answer": answer]))
            output.attribute("aria-label", "\(text.helpful) \(word)")
            output.markup(">")
            output.text(word)
            output.markup("</a>")
        }
        output.markup("</p>\n")
    }
}
