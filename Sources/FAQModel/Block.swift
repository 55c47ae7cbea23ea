/// A block of an answer, with the lines it stands on.
public struct Block: Hashable, Sendable {
    public indirect enum Kind: Hashable, Sendable {
        case paragraph([Inline])
        case heading(level: Int, [Inline])
        case code(CodeSample)
        case list(ItemList)
        case quote([Block])
        case table(Table)
        case container(Container)
        /// Raw HTML, unsanitised, as written.
        case html(String)
        case thematicBreak
    }

    public var kind: Kind
    /// The first and last line in the source text, 1-based, both included.
    public var lines: ClosedRange<Int>

    public init(_ kind: Kind, lines: ClosedRange<Int>) {
        self.kind = kind
        self.lines = lines
    }
}

/// A code block.
public struct CodeSample: Hashable, Sendable {
    /// The first word of the info string as written, empty where there is none.
    public var language: String
    /// The code, verbatim, ending in a line break unless empty.
    public var code: String
    /// The line the block starts on (its fence, if it has one), 1-based.
    public var line: Int

    public init(language: String, code: String, line: Int) {
        self.language = language
        self.code = code
        self.line = line
    }
}

/// A bulleted or numbered list.
public struct ItemList: Hashable, Sendable {
    public struct Item: Hashable, Sendable {
        /// Whether the box is ticked, for an item of a task list.
        public var isDone: Bool?
        public var blocks: [Block]

        public init(isDone: Bool? = nil, blocks: [Block]) {
            self.isDone = isDone
            self.blocks = blocks
        }
    }

    /// The first number of a numbered list, `nil` for bullets.
    public var start: Int?
    /// Whether items are set without space between them.
    public var isTight: Bool
    public var items: [Item]

    public init(start: Int?, isTight: Bool, items: [Item]) {
        self.start = start
        self.isTight = isTight
        self.items = items
    }
}

/// A table in the manner of GitHub Flavored Markdown.
public struct Table: Hashable, Sendable {
    public enum Alignment: UInt8, Hashable, Sendable {
        case none, left, center, right
    }

    /// One per column.
    public var alignments: [Alignment]
    /// One cell per column.
    public var header: [[Inline]]
    /// Every row has as many cells as `header`.
    public var rows: [[[Inline]]]

    public init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
        self.alignments = alignments
        self.header = header
        self.rows = rows
    }
}

/// A titled box: `:::tip`, `!!! note`, `> [!NOTE]`, `<details>`, a tab.
public struct Container: Hashable, Sendable {
    /// `note`, `tip`, `warning`, `details`, `tab` … in lower case.
    public var kind: String
    public var title: [Inline]
    public var blocks: [Block]

    public init(kind: String, title: [Inline], blocks: [Block]) {
        self.kind = kind
        self.title = title
        self.blocks = blocks
    }
}
