internal import FAQText

/// Reads what `EntryEncoder` wrote.
struct EntryDecoder {
    private var reader: RecordReader

    init(_ bytes: UnsafeRawBufferPointer) throws(RecordError) {
        reader = RecordReader(bytes)
        let version = try reader.byte()
        guard version == EntryRecord.version else { throw .unknownVersion(version) }
    }

    mutating func header() throws(RecordError) -> EntryHeader {
        let start = reader.offset
        guard let id = EntryID(try reader.text()) else { throw .invalid(offset: start) }
        let hasExplicitID = try reader.flag()
        let question = try reader.text()
        let source = try reader.flag() ? try source() : nil
        return EntryHeader(id: id, hasExplicitID: hasExplicitID, question: question, source: source)
    }

    mutating func entry() throws(RecordError) -> Entry {
        let header = try header()
        var entry = Entry(
            id: header.id, hasExplicitID: header.hasExplicitID, question: header.question,
            source: header.source)
        entry.questionInlines = try inlines(depth: 0)
        entry.details = try blocks(depth: 0)
        entry.answer = try blocks(depth: 0)
        entry.category = try texts()
        let count = try reader.count()
        for _ in 0..<count { entry.tags.append(try tag()) }
        entry.aliases = try texts()
        entry.tests = try texts()
        entry.reviewed = try reader.flag() ? try reader.text() : nil
        try reader.requireEnd()
        return entry
    }

    private mutating func texts() throws(RecordError) -> [String] {
        try reader.list { reader throws(RecordError) in try reader.text() }
    }

    private mutating func source() throws(RecordError) -> Source {
        let file = try reader.text()
        return Source(file: file, lines: try lines())
    }

    private mutating func lines() throws(RecordError) -> ClosedRange<Int> {
        let first = try reader.smallNumber()
        return first...(first + (try reader.smallNumber()))
    }

    private mutating func tag() throws(RecordError) -> Tag {
        guard let kind = TagKind(rawValue: try reader.byte()) else {
            throw .invalid(offset: reader.offset - 1)
        }
        guard let place = RecordCode.place(numbered: try reader.byte()) else {
            throw .invalid(offset: reader.offset - 1)
        }
        let start = try reader.smallNumber()
        return Tag(
            kind: Tag.Kind(kind), text: try reader.text(), place: place, start: start == 0 ? nil : start - 1)
    }

    private mutating func blocks(depth: Int) throws(RecordError) -> [Block] {
        guard depth <= NestingLimit.record else { throw .tooDeep }
        let count = try reader.count()
        var blocks: [Block] = []
        for _ in 0..<count {
            let lines = try lines()
            blocks.append(Block(try kind(depth: depth), lines: lines))
        }
        return blocks
    }

    private mutating func kind(depth: Int) throws(RecordError) -> Block.Kind {
        switch try reader.byte() {
        case RecordCode.paragraph: return .paragraph(try inlines(depth: depth + 1))
        case RecordCode.heading:
            let level = try reader.smallNumber()
            guard (1...6).contains(level) else { throw .invalid(offset: reader.offset) }
            return .heading(level: level, try inlines(depth: depth + 1))
        case RecordCode.code:
            let language = try reader.text()
            let code = try reader.text()
            return .code(Block.CodeSample(language: language, code: code, line: try reader.smallNumber()))
        case RecordCode.list: return .list(try list(depth: depth))
        case RecordCode.quote: return .quote(try blocks(depth: depth + 1))
        case RecordCode.table: return .table(try table(depth: depth))
        case RecordCode.container:
            let kind = Block.Container.Kind(rawValue: try reader.text())
            let title = try inlines(depth: depth + 1)
            return .container(Block.Container(kind: kind, title: title, blocks: try blocks(depth: depth + 1)))
        case RecordCode.html: return .html(try reader.text())
        case RecordCode.thematicBreak: return .thematicBreak
        default: throw .invalid(offset: reader.offset - 1)
        }
    }

    private mutating func list(depth: Int) throws(RecordError) -> Block.List {
        let start = try reader.flag() ? try reader.smallNumber() : nil
        let isTight = try reader.flag()
        let count = try reader.count()
        var items: [Block.List.Item] = []
        for _ in 0..<count {
            let isDone = try reader.flag() ? try reader.flag() : nil
            items.append(Block.List.Item(isDone: isDone, blocks: try blocks(depth: depth + 1)))
        }
        return Block.List(start: start, isTight: isTight, items: items)
    }

    private mutating func table(depth: Int) throws(RecordError) -> Block.Table {
        let alignments = try reader.list { reader throws(RecordError) in
            guard let alignment = Block.Table.Alignment(rawValue: try reader.byte()) else {
                throw .invalid(offset: reader.offset - 1)
            }
            return alignment
        }
        var rows: [[[Inline]]] = []
        for _ in 0..<(try reader.count()) {
            var row: [[Inline]] = []
            for _ in 0..<(try reader.count()) { row.append(try inlines(depth: depth + 1)) }
            rows.append(row)
        }
        guard let header = rows.first, rows.allSatisfy({ $0.count <= header.count }),
            alignments.count == header.count
        else { throw .invalid(offset: reader.offset) }
        return Block.Table(alignments: alignments, header: header, rows: Array(rows.dropFirst()))
    }

    private mutating func inlines(depth: Int) throws(RecordError) -> [Inline] {
        // One level more than blocks may nest, for the text of the innermost.
        guard depth <= NestingLimit.record + 1 else { throw .tooDeep }
        let count = try reader.count()
        var inlines: [Inline] = []
        for _ in 0..<count { inlines.append(try inline(depth: depth)) }
        return inlines
    }

    private mutating func inline(depth: Int) throws(RecordError) -> Inline {
        switch try reader.byte() {
        case RecordCode.text: return .text(try reader.text())
        case RecordCode.codeSpan: return .code(try reader.text())
        case RecordCode.emphasis: return .emphasis(try inlines(depth: depth + 1))
        case RecordCode.strong: return .strong(try inlines(depth: depth + 1))
        case RecordCode.strikethrough: return .strikethrough(try inlines(depth: depth + 1))
        case RecordCode.link:
            let destination = try reader.text()
            let title = try reader.text()
            return .link(
                Inline.Link(destination: destination, title: title, content: try inlines(depth: depth + 1)))
        case RecordCode.image:
            let source = try reader.text()
            let title = try reader.text()
            return .image(Inline.Image(source: source, title: title, alt: try reader.text()))
        case RecordCode.softBreak: return .softBreak
        case RecordCode.lineBreak: return .lineBreak
        case RecordCode.inlineHTML: return .html(try reader.text())
        default: throw .invalid(offset: reader.offset - 1)
        }
    }
}
