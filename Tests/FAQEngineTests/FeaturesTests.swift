import TestSupport
import Testing

@testable import FAQEngine

@Suite("Features of a candidate")
struct FeaturesTests {
    private let base =
        [
            EngineEntry("pump stalls with E4017", answer: "Replace the fuse and the belt."),
            EngineEntry("belt slips", answer: "Tighten the drum. E4017 may show."),
            EngineEntry("lamp flickers"), EngineEntry("knob"), EngineEntry("cord"),
        ] + (0..<40).map { EngineEntry("plug \($0)") }

    private func features(_ query: String, of document: Int, score: UInt32 = 100, topScore: UInt32 = 100)
        throws -> Features
    {
        try withIndex(of: base) {
            try PlannedQuery(query, in: $0).features(document, score: score, topScore: topScore)
        }
    }

    @Test("a query that is the question is covered in every way")
    func equal() throws {
        let found = try features("lamp flickers", of: 2)
        for feature in [
            Feature.score, .coverage, .questionCoverage, .reverseCoverage, .agreement, .longestMatch,
            .overlap,
            .trigramOverlap, .cosine, .aliases,
        ] {
            #expect(abs(found[feature] - 1) < 1e-6, "\(feature)")
        }
        #expect(found[.missing] == 0)
        #expect(found[.identifier] == 0)
    }

    @Test("a query that has nothing of the entry gives nothing but what is missing")
    func different() throws {
        let found = try features("lamp flickers", of: 3)
        let absolute: Set<Feature> = [.score, .aliases, .missing, .queryWeight]
        for feature in Feature.allCases where !absolute.contains(feature) {
            #expect(found[feature] == 0, "\(feature)")
        }
        let idf = TermWeight.idf(entryCount: 1, of: base.count)
        #expect(idf > 0)
        #expect(found[.missing] <= 1 + 1e-12)
        #expect(found[.missing] > 0.5)
    }

    @Test("the answer covers the query, but not its share of the question")
    func answers() throws {
        let found = try features("fuse pump", of: 0)
        #expect(abs(found[.coverage] - 1) < 1e-9)
        #expect(found[.questionCoverage] > 0.3 && found[.questionCoverage] < 0.7)
        #expect(found[.reverseCoverage] < 1)
        #expect(found[.longestMatch] == 0)
    }

    @Test("the score is relative to the greatest")
    func score() throws {
        #expect(try features("pump", of: 0, score: 30, topScore: 120)[.score] == 0.25)
        #expect(try features("pump", of: 0, score: 0, topScore: 0)[.score] == 0)
    }

    @Test("the best line counts, as a share of itself")
    func lines() throws {
        let found = try features("lamp flickers\nzzyzx qqxqq", of: 2)
        let alone = try features("lamp flickers", of: 2)
        #expect(found[.lineCoverage] == alone[.lineCoverage])
        #expect(found[.lineQuestionCoverage] == alone[.lineQuestionCoverage])
        try withIndex(of: base) { index in
            let weight = try PlannedQuery("lamp flickers", in: index).plan.totalRarityWeight
            #expect(abs(alone[.lineCoverage] - weight / (weight + 1)) < 1e-12)
        }
    }

    @Test("a code counts by its weight, half in the answer")
    func identifiers() throws {
        let question = try features("E4017", of: 0)[.identifier]
        #expect(question > 0)
        #expect(try features("E4017", of: 1)[.identifier] == question / 2)
        #expect(try features("E4017", of: 2)[.identifier] == 0)
        #expect(try features("pump", of: 0)[.identifier] == 0)
    }

    @Test("a longer question that is covered counts more, and more of the query held counts more")
    func lengths() throws {
        let one = try features("lamp", of: 2)
        let both = try features("lamp flickers", of: 2)
        #expect(both[.weightedReverseCoverage] > one[.weightedReverseCoverage])
        #expect(both[.matchedWeight] > one[.matchedWeight])
    }

    @Test("all shares lie between 0 and 1, whatever is asked")
    func ranges() throws {
        let entries = EngineEntry.random(60, seed: 121, aliases: true)
        let unbounded: Set<Feature> = [
            .weightedReverseCoverage, .missing, .lineMissing, .matchedWeight, .specificWeight, .identifier,
            .message, .answerMessage, .queryWeight,
        ]
        var random = SplitMix(seed: 122)
        try withIndex(of: entries) { index in
            for _ in 0..<30 {
                let source = entries.randomElement(using: &random)?.question ?? []
                let text = String(
                    decoding: source.prefix(Int.random(in: 0...40, using: &random)), as: UTF8.self)
                let query = try PlannedQuery(text + " wordx zzyzx", in: index)
                for document in stride(from: 0, to: index.documentCount, by: 3) {
                    let found = try query.features(document)
                    for feature in Feature.allCases {
                        #expect(found[feature] >= 0, "\(feature)")
                        if !unbounded.contains(feature) {
                            #expect(found[feature] <= 1 + 1e-6, "\(feature) \(found[feature])")
                        }
                    }
                }
            }
        }
    }
}
