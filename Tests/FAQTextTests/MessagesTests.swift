import TestSupport
import Testing

@testable import FAQText

private func read<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Array(text.utf8).withUnsafeBufferPointer(body)
}

@Suite("Lines of messages")
struct MessageLineTests {
    @Test(
        "the first level near the beginning of a line is its level, whatever its case",
        arguments: [
            ("10:00 INFO lamp ready", LogLevel.routine), ("[debug] retry after error", .routine),
            ("2026-11-22 10:00:41 WARNING wick short", .warning), ("npm WARN wick", .warning),
            ("level=error msg=x", .error), ("FATAL out of oil", .error), ("SEVERE: no wick", .error),
        ])
    func level(line: String, expected: LogLevel) {
        #expect(read(line) { LogLevel(of: LineText($0)) } == expected)
    }

    @Test(
        "words that hold a level, and levels far into a line, are none",
        arguments: [
            "informer ready", "terror", "log_info x", "", String(repeating: "a ", count: 60) + "ERROR",
        ])
    func noLevel(line: String) {
        #expect(read(line) { LogLevel(of: LineText($0)) } == nil)
    }

    @Test(
        "frames of stack traces, their headings and the marks below them are frames",
        arguments: [
            "    at lamp.Wick.burn(Wick.java:12)", "\tat Object.<anonymous> (/srv/lamp.js:3:1)",
            "at ./src/main.rs:12", "  File \"lamp.py\", line 3, in burn", "  file \"lamp.py\", line 3",
            "from lamp.rb:3:in `burn'", "... 12 more", "... 3 common frames omitted",
            "#3 0x0000 in burn () at lamp.c:7", "  12: 0x5581 - lamp::burn",
            "Traceback (most recent call last):", "traceback (most recent call last):", "    ^~~~  ",
        ])
    func frames(line: String) {
        #expect(read(line) { LineClass($0) } == .frame)
    }

    @Test(
        "sentences that begin as frames do are none",
        arguments: [
            "at least one lamp failed: oil", "from now on it fails", "# lamp", "... failed",
            "12 lamps failed",
        ])
    func noFrames(line: String) {
        #expect(read(line) { LineClass($0) } != .frame)
    }

    @Test(
        "a line's own level decides before its words",
        arguments: [
            ("INFO retrying after error", LineClass.information), ("CRITICAL lamp", .error),
            ("WARN wick cannot burn", .error), ("WARN wick short", .other), ("lamp refuses oil", .error),
            ("灯泡超时", .error), ("0 errors, all lamps burn", .other), ("lamp E1042", .error),
            ("10 errors, the lamps are dark", .error), ("lit: 3, failed: 20 failed", .error),
            ("lamps ended with errors: 0", .other),
            ("SIZE1042 lamps", .other), ("OS: lamp 3", .information), ("- [ ] burns", .information),
            ("the lamp is dark", .other), ("   ", .other),
        ])
    func classes(line: String, expected: LineClass) {
        #expect(read(line) { LineClass($0) } == expected)
    }
}

@Suite("Times in messages")
struct TimestampTests {
    private func length(_ text: String) -> Int? { read(text) { Timestamp.end(in: $0, at: 0) } }

    @Test(
        "dates and times are read whole, with fraction and zone",
        arguments: [
            "2026-11-22", "22/11/2026", "26/11/22", "2026/1/2", "10:41", "9:41:07", "10:41:07.881",
            "10:41:07,881", "2026-11-22 10:41:07", "2026-11-22T10:41:07.5Z", "2026-11-22t10:41:07z",
            "2026-11-22T10:41:07+08:00", "10:41:07-0500", "22/11/2026:10:41:07",
        ])
    func whole(text: String) {
        #expect(length(text) == text.utf8.count)
        #expect(length(text + " lamp") == text.utf8.count)
    }

    @Test("a date before other words ends before them")
    func date() {
        #expect(length("2026-11-22 lamps") == 10)
        #expect(length("2026-11-22 3 lamps") == 10)
    }

    @Test(
        "telephone numbers, ratios, versions, machine addresses and positions are no times",
        arguments: [
            "400-123-4567", "1-2-3", "3:4", "12:3:4", "1.2.3", "12:34:56:78:90:12", "2026-11", "10:41x",
            "2026-11-22-7", "1/2/3", "40006",
        ])
    func none(text: String) {
        #expect(length(text) == nil)
    }

