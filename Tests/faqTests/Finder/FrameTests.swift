import FAQModel
import Testing

@testable import faq

@Suite("Frames of a screen")
struct FrameTests {
    private let bold = Appearance(width: nil, hasColours: true, hasLinks: true)

    @Test("text is broken where a line is full; styles and links go on, and end with each line")
    func lines() {
        #expect(("ab权限cd" as TerminalText).lines(width: 3).map(\.string) == ["ab", "权", "限c", "d"])
        let styled = bold.bold("abcd").lines(width: 2).map(\.string)
        #expect(styled == ["\u{1B}[1mab\u{1B}[0m", "\u{1B}[1mcd\u{1B}[0m"])
        let linked = TerminalText("abcd").linked(to: "https://lamp.example/").lines(width: 2).map(\.string)
        #expect(
            linked.allSatisfy {
                $0.hasPrefix("\u{1B}]8;;https://lamp.example/\u{1B}\\") && $0.hasSuffix("\u{1B}]8;;\u{1B}\\")
            })
        #expect(("a\tb\nc" as TerminalText).lines(width: 20).map(\.string) == ["a       b", "c"])
        #expect(("权" as TerminalText).lines(width: 1).map(\.string) == ["…"])
    }

    @Test("a text that has no room ends in an ellipsis")
    func clipping() {
        #expect(("abc" as TerminalText).clipped(to: 3).string == "abc")
        #expect(("abcd" as TerminalText).clipped(to: 3).string == "ab…")
        #expect(("权限不足" as TerminalText).clipped(to: 4).string == "权…")
        #expect(("ab" as TerminalText).clipped(to: 1).string == "…")
    }

    @Test("only rows that look otherwise are written")
    func differences() {
        var painter = FramePainter()
        var frame = Frame(size: ScreenSize(rows: 3, columns: 10))
        frame.put("one", row: 0)
        frame.put("two", row: 1)
        #expect(String(decoding: painter.bytes(for: frame), as: UTF8.self).contains("[2J"))
        #expect(painter.bytes(for: frame).isEmpty)
        var next = Frame(size: frame.size)
        next.put("one", row: 0)
        next.put("three", row: 1)
        let bytes = String(decoding: painter.bytes(for: next), as: UTF8.self)
        #expect(bytes.contains("three") && !bytes.contains("one") && !bytes.contains("[2J"))
        painter.forget()
        #expect(String(decoding: painter.bytes(for: next), as: UTF8.self).contains("one"))
    }
}
