import FAQText
import TestSupport
import Testing

@testable import FAQEngine

extension Profile {
    /// One for each kind, and one between all.
    static let samples = [
        Profile(documentation: 1, prose: 0, questions: 0), Profile(documentation: 0, prose: 1, questions: 0),
        Profile(documentation: 0, prose: 0, questions: 1),
        Profile(documentation: 0.25, prose: 0.5, questions: 0.25),
    ]
}

@Suite("What a base is like")
struct ProfileTests {
    @Test(
        "many technical entries make documentation, answers prose, their lack questions",
        arguments: [
            (1_000, 1_000, 200, Profile.samples[0]), (1_000, 1_000, 10, Profile.samples[1]),
            (1_000, 100, 10, Profile.samples[2]),
        ])
    func kinds(entries: Int, answered: Int, technical: Int, expected: Profile) {
        #expect(Profile(entryCount: entries, answered: answered, technical: technical) == expected)
    }

    @Test("there is no border: one entry more moves a degree by little, and the degrees add up to 1")
    func degrees() {
        for entries in [200, 5_000] {
            var last = Profile(entryCount: entries, answered: entries / 2, technical: 0)
            for technical in 1...entries {
                let next = Profile(entryCount: entries, answered: entries / 2, technical: technical)
                #expect(next.documentation >= last.documentation)
                #expect(next.documentation - last.documentation < 0.05)
                #expect(abs(next.documentation + next.prose + next.questions - 1) < 1e-12)
                last = next
            }
        }
    }

    @Test("a few entries without anything technical are documentation until more show otherwise")
    func small() {
        #expect(Profile(entryCount: 3, answered: 3, technical: 0).documentation == 1)
        #expect(Profile(entryCount: 300, answered: 300, technical: 0).documentation == 0)
        #expect(Profile(entryCount: 0, answered: 0, technical: 0).documentation == 1)
    }

    @Test("an answer has five words or more; technical is a code sample, or a tag in the question")
    func counting() throws {
        func profile(_ entry: EngineEntry) throws -> Profile {
            let others = (0..<100).map { EngineEntry("lamp \($0)", answer: "one two three four five") }
            return try withIndex(of: others + Array(repeating: entry, count: 100)) { $0.profile }
        }
        #expect(try profile(EngineEntry("pump", answer: "one two three four five")) == Profile.samples[1])
        #expect(try profile(EngineEntry("pump", answer: "one two three four")).questions == 0.5)
        #expect(try profile(EngineEntry("pump", code: "run")).documentation == 1)
        #expect(try profile(EngineEntry("pump", tags: [EngineTag(.api, "pump")])).documentation == 1)
        #expect(
            try profile(
                EngineEntry(
                    question: Array("pump".utf8), answer: Array("one two three four five".utf8),
                    tags: [EngineTag(kind: .code, text: Array("E1".utf8), inQuestion: false)])
            ).documentation == 0)
    }
}
