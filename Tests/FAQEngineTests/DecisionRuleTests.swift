import FAQEngine
import TestSupport
import Testing

@Suite("When to answer, when to ask and when to decline")
struct DecisionRuleTests {
    private func outcomes(_ confidence: Double, _ isRight: Bool, _ count: Int) -> [DecisionRule.Outcome] {
        (0..<count).map { _ in DecisionRule.Outcome(confidence: confidence, isRight: isRight) }
    }

    @Test(arguments: AnswerPolicy.allCases)
    func withoutTestsItIsThatOfThePolicy(policy: AnswerPolicy) {
        #expect(DecisionRule(policy, outcomes: []) == DecisionRule(policy))
    }

    @Test func aCautiousBaseAnswersLaterAndAnEagerOneSooner() {
        let balanced = DecisionRule(.balanced).answerThreshold
        #expect(DecisionRule(.cautious).answerThreshold > balanced)
        #expect(DecisionRule(.eager).answerThreshold < balanced)
    }

    @Test func rightAnswersOfLittleConfidenceLowerTheThreshold() {
        let few = DecisionRule(outcomes: outcomes(0.4, true, 3)).answerThreshold
        let many = DecisionRule(outcomes: outcomes(0.4, true, 12)).answerThreshold
        #expect(few < DecisionRule().answerThreshold)
        #expect(many < few)
    }

    @Test func wrongAnswersOfMuchConfidenceRaiseIt() {
        let raised = DecisionRule(outcomes: outcomes(0.8, false, 5)).answerThreshold
        #expect(raised > DecisionRule().answerThreshold + 0.05)
    }

    @Test func whatWasClearMovesItLittle() {
        let moved = DecisionRule(outcomes: outcomes(0.98, true, 20)).answerThreshold
        #expect(abs(moved - DecisionRule().answerThreshold) < 0.05)
    }

    @Test(arguments: [true, false])
    func noNumberOfTestsMovesItFurtherThanTheyMayMatter(isRight: Bool) {
        let moved = DecisionRule(outcomes: outcomes(0.5, isRight, 10_000)).answerThreshold
        #expect(DecisionRule.testsMayMatter(first: moved, shortlist: 0.01, under: .balanced))
        #expect(!DecisionRule.testsMayMatter(first: 0.05, shortlist: 0.05, under: .balanced))
        #expect(!DecisionRule.testsMayMatter(first: 0.98, shortlist: 0.99, under: .balanced))
    }

    @Test(arguments: AnswerPolicy.allCases)
    func anotherPolicyKeepsWhatTestsTaught(policy: AnswerPolicy) {
        let taught = DecisionRule(.balanced, outcomes: outcomes(0.4, true, 12)).with(policy)
        #expect(taught.policy == policy)
        #expect(taught.answerThreshold < DecisionRule(policy).answerThreshold)
    }

    @Test("an index takes another rule with its front, and nothing else of it changes")
    func inIndex() throws {
        let bytes = IndexBuilder.bytes(of: EngineEntry.random(20, seed: 211, aliases: false))
        let other = DecisionRule(.cautious, outcomes: outcomes(0.4, true, 12))
        let front = try bytes.withUnsafeBytes { bytes in
            let index = try Index(bytes: bytes)
            #expect(index.rule == DecisionRule())
            return try Index.front(of: bytes, with: other)
        }
        try (front + bytes[front.count...]).withUnsafeBytes { changed in
            let index = try Index(bytes: changed)
            #expect(index.rule == other)
            try index.verify(changed)
        }
        for length in [0, 10, 39, front.count - 1] {
            _ = Array(bytes.prefix(length)).withUnsafeBytes { cut in
                #expect(throws: IndexError.damaged(section: 0)) { try Index.front(of: cut, with: other) }
            }
        }
    }
}
