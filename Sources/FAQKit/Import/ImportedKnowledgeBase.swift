internal import FAQMarkdown
package import FAQModel

/// A knowledge base of another engine, as Markdown.
package struct ImportedKnowledgeBase: Sendable {
    package private(set) var markdown = ""
    package private(set) var entryCount = 0
    package private(set) var diagnostics: [Diagnostic] = []

    /// Reads what QnA Maker and custom question answering export: a TSV file with a head line.
    package static func qnaMaker(_ bytes: [UInt8], file: String) -> ImportedKnowledgeBase {
        var report = ImportReport(file: file)
        let entries = QnAMakerTable.entries(bytes, report: &report)
        return ImportedKnowledgeBase(entries, report)
    }

    /// Reads what Kendra takes as an FAQ: CSV without a head line, CSV with one, or JSON.
    package static func kendra(_ bytes: [UInt8], file: String) -> ImportedKnowledgeBase {
        var report = ImportReport(file: file)
        let isJSON = bytes.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "{")
        let entries =
            isJSON
            ? KendraFAQ.entries(json: bytes, report: &report) : KendraFAQ.entries(csv: bytes, report: &report)
        return ImportedKnowledgeBase(entries, report)
    }

    private init(_ entries: [ImportedEntry], _ report: ImportReport) {
        var report = report
        entryCount = entries.count
        var category = ""
        for entry in entries {
            if entry.category != category {
                category = entry.category
                let name = category.isEmpty ? "…" : category
                markdown += (markdown.isEmpty ? "" : "\n") + "## \(ImportedEntry.escaped(name))\n"
            }
            if !markdown.isEmpty { markdown += "\n" }
            markdown += entry.markdown
        }
        // What was written must be read back as it was: an answer may look like a question of its own.
        let found = FAQDocument(markdown: Array(markdown.utf8), file: report.file).entries.count
        if found != entryCount {
            report.warn(
                "import-shape", line: nil,
                "\(entryCount) entries were imported, but faq reads \(found) in the Markdown: look for answers that look like questions"
            )
        }
        diagnostics = report.diagnostics
    }
}

/// What is odd about an imported file.
struct ImportReport {
    let file: String
    private(set) var diagnostics: [Diagnostic] = []

    init(file: String) {
        self.file = file
    }

    mutating func error(_ code: String, line: Int?, _ message: String) {
        diagnostics.append(Diagnostic(severity: .error, code: code, file: file, line: line, message: message))
    }

    mutating func warn(_ code: String, line: Int?, _ message: String) {
        diagnostics.append(
            Diagnostic(severity: .warning, code: code, file: file, line: line, message: message))
    }
}
