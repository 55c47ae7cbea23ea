import FAQModel
import Testing

@Suite("Entry records")
struct EntryRecordTests {
    @Test("give back the entry they were made from", arguments: UInt64(1)...200)
    func roundTrip(seed: UInt64) throws {
        var content = RandomContent(seed: seed)
        let entry = content.entry()
        try EntryRecord.encode(entry).withUnsafeBytes { bytes in
            #expect(try EntryRecord.decode(bytes) == entry)
            let header = try EntryRecord.header(of: bytes)
            #expect(header.id == entry.id)
            #expect(header.question == entry.question)
            #expect(header.source == entry.source)
        }
    }

    @Test("get another id without being decoded", arguments: UInt64(1)...20)
    func renaming(seed: UInt64) throws {
        var content = RandomContent(seed: seed)
        let entry = content.entry()
        var renamed = entry
        renamed.id = try #require(EntryID("an-id-of-another-length-2"))
        let record = EntryRecord.encode(entry)
        #expect(
            EntryRecord.renamed(record[...], from: entry.id, to: renamed.id) == EntryRecord.encode(renamed))
    }

    @Test("throw, and never trap, wherever they are cut", arguments: UInt64(1)...20)
    func truncation(seed: UInt64) {
        var content = RandomContent(seed: seed)
        let record = EntryRecord.encode(content.entry())
        for length in 0..<record.count {
            record.prefix(length).withUnsafeBytes { bytes in
                _ = #expect(throws: RecordError.self) { try EntryRecord.decode(bytes) }
            }
        }
    }

    @Test("never trap on changed bytes", arguments: UInt64(1)...20)
    func damage(seed: UInt64) {
        var content = RandomContent(seed: seed)
        let record = EntryRecord.encode(content.entry())
        for _ in 0..<500 {
            var damaged = record
            for _ in 0..<1 + content.below(4) {
                damaged[content.below(damaged.count)] = UInt8(content.below(256))
            }
            damaged.withUnsafeBytes { bytes in
                _ = try? EntryRecord.decode(bytes)
                _ = try? EntryRecord.header(of: bytes)
            }
        }
    }

    @Test("store what is nested too deep as plain text")
    func depth() throws {
        var block = Block(.paragraph([.text("innermost")]), lines: 1...1)
        for _ in 0..<300 { block = Block(.quote([block]), lines: 1...1) }
        let entry = Entry(id: try #require(EntryID("deep")), question: "How deep?", answer: [block])
        try EntryRecord.encode(entry).withUnsafeBytes { bytes in
            let read = try EntryRecord.decode(bytes)
            #expect(PlainText.text(of: read.answer) == "innermost")
        }
    }

    @Test("of a later version are refused by name")
    func version() {
        let record: [UInt8] = [9, 1, 0x61]
        record.withUnsafeBytes { bytes in
            _ = #expect(throws: RecordError.unknownVersion(9)) { try EntryRecord.decode(bytes) }
        }
    }
}
