internal import FAQModel
internal import FAQWording

/// A table in columns, where the terminal has room for them; else its rows as records.
struct TableLayout {
    private let appearance: Appearance
    /// The head first.
    private let rows: [[[StyledText.Piece]]]

    /// A longer cell pushes the rest of its row aside instead of all other rows.
    private static let widestColumn = 200
    private static let gap = 2
    /// With less than this in a row, cells are no columns any more.
    private static let leastRow = 40

    /// - Parameter indent: how many columns stand before every line.
    static func lines(of table: Block.Table, _ appearance: Appearance, indent: Int) -> [TerminalText] {
        let layout = TableLayout(table, appearance)
        let natural = layout.naturalWidths
        guard let width = appearance.width.map({ $0 - indent }) else { return layout.columns(natural) }
        let room = width - Self.gap * max(0, natural.count - 1)
        if natural.reduce(0, +) <= room || table.rows.isEmpty { return layout.columns(natural) }
        guard width >= Self.leastRow, let shared = layout.shared(natural, room: room) else {
            return layout.records(indent: indent)
        }
        return layout.columns(shared)
    }

    private init(_ table: Block.Table, _ appearance: Appearance) {
        self.appearance = appearance
        // Without styles, so that a column can be measured; colours and links would stand across its lines.
        let count = table.header.count
        rows = ([table.header] + table.rows).map { row in
            row.prefix(count).map { StyledText($0, .plain).pieces }
        }
    }

    private var naturalWidths: [Int] {
        var widths = (rows.first ?? []).map { _ in 1 }
        for row in rows {
            for (column, cell) in zip(widths.indices, row) {
                let width = text(cell).split(separator: "\n").map { DisplayWidth.of($0) }.max() ?? 0
                widths[column] = max(widths[column], min(width, Self.widestColumn))
            }
        }
        return widths
    }

    /// The widths of columns that share the room: the narrow ones as they are, the others alike, none less than its longest
    /// word; `nil` where these alone do not fit.
    private func shared(_ natural: [Int], room: Int) -> [Int]? {
        let least = longestWords
        guard least.reduce(0, +) <= room else { return nil }
        // The share that is given to all: as large as it can be.
        var share = room
        while share > 0, widths(natural, least, share).reduce(0, +) > room { share -= 1 }
        return widths(natural, least, share)
    }

    private func widths(_ natural: [Int], _ least: [Int], _ share: Int) -> [Int] {
        zip(natural, least).map { natural, least in max(least, min(natural, share)) }
    }

    private var longestWords: [Int] {
        var longest = (rows.first ?? []).map { _ in 1 }
        let narrowest = Appearance(width: 1, hasColours: false, hasLinks: false)
        for row in rows {
            for (column, cell) in zip(longest.indices, row) {
                for line in LineWrapping.lines(of: StyledText(cell), narrowest, indent: 0) {
                    longest[column] = max(longest[column], DisplayWidth.of(line.string))
                }
            }
        }
        return longest
    }

    private func text(_ cell: [StyledText.Piece]) -> String { cell.map(\.text).joined() }

    private func columns(_ widths: [Int]) -> [TerminalText] {
        let rule = widths.map { String(repeating: "-", count: $0) }
            .joined(separator: String(repeating: " ", count: Self.gap))
        let laid = rows.map { rowLines($0, widths) }
        let isWrapped = laid.contains { $0.count > 1 }
        var lines = (laid.first ?? []).map(appearance.bold) + [TerminalText(rule)]
        for (number, row) in laid.dropFirst().enumerated() {
            // Rows of several lines would run into each other.
            if isWrapped, number > 0 { lines.append("") }
            lines += row
        }
        return lines
    }

    /// One row, as many lines as its highest cell has.
    private func rowLines(_ row: [[StyledText.Piece]], _ widths: [Int]) -> [TerminalText] {
        let cells = zip(row, widths).map(cellLines)
        let height = cells.map(\.count).max() ?? 0
        return (0..<height).map { number in
            var line = ""
            var width = 0
            var start = 0
            for (cell, columnWidth) in zip(cells, widths) {
                let part = number < cell.count ? cell[number] : ""
                if !part.isEmpty {
                    line += String(repeating: " ", count: max(0, start - width)) + part
                    width = max(start, width) + DisplayWidth.of(part)
                }
                start = max(start + columnWidth, width) + Self.gap
            }
            return TerminalText(line)
        }
    }

    private func cellLines(_ cell: [StyledText.Piece], _ width: Int) -> [String] {
        let text = text(cell)
        if !text.utf8.contains(0x0A), appearance.width == nil || DisplayWidth.of(text) <= width {
            return [text]
        }
        let column = Appearance(
            width: appearance.width == nil ? nil : width, hasColours: false, hasLinks: false)
        return LineWrapping.lines(of: StyledText(cell), column, indent: 0).map(\.string)
    }

    /// Each row as lines of `field: value`.
    private func records(indent: Int) -> [TerminalText] {
        let head = rows.first ?? []
        var lines: [TerminalText] = []
        for row in rows.dropFirst() {
            if !lines.isEmpty { lines.append("") }
            for (field, cell) in zip(head, row) where !text(cell).isEmpty {
                let name = [
                    StyledText.Piece(line: text(field), bold: true),
                    StyledText.Piece(line: CommandText.current.colon, bold: true),
                ]
                let pieces = text(field).isEmpty ? cell : name + cell
                lines += LineWrapping.lines(of: StyledText(pieces), appearance, indent: indent, hanging: 2)
            }
        }
        return lines
    }
}
