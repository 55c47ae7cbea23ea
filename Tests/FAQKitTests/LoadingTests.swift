import FAQKit
import FAQModel
import FAQReader
import Foundation
import Testing

private let page =
    "# Page\n\n## How do I reset the lamp?\n\nHold the switch.\n\n## Why is it dark?\n\nNo power.\n"

@Suite("Loading a knowledge base")
struct LoadingTests {
    @Test("reads Markdown at any depth, in the order of names, and skips what is not content")
    func folder() throws {
        let folder = try ScratchFolder(texts: [
            "b.md": page, "a/z.markdown": page, "a/c.MDX": page, "notes.txt": page, ".hidden.md": page,
            ".git/x.md": page,
            "node_modules/p/README.md": page, "vendor/lib.md": page,
        ])
        let base = try KnowledgeBase(path: folder.path)
        let files = try base.entries.compactMap(\.source?.file)
        #expect(files == ["a/c.MDX", "a/c.MDX", "a/z.markdown", "a/z.markdown", "b.md", "b.md"])
        #expect(Set(try base.entries.map(\.id)).count == 6)
    }

    @Test("gives many files the same result as one thread would")
    func threads() throws {
        let files = Dictionary(
            uniqueKeysWithValues: (100..<160).map { ("\($0).md", "# \($0)\n\n## Why \($0)?\n\nSo.\n") })
        let folder = try ScratchFolder(texts: files)
        let questions = try KnowledgeBase(path: folder.path).entries.map(\.question)
        #expect(questions == (100..<160).map { "Why \($0)?" })
    }

    @Test("names a single file without its folder")
    func file() throws {
        let folder = try ScratchFolder(texts: ["x/page.md": page])
        let base = try KnowledgeBase(path: folder.file("x/page.md"))
        #expect(try base.entries.map(\.source?.file) == ["page.md", "page.md"])
    }

    @Test("tells apart what can be wrong")
    func failures() throws {
        let folder = try ScratchFolder(texts: [
            "empty/readme.txt": "x", "plain/a.md": "Just a paragraph.\n", "x.bin": "x",
        ])
        let missing = folder.file("missing")
        #expect(throws: KnowledgeBaseError.notFound(path: missing)) { try KnowledgeBase(path: missing) }
        let empty = folder.file("empty")
        #expect(throws: KnowledgeBaseError.noMarkdown(folder: empty)) { try KnowledgeBase(path: empty) }
        let plain = folder.file("plain")
        let error = try #require(throws: KnowledgeBaseError.self) { try KnowledgeBase(path: plain) }
        guard case .noEntries(plain, let diagnostics) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(diagnostics.map(\.code) == ["no-entries"])
        let binary = folder.file("x.bin")
        #expect(throws: KnowledgeBaseError.unknownKind(path: binary)) { try KnowledgeBase(path: binary) }
    }

    @Test(
        "names the encoding of files it refuses, and loads the others",
        arguments: [
            ("utf-16", String.Encoding.utf16, nil), ("utf-16", .utf16LittleEndian, nil),
            ("utf-16", .utf16BigEndian, nil), ("not-utf-8", .isoLatin1, 3),
        ] as [(String, String.Encoding, Int?)])
    func encodings(code: String, encoding: String.Encoding, line: Int?) throws {
        let text = "# Café\n\n## Où est la clé à molette ?\n\nLà.\n".replacingOccurrences(
            of: "Café", with: "Page")
        let folder = try ScratchFolder([
            "a.md": Array(page.utf8), "b.md": Array(try #require(text.data(using: encoding))),
        ])
        let base = try KnowledgeBase(path: folder.path)
        #expect(base.entryCount == 2)
        let diagnostic = try #require(base.diagnostics.first)
        #expect(diagnostic.code == code)
        #expect(diagnostic.file == "b.md")
        #expect(diagnostic.severity == .error)
        #expect(diagnostic.line == line)
        #expect(diagnostic.message.contains("iconv"))
    }

    @Test("knows Chinese text without a byte order mark, as UTF-16 and as GBK")
    func chineseEncodings() throws {
        let text = "# 常见问题\n\n## 灯不亮怎么办？\n\n请检查电源开关是否打开，然后重新启动设备。\n"
        let gbk: [UInt8] = [
            0x23, 0x20, 0xB3, 0xA3, 0xBC, 0xFB, 0xCE, 0xCA, 0xCC, 0xE2, 0x0A, 0x0A, 0xB5, 0xC6, 0xB2, 0xBB,
            0xC1, 0xC1, 0xA3,
            0xBF, 0x0A,
        ]
        let folder = try ScratchFolder([
            "a.md": Array(page.utf8), "gbk.md": gbk,
            "wide.md": Array(try #require(text.data(using: .utf16LittleEndian))),
        ])
        let diagnostics = try KnowledgeBase(path: folder.path).diagnostics
        #expect(diagnostics.map(\.code) == ["gbk", "utf-16"])
        #expect(diagnostics.map(\.file) == ["gbk.md", "wide.md"])
    }

    @Test("reads past byte order marks, CR LF and NUL bytes, and says so")
    func oddBytes() throws {
        let windows = [0xEF, 0xBB, 0xBF] + Array("## Why?\r\n\r\n```\r\na\r\nb\r\n```\r\n".utf8)
        let folder = try ScratchFolder(["a.md": windows, "b.md": Array("## How?\n\nSo\0so.\n".utf8)])
        let base = try KnowledgeBase(path: folder.path)
        #expect(base.diagnostics.map(\.code) == ["byte-order-mark", "carriage-return", "nul-byte"])
        #expect(base.diagnostics.map(\.line) == [1, 1, 3])
        let entries = try base.entries
        #expect(AnswerParts(of: entries[0].answer).codeSamples.map(\.code) == ["a\nb\n"])
        #expect(PlainText.text(of: entries[1].answer) == "So\u{FFFD}so.")
    }

    @Test(
        "refuses a page that memory may not hold, whatever the disk holds of it, and loads the others",
        arguments: [257 << 20, 1 << 40])
    func hugePages(byteCount: UInt64) throws {
        let folder = try ScratchFolder(texts: ["a.md": page, "b.md": ""])
        try lengthen(folder.file("b.md"), to: byteCount)
        let index = try KnowledgeBase.buildIndex(of: folder.path, at: folder.file("x.faqx"))
        #expect(index.entryCount == 2)
        #expect(index.diagnostics.map(\.code) == ["too-large"])
        let base = try KnowledgeBase(path: folder.path)
        #expect(base.entryCount == 2)
        #expect(base.diagnostics.map(\.code) == ["too-large"])
        #expect(base.diagnostics.map(\.file) == ["b.md"])
    }

    @Test("refuses a file alone that memory may not hold", arguments: ["a.md", "a.jsonl"])
    func hugeFile(name: String) throws {
        let folder = try ScratchFolder(texts: [name: ""])
        try lengthen(folder.file(name), to: 1 << 40)
        let error = try #require(throws: KnowledgeBaseError.self) {
            try KnowledgeBase(path: folder.file(name))
        }
        guard case .noEntries(_, let diagnostics) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(diagnostics.map(\.code) == ["too-large"])
        #expect(diagnostics.map(\.file) == [name])
    }

    /// Makes a file longer without writing any of it.
    private func lengthen(_ path: String, to byteCount: UInt64) throws {
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.truncate(atOffset: byteCount)
        try file.close()
    }

    @Test("gives entries of the same id a suffix, whatever else is in the folder")
    func sameQuestions() throws {
        let folder = try ScratchFolder(texts: ["a.md": page, "b.md": page])
        let ids = try KnowledgeBase(path: folder.path).entries.map(\.id.text)
        #expect(ids[2] == ids[0] + "-2")
        #expect(ids[3] == ids[1] + "-2")
    }
}

@Suite("Loading JSON Lines")
struct JSONLinesTests {
    private func load(_ text: String) throws -> KnowledgeBase {
        let folder = try ScratchFolder(texts: ["kb.jsonl": text])
        return try KnowledgeBase(path: folder.file("kb.jsonl"))
    }

