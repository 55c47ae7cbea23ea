internal import FAQModel

/// What content files hold, read and made consistent, before any index.
struct Content: Sendable {
    var entries: [Entry] = []
    var diagnostics: [Diagnostic] = []

    init(_ documents: [LoadedDocument]) {
        entries.reserveCapacity(documents.reduce(0) { $0 + $1.entries.count })
        for document in documents {
            entries += document.entries
            diagnostics += document.diagnostics
        }
        UniqueIDs.settle(&entries, &diagnostics)
    }
}

/// The entries and oddities of one file.
struct LoadedDocument: Sendable {
    var entries: [Entry] = []
    var diagnostics: [Diagnostic] = []
}
