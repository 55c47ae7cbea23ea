internal import FAQHTML
internal import FAQModel
internal import FAQWording

/// Writes tags as lists of links. A tag of one entry leads straight to it.
struct TagList: Sendable {
    let parts: PageParts
    let context: PageContext

    /// By their letters, and within a letter as people read them.
    static func sorted(_ items: [TagIndex.Item]) -> [TagIndex.Item] {
        items.map { (letter: TagLetter(of: $0.text), key: TagOrder.key($0.text), item: $0) }
            .sorted {
                $0.letter == $1.letter
                    ? $0.key.lexicographicallyPrecedes($1.key) : $0.letter < $1.letter
            }.map(\.item)
    }

    /// Tags under the letters they begin with.
    func writeGroups(_ items: [TagIndex.Item], _ kind: Tag.Kind, to output: inout HTMLBuffer) {
        var rest = items[...]
        while let first = rest.first {
            let letter = TagLetter(of: first.text)
            let group = rest.prefix { TagLetter(of: $0.text) == letter }
            output.markup("<h2 class=\"group\"")
            output.attribute("id", letter.anchor)
            output.markup(">")
            output.text(letter.label(in: context.text))
            output.markup("</h2>\n")
            write(group, kind, to: &output)
            rest = rest[group.endIndex...]
        }
    }

    func write(_ items: some Sequence<TagIndex.Item>, _ kind: Tag.Kind, to output: inout HTMLBuffer) {
        output.markup("<ul")
        output.attribute("class", "names \(kind.rawValue)")
        output.markup(">\n")
        for item in items {
            let path = item.path ?? item.entries.first.map { parts.plan.paths[$0] } ?? ""
            output.markup("<li><a")
            output.attribute("href", context.root + path)
            if kind == .message {
                PageParts.writeLanguage(
                    parts.plan.language(of: item.text), on: context.language, to: &output)
            }
            output.markup(">")
            output.text(item.text)
            if item.entries.count > 1 {
                output.markup(" <span class=\"times\">")
                output.number(item.entries.count)
                output.markup("</span>")
            }
            output.markup("</a></li>\n")
        }
        output.markup("</ul>\n")
    }
}
