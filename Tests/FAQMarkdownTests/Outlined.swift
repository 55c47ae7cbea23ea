import FAQMarkdown
import FAQModel

/// Entries and blocks as short text, for expectations that can be read.
enum Outlined {
    static func entries(_ markdown: String, file: String = "faq.md") -> [String] {
        FAQDocument(markdown: Array(markdown.utf8), file: file).entries.map { entry in
            let path = entry.category.isEmpty ? "" : entry.category.joined(separator: " > ") + " > "
            let details = entry.details.isEmpty ? "" : " [\(blocks(entry.details))]"
            return path + entry.question + details + " => " + blocks(entry.answer)
        }
    }

    static func blocks(_ markdown: String) -> String { blocks(FAQDocument.blocks(of: markdown)) }

    static func blocks(_ blocks: [Block]) -> String { blocks.map(block).joined(separator: " ") }

    static func block(_ block: Block) -> String {
        switch block.kind {
        case .paragraph(let content): "p(\(inlines(content)))"
        case .heading(let level, let content): "h\(level)(\(inlines(content)))"
        case .code(let sample):
            "code(\(sample.language)|\(sample.code.split(separator: "\n").joined(separator: "⏎")))"
        case .list(let list):
            (list.start.map { "ol\($0)" } ?? "ul") + "("
                + list.items.map { item in
                    (item.isDone.map { $0 ? "[x] " : "[ ] " } ?? "") + blocks(item.blocks)
                }.joined(separator: "; ") + ")"
        case .quote(let inner): "quote(\(blocks(inner)))"
        case .table(let table):
            "table("
                + ([table.header] + table.rows).map { row in row.map(inlines).joined(separator: " | ") }
                .joined(separator: " / ") + ")"
        case .container(let container):
            "\(container.kind.rawValue)[\(inlines(container.title))](\(blocks(container.blocks)))"
        case .html(let source): "html(\(source))"
        case .thematicBreak: "rule"
        }
    }

    static func inlines(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): text
            case .code(let code): "`\(code)`"
            case .emphasis(let content): "*\(Self.inlines(content))*"
            case .strong(let content): "**\(Self.inlines(content))**"
            case .strikethrough(let content): "~~\(Self.inlines(content))~~"
            case .link(let link): "[\(Self.inlines(link.content))](\(link.destination))"
            case .image(let image): "![\(image.alt)](\(image.source))"
            case .softBreak: " "
            case .lineBreak: "⏎"
            case .html(let source): source
            }
        }.joined()
    }
}
