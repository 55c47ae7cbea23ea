internal import FAQHTML

/// Content as it is handed to programs that may show it in pages: nothing in it runs when it is followed or rendered.
///
/// Links and images whose address is not safe (``SafeURL``) become their words. Raw HTML stays where it is safe as it is;
/// a tag is written anew as ``HTMLSanitizer`` has it, and of anything else the words stay. Takes linear time.
package enum PublishedContent {
    package static func of(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            var block = block
            block.kind = of(block.kind)
            return block
        }
    }

    package static func of(_ inlines: [Inline]) -> [Inline] {
        inlines.flatMap { inline -> [Inline] in
            switch inline {
            case .text, .code, .softBreak, .lineBreak: return [inline]
            case .emphasis(let content): return [.emphasis(of(content))]
            case .strong(let content): return [.strong(of(content))]
            case .strikethrough(let content): return [.strikethrough(of(content))]
            case .link(var link):
                link.content = of(link.content)
                return SafeURL.allowsLink(to: link.destination) ? [.link(link)] : link.content
            case .image(let image):
                return SafeURL.allowsImage(from: image.source)
                    ? [inline] : image.alt.isEmpty ? [] : [.text(image.alt)]
            case .html(let html): return of(html: html)
            }
        }
    }

    private static func of(_ kind: Block.Kind) -> Block.Kind {
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
        case .html(let html):
            guard sanitized(html, in: .flow) != html else { return kind }
            let words = HTMLTokenizer(html).plainText
            return .paragraph(words.isEmpty ? [] : [.text(words)])
        case .code, .thematicBreak: return kind
        }
    }

    /// Raw HTML in running text, as a rule one tag, whose other half stands elsewhere.
    private static func of(html: String) -> [Inline] {
        let words = HTMLTokenizer(html).plainText
        // Words between tags would be read as Markdown.
        guard words.utf8.allSatisfy({ $0 <= 0x20 }) else { return [.text(words)] }
        var tags: [Inline] = []
        for case .tag(let tag) in HTMLTokenizer(html) {
            let written =
                tag.isClosing
                ? "</\(tag.name)>" : sanitized(String(decoding: tag.source, as: UTF8.self), in: .phrasing)
            if !written.isEmpty { tags.append(.html(written)) }
        }
        return tags
    }

    private static func sanitized(_ html: String, in context: HTMLSanitizer.Context) -> String {
        var sanitizer = HTMLSanitizer(HTMLSetting(), in: context)
        var output = HTMLBuffer()
        sanitizer.sanitize(html, to: &output)
        return output.string
    }
}
