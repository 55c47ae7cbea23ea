import FAQText
import TestSupport
import Testing

@testable import FAQEngine

@Suite("What an entry holds of a query")
struct CandidateTests {
    private static let words = ["pump", "drum", "belt", "lamp", "cord", "plug", "knob", "fuse"]

    @Test("terms and pairs are there where reading the texts finds them, alias by alias")
    func naive() throws {
        var random = SplitMix(seed: 101)
        func text(_ count: ClosedRange<Int>) -> [String] {
            (0..<Int.random(in: count, using: &random)).map { _ in
                Self.words.randomElement(using: &random) ?? ""
            }
        }
        for _ in 0..<40 {
            let questions = (0..<Int.random(in: 1...4, using: &random)).map { _ in text(1...5) }
            let (path, answer, code) = (text(0...2), text(0...6), text(0...2))
            let entry = EngineEntry(
                questions[0].joined(separator: " "),
                aliases: questions.dropFirst().map { $0.joined(separator: " ") },
                path: path.joined(separator: " "), answer: answer.joined(separator: " "),
                code: code.joined(separator: " "))
            try withIndex(of: Self.words.map { EngineEntry($0) } + [entry]) { index in
                let asked = text(2...6)
                let query = try PlannedQuery(asked.joined(separator: " "), in: index)
                for (alias, question) in questions.enumerated() {
                    let candidate = try query.candidate(Self.words.count + alias)
                    #expect(candidate.alias == alias)
                    for word in asked {
                        let lookup = try #require(try query.lookup(word))
                        #expect(candidate.inQuestion[lookup] == question.contains(word))
                        #expect(candidate.inRest[lookup] == (path + answer + code).contains(word))
                    }
                    for (first, second) in zip(asked, asked.dropFirst()) {
                        let terms = try [first, second].compactMap {
                            try index.find(ArraySlice($0.utf8))?.number
                        }
                        let pair = try #require(query.bigrams.bigrams.find(terms[0], terms[1]))
                        func holds(_ text: [String]) -> Bool {
                            zip(text, text.dropFirst()).contains { $0 == first && $1 == second }
                        }
                        #expect(candidate.pairsInQuestion[pair] == holds(question))
                        #expect(candidate.pairsInRest[pair] == (holds(path) || holds(answer) || holds(code)))
                    }
                }
            }
        }
    }

    @Test("a term counts whole, where it stands; what stands for it counts its factor, the best of several")
    func presence() throws {
        let base = [
            EngineEntry("boiler", answer: "fuse"), EngineEntry("broiler", answer: "boiler"),
            EngineEntry("fuse"), EngineEntry("lamp"),
        ]
        try withIndex(of: base) { index in
            let query = try PlannedQuery("fuse boilre", in: index)
            let fuse = try #require(query.queryTerm("fuse"))
            let mistyped = try #require(query.queryTerm("boilre"))
            #expect(try query.candidate(0).presence(of: fuse) == (question: 0, anywhere: 1))
            #expect(try query.candidate(2).presence(of: fuse) == (question: 1, anywhere: 1))
            #expect(try query.candidate(3).presence(of: fuse) == (question: 0, anywhere: 0))
            #expect(try query.candidate(0).presence(of: mistyped) == (question: 0.8, anywhere: 0.8))
            #expect(try query.candidate(1).presence(of: mistyped) == (question: 0, anywhere: 0.8))
            #expect(try query.candidate(2).presence(of: mistyped) == (question: 0, anywhere: 0))
        }
    }

    @Test("in answers two characters side by side tell a pair, apart they do not")
    func hanPairs() throws {
        let base = [
            EngineEntry("pump", answer: "请检查滤网。"), EngineEntry("lamp", answer: "滤纸，网线。"),
        ]
        try withIndex(of: base) { index in
            let query = try PlannedQuery("滤网", in: index)
            let pair = try #require(query.queryTerm("滤网"))
            #expect(try query.candidate(0).presence(of: pair) == (question: 0, anywhere: 1))
            #expect(try query.candidate(1).presence(of: pair) == (question: 0, anywhere: 0))
        }
    }

    @Test("a query of the question's words covers its whole norm, one of half of them less")
    func covered() throws {
        let base = [EngineEntry("pump drum belt lamp"), EngineEntry("pump cord"), EngineEntry("knob")]
        try withIndex(of: base) { index in
            let whole = try PlannedQuery("lamp belt drum pump", in: index).candidate()
            let (covered, norm) = (whole.covered, whole.fieldNorm)
            #expect(RoundedNumber.lower(covered.idfWeight) == norm.idfWeight)
            #expect(RoundedNumber.lower(covered.rarityWeight) == norm.rarityWeight)
            #expect(RoundedNumber.lower(covered.square) == norm.square)
            let half = try PlannedQuery("pump drum", in: index).candidate()
            let idfs = [2, 1].map { TermWeight.idf(entryCount: $0, of: 3) }
            #expect(abs(half.covered.idfWeight - idfs[0] - idfs[1]) < 1e-9)
            #expect(half.fieldNorm.idfWeight == whole.fieldNorm.idfWeight)
        }
    }

    @Test("bits of more than one word are kept apart")
    func bits() {
        var random = SplitMix(seed: 102)
        for count in [0, 1, 63, 64, 65, 200] {
            var bits = Candidate.Bits(count: count)
            let chosen = Set((0..<count).filter { _ in Bool.random(using: &random) })
            for index in chosen { bits.insert(index) }
            #expect((0..<count).allSatisfy { bits[$0] == chosen.contains($0) })
        }
    }
}
