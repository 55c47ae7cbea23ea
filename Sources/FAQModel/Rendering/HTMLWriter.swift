package import FAQHTML

/// Writes content as HTML that is safe to put into any page: raw HTML goes through `HTMLSanitizer`, addresses through
/// the setting.
package struct HTMLWriter {
    package private(set) var output = HTMLBuffer()
    /// The headings written so far, where links may name them.
    package private(set) var headings: LinkedHeadings?
    private let setting: HTMLSetting
    private var isInLink = false

    /// - Parameter headings: those that stand above on the page; `nil` where headings get no names.
    package init(_ setting: HTMLSetting, headings: LinkedHeadings? = nil) {
        self.setting = setting
        self.headings = headings
    }

    /// Blocks as a sequence of elements, each on lines of its own.
    package mutating func write(_ blocks: [Block]) {
        for block in blocks { write(block) }
    }

    /// Running text as phrasing content.
    package mutating func write(_ inlines: [Inline]) {
        var sanitizer = HTMLSanitizer(setting, in: isInLink ? .link : .phrasing)
        for inline in inlines {
            if case .html(let raw) = inline {
                sanitizer.sanitize(raw, to: &output)
            } else {
                write(inline)
            }
        }
        sanitizer.finish(to: &output)
    }

    private mutating func write(_ block: Block) {
        switch block.kind {
        case .paragraph(let inlines):
            output.markup("<p>")
            write(inlines)
            output.markup("</p>\n")
        case .heading(let level, let inlines):
            let level = setting.heading(level)
            output.markup("<h")
            output.number(level)
            let link = headings?.add(inlines, level: level)
            if let link { output.attribute("id", link.anchor) }
            output.markup(">")
            write(inlines)
            if let link { write(link) }
            output.markup("</h")
            output.number(level)
            output.markup(">\n")
        case .code(let sample): setting.code(sample.language, sample.code, &output)
        case .list(let list): write(list)
        case .quote(let blocks):
            output.markup("<blockquote>\n")
            write(blocks)
            output.markup("</blockquote>\n")
        case .table(let table): write(table)
        case .container(let container): write(container)
        case .html(let raw):
            let before = output.bytes.count
            var sanitizer = HTMLSanitizer(setting, in: .flow)
            sanitizer.sanitize(raw, to: &output)
            sanitizer.finish(to: &output)
            if output.bytes.count > before, output.bytes.last != 0x0A { output.markup("\n") }
        case .thematicBreak: output.markup("<hr>\n")
        }
    }

    private mutating func write(_ link: LinkedHeadings.Link) {
        output.markup("<a class=\"anchor\"")
        output.attribute("href", "#" + link.anchor)
        output.attribute("aria-label", link.label)
        output.markup("></a>")
    }

    private mutating func write(_ list: Block.List) {
        if let start = list.start {
            output.markup("<ol")
            if start != 1 {
                output.markup(" start=\"")
                output.number(start)
                output.markup("\"")
            }
        } else {
            output.markup("<ul")
        }
        if setting.hasStyleSheet, list.items.contains(where: { $0.isDone != nil }) {
            output.markup(" class=\"tasks\"")
        }
        output.markup(">\n")
        for item in list.items { write(item, isTight: list.isTight) }
        output.markup(list.start == nil ? "</ul>\n" : "</ol>\n")
    }

    private mutating func write(_ item: Block.List.Item, isTight: Bool) {
        output.markup("<li>")
        if let isDone = item.isDone { writeBox(isDone) }
        for (offset, block) in item.blocks.enumerated() {
            if isTight, case .paragraph(let inlines) = block.kind {
                write(inlines)
                if offset + 1 < item.blocks.count { output.markup("\n") }
            } else {
                if offset == 0 { output.markup("\n") }
                write(block)
            }
        }
        output.markup("</li>\n")
    }

    /// A form control would have no label to be read out; a character has a name of its own.
    private mutating func writeBox(_ isDone: Bool) {
        if setting.hasStyleSheet {
            output.markup(isDone ? "☑ " : "☐ ")
        } else {
            output.markup(
                isDone ? "<input type=\"checkbox\" disabled checked> " : "<input type=\"checkbox\" disabled> "
            )
        }
    }

    private mutating func write(_ table: Block.Table) {
        if setting.hasStyleSheet { output.markup("<div class=\"table\" tabindex=\"0\">\n") }
        output.markup("<table>\n<thead>\n")
        write(table.header, of: table, isHeader: true)
        output.markup("</thead>\n")
        if !table.rows.isEmpty {
            output.markup("<tbody>\n")
            for row in table.rows { write(row, of: table, isHeader: false) }
            output.markup("</tbody>\n")
        }
        output.markup(setting.hasStyleSheet ? "</table>\n</div>\n" : "</table>\n")
    }

    private mutating func write(_ row: [[Inline]], of table: Block.Table, isHeader: Bool) {
        output.markup("<tr>")
        for (column, cell) in row.enumerated() {
            // An empty cell heads nothing.
            let isHeader = isHeader && !(setting.hasStyleSheet && cell.isEmpty)
            output.markup(isHeader ? "<th" : "<td")
            let alignment = column < table.alignments.count ? table.alignments[column] : .none
            if alignment != .none {
                if setting.hasStyleSheet {
                    output.attribute("class", "\(alignment)")
                } else {
                    output.attribute("style", "text-align: \(alignment)")
                }
            }
            output.markup(">")
            write(cell)
            output.markup(isHeader ? "</th>" : "</td>")
        }
        writeEmptyCell(columns: table.header.count - row.count)
        output.markup("</tr>\n")
    }

    /// One cell for all columns that a short row lacks.
    private mutating func writeEmptyCell(columns: Int) {
        guard columns > 0 else { return }
        output.markup("<td")
        if columns > 1 { output.attribute("colspan", "\(columns)") }
        output.markup("></td>")
    }

    private mutating func write(_ container: Block.Container) {
        if container.kind == .details {
            output.markup("<details>\n<summary>")
            write(container.title)
            output.markup("</summary>\n")
            write(container.blocks)
            output.markup("</details>\n")
            return
        }
        if container.kind == .definition {
            output.markup("<dl>\n<dt>")
            write(container.title)
            output.markup("</dt>\n<dd>\n")
            write(container.blocks)
            output.markup("</dd>\n</dl>\n")
            return
        }
        output.markup("<div")
        output.attribute("class", "box \(container.kind.rawValue)")
        output.markup(">\n")
        let title = container.title.isEmpty ? setting.boxTitle(container.kind.rawValue) : ""
        if !container.title.isEmpty || !title.isEmpty {
            output.markup("<p class=\"title\">")
            write(container.title)
            output.text(title)
            output.markup("</p>\n")
        }
        write(container.blocks)
        output.markup("</div>\n")
    }

    private mutating func write(_ inline: Inline) {
        switch inline {
        case .text(let text): output.text(text)
        case .code(let code):
            output.markup("<code>")
            output.text(code)
            output.markup("</code>")
        case .emphasis(let content):
            output.markup("<em>")
            write(content)
            output.markup("</em>")
        case .strong(let content):
            output.markup("<strong>")
            write(content)
            output.markup("</strong>")
        case .strikethrough(let content):
            output.markup("<del>")
            write(content)
            output.markup("</del>")
        case .link(let link): write(link)
        case .image(let image): write(image)
        case .softBreak: output.markup("\n")
        case .lineBreak: output.markup("<br>\n")
        case .html(let raw):
            var sanitizer = HTMLSanitizer(setting, in: isInLink ? .link : .phrasing)
            sanitizer.sanitize(raw, to: &output)
            sanitizer.finish(to: &output)
        }
    }

    private mutating func write(_ link: Inline.Link) {
        guard !isInLink, let address = setting.link(link.destination) else { return write(link.content) }
        output.markup("<a")
        output.attribute("href", address)
        if !link.title.isEmpty { output.attribute("title", link.title) }
        output.markup(">")
        isInLink = true
        let before = output.bytes.count
        write(link.content)
        if output.bytes.count == before { output.text(link.destination) }
        isInLink = false
        output.markup("</a>")
    }

    private mutating func write(_ image: Inline.Image) {
        guard let source = setting.image(image.source) else { return output.text(image.alt) }
        output.markup("<img")
        output.attribute("src", source)
        output.attribute("alt", image.alt)
        if !image.title.isEmpty { output.attribute("title", image.title) }
        if setting.hasStyleSheet { output.markup(" loading=\"lazy\"") }
        output.markup(">")
    }
}
