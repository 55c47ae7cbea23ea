/// Writes frames to a terminal: of each only the rows that look otherwise than before (ECMA-48, xterm).
struct FramePainter {
    private var shown: Frame?

    /// The next frame is written whole: the screen may hold anything.
    mutating func forget() { shown = nil }

    /// What makes the screen show a frame.
    mutating func bytes(for frame: Frame) -> [UInt8] {
        let before = shown?.size == frame.size ? shown : nil
        defer { shown = frame }
        guard before != frame else { return [] }
        // All at once, where the terminal can (mode 2026), and without the cursor running about.
        var text = "\u{1B}[?2026h\u{1B}[?25l"
        if before == nil { text += "\u{1B}[0m\u{1B}[2J" }
        for (number, row) in frame.rows.enumerated() where before?.rows[number] != row {
            if before == nil, row.isEmpty { continue }
            text += "\u{1B}[\(number + 1);1H\u{1B}[K"
            for piece in row { text += "\u{1B}[\(number + 1);\(piece.column + 1)H" + piece.text.string }
        }
        if let cursor = frame.cursor { text += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h" }
        return Array((text + "\u{1B}[?2026l").utf8)
    }
}
