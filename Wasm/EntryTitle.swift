internal import FAQEngine
internal import FAQText

/// Reads what a site puts into the index to be shown of an entry. Texts, each a u32 length and UTF-8: its id, its question,
/// its file (where two entries ask the same) and the headings above it with line breaks between them, the path of its
/// page, and how its answer begins.
struct EntryTitle {
    private var cursor: ByteCursor

    init(_ bytes: UnsafeRawBufferPointer) {
        cursor = ByteCursor(bytes)
    }

    /// The next text; empty after the last.
    mutating func next() -> UnsafeRawBufferPointer { cursor.slice(Int(cursor.u32())) }
}
