internal import FAQMarkdown
internal import FAQModel

/// An entry of another engine's knowledge base, on its way to Markdown.
struct ImportedEntry: Hashable, Sendable {
    enum Answer: Hashable, Sendable {
        case markdown(String)
        case plain(String)
    }

    /// Where it comes from, 1-based.
    var line: Int
    var id: String?
    var question: String
    var aliases: [String] = []
    var answer: Answer
    /// The heading it stands under.
    var category = ""
    /// Names of components.
    var tags: [String] = []
    /// A page that says more, an absolute address.
    var source: String?
    /// The day it was last changed, `2026-11-01`.
    var reviewed: String?
    /// Texts and ids of entries that follow from it.
    var followUps: [(text: String, id: String)] = []

    static func == (left: ImportedEntry, right: ImportedEntry) -> Bool {
        left.line == right.line && left.markdown == right.markdown
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(line)
        hasher.combine(question)
    }

    /// The entry below a heading of the third level.
    var markdown: String {
        var text = "### Q: \(Self.escaped(Self.oneLine(question)))\n"
        let metadata = self.metadata
        if !metadata.isEmpty { text += "<!-- faq\n" + metadata.joined(separator: "\n") + "\n-->\n" }
        let answer = MarkdownRenderer.markdown(of: blocks)
        return text + "\n" + (answer.isEmpty ? "" : "A: " + answer)
    }

    private var metadata: [String] {
        var lines: [String] = []
        if let id { lines.append("id: \(Self.value(id))") }
        for alias in aliases { lines.append("also: \(Self.value(alias))") }
        if !tags.isEmpty { lines.append("tags: " + tags.map(Self.value).joined(separator: " / ")) }
        if let reviewed { lines.append("reviewed: \(reviewed)") }
        return lines
    }

    /// The answer, with what follows from it. It begins with a paragraph, which takes the `A:`.
    private var blocks: [Block] {
        var blocks: [Block]
        switch answer {
        case .markdown(let text): blocks = FAQDocument.blocks(of: text).map(Self.withoutHeadings)
        case .plain(let text):
            blocks = text.split(separator: "\n").map { Block(.paragraph([.text(String($0))]), lines: 1...1) }
        }
        if !followUps.isEmpty {
            let items = followUps.map { followUp in
                let link = Inline.Link(destination: "#\(followUp.id)", content: [.text(followUp.text)])
                return Block.List.Item(blocks: [Block(.paragraph([.link(link)]), lines: 1...1)])
            }
            blocks.append(Block(.list(Block.List(start: nil, isTight: true, items: items)), lines: 1...1))
        }
        if let source {
            let link = Inline.Link(destination: source, content: [.text(source)])
            blocks.append(Block(.paragraph([.link(link)]), lines: 1...1))
        }
        if case .paragraph? = blocks.first?.kind { return blocks }
        return blocks.isEmpty ? [] : [Block(.paragraph([.text("…")]), lines: 1...1)] + blocks
    }

    /// A heading inside an answer would begin an entry of its own.
    private static func withoutHeadings(_ block: Block) -> Block {
        var block = block
        switch block.kind {
        case .heading(_, let inlines): block.kind = .paragraph([.strong(inlines)])
        case .quote(let blocks): block.kind = .quote(blocks.map(withoutHeadings))
        case .list(var list):
            for index in list.items.indices {
                list.items[index].blocks = list.items[index].blocks.map(withoutHeadings)
            }
            block.kind = .list(list)
        case .container(var container):
            container.blocks = container.blocks.map(withoutHeadings)
            block.kind = .container(container)
        case .paragraph, .code, .table, .html, .thematicBreak: break
        }
        return block
    }

    /// A value in a comment: on one line, without what would end the comment or split the value.
    private static func value(_ text: String) -> String {
        var value = oneLine(text).split(separator: "--", omittingEmptySubsequences: false).joined(
            separator: "- -")
        value = value.split(separator: " / ", omittingEmptySubsequences: false).joined(separator: "/")
        return value
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func escaped(_ text: String) -> String {
        MarkdownRenderer.markdown(of: [.text(text)])
    }
}
