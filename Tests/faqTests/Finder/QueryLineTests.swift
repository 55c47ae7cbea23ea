import Testing

@testable import faq

@Suite("The line of a query")
struct QueryLineTests {
    private func line(_ keys: [Key]) -> QueryLine {
        var line = QueryLine()
        for key in keys { _ = line.edit(key) }
        return line
    }

    @Test(
        "is edited as in a shell",
        arguments: [
            ([Key.text("ab"), .left, .text("x")], "axb"), ([.text("ab"), .control("a"), .delete], "b"),
            ([.text("one two"), .control("w")], "one "),
            ([.text("one two"), .left, .control("k")], "one tw"),
            ([.text("one two"), .left, .control("u")], "o"), ([.text("权限"), .backspace], "权"),
            ([.text("e\u{301}"), .backspace], ""), ([.text("👨‍👩‍👧"), .backspace], ""),
            ([.text("one two"), .alt("b"), .text("x")], "one xtwo"), ([.backspace, .delete, .left], ""),
        ])
    func editing(keys: [Key], text: String) {
        #expect(line(keys).text == text)
    }

    @Test("says whether the text has changed")
    func changes() {
        var line = QueryLine()
        #expect(line.edit(.text("a")) == true)
        #expect(line.edit(.left) == false)
        #expect(line.edit(.backspace) == false)
        #expect(line.edit(.up) == nil)
    }

    @Test("shows what is around the cursor in any width, controls made visible")
    func window() {
        var line = line([.paste("one\ntwo 权限\u{1B}[2J")])
        #expect(line.shown(width: 40).text.string == "one␤two 权限␛[2J")
        for width in 1...30 {
            let (text, cursor) = line.shown(width: width)
            #expect(DisplayWidth.of(text.string) <= width)
            #expect(cursor < width)
        }
        _ = line.edit(.control("a"))
        #expect(line.shown(width: 5) == ("one␤t" as TerminalText, 0))
    }
}
