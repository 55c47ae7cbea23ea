internal import FAQText

/// What folding would change in raw text, looked up for single characters.
struct FoldingProbe {
    private let tables: FoldTables

    init(tables: FoldTables = .standard) {
        self.tables = tables
    }

    /// Whether the byte belongs to something that folding changes: a character, an escape sequence, invalid UTF-8.
    func mayChange(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        if text[offset] < 0x80 { return text[offset] == 0x1B }
        var start = offset
        while start > 0, offset - start < 3, text[start] & 0xC0 == 0x80 { start -= 1 }
        guard let (scalar, length) = UTF8Scalar.decode(text, at: start), start + length > offset else {
            return true
        }
        return tables.changes(scalar)
    }

    /// Whether folding makes other words of the scalar; see `FoldTables.changesWords`.
    func changesWords(_ scalar: UInt32) -> Bool {
        tables.changesWords(scalar)
    }
}
