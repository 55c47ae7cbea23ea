import FAQMarkdown
import FAQModel
import TestSupport
import Testing

@Suite("Hostile input")
struct HostileInputTests {
    private func read(_ bytes: [UInt8]) -> FAQDocument { FAQDocument(markdown: bytes, file: "h.md") }

    @Test(arguments: Samples.own + Samples.crashers)
    func cutAnywhere(sample: Samples.Sample) {
        for hundredth in 0..<100 {
            _ = read(Array(sample.bytes.prefix(sample.bytes.count * hundredth / 100)))
        }
    }

    @Test(arguments: Samples.own)
    func bytesFlipped(sample: Samples.Sample) {
        var random = SplitMix(seed: 7)
        for _ in 0..<60 {
            var bytes = sample.bytes
            for _ in 0..<(1 + bytes.count / 50) where !bytes.isEmpty {
                bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
            }
            _ = read(bytes)
        }
    }

    @Test(
        .enabled(if: !Samples.shared.isEmpty, "there is no ../shared/eval/markdown"),
        arguments: Samples.shared)
    func labelledFilesCutAndFlipped(sample: Samples.Sample) {
        // Every cut of every file takes minutes without optimisation; small files stand for all.
        guard sample.bytes.count < 6000 else { return }
        var random = SplitMix(seed: 11)
        for hundredth in stride(from: 3, to: 100, by: 8) {
            var bytes = Array(sample.bytes.prefix(sample.bytes.count * hundredth / 100))
            for _ in 0..<3 where !bytes.isEmpty {
                bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
            }
            _ = read(bytes)
        }
    }

    @Test(arguments: [
        ">", "> ", "- ", "1. ", "[", "![", "*", "**", "`", "<b>", "<details>\n", ":::a\n", "!!! a\n    ",
        "~~", "<", "|",
        "(", "<a \"", "{/*", "<!--", "[a](", "&", "\\", "#", "\n", "<h2>", "<div>\n", "^[", "Q:", "<pre>\n\n",
        "<script>\n\n", "{/* a\n\n", "<h2>\n", "<details>\n<summary>\n", "Q: a?\n\n", "## a\n\nb\n",
        "|a|\n|-|\n", "<!-- faq id=x -->\n",
        "::: tabs\n@tab a\n",
    ])
    func repeatedMarks(mark: String) {
        _ = read(Array(String(repeating: mark, count: 3000).utf8))
    }

    @Test func deepNesting() {
        let depth = 10_000
        let quotes = read(Array((String(repeating: ">", count: depth) + " a").utf8))
        #expect(quotes.diagnostics.map(\.code) == ["no-entries", "nesting-too-deep"])
        let document = read(Array(("## A?\n\n" + String(repeating: "> ", count: depth) + "b").utf8))
        #expect(document.diagnostics.map(\.code) == ["nesting-too-deep"])
        #expect(document.entries.count == 1)
        _ = read(Array(("## A?\n\n" + String(repeating: "- ", count: depth) + "b").utf8))
        _ = read(Array(("## A?\n\n" + String(repeating: "*a **b ", count: depth)).utf8))
        _ = read(
            Array(
                ("## A?\n\n" + String(repeating: "[", count: depth) + "a"
                    + String(repeating: "](b)", count: depth)).utf8))
        let boxes =
            String(repeating: ":::tip\n", count: depth) + "b\n" + String(repeating: ":::\n", count: depth)
        #expect(read(Array(("## A?\n\n" + boxes).utf8)).diagnostics.map(\.code) == ["nesting-too-deep"])
        _ = read(Array(("## A?\n\n" + String(repeating: "<details>\n", count: depth)).utf8))
    }

    @Test func longLines() {
        let long = String(repeating: "错误 a|b `c` https://d.e <f> ~~g~~ **h** ", count: 5000)
        let document = read(Array(("## A?\n\n" + long + "\n\n| a |\n|---|\n| " + long).utf8))
        #expect(document.entries.count == 1)
    }

    @Test func oddBytes() {
        let document = read([0xEF, 0xBB, 0xBF] + Array("## A\0?\r\n\r\nb\r\rc".utf8) + [0xFF, 0xC3])
        #expect(document.entries.map(\.question) == ["A\u{FFFD}?"])
        #expect(document.entries.first?.answer.count == 2)
    }
}
