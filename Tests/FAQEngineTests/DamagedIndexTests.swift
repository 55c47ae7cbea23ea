import FAQText
import TestSupport
import Testing

@testable import FAQEngine

@Suite("Damaged indexes")
struct DamagedIndexTests {
    private static func sample() -> [UInt8] {
        IndexBuilder.bytes(
            of: (0..<4).map { number in
                EngineEntry(
                    "Pump \(number) reports E10\(number) 压力不足", aliases: ["pump stalls \(number)"],
                    path: "Pumps", answer: "Check valve.open and the filter. 检查阀门。",
                    code: "pump --reset \(number)", tags: [EngineTag(.code, "E10\(number)")],
                    record: "record \(number)")
            })
    }

    /// Asks an index of these bytes; damage must show as an error or leave a usable answer.
    private func ask(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { bytes in
            do throws(IndexError) {
                let index = try Index(bytes: bytes)
                try? index.verify(bytes)
                let matcher = Matcher(index: index)
                for query in ["pump 3 压力不足 E103 valve.open", "pupm stals yali buzu"] {
                    var failure: IndexError?
                    Array(query.utf8).withUnsafeBufferPointer { query in
                        do throws(IndexError) { _ = try matcher.resolve(query, limit: 20) } catch {
                            failure = error
                        }
                    }
                    if let failure { throw failure }
                }
                for entry in 0..<min(index.entryCount, 100) { _ = try index.record(entry) }
            } catch {
                // A typed error is what damage should give.
            }
        }
    }

    @Test func everyDamagedByteGivesAnErrorOrAnAnswer() {
        let bytes = Self.sample()
        var random = SplitMix(seed: 9)
        for position in bytes.indices {
            var damaged = bytes
            damaged[position] ^= UInt8.random(in: 1...255, using: &random)
            ask(damaged)
        }
    }

    @Test("every byte of a section is part of its checksum")
    func checksums() throws {
        let bytes = Self.sample()
        let sections = try bytes.withUnsafeBytes {
            IndexContents(of: try Index(bytes: $0), bytes: $0).sections
        }
        #expect(sections.map(\.number).sorted() == Section.allCases.map(\.rawValue))
        for section in sections where section.byteCount > 0 {
            for position in [section.offset, section.offset + section.byteCount - 1] {
                var damaged = bytes
                damaged[position] ^= 0x40
                damaged.withUnsafeBytes { damaged in
                    // Some damage is seen when the index is opened already.
                    guard let index = try? Index(bytes: damaged) else { return }
                    #expect(throws: IndexError.damaged(section: section.number)) {
                        try index.verify(damaged)
                    }
                }
            }
        }
    }

    @Test func everyTruncationIsAnError() {
        let bytes = Self.sample()
        for length in stride(from: 0, to: bytes.count - 1, by: 7) {
            _ = Array(bytes[..<length]).withUnsafeBytes { bytes in
                #expect(throws: IndexError.self) { try Index(bytes: bytes) }
            }
        }
    }

    @Test func foreignAndFutureFilesAreNamedAsSuch() {
        _ = Array("PK\u{3}\u{4} something else entirely".utf8).withUnsafeBytes { bytes in
            #expect(throws: IndexError.notAnIndex) { try Index(bytes: bytes) }
        }
        var future = Self.sample()
        future[8] = 99
        _ = future.withUnsafeBytes { bytes in
            #expect(throws: IndexError.unsupportedVersion(found: 99, supported: Layout.formatVersion)) {
                try Index(bytes: bytes)
            }
        }
    }
}
