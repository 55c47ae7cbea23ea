import FAQText
import TestSupport
import Testing

@testable import FAQEngine

@Suite("More of the same")
struct MonotonicityTests {
    private static let profiles =
        Profile.samples + [
            Profile(documentation: 0.5, prose: 0.5, questions: 0),
            Profile(documentation: 0.2, prose: 0.3, questions: 0.5),
        ]

    @Test(
        "more evidence never lowers the odds of an entry, less of what it lacks neither", arguments: profiles)
    func features(profile: Profile) throws {
        let against: Set<Feature> = [.missing, .lineMissing, .lacksCode, .lacksForeignCode]
        let either: Set<Feature> = [.otherScript, .queryWeight]
        let decision = Decision(profile)
        var random = SplitMix(seed: 801)
        var features = try withIndex(of: [EngineEntry("pump")]) {
            try PlannedQuery("lamp", in: $0).features()
        }
        for _ in 0..<50 {
            for feature in Feature.allCases { features[feature] = Double.random(in: 0...3, using: &random) }
            for feature in Feature.allCases where !either.contains(feature) {
                var more = features
                more[feature] += Double.random(in: 0...1, using: &random)
                let (high, low) = against.contains(feature) ? (features, more) : (more, features)
                #expect(decision.probability(high) >= decision.probability(low), "\(feature)")
                #expect(
                    decision.shortlistProbability(high) >= decision.shortlistProbability(low), "\(feature)")
            }
        }
    }

    private static let words = """
        lamp wick oil glass flame shade knob chimney burner collar reservoir mantle valve pump gauge nozzle filter spark
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    /// Unrelated entries: of a documentation, of prose, and questions alone.
    private static let bases: [[EngineEntry]] = [
        (0..<8).map {
            EngineEntry("Door \($0) creaks", code: "door.fix()", tags: [EngineTag(.code, "D10\($0)1")])
        },
        (0..<20).map {
            EngineEntry(
                "Fence \($0) leans", answer: "Call the carpenter, who will come on day \($0) and mend it.")
        },
        ["Door creaks", "Roof drips", "Stairs are steep", "Fence leans", "Gate sticks"].map {
            EngineEntry($0)
        },
    ]

    @Test(
        "a word of the query that is added to the answer of an entry does not lower the confidence in it",
        arguments: bases)
    func words(others: [EngineEntry]) throws {
        var random = SplitMix(seed: 802)
        var raised = 0
        for _ in 0..<100 {
            let words = Self.words.shuffled(using: &random)
            let question = words[0..<(1 + random.below(4))].joined(separator: " ")
            let answer = words[4..<(4 + random.below(6))].joined(separator: " ")
            let added = words[10]
            let asked = words[0..<(1 + random.below(3))] + [added] + words[11..<(11 + random.below(3))]
            func confidence(_ answer: String) throws -> Double {
                let found = try Matcher.resolve(
                    asked.joined(separator: " "), in: others + [EngineEntry(question, answer: answer)])
                return found.matches.first?.entry == others.count ? found.confidence : 0
            }
            let (before, after) = (try confidence(answer), try confidence("\(answer) \(added)"))
            #expect(after >= before, "\(question): \(answer) + \(added) for \(asked)")
            if after > before { raised += 1 }
        }
        #expect(raised > 50)
    }

    @Test("a more cautious policy answers no query that a less cautious one does not", arguments: 0..<8)
    func policies(seed: Int) throws {
        var random = SplitMix(seed: 811 + UInt64(seed))
        let entries = EngineEntry.random(60, seed: 812 + UInt64(seed), aliases: true)
        var answered: [AnswerPolicy: Int] = [:]
        try withIndex(of: entries) { index in
            let matcher = Matcher(index: index)
            for _ in 0..<25 {
                let entry = entries[random.below(entries.count)]
                let text = random.below(2) == 0 ? entry.question : entry.question + entry.answer
                var words = text.split(separator: UInt8(ascii: " ")).shuffled(using: &random)
                words.removeLast(random.below(words.count + 1))
                let query =
                    Array(words.joined(separator: [UInt8(ascii: " ")]))
                    + (random.below(2) == 0 ? Array(" zzyzx".utf8) : [])
                let found = try [AnswerPolicy.cautious, .balanced, .eager].map { policy in
                    let found = try query.withUnsafeBufferPointer {
                        try matcher.resolve($0, limit: 5, rule: DecisionRule(policy))
                    }
                    if found.status == .answer { answered[policy, default: 0] += 1 }
                    return found
                }
                for (strict, free) in [(found[0], found[1]), (found[1], found[2])] {
                    #expect(strict.confidence == free.confidence)
                    #expect(strict.matches.map(\.entry) == free.matches.map(\.entry))
                    #expect(strict.status != .answer || free.status == .answer)
                    #expect(free.status != .none || strict.status == .none)
                }
            }
        }
        #expect(answered[.cautious, default: 0] <= answered[.eager, default: 0])
        #expect(answered[.eager, default: 0] > 0)
    }
}
