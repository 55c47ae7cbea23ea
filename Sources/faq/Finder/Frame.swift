/// How large a screen is.
struct ScreenSize: Equatable {
    var rows: Int
    var columns: Int
}

/// What a screen shows.
struct Frame: Equatable {
    /// A text that begins at a column, counted from 0.
    struct Piece: Equatable {
        var column: Int
        var text: TerminalText
    }

    struct Position: Equatable {
        var row: Int
        var column: Int
    }

    let size: ScreenSize
    /// The pieces of each row, from left to right.
    private(set) var rows: [[Piece]]
    /// Where the cursor stands; `nil` when it is not shown.
    var cursor: Position?

    init(size: ScreenSize) {
        self.size = size
        rows = Array(repeating: [], count: size.rows)
    }

    /// Puts a text into a row, cut to the columns that it may take; nothing beyond the screen.
    mutating func put(_ text: TerminalText, row: Int, column: Int = 0, width: Int? = nil) {
        let width = min(width ?? size.columns, size.columns - column)
        guard rows.indices.contains(row), width > 0, !text.isEmpty else { return }
        rows[row].append(Piece(column: column, text: text.clipped(to: width)))
    }
}