    @Test("what a line of a log opens with is seen at a glance")
    func glance() {
        func seems(_ text: String) -> Bool {
            read(text) { Timestamp.seemsToOpenLine($0, at: 0) }
        }
        #expect(seems("2026-11-22 x") && seems("2026/11/22") && seems("10:41 x"))
        #expect(!seems("lamp 10:41") && !seems("40006 lamps") && !seems("10:4"))
    }
}

@Suite("Parts of messages that vary")
struct VariablePartTests {
    private func masked(_ text: String, _ parts: (UnsafeBufferPointer<UInt8>) -> [VariablePart]) -> String {
        let bytes = Array(text.utf8)
        var result = ""
        var end = 0
        for part in bytes.withUnsafeBufferPointer(parts) {
            result += String(decoding: bytes[end..<part.range.lowerBound], as: UTF8.self) + "<\(part.kind)>"
            end = part.range.upperBound
        }
        return result + String(decoding: bytes[end...], as: UTF8.self)
    }

    /// The bytes of a line that a query counts less, each as `_`.
    private func dimmed(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { line in
            var variables = LineVariables(line)
            let seen = line.indices.map { offset in
                // An identifier and its first part ask for the same position.
                variables.contains(offset) == variables.contains(offset) && variables.contains(offset)
                    ? UInt8(ascii: "_") : line[offset]
            }
            return String(decoding: seen, as: UTF8.self)
        }
    }

    @Test(
        "queries and templates mask the same times, links, paths, addresses and hexadecimal numbers",
        arguments: [
            ("2026-11-22 10:41:07 dark", "<time> dark"), ("at 10:41 dark", "at <time> dark"),
            ("GET http://lamp.example/a?b=1, dark", "GET <url>, dark"), ("open C:/lamp/x", "open <path>"),
            ("open /var/lamp/x.db", "open <path>"), ("open ~/lamp", "open <path>"),
            ("找不到/var/lamp/x", "找不到<path>"), ("dial 10.0.0.8:5432", "dial <address>"),
            ("at 0x7ffd01a4", "at <hex>"), ("at 0X7FFD01A4", "at <hex>"),
            ("commit 3f2a9bc41", "commit <hex>"),
            ("id 0123456789abcdef0123", "id <hex>"), ("id 123e4567-e89b-12d3-a456-426614174000", "id <hex>"),
        ])
    func shared(text: String, expected: String) {
        #expect(masked(text, maskVariableParts) == expected)
        let kind = expected.prefix { $0 != "<" }
        let rest = expected.drop { $0 != ">" }.dropFirst()
        let dim = String(repeating: "_", count: text.utf8.count - kind.utf8.count - rest.utf8.count)
        #expect(dimmed(text) == kind + dim + rest)
    }

    @Test(
        "what tells problems apart stays, in queries and in templates",
        arguments: [
            "status 0x80070005", "status 0xc0000135", "flag 0x1bc", "HTTP 502, code 40006, v3.2.1", "decade",
            "E0308",
            "error 1.2.3.4.5", "call 400-123-4567x",
        ])
    func kept(text: String) {
        #expect(masked(text, maskVariableParts) == text)
        #expect(dimmed(text) == text)
    }

    @Test(
        "quoted names, positions in files and long numbers stay in a query and vary in a template",
        arguments: [
            ("no column 'nick'", "no column '<quotedName>'"), ("no ‘nick’ here", "no ‘<quotedName>’ here"),
            ("lamp.c:12:3: dark", "lamp.c<position>: dark"), ("lamp.c(12,3)", "lamp.c<position>"),
            ("order 4566829760", "order <number>"), ("ask a.b@lamp.example", "ask <email>"),
            ("lamp localhost:8080", "lamp <address>"), ("in src/lamp/x.js", "in <path>"),
            ("took 10500ms", "took <number>"),
        ])
    func templates(text: String, expected: String) {
        #expect(masked(text, maskVariableParts) == expected)
        #expect(dimmed(text) == text)
    }

    @Test(
        "a quoted code is no name",
        arguments: ["got '40006'", "got 'E0308'", "got 'WickError'", "got \"ERR_NO_OIL\"", "{\"nick\": 1}"])
    func quotedCodes(text: String) {
        #expect(masked(text, maskVariableParts) == text)
    }

