package import FAQText

/// Builds an index in memory.
///
/// ```swift
/// var builder = IndexBuilder()
/// builder.add(EngineEntry(question: Array("What is E42?".utf8)))
/// let bytes = builder.finish()
/// ```
///
/// The same entries in the same order give the same bytes.
package struct IndexBuilder: Sendable {
    private var segment: SegmentBuilder
    private let logPatterns: LogPatterns

    /// - Parameters:
    ///   - tables: what text is folded with.
    ///   - logPatterns: makes the section that logs are scanned with.
    package init(tables: FoldTables = .standard, logPatterns: LogPatterns = .none) {
        segment = SegmentBuilder(tables: tables)
        self.logPatterns = logPatterns
    }

    /// Adds an entry; entries are numbered from 0 in the order in which they are added.
    package mutating func add(_ entry: EngineEntry) {
        segment.add(entry)
    }

    /// The bytes of the index.
    package consuming func finish() -> [UInt8] {
        let file = Output()
        var merger = SegmentMerger(logPatterns: logPatterns) { file.bytes.append(contentsOf: $0) }
        merger.add(segment.finish())
        let header = merger.finish(with: SingleWorker())
        file.bytes.replaceSubrange(..<header.count, with: header)
        return file.bytes
    }

    private final class Output {
        var bytes: [UInt8] = []
    }
}
