import FAQText
import TestSupport
import Testing

@testable import FAQEngine
@testable import FAQLogs

@Suite("The section of patterns")
struct PatternSectionTests {
    private static let tags: [(kind: TagKind, text: String)] = [
        (.message, "bulb access denied by 'socket' guard"), (.code, "E4017"), (.code, "40006"),
        (.message, "灯泡权限不足"), (.message, "contact lost at {place} after restart"),
    ]
    private static let log = Array(
        """
        ERROR bulb access denied by 'mirror' guard E4017
        code: 40006 灯泡权限不足
        contact lost at home after restart
        contact lost
        at home after restart

        """.utf8)

    private func error(of bytes: [UInt8]) -> IndexError? {
        bytes.withUnsafeBytes { bytes in
            do throws(IndexError) {
                _ = try PatternSection(bytes)
                return nil
            } catch { return error }
        }
    }

    /// Scans the log with an index whose patterns `change` has tampered with.
    private func scan(tamperedBy change: (inout ArraySlice<UInt8>) -> Void) throws {
        try withIndex(of: Self.tags) { index, bytes in
            var tampered = Array(bytes)
            let section = index[.patterns]
            let start = try #require(section.baseAddress) - (try #require(bytes.baseAddress))
            change(&tampered[start..<start + section.count])
            tampered.withUnsafeBytes { tampered in
                _ = try? findings(in: Self.log, Index(bytes: tampered), options: .unknownErrors)
            }
        }
    }

    @Test("holds every pattern under its anchor, with its pieces and the entries that have the tag")
    func roundTrip() throws {
        let tags = Self.tags + [(.code, "E4017"), (.message, "灯泡权限不足")]
        try patternSection(tags).withUnsafeBytes { bytes in
            let section = try PatternSection(bytes)
            #expect(section.count == 5)
            #expect(section.hasDigits)
            var entries: [[Int]] = []
            for number in 0..<section.count {
                let pattern = try section.pattern(number)
                let (piece, position) = try section.anchoredPiece(of: number)
                #expect(Array(piece) == Array(pattern.text(pattern.anchor.piece)))
                #expect(position == pattern.anchor.range)
                let anchor = Array(piece[position]).withUnsafeBufferPointer { anchor in
                    var numbers: [UInt64] = []
                    Anchor.forEach(in: anchor) { numbers.append($0.number) }
                    return numbers
                }
                #expect(anchor.count == 1)
                #expect(try section.patterns(withAnchor: anchor[0]).contains(number))
                #expect(section.pattern(number, hasAnchor: anchor[0]))
                entries.append(try section.owners(of: number).map(\.entry))
            }
            #expect(entries.sorted { $0[0] < $1[0] } == [[0], [1, 5], [2], [3, 6], [4]])
        }
    }

    @Test("a tag that stands in an entry twice points at it once, and at its question if one does")
    func owners() throws {
        var table = PatternTable()
        for (entry, inQuestion) in [(3, false), (3, true), (3, false), (8, false)] {
            let template = try #require(
                PatternTemplate(
                    kind: .code, folded: Array("E4017x".utf8), gaps: [], inQuestion: inQuestion))
            table.add(template, of: PatternOwner(entry: UInt32(entry), inQuestion: inQuestion))
        }
        try PatternWriter.section(table).withUnsafeBytes { bytes in
            let owners = try PatternSection(bytes).owners(of: 0)
            #expect(owners.map(\.entry) == [3, 8])
            #expect(owners.map(\.inQuestion) == [true, false])
        }
    }

    @Test("no tags give a section without patterns, and no bytes are one, too")
    func empty() throws {
        for bytes in [patternSection([]), []] {
            try bytes.withUnsafeBytes { bytes in
                let section = try PatternSection(bytes)
                #expect(section.count == 0)
                #expect(try section.patterns(withAnchor: .max).isEmpty)
                #expect(throws: PatternSection.damaged) { try section.pattern(0) }
            }
        }
    }

    @Test("any byte may be wrong: an error or some result, never a crash")
    func everyByte() throws {
        try withIndex(of: Self.tags) { index, bytes in
            #expect(try findings(in: Self.log, index).map(\.line) == [1, 2, 3, 4])
            let section = index[.patterns]
            let start = try #require(section.baseAddress) - (try #require(bytes.baseAddress))
            var damaged = Array(bytes)
            for offset in start..<start + section.count {
                for change: UInt8 in [0x01, 0x80, 0xFF] {
                    damaged[offset] ^= change
                    damaged.withUnsafeBytes { damaged in
                        _ = try? findings(in: Self.log, Index(bytes: damaged), options: .unknownErrors)
                    }
                    damaged[offset] ^= change
                }
            }
        }
    }

    /// There is no automaton whose states could form a cycle: what can point anywhere are the ends of buckets, texts
    /// and owners, and the lengths of pieces.
    @Test("patterns that point anywhere give an error or a result")
    func noise() throws {
        var random = SplitMix(seed: 43)
        for round in 0..<300 {
            try scan { section in
                let bitmapEnd =
                    section.startIndex + PatternSection.headerSize + 1
                    << (Int(section[section.startIndex + 4]) - 3)
                if round % 2 == 0 {
                    // Every anchor is met, and the rest is noise.
                    for offset in section.startIndex + PatternSection.headerSize..<bitmapEnd {
                        section[offset] = 0xFF
                    }
                }
                let start = Int.random(in: bitmapEnd..<section.endIndex - 4, using: &random)
                let end = min(section.endIndex, start + Int.random(in: 1...400, using: &random))
                for offset in start..<end {
                    section[offset] = round % 3 == 0 ? 0xFF : UInt8.random(in: 0...255, using: &random)
                }
            }
        }
    }

    @Test("sections of zeros, of ones and of noise give an error or a result")
    func overwritten() throws {
        var random = SplitMix(seed: 44)
        for filling: UInt8? in [0, 0x7F, 0xFF, nil] {
            try scan { section in
                for offset in section.indices {
                    section[offset] = filling ?? UInt8.random(in: 0...255, using: &random)
                }
            }
        }
    }

    @Test("sizes that do not fit the section are damage")
    func sizes() {
        let bytes = patternSection(Self.tags)
        for offset in stride(from: 0, to: 24, by: 4) {
            for value: UInt32 in [0, 1, 12, 31, 32, 64, 1 << 31, .max] {
                var damaged = bytes
                for byte in 0..<4 { damaged[offset + byte] = UInt8(truncatingIfNeeded: value >> (8 * byte)) }
                #expect(
                    error(of: damaged) == PatternSection.damaged || damaged == bytes, "\(value) at \(offset)")
            }
        }
        for length in [1, 8, 31, 32, 33, bytes.count - 1] {
            #expect(error(of: Array(bytes.prefix(length))) == PatternSection.damaged)
        }
    }
}
