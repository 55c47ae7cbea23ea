internal import FAQModel
internal import FAQText

/// Collects the typed tags of an entry, each kind and text once, those of the question first.
struct TagCollector {
    private(set) var tags: [Tag] = []
    private var seen: Set<Key> = []

    private struct Key: Hashable {
        var kind: Tag.Kind
        var text: String
    }

    mutating func add(_ tag: Tag) {
        if seen.insert(Key(kind: tag.kind, text: tag.text)).inserted { tags.append(tag) }
    }

    /// - Parameter question: the plain text of the inlines, without white space around it.
    mutating func addQuestion(_ question: String, _ inlines: [Inline]) {
        recognise(WordsOfPiece(question: question, inlines), .question, place: .question)
    }

    mutating func addBlocks(_ blocks: [Block], place: Tag.Place) {
        guard !blocks.isEmpty else { return }
        var writer = PlainTextWriter(notesPieces: true)
        writer.write(blocks)
        // Of the columns of the last table.
        var holdsCodes: [Bool] = []
        for piece in writer.pieces {
            let words = WordsOfPiece(piece, of: writer.bytes)
            let context: TagContext
            switch piece.kind {
            case .words: context = .answer
            case .codeSample: context = .codeBlock
            case .header(let column):
                if column == 0 { holdsCodes.removeAll(keepingCapacity: true) }
                holdsCodes.append(words.bytes.withUnsafeBufferPointer { namesErrorCodes($0) })
                context = holdsCodes.last == true ? .codeCell : .answer
            case .cell(let column):
                context = column < holdsCodes.count && holdsCodes[column] ? .codeCell : .answer
            }
            recognise(words, context, place: place)
        }
    }

    private mutating func recognise(_ words: WordsOfPiece, _ context: TagContext, place: Tag.Place) {
        guard !words.bytes.isEmpty else { return }
        words.bytes.withUnsafeBufferPointer { bytes in
            for tag in recogniseTags(in: bytes, codeSpans: words.codeSpans, context: context) {
                add(
                    Tag(
                        kind: Tag.Kind(tag.kind), text: bytes[tag.range].text(), place: place,
                        start: words.start(of: tag.range)))
            }
        }
    }
}
