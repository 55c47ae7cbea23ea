import FAQEngine
import Testing

@Suite("The threshold learnt from an author's tests")
struct ThresholdTests {
    private func outcomes(_ confidence: Double, _ isRight: Bool, _ count: Int) -> [Threshold.Outcome] {
        (0..<count).map { _ in Threshold.Outcome(confidence: confidence, isRight: isRight) }
    }

    @Test(arguments: Profile.allCases)
    func withoutTestsItIsThatOfTheKindOfBase(profile: Profile) {
        #expect(Threshold(of: profile, outcomes: []) == Threshold(of: profile))
    }

    @Test func rightAnswersOfLittleConfidenceLowerIt() {
        let few = Threshold(of: .documentation, outcomes: outcomes(0.4, true, 3))
        let many = Threshold(of: .documentation, outcomes: outcomes(0.4, true, 12))
        #expect(few.value < 0.5)
        #expect(many.value < few.value)
    }

    @Test func wrongAnswersOfMuchConfidenceRaiseIt() {
        #expect(Threshold(of: .documentation, outcomes: outcomes(0.8, false, 5)).value > 0.55)
    }

    @Test func whatWasClearMovesItLittle() {
        let threshold = Threshold(of: .documentation, outcomes: outcomes(0.98, true, 20))
        #expect(abs(threshold.value - 0.5) < 0.05)
    }

    @Test(arguments: [true, false])
    func noNumberOfTestsMovesItFurtherThanItMayCross(isRight: Bool) {
        let threshold = Threshold(of: .documentation, outcomes: outcomes(0.5, isRight, 10_000))
        #expect(Threshold.mayCross(threshold.value, in: .documentation))
        #expect(threshold.value > 0.3 && threshold.value < 0.7)
        #expect(!Threshold.mayCross(0.2, in: .documentation))
        #expect(!Threshold.mayCross(0.9, in: .documentation))
    }
}
