/// What an answer holds besides words, in reading order, at any depth.
public struct AnswerParts: Hashable, Sendable {
    public struct NamedLink: Hashable, Sendable {
        public var text: String
        public var url: String
    }

    public var codeSamples: [CodeSample] = []
    /// Markdown links and `<a href>`.
    public var links: [NamedLink] = []
    /// Markdown images and `<img>`.
    public var images: [Image] = []

    public init(of blocks: [Block]) {
        collect(blocks)
    }

    /// The code samples alone.
    public static func codeSamples(in blocks: [Block]) -> [CodeSample] {
        blocks.flatMap { block -> [CodeSample] in
            switch block.kind {
            case .code(let sample): [sample]
            case .list(let list): list.items.flatMap { codeSamples(in: $0.blocks) }
            case .quote(let blocks): codeSamples(in: blocks)
            case .container(let container): codeSamples(in: container.blocks)
            case .paragraph, .heading, .table, .html, .thematicBreak: []
            }
        }
    }

    private mutating func collect(_ blocks: [Block]) {
        for block in blocks {
            switch block.kind {
            case .paragraph(let inlines), .heading(_, let inlines): collect(inlines)
            case .code(let sample): codeSamples.append(sample)
            case .list(let list): for item in list.items { collect(item.blocks) }
            case .quote(let blocks): collect(blocks)
            case .table(let table):
                for row in [table.header] + table.rows { for cell in row { collect(cell) } }
            case .container(let container):
                collect(container.title)
                collect(container.blocks)
            case .html(let html): collect(HTMLToken.tokens(of: html))
            case .thematicBreak: break
            }
        }
    }

    private mutating func collect(_ inlines: [Inline]) {
        for (offset, inline) in inlines.enumerated() {
            switch inline {
            case .emphasis(let content), .strong(let content), .strikethrough(let content): collect(content)
            case .link(let link):
                links.append(NamedLink(text: PlainText.text(of: link.content), url: link.destination))
                collect(link.content)
            case .image(let image): images.append(image)
            case .html(let html):
                let known = links.count
                collect(HTMLToken.tokens(of: html))
                if links.count > known, links[links.count - 1].text.isEmpty {
                    links[links.count - 1].text = Self.linkText(inlines[(offset + 1)...])
                }
            case .text, .code, .softBreak, .lineBreak: break
            }
        }
    }

    /// The text up to the closing tag of a link whose opening tag is an inline of its own.
    private static func linkText(_ following: ArraySlice<Inline>) -> String {
        let isEnd: (Inline) -> Bool = {
            if case .html(let html) = $0 {
                HTMLToken.tokens(of: html).contains(.close(name: "a"))
            } else {
                false
            }
        }
        guard let end = following.prefix(16).firstIndex(where: isEnd) else { return "" }
        return PlainText.text(of: Array(following[..<end]))
    }

    private mutating func collect(_ tokens: [HTMLToken]) {
        for (offset, token) in tokens.enumerated() {
            guard case .open(let name, let attributes) = token else { continue }
            let value: (String) -> String? = { wanted in attributes.first { $0.name == wanted }?.value }
            if name == "a", let url = value("href") {
                let content = tokens[(offset + 1)...].prefix { $0 != .close(name: "a") }.prefix(16)
                links.append(NamedLink(text: Array(content).plainText, url: url))
            } else if name == "img", let source = value("src") {
                images.append(Image(source: source, title: value("title") ?? "", alt: value("alt") ?? ""))
            }
        }
    }
}
