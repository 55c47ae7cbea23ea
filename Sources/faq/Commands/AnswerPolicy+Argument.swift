internal import ArgumentParser
internal import FAQReader
internal import FAQWording

extension AnswerPolicy {
    /// The value of `--policy`.
    static func argument(_ value: String) throws -> AnswerPolicy {
        guard let policy = AnswerPolicy(rawValue: value) else {
            throw ValidationError(CommandText.current.policyValues)
        }
        return policy
    }
}
