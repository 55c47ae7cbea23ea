import Foundation
import TestSupport
import Testing

@testable import FAQEngine

@Suite("Order and confidence")
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

    @Test(
        "candidates are ordered by the weighted sum of the features, in prose by their score",
        arguments: Profile.allCases)
    func order(profile: Profile) throws {
        let coefficients = Coefficients.of(profile)
        var random = SplitMix(seed: 131)
        for _ in 0..<20 {
            let features = try randomFeatures(&random)
            let sum = Feature.allCases.reduce(0) { $0 + coefficients.orderWeight(of: $1) * features[$1] }
            let expected = profile == .prose ? features[.score] : sum
            #expect(abs(Decision(profile).rank(features) - expected) < 1e-9)
        }
    }

    @Test("the probability is the logistic function of the weighted sum", arguments: Profile.allCases)
    func probability(profile: Profile) throws {
        let coefficients = Coefficients.of(profile)
        var random = SplitMix(seed: 132)
        for _ in 0..<20 {
            let features = try randomFeatures(&random)
            let sum = Feature.allCases.reduce(coefficients.intercept) {
                $0 + coefficients.decisionWeight(of: $1) * features[$1]
            }
            #expect(abs(Decision(profile).probability(features) - 1 / (1 + Foundation.exp(-sum))) < 1e-9)
        }
    }

    @Test("a candidate with nothing is improbable, one with everything probable", arguments: Profile.allCases)
    func extremes(profile: Profile) throws {
        let nothing = Decision(profile).probability(try features([.missing: 1]))
        var all = Dictionary(uniqueKeysWithValues: Feature.allCases.map { ($0, 1.0) })
        all[.missing] = 0
        let everything = Decision(profile).probability(try features(all))
        #expect(nothing < 0.1)
        #expect(everything > 0.9)
        #expect(
            nothing < DecisionRule().answerThreshold && DecisionRule().answerThreshold < everything)
    }

    @Test(
        "only what an entry lacks counts against it, and no feature counts twice", arguments: Profile.allCases
    )
    func signs(profile: Profile) {
        let coefficients = Coefficients.of(profile)
        #expect(coefficients.order.allSatisfy { $0.weight >= 0 })
        for (feature, weight) in coefficients.decision { #expect((weight < 0) == (feature == .missing)) }
        for weights in [coefficients.order, coefficients.decision] {
            #expect(Set(weights.map { $0.feature }).count == weights.count)
        }
    }
}
