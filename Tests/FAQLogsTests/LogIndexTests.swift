import FAQPageIndex
import FAQText
import TestSupport
import Testing

@testable import FAQEngine
@testable import FAQLogs

@Suite("An index for logs alone")
struct LogIndexTests {
    /// Entries that share messages, so that the names of interfaces decide between them.
    private func withTwins<Result>(_ body: (Index) throws -> Result) throws -> Result {
        var builder = IndexBuilder(logPatterns: .ofTags)
        for (number, name) in ["lamp.lightUp", "lamp.goOut", "disk.spinDown"].enumerated() {
            let tags = [(TagKind.message, "permission denied"), (.api, name), (.code, "E100\(number)")].map {
                EngineTag(kind: $0, text: Array($1.utf8), inQuestion: true)
            }
            builder.add(EngineEntry(question: Array("Question \(number)".utf8), tags: tags))
        }
        return try builder.finish().withUnsafeBytes { try body(try Index(bytes: $0)) }
    }

    private static let log = Array(
        """
        ERROR lamp.goOut: permission denied
        ERROR permission denied
        in disk.spinDown
        FATAL E1000
        ERROR something else is broken
        """.utf8)

    @Test("explains the same lines by the same entries as the index it is made of")
    func sameFindings() throws {
        try withTwins { index in
            let expected = try findings(in: Self.log, index, options: .unknownErrors)
            #expect(expected.count == 4)
            let bytes = try LogIndexWriter.bytes(of: index, titles: [])
            try bytes.withUnsafeBytes { bytes in
                let found = try findings(in: Self.log, try Index(bytes: bytes), options: .unknownErrors)
                #expect(found.map(\.line) == expected.map(\.line))
                #expect(found.map(\.cause) == expected.map(\.cause))
                #expect(found.map(\.text) == expected.map(\.text))
            }
        }
    }

    @Test("holds what a page shows of each entry, no entry's words, and has checksums that agree")
    func contents() throws {
        try withTwins { index in
            let bytes = try LogIndexWriter.bytes(of: index, titles: [[1], [], [2, 3]])
            try bytes.withUnsafeBytes { bytes in
                let made = try Index(bytes: bytes)
                try made.verify(bytes)
                #expect(made.entryCount == 3 && made.documentCount == 0 && made.termCount == 0)
                #expect(try (0..<3).map { Array(try made.record($0)) } == [[1], [], [2, 3]])
                #expect(try made.tags(of: 1).map(\.kind) == [.api])
                #expect(made[.terms].isEmpty && made[.fields].isEmpty && made[.postings].isEmpty)
            }
        }
    }
}

@Suite("Counting what logs say")
struct LogTallyTests {
    private func finding(_ line: Int, _ cause: LogFinding.Cause, _ text: String = "") -> LogFinding {
        LogFinding(line: line, cause: cause, text: Array(text.utf8), shown: 0..<text.utf8.count)
    }

    @Test("causes stand in the order of their first lines, with the first line hidden where it is secret")
    func causes() {
        var tally = LogTally<Int>()
        tally.add(finding(3, .entry(7, alternatives: [9]), "password=hunter2"), log: 0)
        tally.add(finding(5, .entry(2, alternatives: [])), log: 0)
        tally.add(finding(1, .entry(7, alternatives: [8]), "later"), log: 1)
        #expect(tally.causes.map(\.entry) == [7, 2])
        #expect(tally.causes.map(\.alternatives) == [[9], []])
        #expect(tally.causes.map(\.occurrences.count) == [2, 1])
        let seen = tally.causes[0].occurrences
        #expect(
            seen.first == LogTally<Int>.Place(log: 0, line: 3)
                && seen.last == LogTally<Int>.Place(log: 1, line: 1))
        #expect(String(decoding: seen.sample, as: UTF8.self) == "password=***")
    }

    @Test("unknown errors of one form are counted together, and beyond a limit only counted")
    func unknown() {
        var tally = LogTally<Int>()
        for template in 0..<UInt64(LogTally<Int>.mostUnknown + 3) {
            tally.add(finding(1, .unknown(template: template)), log: 0)
        }
        tally.add(finding(9, .unknown(template: 4)), log: 0)
        #expect(tally.unknown.count == LogTally<Int>.mostUnknown)
        #expect(tally.unknown[4].count == 2)
        #expect(tally.unlistedCount == 3)
    }
}
