import FAQEngine
import TestSupport
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

    @Test("an index takes another threshold with its front, and nothing else of it changes")
    func inIndex() throws {
        let bytes = IndexBuilder.bytes(of: EngineEntry.random(20, seed: 211, aliases: false))
        let other = Threshold(of: .prose, outcomes: outcomes(0.4, true, 12))
        let front = try bytes.withUnsafeBytes { bytes in
            let index = try Index(bytes: bytes)
            #expect(index.threshold == Threshold(of: index.profile))
            return try Index.front(of: bytes, with: other)
        }
        try (front + bytes[front.count...]).withUnsafeBytes { changed in
            let index = try Index(bytes: changed)
            #expect(index.threshold == other)
            try index.verify(changed)
        }
        for length in [0, 10, 39, front.count - 1] {
            _ = Array(bytes.prefix(length)).withUnsafeBytes { cut in
                #expect(throws: IndexError.damaged(section: 0)) { try Index.front(of: cut, with: other) }
            }
        }
    }
}
