internal import FAQHTML
internal import FAQWording

/// Writes the ways to the entries before and after one, in the order of the content.
struct Neighbours: Sendable {
    let parts: PageParts
    let context: PageContext

    func html(of position: Int) -> HTMLBuffer {
        let last = parts.plan.entries.count - 1
        var output = HTMLBuffer()
        guard last > 0 else { return output }
        output.markup("<nav class=\"neighbours\"")
        output.attribute("aria-label", context.text.neighbours)
        output.markup(">\n")
        if position > 0 { write("previous", context.text.previous, position - 1, to: &output) }
        if position < last { write("next", context.text.next, position + 1, to: &output) }
        output.markup("</nav>\n")
        return output
    }

    private func write(_ name: StaticString, _ word: String, _ position: Int, to output: inout HTMLBuffer) {
        output.markup("<p class=\"")
        output.markup(name)
        output.markup("\"><span>")
        output.text(word)
        output.markup("</span> ")
        parts.writeEntryLink(position, in: context, to: &output)
        output.markup("</p>\n")
    }
}
