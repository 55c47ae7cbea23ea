import FAQModel
import TestSupport

/// Entries made from a seed, with every kind of block and running text, for property tests.
struct RandomContent {
    private var random: SplitMix

    init(seed: UInt64) {
        random = SplitMix(seed: seed)
    }

    mutating func below(_ bound: Int) -> Int { random.below(bound) }

    mutating func entry() -> Entry {
        Entry(
            id: EntryID("entry-\(below(1000))") ?? fallbackID, hasExplicitID: below(2) == 0, question: text(),
            questionInlines: inlines(depth: 0), details: blocks(depth: 0), answer: blocks(depth: 0),
            category: texts(),
            tags: (0..<below(4)).map { _ in
                Tag(
                    kind: Tag.Kind.allCases[below(Tag.Kind.allCases.count)], text: text(),
                    place: [.question, .details, .answer][below(3)],
                    start: below(2) == 0 ? nil : below(100_000))
            },
            aliases: texts(), tests: texts(), reviewed: below(2) == 0 ? nil : "2026-11-01",
            source: below(3) == 0 ? nil : Source(file: "a/b.md", lines: lines()))
    }

    private let fallbackID = EntryID("entry")!

    private mutating func lines() -> ClosedRange<Int> {
        let first = 1 + below(5000)
        return first...(first + below(300))
    }

    private mutating func text() -> String {
        let words = [
            "", "授权", "ISV 权限不足", "a*b_c", "<b>&amp;", "`x`", "1. one", "# no", "é👩‍👩‍👧", "| bar", "plain words",
        ]
        return (0..<1 + below(3)).map { _ in words[below(words.count)] }.joined(separator: " ")
    }

    private mutating func texts() -> [String] {
        (0..<below(3)).map { _ in text() }
    }

    mutating func blocks(depth: Int) -> [Block] {
        (0..<below(4)).map { _ in Block(kind(depth: depth), lines: lines()) }
    }

    private mutating func kind(depth: Int) -> Block.Kind {
        switch below(depth < 4 ? 9 : 4) {
        case 0: return .paragraph(inlines(depth: depth))
        case 1:
            return .code(
                Block.CodeSample(language: below(2) == 0 ? "" : "swift", code: "let a = 1\n", line: 3))
        case 2: return .html("<div>\(text())</div>\n")
        case 3: return .thematicBreak
        case 4: return .heading(level: 1 + below(6), inlines(depth: depth))
        case 5:
            let items = (0..<1 + below(3)).map { _ in
                Block.List.Item(isDone: [nil, true, false][below(3)], blocks: blocks(depth: depth + 1))
            }
            return .list(
                Block.List(start: below(2) == 0 ? nil : below(20), isTight: below(2) == 0, items: items))
        case 6: return .quote(blocks(depth: depth + 1))
        case 7:
            let columns = 1 + below(3)
            let row = { (content: inout RandomContent) in
                (0..<columns).map { _ in content.inlines(depth: depth + 1) }
            }
            return .table(
                Block.Table(
                    alignments: (0..<columns).map { _ in
                        Block.Table.Alignment(rawValue: UInt8(below(4))) ?? .none
                    },
                    header: row(&self),
                    rows: (0..<below(3)).map { _ in Array(row(&self).prefix(1 + below(columns))) }))
        default:
            return .container(
                Block.Container(
                    kind: [.note, .details, .tab, .definition][below(4)],
                    title: inlines(depth: depth + 1),
                    blocks: blocks(depth: depth + 1)))
        }
    }

    private mutating func inlines(depth: Int) -> [Inline] {
        (0..<below(4)).map { _ in inline(depth: depth) }
    }

    private mutating func inline(depth: Int) -> Inline {
        switch below(depth < 4 ? 10 : 6) {
        case 0, 1: .text(text())
        case 2: .code(text())
        case 3: .softBreak
        case 4: .lineBreak
        case 5: .html("<kbd>")
        case 6: .emphasis(inlines(depth: depth + 1))
        case 7: .strong(inlines(depth: depth + 1))
        case 8:
            .link(
                Inline.Link(
                    destination: "javascript:alert(1)", title: text(), content: inlines(depth: depth + 1)))
        default: .image(Inline.Image(source: "a.png", title: text(), alt: text()))
        }
    }
}
