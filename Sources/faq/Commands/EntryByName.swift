internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

/// The entry that a person calls by its id, by the beginning of it, or in other letters than it is written.
enum EntryByName {
    private static let mostListed = 8

    /// - Throws: `no-such-entry` with the ids that may have been meant. Takes time in proportion to the number of entries
    ///   where no id is exactly the name.
    static func find(_ name: String, in base: KnowledgeBase) throws(CommandFailure) -> Entry {
        if let entry = try base.entry(named: name) { return entry }
        let ids = try ids(of: base)
        let lowered = name.lowercased()
        let alike = ids.filter { $0.lowercased() == lowered }
        let begun =
            alike.isEmpty && !lowered.isEmpty ? ids.filter { $0.lowercased().hasPrefix(lowered) } : alike
        if begun.count == 1, let entry = try base.entry(named: begun[0]) { return entry }
        let text = CommandText.current
        var message = text.noSuchEntry(name)
        if begun.isEmpty {
            let near = NearestName.of(name, among: ids).prefix(mostListed)
            if !near.isEmpty { message += text.didYouMean(Array(near)) }
        } else {
            message = text.severalEntries(name, listed(begun))
        }
        throw CommandFailure(status: .noAnswer, code: "no-such-entry", message: message)
    }

    private static func ids(of base: KnowledgeBase) throws(CommandFailure) -> [String] {
        var ids: [String] = []
        do throws(KnowledgeBaseError) {
            while let header = try base.header(at: ids.count) { ids.append(header.id.text) }
        } catch {
            throw CommandFailure(error)
        }
        return ids
    }

    private static func listed(_ ids: [String]) -> [String] {
        ids.count <= mostListed ? ids : ids.prefix(mostListed) + ["…"]
    }
}
