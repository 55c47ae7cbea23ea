import TestSupport
import Testing

@testable import FAQEngine

@Suite("Kinds of bases")
struct ProfileTests {
    @Test(
        "half of the entries with an answer make prose, one of a hundred with code documentation",
        arguments: [
            (10, 4, 10, Profile.questions), (10, 5, 0, .prose), (11, 5, 0, .questions),
            (100, 50, 1, .documentation), (200, 200, 1, .prose), (200, 200, 2, .documentation),
        ])
    func borders(entries: Int, answered: Int, withCode: Int, expected: Profile) {
        #expect(Profile(entryCount: entries, answered: answered, withCode: withCode) == expected)
    }

    @Test("an answer has five words or more; a code sample any")
    func counting() throws {
        func profile(answer: String, code: String = "") throws -> Profile {
            try withIndex(of: [EngineEntry("pump", answer: answer, code: code)]) { $0.profile }
        }
        #expect(try profile(answer: "one two three four") == .questions)
        #expect(try profile(answer: "one two three four five") == .prose)
        #expect(try profile(answer: "one two three four five", code: "run") == .documentation)
        #expect(try profile(answer: "one two", code: "run") == .questions)
    }
}
