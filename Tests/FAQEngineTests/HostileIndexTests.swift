import FAQText
import TestSupport
import Testing

@testable import FAQEngine

/// The bytes of an index that somebody tampers with; the checksum of the header is always made to fit, since it keeps
/// nobody from writing what he likes.
private struct TamperedIndex {
    var bytes: [UInt8]

    static let pumps = TamperedIndex(bytes: built(entryCount: 3000))

    /// Entries of which most share a few words: their posting lists have many blocks, with skip records.
    static func built(entryCount: Int) -> [UInt8] {
        func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }
        let kinds = ["pump", "valve", "filter", "阀门"]
        var builder = IndexBuilder()
        for number in 0..<entryCount {
            var entry = EngineEntry(question: utf8("\(kinds[number % 4]) N\(number) 压力"))
            if number % 50 == 0 {
                entry.aliases = [utf8("pump stalls \(number)")]
                entry.answer = utf8("Close valve.open \(number), then start. 检查。")
                entry.tags = [
                    EngineTag(kind: .message, text: utf8("pressure \(number) {n} is lost"), inQuestion: true),
                    EngineTag(kind: .code, text: utf8("N\(number)"), inQuestion: true),
                ]
                entry.record = utf8("record")
            }
            builder.add(entry)
        }
        return builder.finish()
    }

    var sectionCount: Int { Int(number(at: 24, 4)) }

    /// A section's record in the table: number at 0, offset at 8, length at 16.
    func record(_ index: Int) -> Int { Layout.headerSize + index * Layout.sectionRecordSize }

    func range(of section: Section) -> Range<Int> {
        for index in 0..<sectionCount where number(at: record(index), 4) == UInt64(section.rawValue) {
            let start = Int(number(at: record(index) + 8, 8))
            return start..<start + Int(number(at: record(index) + 16, 8))
        }
        return 0..<0
    }

    func number(at offset: Int, _ width: Int) -> UInt64 {
        bytes[offset..<offset + width].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    mutating func set(_ value: UInt64, at offset: Int, _ width: Int) {
        for byte in 0..<width {
            bytes[offset + byte] = UInt8(truncatingIfNeeded: value >> UInt64(byte * 8))
        }
    }

    mutating func sealHeader() {
        let end = min(bytes.count, record(sectionCount))
        let head = bytes[..<32] + bytes[Layout.headerSize..<end]
        set(Array(head).withUnsafeBytes { Checksum.of($0) }, at: 32, 8)
    }
}

/// Resolves a query; damage must show as an error or leave a result.
private func ask(_ bytes: UnsafeRawBufferPointer, _ query: StaticString) -> IndexError? {
    do throws(IndexError) {
        let matcher = Matcher(index: try Index(bytes: bytes))
        let query = UnsafeBufferPointer(start: query.utf8Start, count: query.utf8CodeUnitCount)
        _ = try matcher.resolve(query, limit: 5)
        return nil
    } catch { return error }
}

/// Reads tags and records.
private func readContent(_ bytes: UnsafeRawBufferPointer) -> IndexError? {
    do throws(IndexError) {
        let index = try Index(bytes: bytes)
        for entry in stride(from: 0, to: min(index.entryCount, 3000), by: 50) {
            _ = try index.record(entry)
            _ = try index.tags(of: entry)
        }
        return nil
    } catch { return error }
}

private func openingError(_ bytes: [UInt8]) -> IndexError? {
    bytes.withUnsafeBytes { bytes in
        do throws(IndexError) {
            _ = try Index(bytes: bytes)
            return nil
        } catch { return error }
    }
}

@Suite("Hostile indexes")
struct HostileIndexTests {
    @Test("flips in every section of an index with long posting lists give an error or a result")
    func flips() throws {
        var tampered = TamperedIndex.pumps
        #expect(tampered.bytes.withUnsafeBytes { ask($0, "pump N200 压力") } == nil)
        #expect(tampered.bytes.withUnsafeBytes { readContent($0) } == nil)
        var random = SplitMix(seed: 41)
        let searched: [Section] = [
            .statistics, .documents, .fields, .termBlocks, .terms, .postings, .pinyin, .words,
        ]
        for round in 0..<2400 {
            let isSearch = round % 4 != 0
            let section =
                (isSearch ? searched : [.entries, .tags, .records])
                .randomElement(using: &random) ?? .terms
            let range = tampered.range(of: section)
            // Lists and tables differ most at their beginning, where skip records and counts stand.
            let start = Int.random(in: range, using: &random)
            let offsets = start..<min(range.upperBound, start + Int.random(in: 1...8, using: &random))
            let good = Array(tampered.bytes[offsets])
            for offset in offsets { tampered.bytes[offset] = UInt8.random(in: 0...255, using: &random) }
            tampered.bytes.withUnsafeBytes { bytes in
                if isSearch {
                    _ = ask(bytes, round % 2 == 0 ? "pump N200 压力" : "vavle N77 yali stalls")
                } else {
                    _ = readContent(bytes)
                }
            }
            tampered.bytes.replaceSubrange(offsets, with: good)
        }
    }

