import Foundation
import TestSupport
import Testing

@testable import FAQEngine

@Suite("Order and odds")
struct DecisionTests {
    private func features(_ values: [Feature: Double]) throws -> Features {
        var features = try withIndex(of: [EngineEntry("pump")]) {
            try PlannedQuery("lamp", in: $0).features()
        }
        for feature in Feature.allCases { features[feature] = values[feature] ?? 0 }
        return features
    }

    private func randomFeatures(_ random: inout SplitMix) throws -> Features {
        var values: [Feature: Double] = [:]
        for feature in Feature.allCases { values[feature] = Double.random(in: 0...1, using: &random) }
        return try features(values)
    }

    @Test("candidates are ordered by the weighted sum of the features", arguments: Profile.samples)
    func order(profile: Profile) throws {
        let coefficients = Coefficients(of: profile)
        var random = SplitMix(seed: 131)
        for _ in 0..<20 {
            let features = try randomFeatures(&random)
            let sum = Feature.allCases.reduce(0) { $0 + coefficients.orderWeight(of: $1) * features[$1] }
            #expect(abs(Decision(profile).rank(features, isExact: false) - sum) < 1e-9)
        }
    }

    @Test("in prose the order is that of the scores")
    func prose() {
        let coefficients = Coefficients(of: Profile.samples[1])
        for feature in Feature.allCases {
            #expect((coefficients.orderWeight(of: feature) > 0) == (feature == .score))
        }
    }

    @Test("exact evidence comes before any other", arguments: Profile.samples)
    func exactFirst(profile: Profile) throws {
        let everything = try features(Dictionary(uniqueKeysWithValues: Feature.allCases.map { ($0, 3.0) }))
        #expect(
            Decision(profile).rank(try features([:]), isExact: true)
                > Decision(profile).rank(everything, isExact: false))
    }

    @Test("the probabilities are logistic functions of weighted sums", arguments: Profile.samples)
    func probability(profile: Profile) throws {
        let coefficients = Coefficients(of: profile)
        var random = SplitMix(seed: 132)
        for _ in 0..<20 {
            let features = try randomFeatures(&random)
            func expected(_ odds: Coefficients.Odds) -> Double {
                let sum = Feature.allCases.reduce(odds.intercept) { $0 + odds.weight(of: $1) * features[$1] }
                return 1 / (1 + Foundation.exp(-sum))
            }
            let decision = Decision(profile)
            #expect(abs(decision.probability(features) - expected(coefficients.first)) < 1e-9)
            #expect(abs(decision.shortlistProbability(features) - expected(coefficients.shortlist)) < 1e-9)
        }
    }

    @Test("between two kinds every weight lies between theirs")
    func mixture() {
        let (left, right) = (Profile.samples[0], Profile.samples[2])
        let middle = Coefficients(of: Profile(documentation: 0.5, prose: 0, questions: 0.5))
        for feature in Feature.allCases {
            let mean =
                (Coefficients(of: left).first.weight(of: feature)
                    + Coefficients(of: right).first.weight(of: feature)) / 2
            #expect(abs(middle.first.weight(of: feature) - mean) < 1e-12)
        }
    }

    @Test("a candidate with nothing is improbable, one with everything probable", arguments: Profile.samples)
    func extremes(profile: Profile) throws {
        let lacking: [Feature] = [.missing, .lineMissing, .lacksCode, .lacksForeignCode]
        let nothing = Decision(profile).probability(
            try features(Dictionary(uniqueKeysWithValues: lacking.map { ($0, 1.0) })))
        var all = Dictionary(uniqueKeysWithValues: Feature.allCases.map { ($0, 1.0) })
        for feature in lacking { all[feature] = 0 }
        let everything = Decision(profile).probability(try features(all))
        #expect(nothing < 0.1)
        #expect(everything > 0.9)
        #expect(nothing < DecisionRule().answerThreshold && DecisionRule().answerThreshold < everything)
    }

    @Test("only what an entry lacks counts against it: more evidence never makes it less likely")
    func signs() {
        let against: Set<Feature> = [.missing, .lineMissing, .lacksCode, .lacksForeignCode]
        // These say how to read the others, and are no evidence.
        let either: Set<Feature> = [.otherScript, .queryWeight]
        for profile in Profile.samples {
            let coefficients = Coefficients(of: profile)
            for feature in Feature.allCases {
                #expect(coefficients.orderWeight(of: feature) >= 0)
                guard !either.contains(feature) else { continue }
                for odds in [coefficients.first, coefficients.shortlist] {
                    let weight = odds.weight(of: feature)
                    #expect(against.contains(feature) ? weight <= 0 : weight >= 0, "\(feature)")
                }
            }
        }
    }
}
