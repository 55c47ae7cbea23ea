internal import FAQModel

/// Contents lists, index pages and stubs: text that is there for its links.
enum LinkPage {
    /// What a stub says besides its links is short, in bytes.
    private static let longestStub = 160

    /// Whether there is nothing but lists whose items are links, also in boxes, or a line that says where it all went.
    static func isLinksOnly(_ blocks: [Block]) -> Bool {
        var lists = 0
        var stub = LinkedText()
        for block in blocks {
            switch block.kind {
            case .list(let list):
                guard isLinks(list) else { return false }
                lists += 1
            case .container(let container):
                guard isLinksOnly(container.blocks) else { return false }
                lists += 1
            case .paragraph(let content):
                stub.add(content)
                guard stub.links > 0, stub.other <= longestStub, saysMoved(content) else { return false }
            case .thematicBreak: break
            default: return false
            }
        }
        return lists > 0 || stub.links > 0
    }

    /// Whether the items are links with little else; a few may be names without a link.
    static func isLinks(_ list: Block.List) -> Bool {
        var links = 0
        for item in list.items {
            if isLink(item) {
                links += 1
            } else if item.blocks.count != 1 || !item.blocks[0].isShort {
                return false
            }
        }
        return links * 5 >= list.items.count * 4 || links * 2 > list.items.count && links > 2
    }

    private static func isLink(_ item: Block.List.Item) -> Bool {
        // A name above a list of links.
        let isGroup = item.blocks.count > 1 && item.blocks.dropFirst().allSatisfy(isList)
        return (isGroup ? item.blocks.dropFirst() : item.blocks[...]).allSatisfy { block in
            switch block.kind {
            case .list(let inner): return isLinks(inner)
            case .paragraph(let content):
                var text = LinkedText()
                text.add(content)
                return text.links > 0 && text.other <= max(12, text.links / 2)
            default: return false
            }
        }
    }

    private static func isList(_ block: Block) -> Bool {
        if case .list = block.kind { true } else { false }
    }

    private static func saysMoved(_ content: [Inline]) -> Bool {
        Phrase(Array(PlainText.line(of: content).utf8)[...]).containsAny(of: moved)
    }

    private static let moved = PhraseSet([
        " moved ", " redirected ", " redirecting ", " relocated ", " migrated ", " new location",
        " no longer maintained",
        " superseded", " archived ",
        "迁移", "移至", "移到", "搬到", "搬至", "转移到", "新地址", "不再维护", "遷移", "移動しました", "移転",
    ])
}

/// How much of a text is links, in bytes.
private struct LinkedText {
    var links = 0
    var other = 0

    mutating func add(_ content: [Inline]) {
        for inline in content {
            switch inline {
            case .link(let link): links += PlainText.line(of: link.content).utf8.count
            case .text(let text), .code(let text): other += text.utf8.count
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): add(inner)
            case .image: other += 80
            case .softBreak, .lineBreak, .html: break
            }
        }
    }
}

extension Block {
    /// Whether it is a paragraph of a few words.
    fileprivate var isShort: Bool {
        guard case .paragraph(let content) = kind else { return false }
        return PlainText.line(of: content).utf8.count <= 60
    }
}
