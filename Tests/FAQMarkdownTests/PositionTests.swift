import FAQMarkdown
import FAQModel
import Testing

@Suite("Positions")
struct PositionTests {
    @Test(arguments: Samples.own + Samples.shared)
    func everyBlockStandsOnItsLines(sample: Samples.Sample) {
        let document = FAQDocument(markdown: sample.bytes, file: sample.name)
        let lines = Self.lines(of: sample.bytes)
        for entry in document.entries {
            guard let source = entry.source else {
                Issue.record("\(entry.question) has no source")
                continue
            }
            #expect(source.lines.upperBound <= max(1, lines.count), "\(entry.question)")
            for block in entry.answer { check(block, lines: lines) }
        }
    }

    private func check(_ block: Block, lines: [String]) {
        guard block.lines.lowerBound >= 1, block.lines.upperBound <= lines.count else {
            Issue.record("\(block.lines) of \(lines.count)")
            return
        }
        let slice = lines[(block.lines.lowerBound - 1)...(block.lines.upperBound - 1)].joined(separator: "\n")
        switch block.kind {
        case .paragraph(let content), .heading(_, let content):
            if let word = Self.firstWord(content) { #expect(slice.contains(word), "\(block.lines)") }
        case .code(let sample):
            let line = sample.code.split(separator: "\n").first { $0.contains { $0.isASCII && $0.isLetter } }
            let word = line?.split { !$0.isASCII || !$0.isLetter }.first
            if let word { #expect(slice.contains(word), "\(block.lines)") }
            #expect(sample.line == block.lines.lowerBound)
        case .list(let list):
            for item in list.items { for inner in item.blocks { within(inner, block, lines) } }
        case .quote(let inner):
            for child in inner { within(child, block, lines) }
        case .container(let container):
            for child in container.blocks { within(child, block, lines) }
        case .table, .html, .thematicBreak: break
        }
    }

    private func within(_ inner: Block, _ outer: Block, _ lines: [String]) {
        #expect(outer.lines.contains(inner.lines.lowerBound))
        check(inner, lines: lines)
    }

    /// The first run of ASCII letters in plain text, which the source holds as it is.
    private static func firstWord(_ content: [Inline]) -> Substring? {
        guard case .text(let text)? = content.first else { return nil }
        return text.split { !$0.isASCII || !$0.isLetter }.first
    }

    private static func lines(of bytes: [UInt8]) -> [String] {
        var lines: [String] = []
        var line: [UInt8] = []
        var i = 0
        while i < bytes.count {
            if bytes[i] == 10 || bytes[i] == 13 {
                if bytes[i] == 13, i + 1 < bytes.count, bytes[i + 1] == 10 { i += 1 }
                lines.append(String(decoding: line, as: UTF8.self))
                line = []
            } else {
                line.append(bytes[i])
            }
            i += 1
        }
        if !line.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
        return lines
    }

    @Test func linesOfContainersIncludeTheirMarkup() {
        let blocks = FAQDocument.blocks(
            of:
                "a\n\n:::tip\nb\n\n    c\n\n:::\n\n!!! x\n    d\n\n    e\n\nf\n\n- g\n\n- h\n\n\n| i |\n|---|\n| j |\n"
        )
        #expect(blocks.map(\.lines) == [1...1, 3...8, 10...13, 15...15, 17...19, 22...24])
        guard case .container(let tip) = blocks[1].kind else { return }
        #expect(tip.blocks.map(\.lines) == [4...4, 6...6])
    }

    @Test func setextHeadingsEndWithTheirUnderline() {
        #expect(FAQDocument.blocks(of: "a\nb\n---\nc").map(\.lines) == [1...3, 4...4])
    }

    @Test func entriesKeepTheLinesOfTheFile() {
        let text = "---\ntitle: T\n---\n\n# T\n\n## A?\n\na\n\n\n## B?\n\nb\n\n```\nc\n```\n\n---\n"
        let entries = FAQDocument(markdown: Array(text.utf8), file: "x.md").entries
        #expect(entries.compactMap(\.source?.lines) == [7...9, 12...18])
    }
}
