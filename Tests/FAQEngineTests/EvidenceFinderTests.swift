import FAQText
import TestSupport
import Testing

@testable import FAQEngine

@Suite("Evidence")
struct EvidenceFinderTests {
    private struct Part: Equatable {
        var text: String
        var kind: EngineEvidence.MatchKind
        var inQuestion: Bool
    }

    private func part(_ range: Range<Int>, of query: String) -> String {
        String(decoding: Array(query.utf8)[range], as: UTF8.self)
    }

    private func evidence(_ text: String, _ base: [EngineEntry]) throws -> [Part] {
        try withIndex(of: base) { index in
            let query = try PlannedQuery(text, in: index)
            return EvidenceFinder.evidence(
                for: try query.candidate(), plan: query.plan, reading: query.reading
            )
            .map { Part(text: part($0.range, of: text), kind: $0.kind, inQuestion: $0.inQuestion) }
        }
    }

    private func missing(_ text: String, _ base: [EngineEntry]) throws -> [String] {
        try withIndex(of: base) { index in
            let query = try PlannedQuery(text, in: index)
            return EvidenceFinder.missing(in: try query.candidate(), plan: query.plan, reading: query.reading)
                .map { part($0, of: text) }
        }
    }

    private let pump = [
        EngineEntry("pump stalls with E4017 压力不足", answer: "Check the filter. boiler"), EngineEntry("lamp"),
    ]

    @Test("a code is an identifier, words side by side are a phrase, a word alone is a word")
    func kinds() throws {
        #expect(
            try evidence("E4017: zzyzx pump stalls, zzyzx pump", pump) == [
                Part(text: "E4017", kind: .identifier, inQuestion: true),
                Part(text: "pump stalls", kind: .phrase, inQuestion: true),
            ])
        #expect(try evidence("zzyzx Pump", pump) == [Part(text: "Pump", kind: .word, inQuestion: true)])
        #expect(try evidence("压力不足", pump) == [Part(text: "压力不足", kind: .phrase, inQuestion: true)])
    }

    @Test("what stands in the question and what stands in the answer are told apart")
    func places() throws {
        #expect(
            try evidence("pump filter", pump) == [
                Part(text: "pump", kind: .word, inQuestion: true),
                Part(text: "filter", kind: .word, inQuestion: false),
            ])
    }

    @Test("other spellings, sounds and languages say so")
    func expansions() throws {
        #expect(try evidence("boilre", pump) == [Part(text: "boilre", kind: .spelling, inQuestion: false)])
        #expect(try evidence("boilerx", pump).map(\.kind) == [.spelling])
        #expect(try evidence("押力", pump).contains(Part(text: "押力", kind: .sound, inQuestion: true)))
        #expect(
            try evidence("权限", [EngineEntry("permission"), EngineEntry("lamp")]) == [
                Part(text: "权限", kind: .gloss, inQuestion: true)
            ])
    }

    @Test("ranges are those of the query as given, full-width letters and all")
    func originalRanges() throws {
        #expect(
            try evidence("ｚｚ ｐｕｍｐ ｓｔａｌｌｓ", pump).map(\.text) == ["ｐｕｍｐ ｓｔａｌｌｓ"])
        #expect(try missing("ｐｕｍｐ ｚｚｙｚｘ", pump) == ["ｚｚｙｚｘ"])
    }

    @Test("parts do not overlap and stand in their order")
    func order() throws {
        let entries = EngineEntry.random(40, seed: 141, aliases: false)
        for entry in entries.prefix(20) {
            try withIndex(of: entries) { index in
                let text = String(decoding: entry.question, as: UTF8.self) + " wordx9 权限 lib.worda0 不足"
                let query = try PlannedQuery(text, in: index)
                for document in 0..<8 {
                    let found = EvidenceFinder.evidence(
                        for: try query.candidate(document), plan: query.plan, reading: query.reading)
                    for (one, next) in zip(found, found.dropFirst()) {
                        #expect(one.range.lowerBound < next.range.lowerBound)
                    }
                    #expect(found.allSatisfy { $0.range.upperBound <= text.utf8.count && !$0.range.isEmpty })
                }
            }
        }
    }

    @Test("what the entry lacks is named, heaviest first, and what is common is not")
    func missing() throws {
        #expect(try missing("the pump", pump).isEmpty)
        #expect(try missing("pump of the qqxqq", pump) == ["qqxqq"])
        // An unknown code weighs more than a word.
        #expect(try missing("lamp qq.xqq_zz", pump) == ["qq.xqq_zz", "lamp"])
        #expect(try missing("fflo ggmo hhno iipo jjqo", pump) == ["fflo", "ggmo", "hhno", "iipo"])
    }

    @Test("a word held in another form is missing in part alone")
    func partlyMissing() throws {
        try withIndex(of: pump) { index in
            let query = try PlannedQuery("boilre", in: index)
            let weight = try #require(query.queryTerm("boilre")).rarityWeight
            let parts = EvidenceFinder.missing(
                in: try query.candidate(), plan: query.plan, reading: query.reading)
            #expect(parts.isEmpty == (0.2 * weight < 0.15))
        }
    }
}
