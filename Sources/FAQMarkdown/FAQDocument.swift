public import FAQModel

/// What a Markdown file holds: its entries, in order, and what is odd about it.
public struct FAQDocument: Sendable {
    public var entries: [Entry]
    public var diagnostics: [Diagnostic]

    /// Reads FAQ Markdown. Never fails: whatever cannot be understood becomes a diagnostic.
    ///
    /// - Parameters:
    ///   - markdown: UTF-8 as it stands in the file. A byte order mark is skipped, invalid bytes read as U+FFFD.
    ///   - file: the name that entries and diagnostics carry.
    public init(markdown: [UInt8], file: String) {
        var report = Report(file: file)
        let (source, title) = SourcePasses.prepared(SourceText(markdown), report: &report)
        let (blocks, tooDeep) = CommonMarkTree.read(source)
        if let tooDeep {
            report.warn(
                "nesting-too-deep", line: tooDeep,
                "Lists, quotes and boxes are nested more than \(CommonMarkTree.deepest) deep: the inner ones are read as plain blocks."
            )
        }
        entries = PageRecogniser.drafts(in: blocks, title: title).compactMap { $0.entry(file: file) }
        diagnostics = report.diagnostics
    }

    /// Reads one Markdown text as blocks, with lines counted from its first.
    public static func blocks(of markdown: String) -> [Block] {
        var report = Report(file: "")
        let (source, _) = SourcePasses.prepared(
            SourceText(Array(markdown.utf8)), report: &report, hasFrontMatter: false)
        return CommonMarkTree.read(source).blocks
    }
}

extension Draft {
    /// The entry, `nil` when the question has no text.
    func entry(file: String) -> Entry? {
        guard let id = EntryIDs.derived(from: question.text), !question.text.isEmpty else { return nil }
        let last = answer.last?.lines.upperBound ?? questionEnd
        return Entry(
            id: id, question: question.text, questionInlines: question.inlines, answer: answer,
            category: category,
            source: Source(file: file, lines: line...max(line, questionEnd, last)))
    }
}
