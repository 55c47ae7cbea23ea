import FAQText
import TestSupport
import Testing

@testable import FAQEngine
@testable import FAQLogs

/// An index of entries that each have one tag in their question, to be read while `body` runs.
private func withIndex<Result>(
    of tags: [(kind: TagKind, text: String)], _ body: (Index, UnsafeRawBufferPointer) throws -> Result
) throws -> Result {
    var builder = IndexBuilder(logPatterns: .ofTags)
    for (number, tag) in tags.enumerated() {
        builder.add(
            EngineEntry(
                question: Array("Question \(number)".utf8),
                tags: [EngineTag(kind: tag.kind, text: Array(tag.text.utf8), inQuestion: true)]))
    }
    return try builder.finish().withUnsafeBytes { try body(try Index(bytes: $0), $0) }
}

/// Scans a log handed over in pieces of at most `chunk` bytes.
private func findings(
    in log: [UInt8], _ index: Index, chunk: Int = .max, options: LogScanner.Options = []
) throws -> [LogFinding] {
    let scanner = try LogScanner(index: index, options: options)
    var found: [LogFinding] = []
    var position = 0
    while true {
        let count = scanner.fill { buffer in
            let count = min(chunk, buffer.count, log.count - position)
            log.withUnsafeBytes {
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
            }
            position += count
            return count
        }
        if count == 0 { break }
        try scanner.scan { found.append($0) }
    }
    try scanner.finish { found.append($0) }
    return found
}

private func lines(_ log: String, _ tags: [(kind: TagKind, text: String)]) throws -> [Int] {
    try withIndex(of: tags) { index, _ in try findings(in: Array(log.utf8), index).map(\.line) }
}

@Suite("Scanning logs")
struct LogScannerTests {
    private static let words = [
        "mirror", "Lantern", "socket", "qua_ck", "x9", "權限", "权限", "不足", "灯泡", "ｆｕｌｌ", "a", "é",
    ]

    private static func message(_ random: inout SplitMix) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 2...4, using: &random) {
            if !text.isEmpty, Bool.random(using: &random) { text += " " }
            text += words.randomElement(using: &random) ?? ""
        }
        return text
    }

    private static func line(_ messages: [String], _ random: inout SplitMix) -> String {
        let noise = ["", " ", ": ", "--", "\t", "\u{1B}[31m", "“", "，", "0", "\u{0}"]
        var text = "|"
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            switch Int.random(in: 0..<6, using: &random) {
            case 0: text += messages.randomElement(using: &random)?.uppercased() ?? ""
            case 1, 2: text += words.randomElement(using: &random) ?? ""
            default: text += noise.randomElement(using: &random) ?? ""
            }
        }
        return text
    }

    /// Looks for every pattern at every place of the folded line.
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

    @Test("finds exactly the lines that a search for every pattern at every place finds")
    func naive() throws {
        var random = SplitMix(seed: 11)
        for _ in 0..<40 {
            let messages = (0..<6).map { _ in Self.message(&random) }
            let templates = messages.compactMap { message in
                PatternTemplate(
                    kind: .message, folded: FoldedText(Array(message.utf8)).bytes, inQuestion: true)
            }.filter { $0.pieces.count == 1 }
            let log = (0..<60).map { _ in Self.line(messages, &random) }
            let expected = log.indices.filter { Self.isExplained(log[$0], templates) }.map { $0 + 1 }
            let found = try lines(log.joined(separator: "\n"), messages.map { (.message, $0) })
            #expect(found == expected)
        }
    }

    @Test("finds the same however the log is cut into pieces", arguments: [1, 7, 64, 1000])
    func pieces(chunk: Int) throws {
        var random = SplitMix(seed: 5)
        let messages = (0..<8).map { _ in Self.message(&random) }
        var log = ""
        for _ in 0..<400 {
            log += Self.line(messages, &random) + "\n"
            // A console may have cut a message in two.
            let words = (messages.randomElement(using: &random) ?? "").split(separator: " ")
            log += words.joined(separator: "\n") + "\n"
        }
        try withIndex(of: messages.map { (.message, $0) }) { index, _ in
            let whole = try findings(in: Array(log.utf8), index)
            let parts = try findings(in: Array(log.utf8), index, chunk: chunk)
            #expect(whole.count > 50)
            #expect(parts.map(\.line) == whole.map(\.line))
            #expect(parts.map(\.cause) == whole.map(\.cause))
        }
    }

    @Test("any byte of the patterns may be wrong: an error or some result, never a crash")
    func damage() throws {
        let tags: [(kind: TagKind, text: String)] = [
            (.message, "bulb access denied by 'socket' guard"), (.code, "E4017"), (.code, "40006"),
            (.message, "灯泡权限不足"), (.message, "contact lost at {place} after restart"),
        ]
        let log = Array(
            """
            ERROR bulb access denied by 'mirror' guard E4017
            code: 40006 灯泡权限不足
            contact lost at home after restart

            """.utf8)
        try withIndex(of: tags) { index, bytes in
            #expect(try findings(in: log, index).map(\.line) == [1, 2, 3])
            let section = index[.patterns]
            let start = try #require(section.baseAddress) - (try #require(bytes.baseAddress))
            for place in start..<start + section.count {
                for change: UInt8 in [0x01, 0x80, 0xFF] {
                    var damaged = Array(bytes)
                    damaged[place] ^= change
                    damaged.withUnsafeBytes { damaged in
                        _ = try? findings(in: log, Index(bytes: damaged), options: .unknownErrors)
                    }
                }
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
            #expect(found.allSatisfy { $0.text.count <= 1100 })
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

@Suite("Hiding secrets")
struct RedactionTests {
    @Test(
        "hides the secret and keeps the rest",
        arguments: [
            ("Authorization: Bearer abc.def-ghi", "Authorization: Bearer ***"),
            ("password=hunter2&user=ann", "password=***&user=ann"),
            (#"{"access_token":"tok-1","n":1}"#, #"{"access_token":"***","n":1}"#),
            ("密码：abc123 后", "密码：*** 后"),
            ("call 13800138000 now", "call *** now"),
            ("call +86 138-0013-8000.", "call ***."),
            ("id 11010519491231002X ok", "id *** ok"),
            ("card 4111 1111 1111 1111", "card ***"),
            ("from ann.b@lamp.example to", "from ***@lamp.example to"),
            ("postgres://ann:pw@db/lamp", "postgres://***@db/lamp"),
            ("key sk-abcdefghijklmnop1234", "key sk-***"),
            ("hash 0123456789abcdef0123456789abcdef", "hash ***"),
        ])
    func hidden(text: String, expected: String) {
        #expect(String(decoding: Redaction.redacted(Array(text.utf8)), as: UTF8.self) == expected)
    }

    @Test(
        "leaves ordinary lines alone",
        arguments: [
            "2026-11-22T10:00:41.041Z ERROR [worker-1] took 2041 ms (request 29, /srv/app/main.js:41)",
            "id=1732270000123 commit 3f2a9bc", "Unexpected token < in JSON at position 0", "灯泡权限不足 40006",
        ])
    func kept(text: String) {
        #expect(String(decoding: Redaction.redacted(Array(text.utf8)), as: UTF8.self) == text)
    }
}
