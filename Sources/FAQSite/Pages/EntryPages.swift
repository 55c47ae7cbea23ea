internal import FAQHTML
internal import FAQModel
internal import FAQWording

/// The pages of the entries, one for each.
struct EntryPages: Sendable {
    let parts: PageParts
    private let relatedEntries: RelatedEntries

    init(_ parts: PageParts) {
        self.parts = parts
        relatedEntries = RelatedEntries(parts.plan)
    }

    private var plan: SitePlan { parts.plan }

    func page(of position: Int) -> SiteFile {
        let entry = plan.entries[position]
        let path = plan.paths[position]
        let context = PageContext(
            language: plan.languages[position], texts: plan.texts, root: parts.frame.root(of: path))
        var values: [Templates.Slot: HTMLBuffer] = [:]
        let section = plan.sectionOf[position]
        let answer = parts.answers.page(of: position, root: context.root)
        values[.id] = .escaping(plan.anchors[position])
        values[.trail] = Trail(parts: parts, context: context).html(to: entry.question, within: section)
        values[.contents] = TableOfContents(answer.headings).html(in: context)
        values[.title] = parts.questions[position]
        values[.tags] = tags(of: position, in: context)
        values[.answer] = answer.html
        values[.aliases] = aliases(of: entry, in: context)
        values[.reviewed] = foot(of: entry, in: context)
        values[.confused] = lookAlikes(of: position, in: context)
        values[.related] = related(to: position, in: context)
        values[.neighbours] = Neighbours(parts: parts, context: context).html(of: position)
        let words = PlainText.text(of: entry.answer)
        return parts.frame.file(
            PageFrame.Page(
                kind: .entry, path: path, title: entry.question, description: Self.summary(of: words),
                language: context.language,
                structuredData: StructuredData.page(of: entry, answer: words, language: context.language),
                markdown: plan.hasMarkdown ? MarkdownPath.of(path) : nil,
                sidebar: Sidebar(parts: parts, context: context).html(at: section, entry: position),
                main: parts.filled(.entry, values)))
    }

    /// The first words of an answer, at most 150 characters.
    private static func summary(of text: String) -> String {
        let line = text.prefix(600).split(whereSeparator: \.isSpace).joined(separator: " ")
        return line.count > 150 ? String(line.prefix(149)) + "…" : line
    }

    private static let mostChips = 10
    /// Messages longer than this, in bytes, would repeat the question.
    private static let longestChip = 60

    private func tags(of position: Int, in context: PageContext) -> HTMLBuffer {
        let inQuestion = plan.tags.inQuestion[position]
        let shown = plan.tags.ofEntry[position].filter { tag in
            let item = plan.tags.items[tag]
            return item.text.utf8.count <= Self.longestChip
                && (inQuestion.contains(tag) || item.kind == .code || (item.kind == .api && item.path != nil))
        }.prefix(Self.mostChips)
        var list = HTMLBuffer()
        guard !shown.isEmpty else { return list }
        list.markup("<ul class=\"chips\"")
        list.attribute("aria-label", context.text.tags)
        list.markup(">\n")
        for tag in shown { write(plan.tags.items[tag], in: context, to: &list) }
        list.markup("</ul>\n")
        return list
    }

    private func write(_ item: TagIndex.Item, in context: PageContext, to list: inout HTMLBuffer) {
        list.markup("<li")
        list.attribute("class", item.kind.rawValue)
        list.markup(">")
        if let path = item.path {
            list.markup("<a")
            list.attribute("href", context.root + path)
        } else {
            list.markup("<span")
        }
        list.attribute("title", context.text.oneOf(item.kind))
        list.markup(">")
        list.text(item.text)
        list.markup(item.path == nil ? "</span></li>\n" : "</a></li>\n")
    }

    private func foot(of entry: Entry, in context: PageContext) -> HTMLBuffer {
        var foot = HTMLBuffer()
        EntryFoot(configuration: parts.frame.configuration).write(entry, in: context, to: &foot)
        return foot
    }

    // MARK: Sections below the answer

    private func aliases(of entry: Entry, in context: PageContext) -> HTMLBuffer {
        let language = TextLanguage(of: entry.question)
        return section("aliases", context.text.aliases, listing: entry.aliases) { alias, list in
            list.markup("<li")
            PageParts.writeLanguage(
                TextLanguage(of: alias, other: language.isChinese ? "en" : language.code), on: language,
                to: &list)
            list.markup(">")
            list.text(alias)
            list.markup("</li>\n")
        }
    }

    private func lookAlikes(of position: Int, in context: PageContext) -> HTMLBuffer {
        let text = context.text
        let words = text.difference
        let lookAlikes = relatedEntries.lookAlikes[position]
        return section("see confused", text.confused, listing: lookAlikes) { lookAlike, list in
            list.markup("<li>")
            parts.writeEntryLink(lookAlike.entry, in: context, to: &list)
            list.markup("\n<span class=\"difference\">")
            list.text(text.oneOf(lookAlike.kind) + text.colon + words.here)
            list.markup("<b>")
            list.text(lookAlike.here)
            list.markup("</b>")
            list.text(words.there)
            list.markup("<b>")
            list.text(lookAlike.there)
            list.markup("</b></span></li>\n")
        }
    }

    private func related(to position: Int, in context: PageContext) -> HTMLBuffer {
        section("see", context.text.related, listing: relatedEntries.related[position]) { other, list in
            list.markup("<li>")
            parts.writeEntryLink(other, in: context, to: &list)
            list.markup("</li>\n")
        }
    }

    /// A heading with a list; nothing where the list would be empty.
    private func section<Item>(
        _ name: StaticString, _ title: String, listing items: [Item],
        writeItem: (Item, inout HTMLBuffer) -> Void
    ) -> HTMLBuffer {
        var section = HTMLBuffer()
        guard !items.isEmpty else { return section }
        section.markup("<section class=\"")
        section.markup(name)
        section.markup("\">\n<h2>")
        section.text(title)
        section.markup("</h2>\n<ul>\n")
        for item in items { writeItem(item, &section) }
        section.markup("</ul>\n</section>\n")
        return section
    }
}
