import FAQKit
import FAQModel
import FAQReader
import Testing

@Suite("Opening an index")
struct OpeningTests {
    private func answer(_ base: KnowledgeBase) throws -> String {
        guard case .answer(let match, _) = try base.resolve("lamp reset refused") else { return "" }
        return PlainText.text(of: try base.entry(of: match).answer)
    }

    @Test("gives the same from a file, from bytes and from the content it was made of")
    func sources() throws {
        let bytes = try Samples.index()
        let folder = try ScratchFolder()
        try folder.write("kb.faqx", bytes)
        let bases = [
            try KnowledgeBase(markdown: Samples.lamp),
            try KnowledgeBase(index: bytes),
            try bytes.withUnsafeBytes { try KnowledgeBase(index: $0) },
            try KnowledgeBase(indexPath: folder.file("kb.faqx")),
            try KnowledgeBase(indexPath: folder.file("kb.faqx"), access: .mapped),
            try KnowledgeBase(path: folder.file("kb.faqx")),
        ]
        for base in bases {
            #expect(try answer(base).hasPrefix("Hold the switch for ten seconds."))
            #expect(try base.entries == bases[0].entries)
            #expect(try base.statistics == bases[0].statistics)
            try base.verify()
        }
        #expect(try KnowledgeBase(entries: bases[1].entries).indexBytes() == bytes)
    }

    @Test("refuses what is none, and keeps the facts")
    func defects() throws {
        let bytes = try Samples.index()
        #expect(throws: KnowledgeBaseError.badIndex(.notAnIndex, path: nil)) {
            try KnowledgeBase(index: Array("no index".utf8))
        }
        #expect(
            throws: KnowledgeBaseError.badIndex(
                .truncated(byteCount: bytes.count - 1, needed: bytes.count), path: nil)
        ) { try KnowledgeBase(index: bytes.dropLast()) }
        var newer = bytes
        newer[8] = 200
        let error = try #require(throws: KnowledgeBaseError.self) { try KnowledgeBase(index: newer) }
        guard case .badIndex(.unsupportedVersion(found: 200, let supported), path: nil) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(error.description.contains("version 200, this program reads version \(supported)"))
    }

    @Test("tells a file that is not there from one that is no index", arguments: IndexAccess.allCases)
    func files(access: IndexAccess) throws {
        let folder = try ScratchFolder()
        let missing = folder.file("missing.faqx")
        #expect(throws: KnowledgeBaseError.notFound(path: missing)) {
            try KnowledgeBase(indexPath: missing, access: access)
        }
        try folder.write("empty.faqx", [])
        let empty = folder.file("empty.faqx")
        #expect(throws: KnowledgeBaseError.badIndex(.notAnIndex, path: empty)) {
            try KnowledgeBase(indexPath: empty, access: access)
        }
        #expect(throws: KnowledgeBaseError.self) {
            try KnowledgeBase(indexPath: folder.path, access: access)
        }
    }
}

@Suite("Entries from memory")
struct MemoryTests {
    @Test("carry the name they were given")
    func name() throws {
        let base = try KnowledgeBase(markdown: Samples.lamp, name: "lamp.md")
        #expect(try base.entries.map(\.source?.file) == ["lamp.md", "lamp.md"])
        #expect(base.titles == ["lamp.md": "Lamp"])
    }

    @Test("are none where there is no question")
    func none() throws {
        #expect(throws: KnowledgeBaseError.noEntries(path: nil, diagnostics: [])) {
            try KnowledgeBase(entries: [])
        }
        #expect(throws: KnowledgeBaseError.noEntries(path: "x.md", diagnostics: [])) {
            try KnowledgeBase(markdown: "", name: "x.md")
        }
    }

    @Test("get ids of their own")
    func ids() throws {
        let id = try Samples.id("a")
        let base = try KnowledgeBase(entries: [
            Entry(id: id, hasExplicitID: true, question: "Why is it dark?"),
            Entry(id: id, hasExplicitID: true, question: "Why is it loud?"),
        ])
        #expect(try base.entries.map(\.id.text) == ["a", "a-2"])
        #expect(base.diagnostics.map(\.code) == ["duplicate-id"])
    }
}
