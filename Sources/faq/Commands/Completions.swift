internal import ArgumentParser
internal import FAQModel
internal import FAQReader

/// What a shell offers for a word that is begun: entries by their ids, and tags, of the knowledge base that the line names.
///
/// Nothing is said of what goes wrong, which would stand amid the line that is typed.
enum Completions {
    static let ids = CompletionKind.custom { words, _, begun in
        let begun = unquoted(begun)
        return base(of: words).map { some($0, begun) { [$0.id.text] } } ?? []
    }

    static let tags = CompletionKind.custom { words, _, begun in
        let begun = unquoted(begun)
        return base(of: words).map { some($0, begun) { $0.tags.map(\.text) } } ?? []
    }

    /// More than these nobody reads.
    private static let most = 200
    /// Who types waits no longer.
    private static let patience = Duration.milliseconds(300)

    /// Names that begin as typed, whatever the case of their letters, in the order of the content.
    private static func some(
        _ base: KnowledgeBase, _ begun: String, _ names: (Entry) -> [String]
    ) -> [String] {
        let begun = begun.lowercased()
        let clock = ContinuousClock()
        let end = clock.now + patience
        var found: [String] = []
        var known: Set<String> = []
        for position in 0..<base.entryCount {
            if position % 64 == 0, clock.now > end { break }
            guard let entry = try? base.entry(at: position) else { break }
            for name in names(entry) where name.lowercased().hasPrefix(begun) && !name.contains("\n") {
                if known.insert(name).inserted { found.append(name) }
            }
            if found.count >= most { break }
        }
        return found
    }

    private static func base(of words: [String]) -> KnowledgeBase? {
        var path: String?
        for (word, next) in zip(words, words.dropFirst() + [""]) {
            if word == "--kb" { path = unquoted(next) }
            if word.hasPrefix("--kb=") { path = unquoted(String(word.dropFirst("--kb=".count))) }
        }
        return try? KnowledgeBaseLocation.open(path, .mapped)
    }

    /// Shells give words as they are typed.
    private static func unquoted(_ word: String) -> String { word.filter { !"\"'\\".contains($0) } }
}
