internal import FAQEngine
internal import FAQModel

/// Builds an index from the files of a folder, some at a time: they are parsed on all cores, get their ids in order, and
/// are inverted on all cores.
struct IndexBuild {
    private(set) var entryCount = 0
    private(set) var diagnostics: [Diagnostic] = []
    /// What the authors want asked, for the threshold of the finished index.
    private(set) var tests: [AuthorTest] = []
    private var assembly: IndexAssembly
    private var ids = UniqueIDs()

    /// Files of about so many bytes are read together; bounds the memory that parsed text takes.
    private static let batchSize = 16_000_000

    init(into file: StreamedFile) {
        assembly = IndexAssembly { file.append($0) }
    }

    mutating func add(_ walk: FolderWalk, progress: (Double) -> Void) {
        diagnostics += MarkdownLoader.diagnostics(of: walk)
        var start = 0
        while start < walk.files.count {
            var end = start
            var size = 0
            while end < walk.files.count, size < Self.batchSize {
                size += walk.files[end].path.byteCount
                end += 1
            }
            add(MarkdownLoader.load(walk.files[start..<end]))
            start = end
            progress(Double(start) / Double(walk.files.count))
        }
    }

    private mutating func add(_ documents: [LoadedDocument]) {
        var entries: [Entry] = []
        for document in documents {
            entries += document.entries
            diagnostics += document.diagnostics
        }
        ids.settle(&entries, &diagnostics)
        tests += AuthorTest.of(entries, from: entryCount)
        entryCount += entries.count
        let share = max(1, (entries.count + ParallelMap.coreCount - 1) / ParallelMap.coreCount)
        let parts = stride(from: 0, to: entries.count, by: share).map {
            entries[$0..<min($0 + share, entries.count)]
        }
        let runs = ParallelMap.map(parts) { part in
            var builder = RunBuilder()
            for entry in part { builder.add(EngineEntry(entry)) }
            return builder.finish()
        }
        for run in runs { assembly.add(run) }
    }

    /// The bytes for the front of the file.
    consuming func finish() -> [UInt8] {
        assembly.finish(with: ParallelMap())
    }
}