    @Test("any bytes give ordered parts inside the text, each at an offset that a query agrees with")
    func randomBytes() {
        var random = SplitMix(seed: 3)
        let pieces = [
            "2026-11-22", "10:41", "T", " ", "/", "\\", "C:", "://", "0x", "80070005", "deadbeef1", "-", ".",
            ":", "'",
            "‘", "’", "\u{E2}", "错", "é", "a@b.c", "(1,2)", "line 3", "Z", "+08",
        ]
        for round in 0..<2000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...16, using: &random) {
                if round % 3 > 0, let piece = pieces.randomElement(using: &random) {
                    bytes += Array(piece.utf8)
                } else {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                }
            }
            let isSound = bytes.withUnsafeBufferPointer { text in
                var end = 0
                for part in maskVariableParts(in: text) {
                    if part.range.isEmpty || part.range.lowerBound < end || part.range.upperBound > text.count
                    {
                        return false
                    }
                    end = part.range.upperBound
                }
                var variables = LineVariables(text)
                for offset in text.indices { _ = variables.contains(offset) }
                return true
            }
            #expect(isSound, "\(bytes)")
        }
    }
}

@Suite("Codes of digits")
struct CodeAnnouncementTests {
    private func isCode(_ text: String) -> Bool {
        FoldedText(Array(text.utf8)).bytes.withUnsafeBufferPointer { bytes in
            let digits = bytes.indices.filter { bytes[$0].isASCIIDigit }
            guard let last = digits.last else { return false }
            var start = last
            while start > 0, bytes[start - 1].isASCIIDigit { start -= 1 }
            return CodeAnnouncement.precedes(start..<last + 1, in: bytes)
        }
    }

    @Test(
        "a word in front calls a number a code",
        arguments: [
            "{\"code\":\"40006", "code=40006", "http/1.1 502", "errno 13", "exit status 127",
            "biz_error_code: 40006",
            "lampstatus=404", "错误码：1001", "错误码为 1001", "返回 40006", "登录失败 1001", "业务码 40006",
            "error code is 40006",
        ])
    func announced(text: String) {
        #expect(isCode(text))
    }

    @Test(
        "other numbers, and parts of versions, dates and amounts, are no codes",
        arguments: [
            "port 40006", "took 502", "验证码 123456", "返回数据共 500", "code 3.40006", "error 2026-1122",
            "code\n40006",
            "error: wick 17",
        ])
    func others(text: String) {
        #expect(!isCode(text))
    }
}

@Suite("Scripts and UTF-8")
struct ScriptTests {
    private func tokens(_ text: String) -> [String] {
        let folded = FoldedText(Array(text.utf8)).bytes
        var buffer = TokenBuffer()
        folded.withUnsafeBufferPointer { buffer.tokenize($0) }
        return buffer.tokens.map { String(decoding: folded[$0.range], as: UTF8.self) }
    }

    @Test("the mark of repetition belongs to the Han characters around it")
    func repetition() {
        #expect(tokens("代々木").contains("代々"))
        #expect(tokens("代々木").contains("々木"))
        #expect(tokens("〇一").contains("〇一"))
    }

    @Test("punctuation and letters of other scripts are neither Han nor kana")
    func others() {
        for scalar: UInt32 in [0x41, 0xE9, 0x3001, 0x3002, 0x300C, 0xAC00, 0xFF01, 0x4DC0] {
            #expect(!Script.isUnspaced(scalar))
        }
        #expect(Script.isKana(0x30FC) && Script.isHan(0x20000) && Script.isHan(0xF900))
    }

    @Test("UTF-8 is valid exactly where the standard library says so, and every scalar is decoded to itself")
    func validity() {
        var random = SplitMix(seed: 7)
        for round in 0..<4000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...20, using: &random) {
                if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)),
                    round % 2 == 0
                {
                    bytes += Array(String(Character(scalar)).utf8)
                } else {
                    bytes.append(UInt8.random(in: round % 3 == 0 ? 0...0x7E : 0...255, using: &random))
                }
            }
            let isValid = String(validating: bytes, as: UTF8.self) != nil
            #expect(bytes.withUnsafeBufferPointer { ByteSearch.holds(0, in: $0) } == bytes.contains(0))
            #expect((UTF8Validity.firstInvalidOffset(in: bytes) == nil) == isValid, "\(bytes)")
        }
        for value: UInt32 in [0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF] {
            let text = Unicode.Scalar(value).map { String(Character($0)) } ?? ""
            #expect(read(text) { UTF8Scalar($0, at: 0).value } == value)
        }
    }
}
