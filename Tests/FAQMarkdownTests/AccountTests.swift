import FAQModel
import Testing

@testable import FAQMarkdown

/// Nothing of a page is lost in silence.
@Suite("Every word of a page")
struct AccountTests {
    @Test("is in an entry, an introduction, a name, or left out for a reason", arguments: Samples.own)
    func samples(sample: Samples.Sample) { account(for: sample) }

    @Test(
        "is accounted for in all pages of the evaluation folder, too",
        .enabled(if: !Samples.evaluation.isEmpty, "there is no ../shared/eval"))
    func evaluation() {
        for sample in Samples.evaluation { account(for: sample) }
    }

    private func account(for sample: Samples.Sample) {
        var report = Report(file: sample.name)
        let prepared = SourcePasses.prepared(SourceText(sample.bytes), report: &report)
        let blocks = CommonMarkTree.read(prepared.source).blocks
        let reading = PageRecogniser.read(blocks, title: prepared.title, file: sample.name, siblings: .none)
        var found = WordCount()
        for entry in reading.entries {
            found.add([.init(.paragraph(entry.question.written), lines: 1...1)])
            found.add(entry.details)
            found.add(entry.answer)
            for name in entry.category { found.add(name) }
        }
        for introduction in reading.introductions { found.add(introduction.blocks) }
        for omission in reading.omissions {
            found.add(omission.heading)
            found.add(omission.blocks)
        }
        for name in reading.names { found.add(name) }
        var page = WordCount()
        page.add(blocks)
        let missing = page.words.filter { word, count in
            !WordCount.isMarker(word) && found.words[word, default: 0] < count
        }
        #expect(missing.isEmpty, "\(sample.name): \(missing.sorted { $0.key < $1.key }.prefix(12))")
    }

    @Test("counts")
    func counts() {
        var count = WordCount()
        count.add("a 一二, b-a")
        #expect(count.words == ["a": 2, "一": 1, "二": 1, "b": 1])
    }
}

/// How often each word occurs: between signs, or a single character of a script without spaces.
private struct WordCount {
    var words: [String: Int] = [:]
    private var headings: Set<String> = []

    /// Marks of questions and answers, and running numbers, are read rather than kept.
    static func isMarker(_ word: String) -> Bool {
        word.drop { "qa".contains($0) }.allSatisfy(\.isNumber)
            || ["answer", "question", "问", "题", "問", "題", "答", "案", "复", "解", "提", "一", "二", "三", "四", "五"]
                .contains(word)
    }

    mutating func add(_ text: String) {
        var word = ""
        for character in text.lowercased() {
            if character.isLetter || character.isNumber, character.isASCII {
                word.append(character)
                continue
            }
            note(word)
            word = ""
            if character.isLetter { note(String(character)) }
        }
        note(word)
    }

    private mutating func note(_ word: String) {
        if !word.isEmpty { words[word, default: 0] += 1 }
    }

    mutating func add(_ blocks: [Block]) {
        for block in blocks {
            switch block.kind {
            case .paragraph(let content): add(PlainText.line(of: content))
            case .heading(_, let content):
                // Without its id; that of a box may be repeated in it.
                let name = Heading(content).name
                if headings.insert(name).inserted { add(name) }
            case .code(let sample): add(sample.code)
            case .list(let list): for item in list.items { add(item.blocks) }
            case .quote(let inner): add(inner)
            case .container(let container):
                if headings.insert(Heading(container.title).name).inserted {
                    add(PlainText.line(of: container.title))
                }
                add(container.blocks)
            case .table(let table):
                for row in [table.header] + table.rows { for cell in row { add(PlainText.line(of: cell)) } }
            case .html(let text): add(text)
            case .thematicBreak: break
            }
        }
    }
}
