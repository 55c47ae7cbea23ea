internal import FAQHTML
internal import FAQText

/// Writes content as words alone and notes where the pieces of the page stand in the text.
package struct PlainTextWriter {
    /// What stands on the page as one: a paragraph, a heading, the title of a box, a cell, a code sample.
    package struct Piece {
        /// Where it stands in the text, in UTF-8 bytes; means nothing if it is empty.
        package fileprivate(set) var range: Range<Int>
        /// The code spans in it, in order, in bytes from its beginning.
        package fileprivate(set) var codeSpans: [Range<Int>] = []
        /// What is set in bold in it, likewise; the inner before the outer.
        package fileprivate(set) var strongSpans: [Range<Int>] = []
        /// The words that stand for images and raw HTML in it, likewise.
        package fileprivate(set) var substitutes: [Range<Int>] = []
    }

    /// The text in UTF-8.
    package private(set) var bytes: [UInt8] = []
    /// In the order of the page, those without words included. HTML blocks are text but no piece.
    package private(set) var pieces: [Piece] = []
    private let isLine: Bool
    private let notesPieces: Bool
    private var breakIsPending = false

    /// - Parameters:
    ///   - isLine: whether images and raw HTML are left out, and every line break joins two lines.
    ///   - notesPieces: whether `pieces` are wanted. Line breaks in words are spaces then, so that each is one line.
    package init(isLine: Bool = false, notesPieces: Bool = false) {
        self.isLine = isLine
        self.notesPieces = notesPieces
    }

    /// Makes room for the text of that many bytes.
    package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    // MARK: Blocks

    package mutating func write(_ blocks: [Block], code: PlainText.Code = .included) {
        write(blocks, separator: "\n\n", code: code)
    }

    private mutating func write(_ blocks: [Block], separator: String, code: PlainText.Code) {
        let start = bytes.count
        for block in blocks {
            write(separator: bytes.count > start ? separator : "") { $0.write(block, code: code) }
        }
    }

    /// Takes the separator back if nothing follows.
    private mutating func write(separator: String, before write: (inout PlainTextWriter) -> Void) {
        let end = bytes.count
        bytes.append(contentsOf: separator.utf8)
        let start = bytes.count
        write(&self)
        if bytes.count == start { bytes.removeLast(start - end) }
    }

    private mutating func write(_ block: Block, code: PlainText.Code) {
        switch block.kind {
        case .paragraph(let inlines), .heading(_, let inlines): write(inlines)
        case .code(let sample): if code == .included { write(sample) }
        case .list(let list): write(list, code: code)
        case .quote(let blocks): write(blocks, code: .included)
        case .table(let table): write(table)
        case .container(let container):
            let start = bytes.count
            write(container.title)
            write(separator: bytes.count > start ? "\n\n" : "") { $0.write(container.blocks, code: code) }
        case .html(let html): bytes.append(contentsOf: Self.trimmed(HTMLTokenizer(html).plainText).utf8)
        case .thematicBreak: break
        }
    }

    private mutating func write(_ sample: Block.CodeSample) {
        let start = bytes.count
        bytes.append(contentsOf: sample.code.utf8)
        if bytes.count > start, bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        if notesPieces { pieces.append(Piece(range: start..<bytes.count)) }
    }

    private mutating func write(_ list: Block.List, code: PlainText.Code) {
        for (offset, item) in list.items.enumerated() {
            if offset > 0 { bytes.append(UInt8(ascii: "\n")) }
            let marker = list.start.map { "\($0 &+ offset). " } ?? "- "
            bytes.append(contentsOf: marker.utf8)
            write(item.blocks, separator: list.isTight ? "\n" : "\n\n", code: code)
        }
    }

    private mutating func write(_ table: Block.Table) {
        write(row: table.header)
        for row in table.rows {
            bytes.append(UInt8(ascii: "\n"))
            write(row: row)
        }
    }

    private mutating func write(row: [[Inline]]) {
        for (column, cell) in row.enumerated() {
            if column > 0 { bytes.append(contentsOf: " | ".utf8) }
            write(cell)
        }
    }

    private static func trimmed(_ text: String) -> String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }
        return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }

    // MARK: Running text

    package mutating func write(_ inlines: [Inline]) {
        breakIsPending = false
        let start = bytes.count
        var piece = Piece(range: start..<start)
        write(inlines, in: &piece)
        piece.range = start..<bytes.count
        if notesPieces { pieces.append(piece) }
    }

    private mutating func write(_ inlines: [Inline], in piece: inout Piece) {
        for inline in inlines {
            switch inline {
            case .text(let text): append(text, to: piece)
            case .code(let text):
                let start = append(text, to: piece)
                if notesPieces { piece.codeSpans.append(rangeInPiece(from: start, piece)) }
            case .emphasis(let content), .strikethrough(let content): write(content, in: &piece)
            case .strong(let content):
                var start = bytes.count
                write(content, in: &piece)
                // What joins it with the line above is none of it.
                while start < bytes.count, bytes[start] == UInt8(ascii: " ") { start += 1 }
                if notesPieces { piece.strongSpans.append(rangeInPiece(from: start, piece)) }
            case .link(let link): write(link.content, in: &piece)
            case .image(let image): if !isLine { append(substitute: image.alt, to: &piece) }
            case .softBreak: breakIsPending = true
            case .lineBreak where isLine: breakIsPending = true
            case .lineBreak:
                breakIsPending = false
                bytes.append(UInt8(ascii: notesPieces ? " " : "\n"))
            case .html(let html):
                if !isLine { append(substitute: HTMLTokenizer(html).plainText, to: &piece) }
            }
        }
    }

    private mutating func append(substitute text: String, to piece: inout Piece) {
        let start = append(text, to: piece)
        if notesPieces, bytes.count > start { piece.substitutes.append(rangeInPiece(from: start, piece)) }
    }

    private func rangeInPiece(from start: Int, _ piece: Piece) -> Range<Int> {
        start - piece.range.lowerBound..<bytes.count - piece.range.lowerBound
    }

    /// Where the text begins.
    @discardableResult
    private mutating func append(_ text: String, to piece: Piece) -> Int {
        if breakIsPending, let first = text.unicodeScalars.first {
            breakIsPending = false
            let last = bytes[piece.range.lowerBound...].lastScalar
            bytes.append(contentsOf: LineJoin.separator(after: last, before: first).utf8)
        }
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        return start
    }
}

extension ArraySlice<UInt8> {
    fileprivate var lastScalar: Unicode.Scalar? {
        guard let start = lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
        return String(decoding: self[start...], as: UTF8.self).unicodeScalars.first
    }
}
