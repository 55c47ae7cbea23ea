/// Content as Markdown that stands on its own: links are inline, nothing refers to the rest of a page.
public enum MarkdownRenderer: Sendable {
    /// Blocks as CommonMark with tables, ending in a line break unless empty.
    public static func markdown(of blocks: [Block]) -> String {
        let lines = lines(of: blocks)
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    /// Running text as one or more lines of Markdown.
    public static func markdown(of inlines: [Inline]) -> String {
        MarkdownText.line(of: inlines)
    }

    private static func lines(of blocks: [Block], isTight: Bool = false) -> [String] {
        var lines: [String] = []
        for (offset, block) in blocks.enumerated() {
            let next = Self.lines(of: block)
            guard !next.isEmpty else { continue }
            if !lines.isEmpty {
                if !isTight || needsSpace(between: blocks[offset - 1], and: block) { lines.append("") }
                if separatesLists(blocks[offset - 1], block) { lines += ["<!-- -->", ""] }
            }
            lines += next
        }
        return lines
    }

    /// Paragraphs in a row, and whatever could run into a paragraph, need an empty line even in a tight list.
    private static func needsSpace(between left: Block, and right: Block) -> Bool {
        switch right.kind {
        case .paragraph, .html, .table, .container: return true
        case .code, .list, .quote, .heading, .thematicBreak:
            if case .list = left.kind { return true }
            return false
        }
    }

    /// Two lists of the same sort in a row would become one.
    private static func separatesLists(_ left: Block, _ right: Block) -> Bool {
        guard case .list(let left) = left.kind, case .list(let right) = right.kind else { return false }
        return (left.start == nil) == (right.start == nil)
    }

    private static func lines(of block: Block) -> [String] {
        switch block.kind {
        case .paragraph(let inlines):
            return MarkdownText.paragraph(of: inlines)
        case .heading(let level, let inlines):
            let mark = String(repeating: "#", count: min(max(level, 1), 6))
            return ["\(mark) \(MarkdownText.headingLine(of: inlines))"]
        case .code(let sample): return lines(of: sample)
        case .list(let list): return lines(of: list)
        case .quote(let blocks): return quoted(lines(of: blocks))
        case .table(let table): return lines(of: table)
        case .container(let container): return lines(of: container)
        case .html(let html): return split(html)
        case .thematicBreak: return ["---"]
        }
    }

    private static func lines(of sample: Block.CodeSample) -> [String] {
        let longest = MarkdownText.longestRun(of: "`", in: sample.code)
        let fence = String(repeating: "`", count: max(3, longest + 1))
        let usesBackticks = !sample.language.contains("`")
        let mark =
            usesBackticks
            ? fence : String(repeating: "~", count: 3 + MarkdownText.longestRun(of: "~", in: sample.code))
        return [mark + sample.language] + (sample.code.isEmpty ? [] : split(sample.code)) + [mark]
    }

    private static func lines(of list: Block.List) -> [String] {
        var lines: [String] = []
        for (offset, item) in list.items.enumerated() {
            if offset > 0, !list.isTight { lines.append("") }
            let marker = list.start.map { "\($0 &+ offset). " } ?? "- "
            let box = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
            let indent = String(repeating: " ", count: marker.utf8.count)
            let body = Self.lines(of: item.blocks, isTight: list.isTight)
            lines.append(marker + box + (body.first ?? ""))
            lines += body.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
        }
        return lines
    }

    private static func lines(of table: Block.Table) -> [String] {
        func row(_ cells: [[Inline]]) -> String {
            "| " + cells.map(MarkdownText.cell).joined(separator: " | ") + " |"
        }
        let delimiters = table.header.indices.map { column -> String in
            switch column < table.alignments.count ? table.alignments[column] : .none {
            case .none: "---"
            case .left: ":--"
            case .center: ":-:"
            case .right: "--:"
            }
        }
        return [row(table.header), "| " + delimiters.joined(separator: " | ") + " |"] + table.rows.map(row)
    }

    private static let alerts: Set<Block.Container.Kind> = [
        .note, .tip, .important, .warning, .caution,
    ]

    private static func lines(of container: Block.Container) -> [String] {
        let title = MarkdownText.line(of: container.title)
        let body = lines(of: container.blocks)
        if container.kind == .details {
            let summary = HTMLRenderer.html(of: container.title)
            return ["<details>", "<summary>\(summary)</summary>", ""] + body + ["", "</details>"]
        }
        if container.kind == .definition {
            return [title, ""]
                + body.enumerated().map { line, text in
                    text.isEmpty ? "" : (line == 0 ? ":   " : "    ") + text
                }
        }
        if alerts.contains(container.kind), title.isEmpty {
            return quoted(["[!\(container.kind.rawValue.uppercased())]"] + body)
        }
        // A container holds others only when its own fence is longer.
        let fence = String(repeating: ":", count: 2 + height(of: container))
        return [fence + container.kind.rawValue + (title.isEmpty ? "" : " " + title)] + body + [fence]
    }

    private static func height(of container: Block.Container) -> Int {
        1 + (container.blocks.map(height).max() ?? 0)
    }

    private static func height(of block: Block) -> Int {
        switch block.kind {
        case .container(let container): height(of: container)
        case .quote(let blocks): blocks.map(height).max() ?? 0
        case .list(let list): list.items.flatMap(\.blocks).map(height).max() ?? 0
        case .paragraph, .heading, .code, .table, .html, .thematicBreak: 0
        }
    }

    private static func quoted(_ lines: [String]) -> [String] {
        lines.map { $0.isEmpty ? ">" : "> " + $0 }
    }

    /// The lines of a text, without an empty last one after its final line break.
    private static func split(_ text: String) -> [String] {
        var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(Substring($0))
        }
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
