/// From which confidence on the first candidate is the answer: that of the kind of base, or what the author's query tests
/// made of it.
package struct Threshold: Hashable, Sendable {
    /// Between 0 and 1.
    package let value: Double
    /// As it stands in an index: 0 for that of the kind of base, else in parts of ``unit``.
    package let stored: UInt32

    static let unit = 65_536.0

    /// The threshold of a kind of base.
    package init(of profile: Profile) {
        value = Coefficients.of(profile).threshold
        stored = 0
    }

    /// `nil` for a number that no index holds.
    init?(stored: UInt32, profile: Profile) {
        guard Double(stored) < Self.unit else { return nil }
        self.stored = stored
        value = stored == 0 ? Coefficients.of(profile).threshold : Double(stored) / Self.unit
    }

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

    /// Moves the threshold of a kind of base by what an author's tests say about its confidences.
    ///
    /// The shift of the logarithm of the odds that makes the outcomes most probable, expected to be near zero: the
    /// maximum a posteriori of a logistic regression with an intercept alone. A base whose right answers come with
    /// less confidence than elsewhere gets a lower threshold, one with wrong answers a higher one.
    package init(of profile: Profile, outcomes: [Outcome]) {
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
        let moved = Self.probability(Self.logit(Coefficients.of(profile).threshold) - shift)
        stored = outcomes.isEmpty ? 0 : UInt32(moved * Self.unit + 0.5)
        value = outcomes.isEmpty ? Coefficients.of(profile).threshold : Double(stored) / Self.unit
    }

    /// Whether tests could move the threshold of a kind of base across a confidence.
    package static func mayCross(_ confidence: Double, in profile: Profile) -> Bool {
        let distance = logit(min(max(confidence, 0.01), 0.99)) - logit(Coefficients.of(profile).threshold)
        return distance.magnitude <= reach + 0.001
    }

    private static func logit(_ probability: Double) -> Double {
        PortableMath.log(probability / (1 - probability))
    }

    private static func probability(_ logit: Double) -> Double { 1 / (1 + PortableMath.exp(-logit)) }
}
