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
        var writer = PlainTextWriter()
        writer.write(inlines)
        return writer.text
    }

    /// Running text as one line of words alone: images and raw tags are left out, every line break joins two lines.
    package static func line(of inlines: [Inline]) -> String {
        if inlines.count == 1, case .text(let text) = inlines[0] { return text }
        var writer = PlainTextWriter(isLine: true)
        writer.write(inlines)
        return writer.text
    }

    /// Blocks without markup, an empty line between them; list items keep their numbers or dashes, tables are lines
    /// of cells. Linear.
    public static func text(of blocks: [Block], code: Code = .included) -> String {
        var writer = PlainTextWriter()
        writer.write(blocks, code: code)
        return writer.text
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
}
