internal import FAQModel
internal import FAQText

/// Task lists: `- [x] done`.
enum TaskList {
    /// An item whose box, if its first paragraph starts with one, is taken off.
    static func item(_ blocks: [Block]) -> Block.List.Item {
        guard let first = blocks.first, case .paragraph(var content) = first.kind,
            case .text(let text)? = content.first, text.utf8.count >= 3
        else { return Block.List.Item(blocks: blocks) }
        let bytes = Array(text.utf8)
        guard bytes[0] == UInt8(ascii: "["), bytes[2] == UInt8(ascii: "]"),
            bytes.count == 3 || bytes[3].isASCIISpace
        else { return Block.List.Item(blocks: blocks) }
        let isDone: Bool
        switch bytes[1] {
        case .space: isDone = false
        case UInt8(ascii: "x"), UInt8(ascii: "X"): isDone = true
        default: return Block.List.Item(blocks: blocks)
        }
        content[0] = .text(bytes.dropFirst(4).text())
        var blocks = blocks
        blocks[0].kind = .paragraph(content)
        return Block.List.Item(isDone: isDone, blocks: blocks)
    }
}
