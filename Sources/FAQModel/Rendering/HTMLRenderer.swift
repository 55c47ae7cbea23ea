/// Content as HTML that is safe to put into any page: raw HTML goes through `HTMLSanitizer`, link targets through
/// `SafeURL`.
public enum HTMLRenderer: Sendable {
    /// Blocks as a sequence of elements, each on lines of its own.
    public static func html(of blocks: [Block]) -> String {
        blocks.map { html(of: $0) }.joined()
    }

    /// Running text as phrasing content.
    public static func html(of inlines: [Inline]) -> String {
        var sanitizer = HTMLSanitizer()
        var text = ""
        for inline in inlines {
            if case .html(let raw) = inline {
                text += sanitizer.sanitize(raw)
            } else {
                text += html(of: inline)
            }
        }
        return text + sanitizer.finish()
    }

    private static func html(of block: Block) -> String {
        switch block.kind {
        case .paragraph(let inlines): return "<p>\(html(of: inlines))</p>\n"
        case .heading(let level, let inlines):
            let level = min(max(level, 1), 6)
            return "<h\(level)>\(html(of: inlines))</h\(level)>\n"
        case .code(let sample):
            let language =
                sample.language.isEmpty ? "" : " class=\"language-\(HTMLText.escaped(sample.language))\""
            return "<pre><code\(language)>\(HTMLText.escaped(sample.code))</code></pre>\n"
        case .list(let list): return html(of: list)
        case .quote(let blocks): return "<blockquote>\n\(html(of: blocks))</blockquote>\n"
        case .table(let table): return html(of: table)
        case .container(let container): return html(of: container)
        case .html(let raw):
            var sanitizer = HTMLSanitizer()
            let safe = sanitizer.sanitize(raw) + sanitizer.finish()
            return safe.hasSuffix("\n") || safe.isEmpty ? safe : safe + "\n"
        case .thematicBreak: return "<hr>\n"
        }
    }

    private static func html(of list: ItemList) -> String {
        let name = list.start == nil ? "ul" : "ol"
        let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
        var text = "<\(name)\(start)>\n"
        for item in list.items {
            text += "<li>"
            if let isDone = item.isDone {
                text += "<input type=\"checkbox\" disabled\(isDone ? " checked" : "")> "
            }
            for (offset, block) in item.blocks.enumerated() {
                if list.isTight, case .paragraph(let inlines) = block.kind {
                    text += html(of: inlines)
                    if offset + 1 < item.blocks.count { text += "\n" }
                } else {
                    text += (offset == 0 ? "\n" : "") + html(of: block)
                }
            }
            text += "</li>\n"
        }
        return text + "</\(name)>\n"
    }

    private static func html(of table: Table) -> String {
        func row(_ cells: [[Inline]], _ name: String) -> String {
            var text = "<tr>"
            for (offset, cell) in cells.enumerated() {
                let alignment = offset < table.alignments.count ? table.alignments[offset] : .none
                let style = alignment == .none ? "" : " style=\"text-align: \(alignment)\""
                text += "<\(name)\(style)>\(html(of: cell))</\(name)>"
            }
            return text + "</tr>\n"
        }
        var text = "<table>\n<thead>\n" + row(table.header, "th") + "</thead>\n"
        if !table.rows.isEmpty {
            text += "<tbody>\n" + table.rows.map { row($0, "td") }.joined() + "</tbody>\n"
        }
        return text + "</table>\n"
    }

    private static func html(of container: Container) -> String {
        let title = html(of: container.title)
        if container.kind == "details" {
            return "<details>\n<summary>\(title)</summary>\n\(html(of: container.blocks))</details>\n"
        }
        let heading = title.isEmpty ? "" : "<p class=\"title\">\(title)</p>\n"
        return
            "<div class=\"box \(HTMLText.escaped(container.kind))\">\n\(heading)\(html(of: container.blocks))</div>\n"
    }

    private static func html(of inline: Inline) -> String {
        switch inline {
        case .text(let text): return HTMLText.escaped(text)
        case .code(let code): return "<code>\(HTMLText.escaped(code))</code>"
        case .emphasis(let content): return "<em>\(html(of: content))</em>"
        case .strong(let content): return "<strong>\(html(of: content))</strong>"
        case .strikethrough(let content): return "<del>\(html(of: content))</del>"
        case .link(let link):
            guard SafeURL.allowsLink(to: link.destination) else { return html(of: link.content) }
            return
                "<a href=\"\(HTMLText.escaped(link.destination))\"\(title(link.title))>\(html(of: link.content))</a>"
        case .image(let image):
            guard SafeURL.allowsImage(from: image.source) else { return HTMLText.escaped(image.alt) }
            return
                "<img src=\"\(HTMLText.escaped(image.source))\" alt=\"\(HTMLText.escaped(image.alt))\"\(title(image.title))>"
        case .softBreak: return "\n"
        case .lineBreak: return "<br>\n"
        case .html(let raw):
            var sanitizer = HTMLSanitizer()
            return sanitizer.sanitize(raw) + sanitizer.finish()
        }
    }

    private static func title(_ title: String) -> String {
        title.isEmpty ? "" : " title=\"\(HTMLText.escaped(title))\""
    }
}