    @Test("whole sections of zeros, of ones and of noise give an error or a result")
    func overwrittenSections() {
        var random = SplitMix(seed: 42)
        for section in Section.allCases {
            for filling in 0..<4 {
                var tampered = TamperedIndex.pumps
                for offset in tampered.range(of: section) {
                    tampered.bytes[offset] =
                        switch filling {
                        case 0: 0
                        case 1: 0xFF
                        case 2: 0x7F
                        default: UInt8.random(in: 0...255, using: &random)
                        }
                }
                tampered.bytes.withUnsafeBytes { bytes in
                    _ = ask(bytes, "pump N200 压力")
                    _ = ask(bytes, "vavle yali stalls")
                    _ = readContent(bytes)
                }
            }
        }
    }

    @Test("what is cut off at the bounds of a section, or just before, is said to be cut off")
    func truncations() {
        let index = TamperedIndex.pumps
        for section in Section.allCases {
            let range = index.range(of: section)
            for length in [range.lowerBound - 1, range.lowerBound, range.upperBound - 1] {
                #expect(
                    openingError(Array(index.bytes[..<length]))
                        == .truncated(byteCount: UInt64(length), needed: UInt64(index.bytes.count)))
            }
        }
        #expect(openingError([]) == .notAnIndex)
        #expect(openingError([UInt8](repeating: 0, count: 4096)) == .notAnIndex)
        #expect(openingError(Array(index.bytes[..<20])) == .truncated(byteCount: 20, needed: 40))
    }

    @Test("sections out of range, overlapping, out of order or too many are damage of the header")
    func tables() {
        let good = TamperedIndex.pumps
        for index in 0..<good.sectionCount {
            for (field, value) in [
                (8, UInt64(0)), (8, UInt64.max), (8, UInt64.max - 7), (8, UInt64(good.bytes.count) + 8),
                (16, UInt64.max), (16, UInt64(good.bytes.count)), (16, 1 << 63),
            ] {
                var tampered = good
                tampered.set(value, at: good.record(index) + field, 8)
                tampered.sealHeader()
                #expect(openingError(tampered.bytes) == .damaged(section: 0), "record \(index)")
            }
            guard index > 0 else { continue }
            var overlapping = good
            let previous = good.record(index - 1)
            overlapping.set(
                good.number(at: previous + 8, 8) + good.number(at: previous + 16, 8) - 1,
                at: good.record(index) + 8, 8)
            overlapping.sealHeader()
            #expect(openingError(overlapping.bytes) == .damaged(section: 0), "record \(index)")
        }
        var tampered = good
        tampered.set(65, at: 24, 4)
        #expect(openingError(tampered.bytes) == .damaged(section: 0))
        tampered.set(UInt64(UInt32.max), at: 24, 4)
        #expect(openingError(tampered.bytes) == .damaged(section: 0))
    }

    @Test("counts that do not go with the sections are damage, whatever they are")
    func counts() {
        let good = TamperedIndex.pumps
        let statistics = good.range(of: .statistics).lowerBound
        for field in 0..<5 {
            for value in [0, 1, 1 << 31, UInt64(UInt32.max)] {
                var tampered = good
                tampered.set(value, at: statistics + field * 4, 4)
                let error = openingError(tampered.bytes)
                #expect(error != nil || field >= 3, "count \(field)")
                tampered.bytes.withUnsafeBytes { _ = ask($0, "pump") }
            }
        }
    }

    @Test("an entry of more questions than there are bytes is damaged")
    func questionCount() {
        var tampered = TamperedIndex.pumps
        let start = tampered.range(of: .fields).lowerBound
        for count: [UInt8] in [
            [UInt8](repeating: 0x80, count: 9) + [1], [0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [0xFF, 0xFF, 0x7F],
        ] {
            tampered.bytes.replaceSubrange(start..<start + count.count, with: count)
            let error = tampered.bytes.withUnsafeBytes { ask($0, "pump stalls N0") }
            #expect(error == .damaged(section: Section.fields.rawValue))
        }
    }

    @Test("a term that claims to stand in less than no entry is damaged")
    func postingCounts() {
        var tampered = TamperedIndex.pumps
        let start = tampered.range(of: .terms).lowerBound
        // Nothing shared, no further bytes, 2^62 documents, 2^63 more than entries.
        let term: [UInt8] =
            [0, 0] + [UInt8](repeating: 0x80, count: 8) + [0x40] + [UInt8](repeating: 0x80, count: 9) + [1]
        tampered.bytes.replaceSubrange(start..<start + term.count, with: term)
        let error = tampered.bytes.withUnsafeBytes { ask($0, "0") }
        #expect(error == .damaged(section: Section.terms.rawValue))
    }

    @Test("a section that is missing, or there twice, gives an error or a result")
    func numbers() {
        let good = TamperedIndex.pumps
        for index in 0..<good.sectionCount {
            for number in [99, UInt64(Section.postings.rawValue), UInt64(Section.patterns.rawValue)] {
                var tampered = good
                tampered.set(number, at: good.record(index), 4)
                tampered.sealHeader()
                tampered.bytes.withUnsafeBytes { bytes in
                    _ = ask(bytes, "pump N200 压力")
                    _ = readContent(bytes)
                }
            }
        }
    }
}
