/// A block of an answer, with the lines it stands on.
public struct Block: Hashable, Sendable {
    /// What a block is, with what it holds.
    public enum Kind: Hashable, Sendable {
        /// Running text.
        case paragraph([Inline])
        /// A heading inside the answer, of a level from 1 (the highest) to 6.
        case heading(level: Int, [Inline])
        /// Code or program output, verbatim.
        indirect case code(CodeSample)
        /// A bulleted or numbered list.
        indirect case list(List)
        /// A block quote.
        case quote([Block])
        /// A table.
        indirect case table(Table)
        /// A titled box.
        indirect case container(Container)
        /// Raw HTML, unsanitised, as written.
        case html(String)
        /// A rule between blocks.
        case thematicBreak
    }

    /// What the block is, with what it holds.
    public var kind: Kind
    /// The first and last line in the source text, 1-based, both included.
    public var lines: ClosedRange<Int>

    /// Makes a block.
    ///
    /// - Parameters:
    ///   - kind: what it is, with what it holds.
    ///   - lines: the lines it stands on, 1-based; `1...1` where no text is its source.
    public init(_ kind: Kind, lines: ClosedRange<Int>) {
        self.kind = kind
        self.lines = lines
    }
}

extension Block {
    /// A code block.
    public struct CodeSample: Hashable, Sendable {
        /// The first word of the info string as written, empty where there is none.
        public var language: String
        /// The code, verbatim, ending in a line break unless empty.
        public var code: String
        /// The line the block starts on (its fence, if it has one), 1-based.
        public var line: Int

        /// Makes a code block; the parameters are the properties of their names.
        public init(language: String, code: String, line: Int) {
            self.language = language
            self.code = code
            self.line = line
        }
    }

    /// A bulleted or numbered list.
    public struct List: Hashable, Sendable {
        /// One item of a list.
        public struct Item: Hashable, Sendable {
            /// Whether the box is ticked, for an item of a task list; `nil` for all others.
            public var isDone: Bool?
            /// What the item holds.
            public var blocks: [Block]

            /// Makes an item, without a box unless `isDone` says how it is ticked.
            public init(isDone: Bool? = nil, blocks: [Block]) {
                self.isDone = isDone
                self.blocks = blocks
            }
        }

        /// The first number of a numbered list, `nil` for bullets.
        public var start: Int?
        /// Whether items are set without space between them.
        public var isTight: Bool
        /// The items in order.
        public var items: [Item]

        /// Makes a list; the parameters are the properties of their names.
        public init(start: Int?, isTight: Bool, items: [Item]) {
            self.start = start
            self.isTight = isTight
            self.items = items
        }
    }

    /// A table in the manner of GitHub Flavored Markdown.
    public struct Table: Hashable, Sendable {
        /// How the text of a column is aligned; the numbers are part of the index format.
        public enum Alignment: UInt8, Hashable, Sendable {
            /// As the reader's program aligns it.
            case none
            /// To the left.
            case left
            /// In the middle.
            case center
            /// To the right.
            case right
        }

        /// One per column.
        public var alignments: [Alignment]
        /// One cell per column.
        public var header: [[Inline]]
        /// A row has at most as many cells as `header`. One that the author left short ends with its last cell: the
        /// columns behind it are empty.
        public var rows: [[[Inline]]]

        /// Makes a table; `alignments` must have as many members as `header`, and no row more.
        public init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
            self.alignments = alignments
            self.header = header
            self.rows = rows
        }
    }

    /// A titled box: `:::tip`, `!!! note`, `> [!NOTE]`, `<details>`, a tab.
    public struct Container: Hashable, Sendable {
        /// What sort of box it is: whatever word the author gave it.
        public struct Kind: RawRepresentable, Hashable, Sendable {
            /// The word, in lower case as the readers of content give it.
            public var rawValue: String

            /// The kind that a word names.
            public init(rawValue: String) {
                self.rawValue = rawValue
            }

            /// Something beside the point that is good to know.
            public static let note = Kind(rawValue: "note")
            /// A way to do something better.
            public static let tip = Kind(rawValue: "tip")
            /// What a reader needs to know.
            public static let important = Kind(rawValue: "important")
            /// What may go wrong.
            public static let warning = Kind(rawValue: "warning")
            /// What may do harm.
            public static let caution = Kind(rawValue: "caution")
            /// Folded until a reader opens it.
            public static let details = Kind(rawValue: "details")
            /// One of several alternatives beside each other.
            public static let tab = Kind(rawValue: "tab")
            /// The title is a term, the content what it means.
            public static let definition = Kind(rawValue: "definition")
        }

        /// What sort of box it is.
        public var kind: Kind
        /// The title, empty where the author gave none.
        public var title: [Inline]
        /// What stands in the box.
        public var blocks: [Block]

        /// Makes a box; the parameters are the properties of their names.
        public init(kind: Kind, title: [Inline], blocks: [Block]) {
            self.kind = kind
            self.title = title
            self.blocks = blocks
        }
    }
}
