/// One question with its answer.
public struct Entry: Hashable, Sendable {
    /// The name of the entry, unique in its knowledge base.
    public var id: EntryID
    /// Whether the author gave the id; derived ids may change when the question is reworded.
    public var hasExplicitID: Bool
    /// The question as plain text: no Q marker, no running number, no markup.
    public var question: String
    /// The question with its markup.
    public var questionInlines: [Inline]
    /// What the author shows between the question and its answer, such as the error in full or a picture of it; mostly
    /// empty.
    public var details: [Block]
    /// The answer, block after block; empty where only the question is known.
    public var answer: [Block]
    /// Headings above the entry, outermost first, without the title of the page.
    public var category: [String]
    /// What the entry can be looked up by, those of the question first, each kind and text once.
    public var tags: [Tag]
    /// Other questions with the same answer; each is matched as a question of its own.
    public var aliases: [String]
    /// Queries for which the author expects this entry to win.
    public var tests: [String]
    /// The day the author last checked the answer, as written (ISO 8601, `2026-11-01`).
    public var reviewed: String?
    /// Where the entry stands; `nil` for entries that come from JSONL.
    public var source: Source?

    /// Makes an entry; the parameters are the properties of their names.
    public init(
        id: EntryID, hasExplicitID: Bool = false, question: String, questionInlines: [Inline] = [],
        details: [Block] = [], answer: [Block] = [], category: [String] = [], tags: [Tag] = [],
        aliases: [String] = [],
        tests: [String] = [], reviewed: String? = nil, source: Source? = nil
    ) {
        self.id = id
        self.hasExplicitID = hasExplicitID
        self.question = question
        self.questionInlines = questionInlines
        self.details = details
        self.answer = answer
        self.category = category
        self.tags = tags
        self.aliases = aliases
        self.tests = tests
        self.reviewed = reviewed
        self.source = source
    }
}

/// A range of lines in a file of the knowledge base.
public struct Source: Hashable, Sendable {
    /// The file, relative to the folder of the knowledge base, with `/` between folders.
    public var file: String
    /// The first and last line, 1-based, both included.
    public var lines: ClosedRange<Int>

    /// Makes a place in a file; `lines` is 1-based, both ends included.
    public init(file: String, lines: ClosedRange<Int>) {
        self.file = file
        self.lines = lines
    }
}
