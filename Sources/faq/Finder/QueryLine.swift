/// A line of text that is being edited: characters with a cursor between two of them.
struct QueryLine {
    private var characters: [Character] = []
    /// The same as one text, which is asked for more often than it changes.
    private(set) var text = ""
    /// The number of characters before the cursor.
    private(set) var cursor = 0

    init() {}

    var isEmpty: Bool { characters.isEmpty }

    /// - Returns: whether the text is another one now.
    mutating func insert(_ text: String) -> Bool {
        let new = Array(text)
        guard !new.isEmpty else { return false }
        characters.insert(contentsOf: new, at: cursor)
        cursor += new.count
        self.text = String(characters)
        return true
    }

    /// Edits as a shell does.
    ///
    /// - Returns: whether the text is another one now; `nil` for a key that does not edit.
    mutating func edit(_ key: Key) -> Bool? {
        let before = characters.count
        switch key {
        case .text(let text), .paste(let text): return insert(text)
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right, .control("f"): cursor = min(characters.count, cursor + 1)
        case .control("a"): cursor = 0
        case .control("e"): cursor = characters.count
        case .alt("b"): cursor = wordStart
        case .alt("f"): cursor = wordEnd
        case .backspace: remove(max(0, cursor - 1)..<cursor)
        case .delete, .control("d"): remove(cursor..<min(characters.count, cursor + 1))
        case .control("u"): remove(0..<cursor)
        case .control("k"): remove(cursor..<characters.count)
        case .control("w"): remove(wordStart..<cursor)
        default: return nil
        }
        return characters.count != before
    }

    private mutating func remove(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        characters.removeSubrange(range)
        cursor = range.lowerBound
        text = String(characters)
    }

    private var wordStart: Int {
        var start = cursor
        while start > 0, characters[start - 1].isWhitespace { start -= 1 }
        while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
        return start
    }

    private var wordEnd: Int {
        var end = cursor
        while end < characters.count, characters[end].isWhitespace { end += 1 }
        while end < characters.count, !characters[end].isWhitespace { end += 1 }
        return end
    }

    /// The part around the cursor that has room, with the column of the cursor in it. Line breaks and other controls are
    /// visible.
    func shown(width: Int) -> (text: TerminalText, cursor: Int) {
        // The cursor takes a column, too, even behind the last character.
        let most = max(1, width) - 1
        var start = cursor
        var column = 0
        while start > 0 {
            let columns = DisplayWidth.of(Self.visible(characters[start - 1]).string)
            guard column + columns <= most else { break }
            column += columns
            start -= 1
        }
        var room = width - column
        var end = cursor
        while end < characters.count {
            let columns = DisplayWidth.of(Self.visible(characters[end]).string)
            guard columns <= room else { break }
            room -= columns
            end += 1
        }
        return (characters[start..<end].map(Self.visible).joined(), column)
    }

    private static func visible(_ character: Character) -> TerminalText {
        character.isNewline ? "␤" : TerminalText(line: String(character))
    }
}
