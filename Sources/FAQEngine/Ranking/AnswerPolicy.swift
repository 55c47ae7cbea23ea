/// How readily a knowledge base answers: what an owner chooses between answers missed and answers that are none.
package enum AnswerPolicy: UInt8, CaseIterable, Sendable {
    case balanced = 0
    case cautious = 1
    case eager = 2

    /// The first candidate is the answer from this probability on that it is right.
    var leastFirst: Double {
        switch self {
        case .cautious: 0.82
        case .balanced: 0.7
        case .eager: 0.5
        }
    }

    /// Else the first candidates are asked about, from this probability on that one of three is right.
    var leastShortlist: Double {
        switch self {
        case .cautious: 0.55
        case .balanced: 0.45
        case .eager: 0.4
        }
    }
}
