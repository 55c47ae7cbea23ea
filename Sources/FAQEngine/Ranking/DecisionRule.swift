import FAQText

/// From which confidence on a knowledge base answers, and from which on it asks: its policy, and what its author's query
/// tests made of it.
package struct DecisionRule: Hashable, Sendable {
    package let policy: AnswerPolicy
    /// What tests add to the logarithm of the odds of a confidence, in parts of ``unit``.
    private let shift: Int16

    private static let unit = 16_384.0

    /// Without tests.
    package init(_ policy: AnswerPolicy = .balanced) {
        self.policy = policy
        shift = 0
    }

    private init(_ policy: AnswerPolicy, shift: Int16) {
        self.policy = policy
        self.shift = shift
    }

    /// The same tests under another policy.
    package func with(_ policy: AnswerPolicy) -> DecisionRule { DecisionRule(policy, shift: shift) }

    // MARK: As an index holds it

    package var stored: UInt32 { UInt32(UInt16(bitPattern: shift)) << 16 | UInt32(policy.rawValue) }

    /// `nil` for a number that no index holds.
    init?(stored: UInt32) {
        guard let policy = AnswerPolicy(rawValue: UInt8(truncatingIfNeeded: stored)), stored & 0xFF00 == 0
        else { return nil }
        self.init(policy, shift: Int16(bitPattern: UInt16(truncatingIfNeeded: stored >> 16)))
    }

    // MARK: Deciding

    /// - Parameters:
    ///   - first: the probability that the first candidate is right.
    ///   - shortlist: … that one of the first three is.
    func status(first: Double, shortlist: Double) -> ResolutionStatus {
        if first >= answerThreshold { return .answer }
        return shortlist >= askThreshold ? .ambiguous : .none
    }

    /// The first candidate is the answer from this probability on.
    package var answerThreshold: Double { moved(policy.leastFirst) }
    private var askThreshold: Double { moved(policy.leastShortlist) }

    private func moved(_ threshold: Double) -> Double {
        shift == 0 ? threshold : Self.probability(Self.logit(threshold) - Double(shift) / Self.unit)
    }

    // MARK: Learning

    /// What a query test gave.
    package struct Outcome: Sendable {
        /// The confidence in the first candidate.
        package var confidence: Double
        /// Whether it was the one that the author wants.
        package var isRight: Bool

        package init(confidence: Double, isRight: Bool) {
            self.confidence = confidence
            self.isRight = isRight
        }
    }

    /// How far tests move a threshold at most, in the logarithm of the odds.
    static let reach = 0.7
    /// The standard deviation that the shift is expected to have before any test is seen, likewise.
    static let expectedShift = 0.5

    /// What an author's tests say about the confidences of their base.
    ///
    /// The shift of the logarithm of the odds that makes the outcomes most probable, expected to be near zero: the
    /// maximum a posteriori of a logistic regression with an intercept alone. A base whose right answers come with
    /// less confidence than elsewhere answers sooner, one with wrong answers later.
    package init(_ policy: AnswerPolicy = .balanced, outcomes: [Outcome]) {
        let logits = outcomes.map { Self.logit(min(max($0.confidence, 0.01), 0.99)) }
        var shift = 0.0
        for _ in 0..<12 {
            var slope = -shift / (Self.expectedShift * Self.expectedShift)
            var curvature = 1 / (Self.expectedShift * Self.expectedShift)
            for (logit, outcome) in zip(logits, outcomes) {
                let probability = Self.probability(logit + shift)
                slope += (outcome.isRight ? 1 : 0) - probability
                curvature += probability * (1 - probability)
            }
            shift += slope / curvature
        }
        shift = min(max(shift, -Self.reach), Self.reach)
        self.init(policy, shift: Int16(shift * Self.unit))
    }

    /// Whether tests could change what is decided.
    package static func testsMayMatter(first: Double, shortlist: Double, under policy: AnswerPolicy) -> Bool {
        isNear(first, policy.leastFirst) || isNear(shortlist, policy.leastShortlist)
    }

    private static func isNear(_ confidence: Double, _ threshold: Double) -> Bool {
        (logit(min(max(confidence, 0.01), 0.99)) - logit(threshold)).magnitude <= reach + 0.001
    }

    private static func logit(_ probability: Double) -> Double {
        PortableMath.log(probability / (1 - probability))
    }

    private static func probability(_ logit: Double) -> Double { 1 / (1 + PortableMath.exp(-logit)) }
}
