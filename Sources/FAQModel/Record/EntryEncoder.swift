internal import FAQText

/// Writes an entry in the order that `EntryDecoder` reads it.
struct EntryEncoder {
    var writer = RecordWriter()

    mutating func write(_ entry: Entry) {
        writer.write(byte: EntryRecord.version)
        writer.write(entry.id.text)
        writer.write(byte: entry.hasExplicitID ? 1 : 0)
        writer.write(entry.question)
        write(optional: entry.source) { encoder, source in
            encoder.writer.write(source.file)
            encoder.write(source.lines)
        }
        write(entry.questionInlines, depth: 0)
        write(entry.details, depth: 0)
        write(entry.answer, depth: 0)
        write(entry.category) { $0.writer.write($1) }
        write(entry.tags) { encoder, tag in
            encoder.writer.write(byte: tag.kind.number.rawValue)
            encoder.writer.write(byte: RecordCode.number(of: tag.place))
            encoder.writer.write(count: tag.start.map { min(max($0, 0), Int(Int32.max) - 1) + 1 } ?? 0)
            encoder.writer.write(tag.text)
        }
        write(entry.aliases) { $0.writer.write($1) }
        write(entry.tests) { $0.writer.write($1) }
        write(optional: entry.reviewed) { $0.writer.write($1) }
    }

    private mutating func write<Element>(_ list: [Element], _ element: (inout EntryEncoder, Element) -> Void)
    {
        writer.write(count: list.count)
        for next in list { element(&self, next) }
    }

    private mutating func write<Value>(optional value: Value?, _ write: (inout EntryEncoder, Value) -> Void) {
        writer.write(byte: value == nil ? 0 : 1)
        if let value { write(&self, value) }
    }

    private mutating func write(_ lines: ClosedRange<Int>) {
        let first = min(max(lines.lowerBound, 0), Int(Int32.max))
        writer.write(count: first)
        writer.write(count: min(max(lines.upperBound - first, 0), Int(Int32.max) - first))
    }

    private mutating func write(_ blocks: [Block], depth: Int) {
        write(blocks) { $0.write($1, depth: depth) }
    }

    private mutating func write(_ block: Block, depth: Int) {
        write(block.lines)
        guard depth < NestingLimit.record else {
            writer.write(byte: RecordCode.paragraph)
            write([.text(PlainText.text(of: [block]))], depth: depth)
            return
        }
        switch block.kind {
        case .paragraph(let inlines):
            writer.write(byte: RecordCode.paragraph)
            write(inlines, depth: depth + 1)
        case .heading(let level, let inlines):
            writer.write(byte: RecordCode.heading)
            writer.write(count: min(max(level, 1), 6))
            write(inlines, depth: depth + 1)
        case .code(let sample):
            writer.write(byte: RecordCode.code)
            writer.write(sample.language)
            writer.write(sample.code)
            writer.write(count: min(max(sample.line, 0), Int(Int32.max)))
        case .list(let list):
            writer.write(byte: RecordCode.list)
            write(list, depth: depth)
        case .quote(let blocks):
            writer.write(byte: RecordCode.quote)
            write(blocks, depth: depth + 1)
        case .table(let table):
            writer.write(byte: RecordCode.table)
            write(table, depth: depth)
        case .container(let container):
            writer.write(byte: RecordCode.container)
            writer.write(container.kind.rawValue)
            write(container.title, depth: depth + 1)
            write(container.blocks, depth: depth + 1)
        case .html(let html):
            writer.write(byte: RecordCode.html)
            writer.write(html)
        case .thematicBreak:
            writer.write(byte: RecordCode.thematicBreak)
        }
    }

    private mutating func write(_ list: Block.List, depth: Int) {
        write(optional: list.start) { $0.writer.write(count: min(max($1, 0), Int(Int32.max))) }
        writer.write(byte: list.isTight ? 1 : 0)
        write(list.items) { encoder, item in
            encoder.write(optional: item.isDone) { $0.writer.write(byte: $1 ? 1 : 0) }
            encoder.write(item.blocks, depth: depth + 1)
        }
    }

    private mutating func write(_ table: Block.Table, depth: Int) {
        write(table.alignments) { $0.writer.write(byte: $1.rawValue) }
        write([table.header] + table.rows) { encoder, row in
            encoder.write(row) { $0.write($1, depth: depth + 1) }
        }
    }

    private mutating func write(_ inlines: [Inline], depth: Int) {
        write(inlines) { $0.write($1, depth: depth) }
    }

    private mutating func write(_ inline: Inline, depth: Int) {
        guard depth < NestingLimit.record else {
            writer.write(byte: RecordCode.text)
            writer.write(PlainText.text(of: [inline]))
            return
        }
        switch inline {
        case .text(let text):
            writer.write(byte: RecordCode.text)
            writer.write(text)
        case .code(let code):
            writer.write(byte: RecordCode.codeSpan)
            writer.write(code)
        case .emphasis(let content):
            writer.write(byte: RecordCode.emphasis)
            write(content, depth: depth + 1)
        case .strong(let content):
            writer.write(byte: RecordCode.strong)
            write(content, depth: depth + 1)
        case .strikethrough(let content):
            writer.write(byte: RecordCode.strikethrough)
            write(content, depth: depth + 1)
        case .link(let link):
            writer.write(byte: RecordCode.link)
            writer.write(link.destination)
            writer.write(link.title)
            write(link.content, depth: depth + 1)
        case .image(let image):
            writer.write(byte: RecordCode.image)
            writer.write(image.source)
            writer.write(image.title)
            writer.write(image.alt)
        case .softBreak: writer.write(byte: RecordCode.softBreak)
        case .lineBreak: writer.write(byte: RecordCode.lineBreak)
        case .html(let html):
            writer.write(byte: RecordCode.inlineHTML)
            writer.write(html)
        }
    }
}
