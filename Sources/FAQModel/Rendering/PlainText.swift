internal import FAQHTML

/// Content as words alone, in reading order.
public enum PlainText: Sendable {
    /// Whether code samples are part of the text. Code spans always are, and samples inside quotations, which are
    /// quoted program output.
    public enum Code: Sendable {
        /// Code samples are part of the text.
        case included
        /// Code samples are left out.
        case omitted
    }

    /// Running text without markup: links as their text, images as their alternative text. Linear.
    public static func text(of inlines: [Inline]) -> String {
        var writer = InlineWriter(isLine: false)
        writer.write(inlines)
        return writer.text
    }

    /// Running text as one line of words alone: images and raw tags are left out, every line break joins two lines.
    package static func line(of inlines: [Inline]) -> String {
        if inlines.count == 1, case .text(let text) = inlines[0] { return text }
        var writer = InlineWriter(isLine: true)
        writer.write(inlines)
        return writer.text
    }

    /// Blocks without markup, an empty line between them; list items keep their numbers or dashes, tables are lines
    /// of cells. Linear.
    public static func text(of blocks: [Block], code: Code = .included) -> String {
        joined(blocks, separator: "\n\n", code: code)
    }

    /// The block quotes of an answer, at any depth: in the manner of FAQ pages, error messages quoted in full.
    public static func quotations(in blocks: [Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block.kind {
            case .quote(let blocks): [text(of: blocks, code: .included)]
            case .list(let list): list.items.flatMap { quotations(in: $0.blocks) }
            case .container(let container): quotations(in: container.blocks)
            case .paragraph, .heading, .code, .table, .html, .thematicBreak: []
            }
        }
    }

    private static func joined(_ blocks: [Block], separator: String, code: Code) -> String {
        if blocks.count == 1 { return text(of: blocks[0], code: code) }
        return blocks.map { text(of: $0, code: code) }.filter { !$0.isEmpty }.joined(separator: separator)
    }

    private static func text(of block: Block, code: Code) -> String {
        switch block.kind {
        case .paragraph(let inlines), .heading(_, let inlines): text(of: inlines)
        case .code(let sample):
            switch code {
            case .included: sample.code.hasSuffix("\n") ? String(sample.code.dropLast()) : sample.code
            case .omitted: ""
            }
        case .list(let list): text(of: list, code: code)
        case .quote(let blocks): text(of: blocks, code: .included)
        case .table(let table):
            ([table.header] + table.rows)
                .map { $0.map { text(of: $0) }.joined(separator: " | ") }
                .joined(separator: "\n")
        case .container(let container):
            [text(of: container.title), text(of: container.blocks, code: code)]
                .filter { !$0.isEmpty }.joined(separator: "\n\n")
        case .html(let html): trimmed(HTMLTokenizer(html).plainText)
        case .thematicBreak: ""
        }
    }

    private static func text(of list: Block.List, code: Code) -> String {
        var lines: [String] = []
        for (offset, item) in list.items.enumerated() {
            let marker = list.start.map { "\($0 &+ offset). " } ?? "- "
            let body = joined(item.blocks, separator: list.isTight ? "\n" : "\n\n", code: code)
            lines.append(marker + body)
        }
        return lines.joined(separator: "\n")
    }

    private static func trimmed(_ text: String) -> String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }
        return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }

    private struct InlineWriter {
        let isLine: Bool
        var text = ""
        private var breakIsPending = false

        init(isLine: Bool) {
            self.isLine = isLine
        }

        mutating func write(_ inlines: [Inline]) {
            for inline in inlines {
                switch inline {
                case .text(let text), .code(let text): append(text)
                case .emphasis(let content), .strong(let content), .strikethrough(let content): write(content)
                case .link(let link): write(link.content)
                case .image(let image): if !isLine { append(image.alt) }
                case .softBreak: breakIsPending = true
                case .lineBreak where isLine: breakIsPending = true
                case .lineBreak:
                    breakIsPending = false
                    text += "\n"
                case .html(let html): if !isLine { append(HTMLTokenizer(html).plainText) }
                }
            }
        }

        private mutating func append(_ piece: String) {
            guard let first = piece.unicodeScalars.first else { return }
            if breakIsPending {
                breakIsPending = false
                text += LineJoin.separator(after: text.unicodeScalars.last, before: first)
            }
            text += piece
        }
    }
}
