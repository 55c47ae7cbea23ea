internal import FAQModel

/// What content files hold, read and made consistent, before any index.
struct Content: Sendable {
    var entries: [Entry] = []
    var introductions: [Introduction] = []
    var diagnostics: [Diagnostic] = []
    /// The titles of pages, by file.
    var titles: [String: String] = [:]

    init(_ documents: [LoadedDocument]) {
        entries.reserveCapacity(documents.reduce(0) { $0 + $1.entries.count })
        for document in documents {
            entries += document.entries
            introductions += document.introductions
            diagnostics += document.diagnostics
            if let title = document.title, let file = document.entries.first?.source?.file {
                titles[file] = title
            }
        }
        var ids = UniqueIDs()
        ids.assignIDs(to: &entries, &diagnostics)
    }
}

/// The entries and oddities of one file.
struct LoadedDocument: Sendable {
    var title: String?
    var entries: [Entry] = []
    var introductions: [Introduction] = []
    var diagnostics: [Diagnostic] = []
}
