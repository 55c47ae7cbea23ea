internal import FAQEngine

/// What an index holds, and the room each part takes.
public struct IndexStatistics: Hashable, Sendable {
    /// A part of the file; Docs/IndexFormat.md describes each by its name.
    public struct Section: Hashable, Sendable {
        /// What that page calls it; its number where it has no name.
        public var name: String
        /// Its size, without what is put between the parts to align them.
        public var byteCount: Int
    }

    /// Changes with the layout of the file.
    public var formatVersion: Int
    /// Changes whenever the same content may give another order, decision or confidence.
    public var rankingVersion: Int
    /// Questions with their answers.
    public var entryCount: Int
    /// Questions and aliases, each scored as one.
    public var documentCount: Int
    /// Different words, and parts of words, that a query can look up.
    public var termCount: Int
    /// How readily it answers.
    public var policy: AnswerPolicy
    /// The size of the whole file.
    public var byteCount: Int
    /// The size of the file without the content itself: without its records and fields.
    public var searchByteCount: Int
    /// In the order in which they stand in the file.
    public var sections: [Section]

    init(of index: OpenIndex) {
        let contents = IndexContents(of: index.index, bytes: index.bytes.bytes)
        formatVersion = Int(contents.formatVersion)
        rankingVersion = Int(contents.rankingVersion)
        entryCount = contents.entryCount
        documentCount = contents.documentCount
        termCount = contents.termCount
        policy = AnswerPolicy(index.index.rule.policy)
        byteCount = contents.byteCount
        sections = contents.sections.map { section in
            let name = IndexContents.name(ofSection: section.number)
            return Section(name: name.map { "\($0)" } ?? "\(section.number)", byteCount: section.byteCount)
        }
        let content = sections.filter { $0.name == "records" || $0.name == "fields" }
        searchByteCount = byteCount - content.reduce(0) { $0 + $1.byteCount }
    }
}
