/// A tag found in a text.
package struct RecognisedTag: Sendable, Hashable {
    package var kind: TagKind
    /// The bytes of the tag in the text it was found in, as written: no quotes, no call
    /// parentheses, no surrounding punctuation.
    package var range: Range<Int>

    package init(kind: TagKind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}

/// Where a text stands, which decides how readily something in it counts as a tag.
package enum TagContext: UInt8, Sendable, Hashable {
    /// A question or heading: an error text needs no quotes here, and a code needs no further hint.
    case question
    /// Answer prose and ordinary table cells: only what is quoted, introduced or clearly shaped.
    case answer
    /// A quotation or cell that the text before announces as a message: all of it is one.
    case shown
    /// A list item below a text that announces messages: what it quotes first is one.
    case item
    /// A fenced or indented block: lines that are clearly error output, codes, exception names.
    case codeBlock
    /// A fenced or indented block that the text before announces as the output of a program.
    case output
    /// A table cell in a column for which ``namesErrorCodes(_:)`` holds: the cell is a code.
    case codeCell

    /// Whether lines of source or output are read, not prose.
    var isCode: Bool { self == .codeBlock || self == .output }
}
