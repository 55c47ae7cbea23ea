/// What kind of knowledge base it is. Documentation of errors is asked about otherwise than a list of short questions;
/// each kind has its own coefficients.
package enum Profile: Int, CaseIterable, Sendable {
    /// Answers with code samples.
    case documentation
    /// Answers in prose.
    case prose
    /// Questions with little or no answer.
    case questions

    /// - Parameters:
    ///   - answered: entries whose answer has five words or more.
    ///   - withCode: entries with code samples.
    init(entryCount: Int, answered: Int, withCode: Int) {
        if answered * 2 < entryCount {
            self = .questions
        } else {
            self = withCode * 100 >= entryCount ? .documentation : .prose
        }
    }
}
