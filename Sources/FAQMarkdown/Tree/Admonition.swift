internal import FAQModel
internal import FAQText

/// GitHub's boxes: a quote that starts with `[!NOTE]`.
enum Admonition {
    static func container(fromQuote blocks: [Block], lines: ClosedRange<Int>) -> Block? {
        guard let first = blocks.first, case .paragraph(var content) = first.kind,
            case .text(let text)? = content.first, text.utf8.starts(with: "[!".utf8)
        else { return nil }
        let bytes = Array(text.utf8)
        guard let end = bytes.firstIndex(of: UInt8(ascii: "]")), end > 2,
            bytes[2..<end].allSatisfy({ $0.isASCIILetter || $0 == UInt8(ascii: "-") })
        else { return nil }
        // Obsidian adds `-` or `+` (folded or not) and a title on the same line.
        var rest = bytes[(end + 1)...]
        if let mark = rest.first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "+") {
            rest = rest.dropFirst()
        }
        content[0] = .text(rest.trimmed().text())
        let breakIndex = content.firstIndex { $0 == .softBreak || $0 == .lineBreak } ?? content.count
        var title = Array(content[..<breakIndex])
        if title.first == .text("") { title.removeFirst() }
        let body = Array(content[min(breakIndex + 1, content.count)...])
        var rest2 = Array(blocks.dropFirst())
        if !body.isEmpty { rest2.insert(Block(.paragraph(body), lines: first.lines), at: 0) }
        let kind = Block.Container.Kind(rawValue: bytes[2..<end].lowercasedASCII.text())
        return Block(.container(Block.Container(kind: kind, title: title, blocks: rest2)), lines: lines)
    }
}
