internal import FAQModel

/// Gives every entry an id of its own, the same way on every run.
enum UniqueIDs {
    /// Ids given by authors go to the first entry that claims them; derived ids give way to them. Whoever comes later
    /// gets the next free `-2`, `-3` …; an author's id changed in this way is an error in the content.
    static func settle(_ entries: inout [Entry], _ diagnostics: inout [Diagnostic]) {
        var owners: [EntryID: Int] = [:]
        owners.reserveCapacity(entries.count)
        var late: [Int] = []
        for (index, entry) in entries.enumerated() where entry.hasExplicitID {
            if owners[entry.id] == nil { owners[entry.id] = index } else { late.append(index) }
        }
        for (index, entry) in entries.enumerated() where !entry.hasExplicitID {
            if owners[entry.id] == nil { owners[entry.id] = index } else { late.append(index) }
        }
        var nextSuffix: [EntryID: Int] = [:]
        for index in late.sorted() {
            let wanted = entries[index].id
            var suffix = nextSuffix[wanted] ?? 2
            while let id = EntryID("\(wanted)-\(suffix)"), owners[id] != nil { suffix += 1 }
            nextSuffix[wanted] = suffix + 1
            guard let id = EntryID("\(wanted)-\(suffix)") else { continue }
            if entries[index].hasExplicitID, let owner = owners[wanted] {
                diagnostics.append(duplicate(entries[index], first: entries[owner], renamed: id))
            }
            entries[index].id = id
            owners[id] = index
        }
    }

    private static func duplicate(_ entry: Entry, first: Entry, renamed: EntryID) -> Diagnostic {
        let place = first.source.map { " (\($0.file):\($0.lines.lowerBound))" } ?? ""
        return Diagnostic(
            severity: .error, code: "duplicate-id", file: entry.source?.file ?? "",
            line: entry.source?.lines.lowerBound,
            message: "the id \(entry.id) is taken by \"\(first.question)\"\(place); "
                + "this entry is called \(renamed) until it has an id of its own")
    }
}
