import FAQKit
import FAQModel
import FAQReader
import FAQSite
import TestSupport
import Testing

@testable import faq

@Suite("The finder")
struct FinderTests {
    private static let manual = """
        # Lamp manual

        ## Errors

        ### Q: lamp.turnOn fails with "bulb access denied", what now?
        <!-- faq
        id: bulb-on
        -->
        A: One contact is loose.

        ```sh
        lamp reset
        ```

        ### Q: lamp.selfTest fails with "bulb access denied", what now?
        <!-- faq
        id: bulb-test
        -->
        A: Replace the adapter.

        ## Use

        ### Q: 灯光闪烁怎么办？
        <!-- faq
        id: flicker
        -->
        A: 换用\u{1B}[2J调光器。

        """

    private let base: KnowledgeBase
    private let content: FinderContent
    private let titles: TitleIndex
    private var state: FinderState

    init() throws {
        base = try KnowledgeBase(markdown: Self.manual)
        content = FinderContent(base, .plain)
        titles = try TitleIndex(base)
        state = FinderState(size: ScreenSize(rows: 24, columns: 80), entryCount: base.entryCount)
    }

    /// Does what the finder does with keys, searches among them.
    @discardableResult
    private mutating func press(_ keys: Key...) throws -> [FinderEffect] {
        var effects: [FinderEffect] = []
        for key in keys {
            guard let effect = state.handle(.key(key), content) else { continue }
            effects.append(effect)
            guard case .search(let query) = effect else { continue }
            let result =
                query.isEmpty
                ? SearchResult(all: base.entryCount)
                : SearchResult(query, try base.resolve(query, limit: 20), titles.matches(query))
            _ = state.handle(.found(result), content)
        }
        return effects
    }

    private mutating func screen() -> [String] {
        let frame = FinderView(content: content).frame(of: &state)
        return frame.rows.map { row in
            row.reduce(into: "") { line, piece in
                line +=
                    String(repeating: " ", count: max(0, piece.column - DisplayWidth.of(line)))
                    + piece.text.string
            }
        }
    }

