internal import FAQEngine
internal import FAQText

/// Reads what a site puts into the index to be shown of an entry. Texts, each a u32 length and UTF-8: its id, its question,
/// the headings above it with line breaks between them, its file where another entry asks the same, and the path of its
/// page.
struct EntryTitle {
    private var cursor: ByteCursor

    init(_ bytes: UnsafeRawBufferPointer) {
        cursor = ByteCursor(bytes)
    }

    /// The next text; empty after the last.
    mutating func next() -> UnsafeRawBufferPointer { cursor.slice(Int(cursor.u32())) }
}
