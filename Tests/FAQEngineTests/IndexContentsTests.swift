import TestSupport
import Testing

@testable import FAQEngine

@Suite("Contents of an index")
struct IndexContentsTests {
    @Test("are the counts and sections of the file, in their order and without overlaps")
    func sections() throws {
        let bytes = IndexBuilder.bytes(of: EngineEntry.random(50, seed: 201, aliases: true))
        try bytes.withUnsafeBytes { bytes in
            let index = try Index(bytes: bytes)
            let contents = IndexContents(of: index, bytes: bytes)
            #expect(contents.formatVersion == Layout.formatVersion)
            #expect(contents.rankingVersion == Layout.rankingVersion)
            #expect(contents.entryCount == 50)
            #expect(contents.documentCount == index.documentCount)
            #expect(contents.termCount == index.termCount)
            #expect(contents.byteCount == bytes.count)
            var end = Layout.headerSize
            for section in contents.sections {
                #expect(section.offset >= end)
                #expect(section.offset % Layout.alignment == 0)
                end = section.offset + section.byteCount
                let known = try #require(Section(rawValue: section.number))
                #expect(index[known].count == section.byteCount)
            }
            #expect(end <= bytes.count)
        }
    }

    @Test("every section has a name of its own, the header too, and others have none")
    func names() {
        let numbers = [0] + Section.allCases.map(\.rawValue)
        let names = numbers.compactMap { IndexContents.name(ofSection: $0) }.map { "\($0)" }
        #expect(Set(names).count == numbers.count)
        #expect(IndexContents.name(ofSection: 99) == nil)
    }
}
