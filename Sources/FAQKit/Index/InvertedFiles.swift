internal import FAQEngine
internal import FAQFiles
internal import FAQMarkdown
internal import FAQModel
internal import FAQReader

/// The entries of some files, inverted; only what makes their ids unique is still to be done.
struct InvertedFiles: Sendable {
    let fileCount: Int
    private(set) var entries: [EntryHeader] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The queries that the author wrote below each entry.
    private(set) var tests: [[String]] = []
    let segment: Segment

    init(_ files: ArraySlice<FolderWalk.Item>, siblings: SiblingPages) {
        fileCount = files.count
        var builder = SegmentBuilder()
        for file in files {
            let document = MarkdownLoader.load(file, siblings: siblings)
            diagnostics += document.diagnostics
            for entry in document.entries {
                builder.add(EngineEntry(entry))
                entries.append(entry.header)
                tests.append(entry.tests)
            }
        }
        segment = builder.finish()
    }
}
