import TestSupport
import Testing

@testable import FAQText

@Suite("Places of a message that vary")
struct MessageGapsTests {
    private func gaps(_ text: String) -> [MessageGap] {
        Array(text.utf8).withUnsafeBufferPointer { MessageGaps.gaps(in: $0) }
    }

    /// The text with `_` for each open place and `#` for each closed one.
    private func template(_ text: String) -> String {
        var bytes = Array(text.utf8)
        for gap in gaps(text).reversed() {
            bytes.replaceSubrange(gap.range, with: gap.isOpen ? "_".utf8 : "#".utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "what an author writes for any text is open",
        arguments: [
            ("no wick %s in lamp %d", "no wick _ in lamp _"),
            ("cannot light %lampName% now", "cannot light _ now"),
            ("{0} is no {1}", "_ is no _"), ("lighting ${lamp.name} failed", "lighting _ failed"),
            ("expected <oil type> here", "expected _ here"), ("no oil in ... of lamp", "no oil in _ of lamp"),
            ("lamp xxx is out", "lamp _ is out"), ("lamp XXXX is out", "lamp _ is out"),
            ("lamp *** is out", "lamp _ is out"), ("lamp out\nof oil", "lamp out_of oil"),
            ("%s", "_"), ("油灯 {name} 熄灭", "油灯 _ 熄灭"),
        ])
    func open(text: String, expected: String) {
        #expect(template(text) == expected)
    }

    @Test(
        "marks that stand for no text are not open",
        arguments: [
            "100% burned", "%lamp", "50%", "oil.. gone", "xx", "maxxx oil", "xxxl wick", "oil < wick",
            "{lamp",
            "$lamp", "<lamp\nwick>", "{\(String(repeating: "lamp ", count: 20))}", "",
        ])
    func notOpen(text: String) {
        #expect(
            !gaps(text).contains {
                $0.isOpen && !text.utf8.dropFirst($0.range.lowerBound).starts(with: "\n".utf8)
            })
    }

    @Test(
        "names in quotes, paths and long numbers are arguments",
        arguments: [
            ("cannot find 'lamp' here", "cannot find '#' here"),
            ("cannot find \"lamp.wick\" here", "cannot find \"#\" here"),
            ("cannot open /usr/lib/lamp.so now", "cannot open # now"),
            ("cannot open C:\\lamps\\wick.txt", "cannot open #"),
            ("lamp 4566829760 went out", "lamp # went out"), ("out after 10500ms", "out after #"),
            ("lamp at 10.0.0.8:11800 is out", "lamp at # is out"), ("bad oil at line 12", "bad oil at #"),
        ])
    func closed(text: String, expected: String) {
        #expect(template(text) == expected)
    }

    @Test(
        "words alone and numbers as short as codes do not vary",
        arguments: [
            "lamp went out", "http 502", "error code 40006", "cannot find 'E1042'", "lamp's wick", "灯灭了",
        ])
    func words(text: String) {
        #expect(gaps(text).isEmpty)
    }

    @Test(
        "what is in quotes around an open place is open as a whole",
        arguments: [
            ("no lamp '%s' here", "no lamp '_' here"), ("no lamp \"{0}\" here", "no lamp \"_\" here"),
            ("no lamp '<room>.lamp' here", "no lamp '_' here"),
            ("no lamp 'left.%s' here", "no lamp '_' here"),
            ("no oil in '/var/lamps/{0}/oil.txt' now", "no oil in '_' now"),
        ])
    func openInQuotes(text: String, expected: String) {
        #expect(template(text) == expected)
    }

    @Test("both kinds stand beside each other in their order")
    func both() {
        #expect(
            template("cannot pour '%s' into 'lamp.oil', ... at /srv/oil/can")
                == "cannot pour '_' into '#', _ at #")
    }

    @Test("whatever the text, they are ascending, not empty, without overlap and inside it")
    func random() {
        let parts = [
            "%s", "%name%", "%", "{0}", "{", "}", "${x}", "$", "<x>", "<", ">", "...", "xxx", "***", "\n",
            "'", "\"",
            "`", "lamp", "/usr/lib/lamp", "a/b/c.js", "4566829760", "10500ms", ":12:3", "line 12", " ", " ",
            "灯", "‘", "’",
            "é", "@", "10.0.0.8", "https://lamp.example/%s", ".", "C:\\x\\y", "0x7ffdeadbeef0",
        ]
        var random = SplitMix(seed: 301)
        for _ in 0..<2_000 {
            var text = ""
            for _ in 0..<random.below(14) { text += parts[random.below(parts.count)] }
            var end = 0
            for gap in gaps(text) {
                #expect(gap.range.lowerBound >= end && !gap.range.isEmpty, "\(text.debugDescription)")
                end = gap.range.upperBound
            }
            #expect(end <= text.utf8.count, "\(text.debugDescription)")
        }
    }
}
