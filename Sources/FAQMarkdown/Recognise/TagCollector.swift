internal import FAQModel
internal import FAQText

/// Collects the typed tags of an entry, each kind and text once, those of the question first.
struct TagCollector {
    private(set) var tags: [Tag] = []
    private var seen: Set<Key> = []
    /// Whether the text before announces the next block as a message.
    private var announces = false

    private struct Key: Hashable {
        var kind: Tag.Kind
        var text: String
    }

    mutating func add(_ tag: Tag) {
        if seen.insert(Key(kind: tag.kind, text: tag.text)).inserted { tags.append(tag) }
    }

    /// - Parameter question: the plain text of the inlines, without white space around it.
    mutating func addQuestion(_ question: String, _ inlines: [Inline]) {
        var question = question
        let spans = Self.spans(of: inlines, in: question)
        question.withUTF8 { bytes in
            recognise(bytes, spans.code, spans.strong, .question, place: .question) { $0.lowerBound }
        }
        announces = false
    }

    private static func spans(
        of inlines: [Inline], in question: String
    ) -> (code: [Range<Int>], strong: [Range<Int>]) {
        if inlines.count == 1, case .text = inlines[0] { return ([], []) }
        var writer = PlainTextWriter(isLine: true, notesPieces: true)
        writer.write(inlines)
        let line = writer.bytes.trimmed()
        guard let piece = writer.pieces.first, line.elementsEqual(question.utf8) else { return ([], []) }
        func moved(_ span: Range<Int>) -> Range<Int> {
            let span = span.clamped(to: line.startIndex..<line.endIndex)
            return span.lowerBound - line.startIndex..<span.upperBound - line.startIndex
        }
        return (piece.codeSpans.map(moved), piece.strongSpans.map(moved))
    }

    /// What most answers are about as long as.
    private static let usualLength = 512

    mutating func addBlocks(_ blocks: [Block], place: Tag.Place) {
        guard !blocks.isEmpty else { return }
        var writer = PlainTextWriter(notesPieces: true)
        writer.reserve(Self.usualLength)
        writer.write(blocks)
        writer.bytes.withUnsafeBufferPointer { text in
            var pieces = TextPieces(text, writer.pieces)
            add(blocks, &pieces, place: place)
        }
    }

    /// - Parameter isListed: the blocks are an item below a text that announces messages.
    private mutating func add(
        _ blocks: [Block], _ pieces: inout TextPieces, isListed: Bool = false, place: Tag.Place
    ) {
        for block in blocks {
            let isShown = announces
            announces = false
            switch block.kind {
            case .paragraph:
                let piece = pieces.next()
                recognise(piece, isShown ? .shown : isListed ? .item : .answer, place: place)
                announces = announcesMessage(piece.words)
            case .heading:
                let piece = pieces.next()
                recognise(piece, .answer, place: place)
                announces = announcesMessage(piece.words)
            case .code: recognise(pieces.next(), isShown ? .output : .codeBlock, place: place)
            case .list(let list):
                for item in list.items { add(item.blocks, &pieces, isListed: isShown, place: place) }
            case .quote(let inner):
                announces = isShown
                add(inner, &pieces, place: place)
            case .container(let container):
                recognise(pieces.next(), .answer, place: place)
                add(container.blocks, &pieces, place: place)
            case .table(let table): add(table, &pieces, place: place)
            case .html, .thematicBreak: break
            }
        }
    }

    private mutating func add(_ table: Block.Table, _ pieces: inout TextPieces, place: Tag.Place) {
        var contexts: [TagContext] = []
        for _ in table.header {
            let cell = pieces.next()
            contexts.append(
                namesErrorCodes(cell.words) ? .codeCell : announcesMessage(cell.words) ? .shown : .answer)
            recognise(cell, .answer, place: place)
        }
        for row in table.rows {
            for column in row.indices {
                let context = column < contexts.count ? contexts[column] : .answer
                recognise(pieces.next(), context, place: place)
            }
        }
    }

    private mutating func recognise(_ piece: TextPieces.Piece, _ context: TagContext, place: Tag.Place) {
        let start = piece.start
        guard !piece.substitutes.isEmpty else {
            return recognise(piece.words, piece.codeSpans, piece.strongSpans, context, place: place) {
                start + $0.lowerBound
            }
        }
        let own = OwnWords(of: piece)
        own.bytes.withUnsafeBufferPointer { words in
            recognise(words, own.codeSpans, own.strongSpans, context, place: place) { range in
                own.position(of: range).map { start + $0 }
            }
        }
    }

    private mutating func recognise(
        _ words: UnsafeBufferPointer<UInt8>, _ codeSpans: [Range<Int>], _ strongSpans: [Range<Int>],
        _ context: TagContext, place: Tag.Place, start: (Range<Int>) -> Int?
    ) {
        guard !words.isEmpty else { return }
        for tag in recogniseTags(in: words, codeSpans: codeSpans, strongSpans: strongSpans, context: context)
        {
            let text = words[tag.range].text()
            add(Tag(kind: Tag.Kind(tag.kind), text: text, place: place, start: start(tag.range)))
        }
    }
}
