import FAQKit
import FAQModel
import FAQReader
import Testing

@Suite("Reading logs as a library")
struct LogTests {
    private let base: KnowledgeBase

    init() throws {
        base = try KnowledgeBase(markdown: Samples.lamp)
    }

    private func events(_ source: LogSource) throws -> [LogEvent] {
        var events: [LogEvent] = []
        try base.readLog(source, scope: .errors) { event in
            if event != .pause { events.append(event) }
            return true
        }
        return events
    }

    @Test("finds the same in memory, in a file and in what is compressed")
    func sources() throws {
        let folder = try ScratchFolder()
        try folder.write("a.log", Array(Samples.log.utf8))
        try folder.write("a.log.gz", Samples.compressedLog)
        let events = try events(.bytes(Array(Samples.log.utf8)))
        guard case .explained(let line)? = events.first else {
            Issue.record("nothing explained")
            return
        }
        #expect(line.line == 2)
        #expect(try base.entry(line.entry)?.question == line.question)
        #expect(try self.events(.file(folder.file("a.log"))) == events)
        #expect(try self.events(.decompressing(.file(folder.file("a.log")))) == events)
        #expect(try self.events(.decompressing(.file(folder.file("a.log.gz")))) == events)
        #expect(try self.events(.decompressing(.bytes(Samples.compressedLog))) == events)
    }

    @Test("refuses what is compressed rather than finding nothing in it")
    func compressed() throws {
        #expect(throws: KnowledgeBaseError.compressedLog(name: "a.gz")) {
            try base.readLog(.bytes(Samples.compressedLog, name: "a.gz")) { _ in true }
        }
        let cutOff = LogSource.decompressing(.bytes(Samples.compressedLog.dropLast(12), name: "a.gz"))
        let error = try #require(throws: KnowledgeBaseError.self) { try base.readLog(cutOff) { _ in true } }
        guard case .unreadable(let reason) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(reason.path == "a.gz")
        #expect(reason.operation == .read)
    }

    @Test("hides secrets, counts lines, and stops when told to")
    func lines() throws {
        let line = "ERROR: lamp reset refused (code E4711) password=hunter2\n"
        let log = Array(String(repeating: line, count: 3).utf8)
        var texts: [String] = []
        let count = try base.readLog(.bytes(log)) { event in
            if case .explained(let line) = event { texts.append(line.text) }
            return true
        }
        #expect(count == 3)
        #expect(texts.count == 3)
        #expect(texts.allSatisfy { !$0.contains("hunter2") })
        var calls = 0
        try base.readLog(.bytes(log)) { _ in
            calls += 1
            return false
        }
        #expect(calls == 1)
    }

    @Test("a report of several logs counts the lines of a cause together")
    func report() throws {
        var report = LogReport()
        for _ in 0..<2 { try report.add(.bytes(Array(Samples.log.utf8)), of: base) }
        #expect(report.causes.map(\.occurrences.count) == [2])
        #expect(report.causes.first?.occurrences.firstLog == 0)
        #expect(report.causes.first?.occurrences.lastLog == 1)
        #expect(report.lineCount == 6)
    }

    @Test("a log that cannot be read to its end loses nothing of the report, which goes on")
    func failingLog() throws {
        var report = LogReport()
        #expect(throws: KnowledgeBaseError.self) { try report.add(.file("/nonexistent"), of: base) }
        #expect(throws: KnowledgeBaseError.self) {
            try report.add(.decompressing(.bytes(Samples.compressedLog.dropLast(12), name: "a.gz")), of: base)
        }
        let before = report.lineCount
        try report.add(.bytes(Array(Samples.log.utf8)), of: base)
        #expect(report.lineCount == before + 3)
        #expect(report.logCount == 3)
        #expect(report.causes.first?.occurrences.lastLog == 2)
        // What a report shows is what makes one like it.
        let copy = LogReport(causes: report.causes, unknown: report.unknown, lineCount: report.lineCount)
        #expect(copy.causes == report.causes && copy.unknown == report.unknown)
    }

    @Test("a file that is not there is an error")
    func missing() throws {
        let folder = try ScratchFolder()
        let error = try #require(throws: KnowledgeBaseError.self) {
            try base.readLog(.file(folder.file("missing"))) { _ in true }
        }
        guard case .unreadable(let reason) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(reason.operation == .open)
    }
}
