internal import FAQModel
internal import FAQSite

/// Blocks as lines for people to read.
struct BlockLayout {
    private let appearance: Appearance

    /// Lines with an empty one between blocks; code samples are fenced and otherwise as they are.
    static func text(of blocks: [Block], _ appearance: Appearance) -> TerminalText {
        let layout = BlockLayout(appearance: appearance)
        return layout.lines(of: blocks, indent: 0, isTight: false).map { "\($0)\n" }.joined()
    }

    private func lines(of blocks: [Block], indent: Int, isTight: Bool) -> [TerminalText] {
        var lines: [TerminalText] = []
        for block in blocks {
            let next = self.lines(of: block, indent: indent)
            guard !next.isEmpty else { continue }
            if !lines.isEmpty, !isTight { lines.append("") }
            lines += next
        }
        return lines
    }

    private func lines(of block: Block, indent: Int) -> [TerminalText] {
        switch block.kind {
        case .paragraph(let inlines): return wrapped(inlines, indent: indent)
        case .heading(_, let inlines): return wrapped([.strong(inlines)], indent: indent)
        case .code(let sample): return lines(of: sample)
        case .list(let list): return lines(of: list, indent: indent)
        case .quote(let blocks):
            return lines(of: blocks, indent: indent + 2, isTight: false).map { $0.isEmpty ? ">" : "> \($0)" }
        case .table(let table): return TableLayout.lines(of: table, appearance, indent: indent)
        case .container(let container):
            let title = container.title.isEmpty ? [] : wrapped([.strong(container.title)], indent: indent)
            let body = lines(of: container.blocks, indent: indent + 2, isTight: false)
            return title + body.map { $0.isEmpty ? "" : "  \($0)" }
        case .html(let html):
            let text = PlainText.text(of: [Block(.html(html), lines: block.lines)])
            return text.isEmpty ? [] : wrapped([.text(text)], indent: indent)
        case .thematicBreak: return ["———"]
        }
    }

    private func wrapped(_ inlines: [Inline], indent: Int) -> [TerminalText] {
        LineWrapping.lines(of: StyledText(inlines, appearance), appearance, indent: indent)
    }

    private func lines(of sample: Block.CodeSample) -> [TerminalText] {
        let plain = sample.code.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        let longest = plain.map { $0.prefix { $0 == UInt8(ascii: "`") }.count }.max() ?? 0
        var code = plain.map { TerminalText(String(Substring($0))) }
        if appearance.hasColours, let language = CodeLanguage.named(sample.language) {
            code = ColouredCode.lines(sample.code, in: language)
        }
        if code.last == "" { code.removeLast() }
        let fence = TerminalText(String(repeating: "`", count: max(3, longest + 1)))
        return [appearance.faint("\(fence)\(sample.language)")] + code + [appearance.faint(fence)]
    }

    private func lines(of list: Block.List, indent: Int) -> [TerminalText] {
        var lines: [TerminalText] = []
        for (offset, item) in list.items.enumerated() {
            if offset > 0, !list.isTight { lines.append("") }
            let box = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
            let marker = (list.start.map { "\($0 &+ offset). " } ?? "• ") + box
            let margin = DisplayWidth.of(marker)
            let body = self.lines(of: item.blocks, indent: indent + margin, isTight: list.isTight)
            lines.append("\(marker)\(body.first ?? "")")
            let blanks = String(repeating: " ", count: margin)
            lines += body.dropFirst().map { $0.isEmpty ? "" : "\(blanks)\($0)" }
        }
        return lines
    }
}
