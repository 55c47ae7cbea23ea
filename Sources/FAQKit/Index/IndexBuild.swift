internal import FAQEngine
internal import FAQFiles
internal import FAQLogs
internal import FAQModel
internal import FAQReader

/// Builds an index from the files of a folder: some files at a time are read and inverted on each core; their entries get
/// their ids in order.
struct IndexBuild {
    private(set) var entryCount = 0
    /// What the authors want asked, for the rule of the finished index.
    private(set) var tests: [QueryTest] = []
    private var merger: SegmentMerger
    private var ids = UniqueIDs()
    private var contentDiagnostics: [Diagnostic] = []
    private var idDiagnostics: [Diagnostic] = []

    /// Enough parts that the last ones to be done keep no core waiting for long.
    private static let partCount = 16
    /// Parts are no smaller, so that few terms stand in more than one.
    private static let leastPartSize = 1 << 16

    init(into file: StreamedFile) {
        merger = SegmentMerger(logPatterns: .ofTags) { file.append($0) }
    }

    var diagnostics: [Diagnostic] { contentDiagnostics + idDiagnostics }

    mutating func add(_ walk: FolderWalk, progress: (Double) -> Void) {
        contentDiagnostics += MarkdownLoader.diagnostics(of: walk)
        let siblings = MarkdownLoader.siblings(of: walk.files)
        var done = 0
        ParallelMap(threads: MarkdownLoader.threads(for: walk.files.count)).orderedMap(
            Self.parts(of: walk.files), make: { InvertedFiles($0, siblings: siblings) },
            take: { part in
                add(part)
                done += part.fileCount
                progress(Double(done) / Double(walk.files.count))
            })
    }

    /// Files cut into parts of about the same number of bytes.
    private static func parts(of files: [FolderWalk.Item]) -> [ArraySlice<FolderWalk.Item>] {
        let sizes = files.map(Self.byteCount)
        let partSize = max(leastPartSize, sizes.reduce(0, +) / partCount)
        var parts: [ArraySlice<FolderWalk.Item>] = []
        var start = 0
        var size = 0
        for index in files.indices {
            size += sizes[index]
            guard size >= partSize || index == files.count - 1 else { continue }
            parts.append(files[start...index])
            start = index + 1
            size = 0
        }
        return parts
    }

    /// 0 if it cannot be asked for, or if there is too much of it; reading will say why.
    private static func byteCount(_ file: FolderWalk.Item) -> Int {
        do throws(FileError) {
            let byteCount = try FileStatus(of: file.path).byteCount
            return byteCount <= MarkdownLoader.largestPage ? byteCount : 0
        } catch {
            return 0
        }
    }

    private mutating func add(_ part: InvertedFiles) {
        contentDiagnostics += part.diagnostics
        entryCount += part.entries.count
        var renamed: [Int: EntryID] = [:]
        for (position, entry) in part.entries.enumerated() {
            let id = ids.assignID(to: entry, &idDiagnostics)
            if id != entry.id { renamed[position] = id }
            for query in part.tests[position] { tests.append(QueryTest(query: query, entry: id)) }
        }
        var segment = part.segment
        if !renamed.isEmpty {
            segment.replaceRecords { position, record in
                renamed[position].map {
                    EntryRecord.renamed(record, from: part.entries[position].id, to: $0)
                }
            }
        }
        merger.add(segment)
    }

    /// The bytes for the front of the file.
    consuming func finish() -> [UInt8] {
        merger.finish(with: ParallelMap())
    }
}
