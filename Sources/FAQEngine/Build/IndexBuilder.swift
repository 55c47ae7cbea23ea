public import FAQText

/// Builds an index in memory.
///
/// ```swift
/// var builder = IndexBuilder()
/// builder.add(EngineEntry(question: Array("What is E42?".utf8)))
/// let bytes = builder.finish()
/// ```
///
/// The same entries in the same order give the same bytes.
public struct IndexBuilder: Sendable {
    private var run: RunBuilder

    public init(tables: FoldTables = .standard) {
        run = RunBuilder(tables: tables)
    }

    /// Adds an entry; entries are numbered from 0 in the order in which they are added.
    public mutating func add(_ entry: EngineEntry) {
        run.add(entry)
    }

    /// The bytes of the index.
    public consuming func finish() -> [UInt8] {
        let file = Output()
        var assembly = IndexAssembly { file.bytes.append(contentsOf: $0) }
        assembly.add(run.finish())
        let header = assembly.finish(with: SingleWorker())
        file.bytes.replaceSubrange(..<header.count, with: header)
        return file.bytes
    }

    private final class Output {
        var bytes: [UInt8] = []
    }
}
