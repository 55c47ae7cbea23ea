internal import FAQEngine
internal import FAQFiles
internal import FAQModel
internal import FAQReader

/// The entries of some files, inverted; only what makes their ids unique is still to be done.
struct InvertedFiles: Sendable {
    let fileCount: Int
    private(set) var entries: [EntryHeader] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The authors' tests, by the places of their entries among these.
    private(set) var tests: [AuthorTest] = []
    let run: Segment

    init(_ files: ArraySlice<FolderWalk.Item>) {
        fileCount = files.count
        var builder = SegmentBuilder()
        for file in files {
            let document = MarkdownLoader.load(file)
            diagnostics += document.diagnostics
            tests += AuthorTest.of(document.entries, from: entries.count)
            for entry in document.entries {
                builder.add(EngineEntry(entry))
                entries.append(entry.header)
            }
        }
        run = builder.finish()
    }
}
