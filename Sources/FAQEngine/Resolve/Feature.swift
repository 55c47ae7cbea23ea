import FAQText

/// What the order of the first candidates and the decision look at. Docs/Matching.md defines each.
public enum Feature: Int, CaseIterable, Sendable, Hashable {
    /// The score, relative to the greatest.
    case score
    /// Share of the query that the entry holds, counting words that general language hardly uses.
    case coverage
    /// … that its question holds.
    case questionCoverage
    /// Share of the question that the query holds, likewise.
    case reverseCoverage
    /// Share of the query that the entry holds × share of the question that the query holds.
    case agreement
    /// The longest run of the query that the entry holds word for word.
    case run
    /// The best covered line, as a share of the query.
    case line
    /// The best covered line, as a share of itself.
    case lineCoverage
    /// … by the question.
    case lineQuestionCoverage
    /// How much of the question stands in the query, long questions counting more.
    case template
    /// The heaviest uncommon word that the entry lacks.
    case missing
    /// How much the entry holds of the query in all.
    case mass
    /// The heaviest code or identifier, rare in this base, that the entry holds.
    case identifier
    /// Overlap of the words of query and question.
    case overlap
    /// Overlap of their letters in threes: words spelled otherwise.
    case letters
    /// Cosine of query and question as vectors of term weights.
    case cosine
    /// The scores of the entry's five best questions.
    case aliases
    /// How far the entry is ahead of the next in the order.
    case lead
    /// How far its score is ahead of the others'.
    case scoreLead
}

/// A number for each feature.
struct Features {
    private(set) var values = [Double](repeating: 0, count: Feature.allCases.count)

    subscript(feature: Feature) -> Double {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }

    /// All features but the leads, which depend on the other candidates.
    ///
    /// - Parameter topScore: the greatest score of all entries.
    init(
        _ candidate: Candidate, plan: QueryPlan, pairs: AtomPairs, letters: inout LetterOverlap,
        topScore: UInt32
    )
        throws(IndexError)
    {
        let total = max(plan.totalSpecific, 1e-6)
        let totalRare = max(plan.totalRare, 1e-6)
        let covered = Covered(candidate, plan: plan)
        let reverse = min(1, candidate.covered.rare / max(candidate.questionMass.rare, 1e-6))
        self[.score] = Double(candidate.hit.score) / Double(max(1, topScore))
        self[.coverage] = covered.rare / totalRare
        self[.questionCoverage] = covered.questionRare / totalRare
        self[.reverseCoverage] = reverse
        self[.agreement] =
            covered.specific / total
            * min(1, candidate.covered.specific / max(candidate.questionMass.specific, 1e-6))
        self[.run] = pairs.longestRun(in: candidate) / total
        self[.line] = covered.bestLine / totalRare
        self[.lineCoverage] = covered.bestLineShare
        self[.lineQuestionCoverage] = covered.bestLineQuestionShare
        self[.template] = reverse * Elementary.log(1 + candidate.covered.rare)
        self[.missing] = covered.missing
        self[.mass] = Elementary.log(1 + covered.rare)
        self[.identifier] = covered.identifier
        self[.overlap] = pairs.overlap(with: candidate, plan: plan)
        self[.letters] = try letters.overlap(with: candidate)
        let squares = candidate.questionMass.square * plan.totalSquare
        self[.cosine] = candidate.covered.square / max(squares.squareRoot(), 1e-6)
        self[.aliases] = self[.score]
    }

    /// Sums over the wanted terms.
    private struct Covered {
        var specific = 0.0
        var rare = 0.0
        var questionRare = 0.0
        var missing = 0.0
        var identifier = 0.0
        var bestLine = 0.0
        var bestLineShare = 0.0
        var bestLineQuestionShare = 0.0

        init(_ candidate: Candidate, plan: QueryPlan) {
            var lines = [Double](repeating: 0, count: plan.lineMasses.count)
            var questionLines = lines
            for wanted in plan.wanted {
                let (question, anywhere) = candidate.presence(of: wanted)
                if wanted.kind != .han { missing = max(missing, wanted.rare * (1 - anywhere)) }
                guard anywhere > 0 else { continue }
                specific += wanted.specific * anywhere
                rare += wanted.rare * anywhere
                questionRare += wanted.rare * question
                lines[wanted.line] += wanted.rare * anywhere
                questionLines[wanted.line] += wanted.rare * question
                if wanted.kind.namesOneThing, wanted.interest >= 0,
                    plan.interests[wanted.interest].termWeight.idf > 0.6 * plan.greatestIDF
                {
                    identifier = max(identifier, wanted.specific * (question > 0 ? 1 : 0.5))
                }
            }
            for (line, mass) in plan.lineMasses.enumerated() {
                bestLine = max(bestLine, lines[line])
                bestLineShare = max(bestLineShare, lines[line] / (mass + 1))
                bestLineQuestionShare = max(bestLineQuestionShare, questionLines[line] / (mass + 1))
            }
        }
    }
}
