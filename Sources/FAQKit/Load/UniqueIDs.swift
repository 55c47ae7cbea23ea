internal import FAQModel

/// Gives every entry an id of its own, the same way on every run.
///
/// The first entry that claims an id keeps it. Whoever comes later gets the next free `-2`, `-3` …; an author's id
/// changed in this way is an error in the content.
struct UniqueIDs {
    private struct Owner {
        var question: String
        var source: Source?
    }

    private var owners: [EntryID: Owner] = [:]
    private var nextSuffix: [EntryID: Int] = [:]

    mutating func assignIDs(to entries: inout [Entry], _ diagnostics: inout [Diagnostic]) {
        for index in entries.indices {
            // Without a copy of the entry, as its `header` would make.
            let header = EntryHeader(
                id: entries[index].id, hasExplicitID: entries[index].hasExplicitID,
                question: entries[index].question, source: entries[index].source)
            entries[index].id = assignID(to: header, &diagnostics)
        }
    }

    /// The id of the next entry.
    mutating func assignID(to entry: EntryHeader, _ diagnostics: inout [Diagnostic]) -> EntryID {
        var id = entry.id
        if let owner = owners[entry.id] {
            var suffix = nextSuffix[entry.id] ?? 2
            while let next = EntryID("\(entry.id)-\(suffix)"), owners[next] != nil { suffix += 1 }
            nextSuffix[entry.id] = suffix + 1
            guard let next = EntryID("\(entry.id)-\(suffix)") else { return entry.id }
            id = next
            if entry.hasExplicitID { diagnostics.append(Self.duplicate(entry, first: owner, renamed: id)) }
        }
        // Derived ids practically never meet; only what a diagnostic may quote is kept.
        owners[id] = Owner(question: entry.hasExplicitID ? entry.question : "", source: entry.source)
        return id
    }

    private static func duplicate(_ entry: EntryHeader, first: Owner, renamed: EntryID) -> Diagnostic {
        let location = first.source.map { " (\($0.file):\($0.lines.lowerBound))" } ?? ""
        return Diagnostic(
            severity: .error, code: "duplicate-id", file: entry.source?.file ?? "",
            line: entry.source?.lines.lowerBound,
            message: "the id \(entry.id) is taken by \"\(first.question)\"\(location); "
                + "this entry is called \(renamed) until it has an id of its own")
    }
}
