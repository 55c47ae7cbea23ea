internal import ArgumentParser
internal import FAQReader
internal import FAQWording

extension AnswerPolicy {
    /// The value of `--policy`.
    static func argument(_ value: String) throws -> AnswerPolicy {
        guard let policy = AnswerPolicy(rawValue: value) else {
            let text = CommandText.current
            let near = NearestName.of(value, among: AnswerPolicy.allCases.map(\.rawValue))
            throw ValidationError(text.policyValues + (near.isEmpty ? "" : text.didYouMean(near)))
        }
        return policy
    }
}
