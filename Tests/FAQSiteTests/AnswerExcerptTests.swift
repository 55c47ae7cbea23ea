import FAQModel
import Testing

@testable import FAQSite

@Suite("How an answer begins")
struct AnswerExcerptTests {
    private func excerpt(_ kinds: Block.Kind...) -> String {
        AnswerExcerpt.of(kinds.map { Block($0, lines: 1...1) })
    }

    private func excerpt(of text: String) -> String { excerpt(.paragraph([.text(text)])) }

    @Test(
        "is its first sentence, and the next where that is short",
        arguments: [
            ("Turn the switch at the back of the lamp. Wait.", "Turn the switch at the back of the lamp."),
            ("Yes. Turn the switch at the back of it. Wait.", "Yes. Turn the switch at the back of it."),
            ("请先关闭电源，再更换灯泡，最后打开电源。然后等待。", "请先关闭电源，再更换灯泡，最后打开电源。"),
            ("是的。请先关闭电源，再更换灯泡，最后打开。等待。", "是的。请先关闭电源，再更换灯泡，最后打开。"),
            ("The largest bulb that fits, e.g. an E27.", "The largest bulb that fits, e.g. an E27."),
            ("It needs version 1.2.3 of our program! Get it.", "It needs version 1.2.3 of our program!"),
            ("So.", "So."), ("", ""), (" \n ", ""),
        ])
    func sentences(text: String, wanted: String) {
        #expect(excerpt(of: text) == wanted)
    }

    @Test("is cut at the end of a word or a clause")
    func cut() {
        let words = excerpt(of: String(repeating: "lamp ", count: 60))
        #expect(words == String(repeating: "lamp ", count: 22) + "lamp…")
        let clauses = excerpt(of: String(repeating: "请先关闭电源，再更换灯泡，", count: 9))
        #expect(clauses.hasSuffix("，再更换灯泡…") || clauses.hasSuffix("请先关闭电源…"))
        for text in [words, clauses, excerpt(of: String(repeating: "灯", count: 999))] {
            #expect(text.utf8.count <= AnswerExcerpt.longest)
            #expect(text.utf8.count > AnswerExcerpt.longest / 2)
        }
        // A letter with marks without end is one character, too long by itself.
        #expect(excerpt(of: "e" + String(repeating: "\u{301}", count: 5000)) == "")
    }

    @Test("may stand in a list, a quotation or a box, behind what says nothing by itself")
    func places() {
        let text = paragraph(.text("Turn "), .strong([.text("it")]), .softBreak, .code("on"), .text("."))
        let heading = Block.Kind.heading(level: 2, [.text("Cause")])
        let items = [Block.List.Item(blocks: []), Block.List.Item(blocks: [text])]
        let list = Block.Kind.list(.init(start: 1, isTight: true, items: items))
        let box = Block.Kind.container(.init(kind: .note, title: [], blocks: [text]))
        let image = Block.Kind.paragraph([.image(.init(source: "lamp.png", alt: "A lamp"))])
        #expect(excerpt(heading, list) == "Turn it on.")
        #expect(excerpt(.thematicBreak, .quote([text])) == "Turn it on.")
        #expect(excerpt(.html("<hr>"), box) == "Turn it on.")
        #expect(excerpt(image, .paragraph([.text("So.")])) == "So.")
        #expect(excerpt(heading) == "")
    }

    @Test("is the first line of code where that comes first")
    func code() {
        let sample = Block.CodeSample(language: "sh", code: "\n  lamp --on\nlamp --off\n", line: 1)
        #expect(excerpt(.code(sample), .paragraph([.text("So.")])) == "lamp --on")
        #expect(excerpt(.paragraph([.text("So.")]), .code(sample)) == "So.")
    }
}
