import FAQLogs
import FAQText
import Glibc

@testable import FAQEngine

/// The parts of the engine by themselves, on one core: what each does in a second, or takes for one.
///
/// Text and log are made up, the same every time; half of the entries are Chinese.
@main
enum Benchmarks {
    static func main() throws {
        let content = SyntheticContent(entryCount: 20_000)
        text(content)
        try postings(content)
        try queries(content)
        try log(content)
    }

    private static func text(_ content: SyntheticContent) {
        let texts = content.entries.prefix(4000).map(\.answer)
        let megabytes = Double(texts.reduce(0) { $0 + $1.count }) / 1e6
        report("fold", megabytes: megabytes) {
            for text in texts { blackHole(FoldedText(text).bytes.count) }
        }
        let folded = texts.map { FoldedText($0).bytes }
        var buffer = TokenBuffer()
        report("tokenise folded text", megabytes: megabytes) {
            for text in folded {
                buffer.removeAll()
                text.withUnsafeBufferPointer { buffer.tokenize($0) }
            }
        }
        report("recognise tags", megabytes: megabytes) {
            for text in texts {
                text.withUnsafeBufferPointer { blackHole(recogniseTags(in: $0, context: .answer).count) }
            }
        }
        let entries = content.entries.prefix(4000)
        report(
            "invert entries",
            megabytes: Double(entries.reduce(0) { $0 + $1.question.count + $1.answer.count }) / 1e6
        ) {
            var builder = SegmentBuilder()
            for entry in entries { builder.add(entry) }
            blackHole(builder.finish().entries.count)
        }
    }

    /// The lists of common words, as long as they come.
    private static func postings(_ content: SyntheticContent) throws {
        try content.index.withUnsafeBytes { bytes in
            let index = try Index(bytes: bytes)
            let lists = try content.commonWords.compactMap { try index.find($0[...]) }
            let count = lists.reduce(0) { $0 + $1.documentCount }
            let scratch = UnsafeMutablePointer<UInt32>.allocate(
                capacity: PostingCursor.scratchCount + MaxScoreSearch.windowSize)
            scratch.initialize(repeating: 0, count: PostingCursor.scratchCount + MaxScoreSearch.windowSize)
            defer { scratch.deallocate() }
            report("decode and score postings, one by one", each: "posting", count: count) {
                for list in lists {
                    var cursor = PostingCursor(
                        list, weight: 128, documentLimit: index.documentCount,
                        scratch: scratch + MaxScoreSearch.windowSize)
                    var sum: UInt32 = 0
                    while cursor.document() != PostingCursor.end {
                        sum &+= cursor.score
                        cursor.advance()
                    }
                    blackHole(Int(sum))
                }
            }
            report("decode and score postings, window by window", each: "posting", count: count) {
                for list in lists {
                    var cursor = PostingCursor(
                        list, weight: 128, documentLimit: index.documentCount,
                        scratch: scratch + MaxScoreSearch.windowSize)
                    var start = 0
                    while start < index.documentCount {
                        let end = min(start + MaxScoreSearch.windowSize, index.documentCount)
                        cursor.add(UInt32(start)..<UInt32(end), to: scratch)
                        start = end
                    }
                }
            }
            let terms = lists.map { ScoredTerm(postings: $0, weight: 128) }
            let groups = stride(from: 0, to: terms.count - 2, by: 3).map { Array(terms[$0..<$0 + 3]) }
            report("ten best of three common words", each: "posting of theirs", count: count) {
                for group in groups {
                    blackHole((try? MaxScoreSearch.search(group, in: index, limit: 10))?.count ?? 0)
                }
            }
        }
    }

    private static func queries(_ content: SyntheticContent) throws {
        try content.index.withUnsafeBytes { bytes in
            let matcher = Matcher(index: try Index(bytes: bytes))
            report("resolve", each: "query", count: content.queries.count) {
                for query in content.queries {
                    query.withUnsafeBufferPointer { query in
                        blackHole((try? matcher.resolve(query, limit: 10))?.matches.count ?? 0)
                    }
                }
            }
            report("open", each: "index", count: 1) {
                blackHole((try? Index(bytes: bytes))?.entryCount ?? 0)
            }
            report("compare checksums", megabytes: Double(bytes.count) / 1e6) {
                blackHole((try? matcher.index.verify(bytes)) == nil ? 0 : 1)
            }
        }
    }

    private static func log(_ content: SyntheticContent) throws {
        try content.index.withUnsafeBytes { bytes in
            let index = try Index(bytes: bytes)
            for options: LogScanner.Options in [[], .unknownErrors] {
                let name = options.isEmpty ? "scan a log" : "scan a log, unknown errors too"
                report(name, megabytes: Double(content.log.count) / 1e6) {
                    do {
                        let scanner = try LogScanner(index: index, options: options)
                        var rest = content.log[...]
                        var found = 0
                        while scanner.fill({ buffer in
                            let count = min(buffer.count, rest.count)
                            buffer.copyBytes(from: rest.prefix(count))
                            rest = rest.dropFirst(count)
                            return count
                        }) > 0 { try scanner.scan { _ in found += 1 } }
                        try scanner.finish { _ in found += 1 }
                        blackHole(found)
                    } catch { print("\(name): \(error)") }
                }
            }
        }
    }

    private static func report(_ name: String, megabytes: Double, _ body: () -> Void) {
        line(name, Stopwatch.nanoseconds(body) / 1e9, "MB/s") { megabytes / $0 }
    }

    private static func report(_ name: String, each: String, count: Int, _ body: () -> Void) {
        line(name, Stopwatch.nanoseconds(body), "ns a \(each)") { $0 / Double(count) }
    }

    private static func line(_ name: String, _ time: Double, _ unit: String, _ value: (Double) -> Double) {
        let value = value(time)
        let digits = value < 100 ? String(Double(Int(value * 10)) / 10) : String(Int(value))
        let blanks = String(repeating: " ", count: max(1, 56 - name.count - digits.count))
        print("\(name)\(blanks)\(digits) \(unit)")
    }

    /// Keeps the compiler from leaving out work whose result nobody reads.
    @inline(never)
    @_optimize(none)
    private static func blackHole(_ value: Int) {}
}
