/// The passes over source lines, before cmark.
enum SourcePasses {
    /// The source as cmark shall read it, and the title from its front matter.
    static func prepared(
        _ text: SourceText, report: inout Report, hasFrontMatter: Bool = true
    ) -> (source: PreparedSource, title: String?) {
        var source = PreparedSource(markdown: text)
        let head = hasFrontMatter ? FrontMatter(text) : nil
        if let head {
            if let fault = head.fault {
                report.warn(
                    "front-matter", line: fault.line, "The front matter is not YAML: \(fault.reason).")
            }
            var bytes = [UInt8](repeating: .lineFeed, count: head.lastLine)
            bytes.append(contentsOf: text.bytes[text.starts[head.lastLine]...])
            source.markdown = SourceText(bytes)
        }
        return (source, head?.title)
    }
}
