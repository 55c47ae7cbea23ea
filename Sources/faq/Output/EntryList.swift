internal import FAQModel

/// Entries with their ids, a line each: for programs with a tab between them, on a terminal in two columns.
enum EntryList {
    /// A longer id stands in a line of its own.
    private static let widestID = 28
    /// On a narrower terminal, questions stand below their ids.
    private static let leastColumns = 60

    static func text(_ entries: [Entry], _ appearance: Appearance) -> TerminalText {
        guard let width = appearance.width else {
            return entries.map { "\(line: $0.id.text)\t\(line: $0.question)\n" }.joined()
        }
        let ids = entries.map { DisplayWidth.of(TerminalText(line: $0.id.text).string) }
        let column = width < leastColumns ? 2 : min(ids.max() ?? 0, widestID) + 2
        var text: TerminalText = ""
        for (entry, idWidth) in zip(entries, ids) {
            let isBeside = idWidth + 2 <= column
            let gap = String(repeating: " ", count: isBeside ? column - idWidth : column)
            let id = StyledText.Piece(line: entry.id.text, bold: true, whole: true)
            let question = StyledText.Piece(line: entry.question)
            if isBeside {
                let pieces = [id, StyledText.Piece(line: gap), question]
                text += LineWrapping.text(pieces, appearance, hanging: column) + "\n"
            } else {
                let pieces = [StyledText.Piece(line: gap, whole: true), question]
                text += LineWrapping.text([id], appearance) + "\n"
                text += LineWrapping.text(pieces, appearance, hanging: column) + "\n"
            }
        }
        return text
    }
}
