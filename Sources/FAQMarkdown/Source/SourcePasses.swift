/// The passes over source lines, before cmark.
enum SourcePasses {
    struct Result {
        var source: PreparedSource
        /// The title from the front matter.
        var title: String?
        /// The other scalars of the front matter.
        var scalars: [(key: String, value: String)]
        var comments: [MetadataComment]
    }

    /// The source as cmark shall read it.
    static func prepared(_ text: SourceText, report: inout Report, hasFrontMatter: Bool = true) -> Result {
        let head = hasFrontMatter ? FrontMatter(text) : nil
        if let fault = head?.fault {
            report.warn("front-matter", line: fault.line, "the front matter is not YAML: \(fault.reason)")
        }
        let headLines = head?.lastLine ?? 0
        var rewriter = LineRewriter(text, report: report)
        rewriter.run(from: headLines + 1)
        report = rewriter.report
        let source = PreparedSource(
            markdown: rewriter.rewritten(blankUpTo: headLines), markers: rewriter.markers,
            definitions: rewriter.definitions)
        return Result(
            source: source, title: head?.title, scalars: head?.scalars ?? [], comments: rewriter.comments)
    }
}
