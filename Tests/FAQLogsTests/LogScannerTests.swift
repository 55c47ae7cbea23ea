import FAQText
import TestSupport
import Testing

@testable import FAQEngine
@testable import FAQLogs

private func lines(_ log: String, _ tags: [(kind: TagKind, text: String)]) throws -> [Int] {
    try withIndex(of: tags) { index, _ in try findings(in: Array(log.utf8), index).map(\.line) }
}

@Suite("Scanning logs")
struct LogScannerTests {
    /// Looks for every pattern at every offset of the folded line.
    private static func isExplained(_ line: String, _ templates: [PatternTemplate]) -> Bool {
        let folded = Array(line.utf8).withUnsafeBufferPointer { FoldedLine($0).bytes }
        func isWord(_ index: Int) -> Bool {
            folded.indices.contains(index) && folded[index].isASCIIWord
        }
        return templates.contains { template in
            let piece = template.pieces[0]
            guard folded.count >= piece.count else { return false }
            return (0...folded.count - piece.count).contains { start in
                let end = start + piece.count
                return folded[start..<end].elementsEqual(piece)
                    && !(isWord(start - 1) && isWord(start)) && !(isWord(end - 1) && isWord(end))
            }
        }
    }

    @Test("finds exactly the lines that a search for every pattern at every offset finds")
    func naive() throws {
        var random = RandomLog(seed: 11)
        for _ in 0..<40 {
            let messages = (0..<6).map { _ in random.message() }
            let templates = messages.compactMap { message in
                PatternTemplate(ofQuestion: FoldedText(Array(message.utf8)).bytes, kind: .message)
            }.filter { $0.pieces.count == 1 }
            let log = (0..<60).map { _ in random.line(of: messages) }
            let expected = log.indices.filter { Self.isExplained(log[$0], templates) }.map { $0 + 1 }
            let found = try lines(log.joined(separator: "\n"), messages.map { (.message, $0) })
            #expect(found == expected)
        }
    }

    @Test("finds the same however the log is cut into pieces", arguments: [1, 7, 64, 1000])
    func pieces(chunk: Int) throws {
        var random = RandomLog(seed: 5)
        let messages = (0..<8).map { _ in random.message() }
        let log = random.log(of: messages, lineCount: 400)
        try withIndex(of: messages.map { (.message, $0) }) { index, _ in
            let whole = try findings(in: log, index)
            let parts = try findings(in: log, index, chunk: chunk)
            #expect(whole.count > 50)
            #expect(parts.map(\.line) == whole.map(\.line))
            #expect(parts.map(\.cause) == whole.map(\.cause))
        }
    }

    @Test("finds the same wherever a log is cut in two, and whatever was looked at before the rest came")
    func cuts() throws {
        var random = RandomLog(seed: 6)
        let messages = (0..<4).map { _ in random.message() }
        let log = random.log(of: messages, lineCount: 12)
        try withIndex(of: messages.map { (.message, $0) }) { index, _ in
            let whole = try findings(in: log, index)
            #expect(whole.count > 3)
            for chunk in 1..<log.count {
                let parts = try findings(in: log, index, chunk: chunk)
                #expect(parts.map(\.line) == whole.map(\.line))
                #expect(parts.map(\.cause) == whole.map(\.cause))
            }
        }
    }

    @Test("an index without patterns explains no line; errors are given all the same")
    func noPatterns() throws {
        var builder = IndexBuilder(logPatterns: .none)
        builder.add(
            EngineEntry(
                question: Array("Why E4017?".utf8),
                tags: [EngineTag(kind: .code, text: Array("E4017".utf8), inQuestion: true)]))
        let log = Array("ERROR E4017\nINFO E4017\nthe lamp failed\n灯泡失败\n2026 E4017\n".utf8)
        try builder.finish().withUnsafeBytes { bytes in
            let index = try Index(bytes: bytes)
            #expect(index[.patterns].isEmpty)
            #expect(try findings(in: log, index).isEmpty)
            let errors = try findings(in: log, index, options: .unknownErrors)
            #expect(errors.map(\.line) == [1, 3, 4])
        }
    }

    @Test("a log of nothing has no lines, and a scanner reads one log after the other")
    func lineCounts() throws {
        try withIndex(of: [(.code, "E4017")]) { index, _ in
            let scanner = try LogScanner(index: index)
            for (log, lineCount) in [("", 0), ("E4017\nx", 2), ("x\n", 1), ("E4017", 1)] {
                _ = scanner.fill { buffer in
                    buffer.copyBytes(from: log.utf8)
                    return log.utf8.count
                }
                var found: [Int] = []
                try scanner.scan { found.append($0.line) }
                try scanner.finish { found.append($0.line) }
                #expect(scanner.lineCount == lineCount)
                #expect(found == (log.contains("E4017") ? [1] : []))
            }
        }
    }

