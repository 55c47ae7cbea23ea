import FAQText
import Testing

@testable import FAQEngine
@testable import FAQLogs

@Suite("Messages over several lines")
struct WrappedLinesTests {
    private func withWrapped<Result>(
        _ text: String, _ tags: [(kind: TagKind, text: String)] = [],
        _ body: (WrappedLines) throws -> Result
    ) throws -> Result {
        try patternSection(tags).withUnsafeBytes { section in
            let anchors = SoughtAnchors(try PatternSection(section), errors: nil)
            return try Array(text.utf8).withUnsafeBufferPointer {
                try body(WrappedLines(text: $0, start: 0, anchors: anchors))
            }
        }
    }

    private func cutsAnchor(_ text: String, _ tag: (kind: TagKind, text: String)) throws -> Bool {
        try withWrapped(text, [tag]) { wrapped in
            let newline = try #require(text.utf8.enumerated().first { $0.element == 0x0A }).offset
            return try wrapped.cutAnchor(at: newline)
        }
    }

    @Test(
        "a line end may cut a word or a pair of characters in two",
        arguments: [
            ("x E03\n08 y", true), ("x E03\r\n08", true), ("e03\n08", true), ("E\n0308", true),
            ("E03\n 08", false), ("E03 \n08", false), ("E0308\n", false), ("\n0308", false),
            ("E03\n09", false),
        ])
    func cutWords(text: String, isCut: Bool) throws {
        #expect(try cutsAnchor(text, (.code, "E0308")) == isCut)
    }

    @Test("of all cuts in a Chinese message, the one between the two characters of its anchor counts")
    func cutPairs() throws {
        let message = Array("灯泡权限不足")
        let cuts = try (1..<message.count).filter { cut in
            try cutsAnchor(
                "x" + String(message[..<cut]) + "\n" + String(message[cut...]), (.message, String(message)))
        }
        #expect(cuts.count == 1)
    }

    @Test("a line that begins with a date or a time goes on with nothing")
    func times() throws {
        #expect(try cutsAnchor("lamp\n2026_11", (.code, "lamp2026_11")))
        #expect(try !cutsAnchor("lamp\n2026-11-22 10:41", (.code, "lamp2026")))
        #expect(try !cutsAnchor("lamp\n10:41", (.code, "lamp10")))
    }

    @Test("a line is joined with the next and the next two, directly and with a blank between")
    func joins() throws {
        try withWrapped("x\nab\ncd\r\nef\ngh\n") { wrapped in
            let all = try joins(wrapped, 2..<4)
            #expect(
                all.map { String(decoding: $0.text, as: UTF8.self) }
                    == ["abcd", "ab cd", "abcdef", "ab cd ef"])
            #expect(all.map(\.more) == [1, 1, 2, 2])
            let found: Int? = try wrapped.firstResult(joining: 2..<4) { joined throws(IndexError) in
                joined.more == 2 ? joined.text.count : nil
            }
            #expect(found == 6)
        }
    }

    private func joins(_ wrapped: WrappedLines, _ line: Range<Int>) throws -> [WrappedLines.Joined] {
        var all: [WrappedLines.Joined] = []
        let result: Int? = try wrapped.firstResult(joining: line) { joined throws(IndexError) in
            all.append(joined)
            return nil
        }
        #expect(result == nil)
        return all
    }

    @Test("nothing is joined to the last line, nor to one that is very long")
    func noJoin() throws {
        try withWrapped("ab\n") { wrapped in
            let all = try joins(wrapped, 0..<2)
            #expect(all.isEmpty)
        }
        let long = String(repeating: "a", count: LogWindow.overlap + 1)
        try withWrapped(long + "\nb\n") { wrapped in
            let all = try joins(wrapped, 0..<long.utf8.count)
            #expect(all.isEmpty)
        }
        try withWrapped("b\n" + long) { wrapped in
            let all = try joins(wrapped, 0..<1)
            #expect(all.first?.text.count == 1 + LogWindow.overlap)
        }
    }
}
