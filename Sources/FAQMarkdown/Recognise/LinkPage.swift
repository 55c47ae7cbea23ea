internal import FAQModel

/// Contents lists and index pages.
enum LinkPage {
    /// Whether there is nothing but lists whose items are links, also in boxes.
    static func isLinksOnly(_ blocks: [Block]) -> Bool {
        var lists = 0
        for block in blocks {
            switch block.kind {
            case .list(let list):
                guard isLinks(list) else { return false }
                lists += 1
            case .container(let container):
                guard isLinksOnly(container.blocks) else { return false }
                lists += 1
            case .thematicBreak: break
            default: return false
            }
        }
        return lists > 0
    }

    /// Whether every item starts with a link and says little else.
    static func isLinks(_ list: Block.List) -> Bool {
        list.items.allSatisfy { item in
            item.blocks.allSatisfy { block in
                switch block.kind {
                case .list(let inner): return isLinks(inner)
                case .paragraph(let content):
                    guard let first = content.first, case .link = first else { return false }
                    return content.dropFirst().allSatisfy {
                        if case .text(let text) = $0 { return text.utf8.count <= 12 }
                        return false
                    }
                default: return false
                }
            }
        }
    }
}