    @Test("a code stands by itself, a number only where it is called a code")
    func codes() throws {
        let tags: [(kind: TagKind, text: String)] = [(.code, "40006"), (.code, "502"), (.code, "E0308")]
        #expect(
            try lines("{\"code\":40006}\nHTTP/1.1 502\nerror[e0308]: x\n错误码：40006", tags) == [1, 2, 3, 4])
        #expect(
            try lines("id 140006\ntook 502 ms\ncode 40006.5\nXE0308\nport 40006 free\nE03081", tags) == [])
    }

    @Test("a message may be cut by the console, in a word or between words")
    func wraps() throws {
        let tags: [(kind: TagKind, text: String)] = [
            (.message, "lantern socket mirror"), (.message, "灯泡权限不足"),
        ]
        let log = "x lantern soc\nket mirror\ny lantern\r\nsocket\nmirror z\n灯泡权\n限不足\n"
        #expect(try lines(log, tags) == [1, 3, 6])
    }

    @Test("lines of megabytes, NUL and bytes that are no text are passed through")
    func hostileLines() throws {
        try withIndex(of: [(.message, "lantern socket mirror")]) { index, _ in
            var log = [UInt8](repeating: 0x61, count: 3_000_000)
            log.replaceSubrange(1_500_000..<1_500_000, with: Array(" lantern socket mirror ".utf8))
            log += [0x0A, 0, 0xFF, 0xE4, 0xBD, 0x0A]
            log += Array("lantern socket mirror".utf8)
            let found = try findings(in: log, index, chunk: 100_000)
            #expect(found.map(\.line) == [1, 3])
            #expect(found.allSatisfy { $0.shown.count <= 1100 && $0.text.count <= 10_000 })
        }
    }

    @Test("of a long line no part of a secret is shown that the excerpt cuts in two")
    func cutSecrets() throws {
        try withIndex(of: [(.message, "lantern socket mirror")]) { index, _ in
            let token = "eyJ" + String(repeating: "aB3xY9kQ", count: 250)
            let log =
                "Cookie: id=\(token) lantern socket mirror token=\(token) \(String(repeating: "x", count: 9000))"
            let found = try #require(try findings(in: Array(log.utf8), index).first)
            let shown = String(decoding: found.redacted, as: UTF8.self)
            #expect(!shown.contains("aB3x") && shown.contains("***"))
        }
    }

    @Test("routine lines are explained by messages of failure alone")
    func routine() throws {
        let tags: [(kind: TagKind, text: String)] = [
            (.message, "lantern socket mirror"), (.message, "lantern socket failed"),
        ]
        #expect(
            try lines(
                "INFO lantern socket mirror\nINFO lantern socket failed\nWARN lantern socket mirror", tags)
                == [2, 3])
    }

    @Test(
        "what a report of trouble calls an error is one in a log, too",
        arguments: [
            "lamp timed out", "wick profile not found", "flame is undefined", "invalid wick supplied",
            "couldn't light the lamp", "could not light", "lamp refuses oil", "wick is not supported",
            "Build ended with 10 errors", "20 failed, 3 lit", "灯芯不存在", "找不到灯芯", "未找到灯", "不支持的灯",
        ])
    func wordingsOfFailure(line: String) throws {
        try withIndex(of: []) { index, _ in
            let found = try findings(in: Array("\(line)\n".utf8), index, options: .unknownErrors)
            #expect(found.count == 1)
        }
    }

    @Test("errors that no entry explains are given on request, lines of one form alike")
    func unknown() throws {
        try withIndex(of: [(.message, "lantern socket mirror")]) { index, _ in
            let log = """
                10:00 ERROR wick 17 burnt in /var/lamp/a
                10:01 ERROR wick 23 burnt in /var/lamp/b
                INFO no error here
                OilException: dry
                ERROR lantern socket mirror
                """
            let found = try findings(in: Array(log.utf8), index, options: .unknownErrors)
            #expect(found.map(\.line) == [1, 2, 4, 5])
            #expect(found[0].cause == found[1].cause)
            #expect(found[0].cause != found[2].cause)
            #expect(found[3].cause == .entry(0, alternatives: []))
        }
    }
}