    @Test("keeps ids verbatim, and has no file and line")
    func ids() throws {
        let base = try load(
            #"{"id":"Ä b/1","question":"Why *so*?","answer":"Use `x`.","aliases":["How come?"]}"#)
        let entry = try #require(try base.entries.first)
        #expect(entry.id.text == "Ä b/1")
        #expect(entry.question == "Why *so*?")
        #expect(entry.aliases == ["How come?"])
        #expect(entry.source == nil)
        #expect(PlainText.text(of: entry.answer) == "Use x.")
    }

    @Test("reads details as Markdown, and finds them")
    func details() throws {
        let base = try load(
            """
            {"id":"1","question":"Why is it dark?","details":"> `LAMP_E17`: filament is torn","answer":"Change it."}
            {"id":"2","question":"Why does it hum?","answer":"The dimmer is worn out."}
            """)
        let entry = try #require(try base.entries.first)
        #expect(PlainText.text(of: entry.details) == "LAMP_E17: filament is torn")
        #expect(PlainText.text(of: entry.answer) == "Change it.")
        let tag = try #require(entry.tags.first { $0.text == "LAMP_E17" })
        #expect(tag.place == .details)
        #expect(tag.range == 0..<8)
        #expect(try base.resolve("the filament is torn").findings.matches.first?.entry == entry.id)
    }

    @Test("takes the tags of an answer along with it")
    func tagsOfGroups() throws {
        let base = try load(
            """
            {"id":"1","question":"Why LAMP_E16?","group":"dark"}
            {"id":"2","question":"Is it dark?","details":"LAMP_E17","answer":"LAMP_E16 or `LAMP_E18`.","group":"dark"}
            """)
        let entry = try #require(try base.entries.first)
        #expect(entry.tags.map(\.text) == ["LAMP_E16", "LAMP_E17", "LAMP_E18"])
        #expect(entry.tags.map(\.place) == [.question, .details, .answer])
    }

    @Test("makes one entry of the lines of a group")
    func groups() throws {
        let base = try load(
            """
            {"id":"1","question":"Where is it?","answer":"","group":"place"}
            {"id":"2","question":"When is it?","answer":""}
            {"id":"3","question":"Which place?","answer":"Here.","group":"place","aliases":["Where?"]}
            {"id":"4","question":"Where is it?","answer":"","group":"place"}
            """)
        let entries = try base.entries
        #expect(entries.map(\.id.text) == ["1", "2"])
        #expect(entries[0].aliases == ["Which place?", "Where?"])
        #expect(PlainText.text(of: entries[0].answer) == "Here.")
    }

    @Test("says which lines are bad and loads the rest")
    func badLines() throws {
        let base = try load(
            """
            {"id":"1","question":"Good?","answer":"Yes."}

            {"id":"2","question":"Cut
            {"question":"No id?","answer":""}
            {"id":"5","question":"","answer":""}
            {"id":"6","question":"Odd aliases?","aliases":"x"}
            {"id":"1","question":"Again?","answer":"Yes."}
            """)
        #expect(
            base.diagnostics.map(\.code) == ["bad-line", "bad-line", "bad-line", "bad-line", "duplicate-id"])
        #expect(base.diagnostics.prefix(4).map(\.line) == [3, 4, 5, 6])
        #expect(try base.entries.map(\.id.text) == ["1", "1-2"])
    }
}
