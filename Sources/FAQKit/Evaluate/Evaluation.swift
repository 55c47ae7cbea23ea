public import FAQModel
public import FAQReader

/// How a knowledge base did on queries whose answer is known.
public struct Evaluation: Hashable, Sendable {
    /// What became of one query.
    public struct Result: Hashable, Sendable {
        /// How a query ended, compared with what its author wants.
        public enum Verdict: String, Hashable, Sendable, CaseIterable {
            /// The wanted entry answered, or none where none may.
            case right
            /// Asked back, with the wanted entry among the choices.
            case asked
            /// No answer, though an entry has it.
            case refused
            /// Another entry answered, or the question back left the wanted one out.
            case wrong
            /// An answer where there is none.
            case falseAnswer
        }

        /// The query, and what it should give.
        public var test: QueryTest
        /// What it gave.
        public var resolution: Resolution

        /// The first match, whatever was decided.
        public var winner: EntryID? { resolution.findings.matches.first?.entry }

        /// Whether the wanted entry is the first match.
        public var isFirst: Bool { test.entry != nil && winner == test.entry }

        /// How the query ended.
        public var verdict: Verdict {
            switch resolution {
            case .answer(let match, _):
                guard let wanted = test.entry else { return .falseAnswer }
                return match.entry == wanted ? .right : .wrong
            case .ambiguous(let question, _):
                guard let wanted = test.entry else { return .falseAnswer }
                return question.choices.contains { $0.entry == wanted } ? .asked : .wrong
            case .none:
                return test.entry == nil ? .right : .refused
            }
        }
    }

    /// Queries whose confidence lies in one tenth.
    public struct Bin: Hashable, Sendable {
        /// How many queries.
        public var count = 0
        /// Mean confidence, 0 to 1.
        public var confidence = 0.0
        /// Share of the queries whose first match was the wanted entry.
        public var right = 0.0
    }

    /// In the order of the queries.
    public var results: [Result]

    static let depth = 5

    /// Whether every query came out right.
    public var passes: Bool { results.allSatisfy { $0.verdict == .right } }

    /// How many queries ended in this way.
    public func count(_ verdict: Result.Verdict) -> Int { results.count { $0.verdict == verdict } }

    /// Queries that an entry answers.
    public var answerable: Int { results.count { $0.test.entry != nil } }

    /// Share of the answerable queries whose entry came first, whatever was decided; `nil` without any.
    public var successAt1: Double? {
        let answerable = answerable
        return answerable == 0 ? nil : Double(results.count { $0.isFirst }) / Double(answerable)
    }

    /// Tenths of confidence from 0 to 1.
    public var reliability: [Bin] {
        var bins = [Bin](repeating: Bin(), count: 10)
        for result in results {
            let confidence = result.resolution.findings.confidence
            let bin = min(9, max(0, Int(confidence * 10)))
            bins[bin].count += 1
            bins[bin].confidence += confidence
            bins[bin].right += result.isFirst ? 1 : 0
        }
        for bin in bins.indices where bins[bin].count > 0 {
            bins[bin].confidence /= Double(bins[bin].count)
            bins[bin].right /= Double(bins[bin].count)
        }
        return bins
    }

    /// Queries that end otherwise than in another evaluation of the same queries.
    public func changes(from other: Evaluation) -> [(before: Result, after: Result)] {
        zip(other.results, results).filter { before, after in
            before.winner != after.winner || before.verdict != after.verdict
        }.map { (before: $0, after: $1) }
    }
}
