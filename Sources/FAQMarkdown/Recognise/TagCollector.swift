internal import FAQModel
internal import FAQText

/// Collects the typed tags of an entry, each kind and text once, those of the question first.
struct TagCollector {
    private(set) var tags: [Tag] = []
    private var seen: Set<Key> = []
    private var text: [UInt8] = []
    private var spans: [Range<Int>] = []
    private var strongSpans: [Range<Int>] = []
    /// Whether the text before announces the next block as a message.
    private var announces = false

    private struct Key: Hashable {
        var kind: Tag.Kind
        var text: String
    }

    mutating func add(_ tag: Tag) {
        if seen.insert(Key(kind: tag.kind, text: tag.text)).inserted { tags.append(tag) }
    }

    mutating func addQuestion(_ inlines: [Inline]) {
        text.removeAll(keepingCapacity: true)
        spans.removeAll(keepingCapacity: true)
        strongSpans.removeAll(keepingCapacity: true)
        append(inlines)
        recognise(.question, place: .question)
        announces = false
    }

    /// - Parameter isListed: the blocks are an item below a text that announces messages.
    mutating func addBlocks(_ blocks: [Block], isListed: Bool = false, place: Tag.Place) {
        for block in blocks {
            let isShown = announces
            announces = false
            switch block.kind {
            case .paragraph(let content):
                addText(content, context: isShown ? .shown : isListed ? .item : .answer, place: place)
                announces = text.withUnsafeBufferPointer(announcesMessage)
            case .heading(_, let content):
                addText(content, place: place)
                announces = text.withUnsafeBufferPointer(announcesMessage)
            case .code(let sample):
                addCode(sample.code, context: isShown ? .output : .codeBlock, place: place)
            case .list(let list):
                for item in list.items { addBlocks(item.blocks, isListed: isShown, place: place) }
            case .quote(let inner):
                announces = isShown
                addBlocks(inner, place: place)
            case .container(let container):
                addText(container.title, place: place)
                addBlocks(container.blocks, place: place)
            case .table(let table): addTable(table, place: place)
            case .html, .thematicBreak: break
            }
        }
    }

    private mutating func addText(_ inlines: [Inline], context: TagContext = .answer, place: Tag.Place) {
        guard !inlines.isEmpty else { return }
        text.removeAll(keepingCapacity: true)
        spans.removeAll(keepingCapacity: true)
        strongSpans.removeAll(keepingCapacity: true)
        append(inlines)
        recognise(context, place: place)
    }

    private mutating func addCode(_ code: String, context: TagContext, place: Tag.Place) {
        var code = code
        let found = code.withUTF8 { bytes in
            recogniseTags(in: bytes, context: context).map { (Tag.Kind($0.kind), bytes[$0.range].text()) }
        }
        for (kind, text) in found { add(kind, text, place) }
    }

    private mutating func addTable(_ table: Block.Table, place: Tag.Place) {
        let contexts = table.header.map { cell in
            var header = PlainText.line(of: cell)
            return header.withUTF8 {
                namesErrorCodes($0) ? TagContext.codeCell : announcesMessage($0) ? .shown : .answer
            }
        }
        for cell in table.header { addText(cell, place: place) }
        for row in table.rows {
            for (column, cell) in row.enumerated() {
                addText(cell, context: column < contexts.count ? contexts[column] : .answer, place: place)
            }
        }
    }

    private mutating func append(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text(let part): text.append(contentsOf: part.utf8)
            case .code(let part):
                let start = text.count
                text.append(contentsOf: part.utf8)
                spans.append(start..<text.count)
            case .strong(let content):
                let start = text.count
                append(content)
                strongSpans.append(start..<text.count)
            case .emphasis(let content), .strikethrough(let content): append(content)
            case .link(let link): append(link.content)
            case .softBreak, .lineBreak: text.append(.space)
            case .image, .html: break
            }
        }
    }

    private mutating func recognise(_ context: TagContext, place: Tag.Place) {
        guard !text.isEmpty else { return }
        let found = text.withUnsafeBufferPointer { bytes in
            recogniseTags(in: bytes, codeSpans: spans, strongSpans: strongSpans, context: context).map {
                (Tag.Kind($0.kind), bytes[$0.range].text())
            }
        }
        for (kind, text) in found { add(kind, text, place) }
    }

    private mutating func add(_ kind: Tag.Kind, _ text: String, _ place: Tag.Place) {
        add(Tag(kind: kind, text: text, place: place))
    }
}
