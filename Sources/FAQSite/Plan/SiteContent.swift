internal import FAQModel

/// Content whose links and images lead to where they are in the site.
struct SiteContent {
    /// Where an address leads to from there; `nil` when only the words may stand.
    let link: (String) -> String?
    let image: (String) -> String?

    func of(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            var block = block
            block.kind = of(block.kind)
            return block
        }
    }

    func of(_ inlines: [Inline]) -> [Inline] {
        inlines.flatMap { inline -> [Inline] in
            switch inline {
            case .text, .code, .softBreak, .lineBreak, .html: return [inline]
            case .emphasis(let content): return [.emphasis(of(content))]
            case .strong(let content): return [.strong(of(content))]
            case .strikethrough(let content): return [.strikethrough(of(content))]
            case .link(var part):
                part.content = of(part.content)
                guard let destination = link(part.destination) else { return part.content }
                part.destination = destination
                return [.link(part)]
            case .image(var part):
                guard let source = image(part.source) else {
                    return part.alt.isEmpty ? [] : [.text(part.alt)]
                }
                part.source = source
                return [.image(part)]
            }
        }
    }

    private func of(_ kind: Block.Kind) -> Block.Kind {
        switch kind {
        case .paragraph(let inlines): return .paragraph(of(inlines))
        case .heading(let level, let inlines): return .heading(level: level, of(inlines))
        case .quote(let blocks): return .quote(of(blocks))
        case .list(var list):
            for item in list.items.indices { list.items[item].blocks = of(list.items[item].blocks) }
            return .list(list)
        case .table(var table):
            table.header = table.header.map(of)
            table.rows = table.rows.map { $0.map(of) }
            return .table(table)
        case .container(var container):
            container.title = of(container.title)
            container.blocks = of(container.blocks)
            return .container(container)
        case .code, .html, .thematicBreak: return kind
        }
    }
}