    @Test("lists all entries by section before anything is typed")
    mutating func all() {
        #expect(
            screen()[2...7].map { $0.prefix(20) } == [
                "Errors", "> lamp.turnOn fails ", "  lamp.selfTest fail", "Use",
                "  灯光闪烁怎么办？             ".prefix(20), "",
            ])
        #expect(state.selected == 0)
    }

    @Test("finds words that are half typed, and the rest again when they are gone")
    mutating func typing() throws {
        try press(.text("lamp.self"))
        #expect(state.selected == 1)
        try press(.control("u"))
        #expect(state.result.hits == .all(3))
        try press(.text("no such thing anywhere"))
        #expect(state.selected == nil)
        #expect(try press(.enter, .control("y"), .control("o"), .tab).isEmpty)
        #expect(state.view == .list)
    }

    @Test("asks, and takes the choice by a key")
    mutating func choosing() throws {
        try press(.text("bulb access denied"))
        #expect(state.page == .question)
        #expect(screen()[2].hasPrefix("> 1 lamp.turnOn"))
        try press(.alt("2"))
        #expect(state.view == .reader)
        #expect(state.lastUsed == 1)
        guard case .answer? = state.result.resolution else { return #expect(Bool(false)) }
        try press(.escape)
        #expect(state.view == .list)
        #expect(state.selected == 1)
    }

    @Test("asks in the preview, too, where numbers alone choose; 0 is none of them")
    mutating func choosingInPreview() throws {
        try press(.text("bulb access denied"), .tab, .text("7"))
        #expect(state.page == .question)
        try press(.text("0"))
        guard case .none(let findings)? = state.result.resolution else { return #expect(Bool(false)) }
        #expect(findings.declined.count == 2)
        try press(.alt("1"))
        #expect(state.view == .list)
    }

    @Test("walks the list, and reads one entry after the other")
    mutating func walking() throws {
        try press(.down, .control("n"), .down)
        #expect(state.selected == 2)
        try press(.home, .end, .pageUp, .up)
        #expect(state.selected == 0)
        try press(.enter, .text("nn"))
        #expect(state.selected == 2)
        #expect(state.lastUsed == 2)
        try press(.text("q"))
        #expect(state.view == .list)
    }

    @Test("says what to copy and open")
    mutating func actions() throws {
        #expect(try press(.control("y"), .control("o")) == [.copy(0, sample: nil), .open(0)])
        #expect(
            try press(.enter, .text("12c"), .text("c"), .text("o")) == [
                .copy(0, sample: 12), .copy(0, sample: nil), .open(0),
            ])
        try press(.text("?"))
        #expect(try press(.text("c")).isEmpty)
        #expect(try press(.text("q"), .text("q"), .escape) == [.leave])
        #expect(try press(.control("c"), .control("z"), .control("l")) == [.leave, .suspend, .redraw])
    }

    @Test("copies nothing while it is open which entry is meant, and says how to choose")
    mutating func undecided() throws {
        try press(.text("bulb access denied"))
        #expect(try press(.control("y"), .control("o"), .tab, .text("c")).isEmpty)
        #expect(state.notice?.contains("Alt-2") == true)
    }

    @Test("a later result of the same query leaves the selection where it is")
    mutating func refinement() throws {
        try press(.text("lamp fails"), .down)
        let before = state.selected
        _ = state.handle(.found(state.result), content)
        #expect(state.selected == before)
    }

    @Test("fits screens of any size, in every view")
    mutating func sizes() throws {
        for keys in [[], [.text("bulb access denied")], [.tab], [.escape, .down, .enter], [.function(1)]]
            as [[Key]]
        {
            for key in keys { try press(key) }
            for rows in 1...30 {
                for columns in [1, 2, 3, 7, 8, 20, 39, 40, 80, 99, 100, 200] {
                    _ = state.handle(.resized(ScreenSize(rows: rows, columns: columns)), content)
                    let frame = FinderView(content: content).frame(of: &state)
                    #expect(frame.rows.count == rows)
                    for piece in frame.rows.joined() {
                        #expect(piece.column + DisplayWidth.of(piece.text.string) <= columns)
                        #expect(!piece.text.string.contains("\u{1B}"))
                    }
                    if let cursor = frame.cursor { #expect(cursor.row < rows && cursor.column < columns) }
                }
            }
            _ = state.handle(.resized(ScreenSize(rows: 24, columns: 80)), content)
        }
    }

    @Test("the list keeps the selection in sight")
    mutating func revealing() throws {
        let entries = (0..<500).map {
            Entry(id: EntryID("e\($0)")!, question: "Q \($0)", category: ["C \($0 / 7)"])
        }
        let content = FinderContent(try KnowledgeBase(entries: entries), .plain)
        var state = FinderState(size: ScreenSize(rows: 12, columns: 40), entryCount: 500)
        for key in [Key.end, .up, .pageUp, .home, .pageDown, .pageDown, .down, .down] {
            _ = state.handle(.key(key), content)
            let frame = FinderView(content: content).frame(of: &state)
            #expect(
                frame.rows.contains { $0.contains { $0.text.string == "Q \(state.selection)" } }, "\(key)")
        }
    }

    @Test("goes on whatever is typed, in any order and at any size", arguments: 0..<8)
    mutating func anything(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        var decoder = KeyDecoder()
        let pieces =
            [
                "\u{1B}", "[", "A", "B", "5~", "\u{1B}[200~", "\u{1B}[201~", "\r", "\t", "q",
                "bulb access denied", "2", "0", "闪",
                "\u{1B}[B", "\u{1B}1", "\u{1B}[F", "\u{7F}", "\u{15}", "G", "n", "\u{1B}OP", "\u{301}", "\n",
            ].map { Array($0.utf8) }
            + [[0xE9], [0x97], [0xFF], [0x00], [0x9B]]
        for _ in 0..<300 {
            if Int.random(in: 0..<8, using: &random) == 0 {
                let size = ScreenSize(
                    rows: .random(in: 1...30, using: &random), columns: .random(in: 1...130, using: &random))
                _ = state.handle(.resized(size), content)
            }
            let bytes = pieces[Int.random(in: 0..<pieces.count, using: &random)]
            let isPause = Bool.random(using: &random)
            for key in decoder.keys(from: bytes) + (isPause ? decoder.keysAtPause() : []) { try press(key) }
            let frame = FinderView(content: content).frame(of: &state)
            #expect(frame.rows.count == state.size.rows)
            for piece in frame.rows.joined() {
                #expect(piece.column + DisplayWidth.of(piece.text.string) <= state.size.columns)
            }
        }
    }

    @Test("marks what was typed and found, also half words and folded letters")
    func marks() {
        let marks = QuestionMarks(query: "perm 权限", evidence: [])
        #expect(
            marks.pieces(of: "Ｐermission: ISV 权限不足").filter(\.isMarked).map(\.text) == ["Ｐerm", "权限"])
        #expect(
            QuestionMarks(query: "in", evidence: []).pieces(of: "main in").filter(\.isMarked).map(\.text) == [
                "in"
            ])
        #expect(QuestionMarks(query: "", evidence: []).pieces(of: "a").map(\.text) == ["a"])
    }
}

@Suite("Addresses of entries on a site")
struct EntryAddressTests {
    @Test("are those of the pages that an export writes")
    func paths() throws {
        let ids = ["one", "One", "a b", "a-b", "con", "one"].compactMap { EntryID($0) }
        let entries = ids.map { Entry(id: $0, question: "Why?") }
        let written = Set(Site(entries: entries).files.map(\.path))
        for path in EntryAddress.paths(of: ids) { #expect(written.contains(path)) }
    }
}
