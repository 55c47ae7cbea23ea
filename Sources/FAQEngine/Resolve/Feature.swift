import FAQText

/// What the order and the decision look at, each from 0 to about 1.
public enum Feature: Int, CaseIterable, Sendable, Hashable {
    /// The score, relative to the greatest.
    case score
    /// Share of the query's weight that the entry holds.
    case coverage
    /// … that its question holds.
    case questionCoverage
    /// Share of the question's weight that the query holds.
    case reverseCoverage
    /// Neighbouring words of the query that are neighbours in the entry.
    case phrases
    /// … in its question.
    case questionPhrases
    /// The longest run of the query that the entry holds in order.
    case run
    /// … its question.
    case questionRun
    /// `coverage` of words that general language hardly uses.
    case rareCoverage
    case rareQuestionCoverage
    case rareReverseCoverage
    /// Share of the query's weight in codes and identifiers that the entry holds.
    case identifiers
    case questionIdentifiers
    /// Share of the query's weight in codes and identifiers that the base knows and the entry lacks, while its
    /// question has others.
    case conflict
    /// The best covered line.
    case line
    /// Overlap of the words of query and question.
    case overlap
    /// `coverage` × `reverseCoverage`.
    case agreement
    /// The query is the question.
    case exact
    /// The heaviest uncommon word that the entry lacks.
    case missing
    /// The score, relative to the query's weight.
    case absoluteScore
}

/// A number for each feature.
struct Features {
    private(set) var values = [Double](repeating: 0, count: Feature.allCases.count)

    subscript(feature: Feature) -> Double {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }

    /// - Parameter topScore: the greatest score of all entries.
    init(
        _ candidate: Candidate, plan: QueryPlan, pairs: AtomPairs, masses: (specific: Double, rare: Double),
        topScore: UInt32
    ) {
        let total = max(plan.totalSpecific, 1e-6)
        let totalRare = max(plan.totalRare, 1e-6)
        var covered = Covered()
        var lines = IntTable(capacity: 8)
        var lineSums: [Double] = []
        for wanted in plan.wanted {
            let (question, anywhere) = Self.presence(of: wanted, in: candidate)
            covered.add(
                wanted, question: question, anywhere: anywhere, hasIdentifier: candidate.questionHasIdentifier
            )
            guard anywhere > 0 else { continue }
            if let known = lines[UInt64(wanted.line)] {
                lineSums[Int(known)] += wanted.rare * anywhere
            } else {
                lines.insert(UInt64(wanted.line), UInt32(lineSums.count))
                lineSums.append(wanted.rare * anywhere)
            }
        }
        let runs = Runs(candidate, pairs: pairs)
        self[.score] = Double(candidate.hit.score) / Double(max(1, topScore))
        self[.coverage] = covered.specific / total
        self[.questionCoverage] = covered.questionSpecific / total
        self[.reverseCoverage] = min(1, candidate.reverseSpecific / max(masses.specific, 1e-6))
        self[.phrases] = runs.sum / total
        self[.questionPhrases] = runs.questionSum / total
        self[.run] = runs.longest / total
        self[.questionRun] = runs.questionLongest / total
        self[.rareCoverage] = covered.rare / totalRare
        self[.rareQuestionCoverage] = covered.questionRare / totalRare
        self[.rareReverseCoverage] = min(1, candidate.reverseRare / max(masses.rare, 1e-6))
        self[.identifiers] = covered.identifiers / total
        self[.questionIdentifiers] = covered.questionIdentifiers / total
        self[.conflict] = covered.conflict / total
        self[.line] = (lineSums.max() ?? 0) / totalRare
        self[.overlap] =
            2 * Double(candidate.questionAtomsFound)
            / Double(max(1, pairs.distinctAtoms + candidate.questionAtomCount))
        self[.agreement] = self[.coverage] * self[.reverseCoverage]
        self[.exact] =
            candidate.questionAtomsFound == candidate.questionAtomCount
                && pairs.distinctAtoms == candidate.questionAtomCount
            ? 1 : 0
        self[.missing] = covered.missing
        self[.absoluteScore] = Double(candidate.hit.score) / (128 * 256 * total)
    }

    /// How much of a wanted term the candidate's question holds, and the candidate as a whole; 1 for the term itself.
    static func presence(of wanted: QueryPlan.Wanted, in candidate: Candidate) -> (
        question: Double, anywhere: Double
    ) {
        var question = 0.0
        var anywhere = 0.0
        if wanted.interest >= 0 {
            if candidate.inQuestion[wanted.interest] {
                question = 1
                anywhere = 1
            } else if candidate.inRest[wanted.interest] {
                anywhere = 1
            }
        }
        for substitute in wanted.substitutes {
            if candidate.inQuestion[substitute.interest] {
                question = max(question, substitute.factor)
                anywhere = max(anywhere, substitute.factor)
            } else if candidate.inRest[substitute.interest] {
                anywhere = max(anywhere, substitute.factor)
            }
        }
        return (question, anywhere)
    }

    /// Sums over the wanted terms.
    private struct Covered {
        var specific = 0.0
        var questionSpecific = 0.0
        var rare = 0.0
        var questionRare = 0.0
        var identifiers = 0.0
        var questionIdentifiers = 0.0
        var conflict = 0.0
        var missing = 0.0

        mutating func add(_ wanted: QueryPlan.Wanted, question: Double, anywhere: Double, hasIdentifier: Bool)
        {
            specific += wanted.specific * anywhere
            questionSpecific += wanted.specific * question
            rare += wanted.rare * anywhere
            questionRare += wanted.rare * question
            if wanted.kind != .han { missing = max(missing, wanted.rare * (1 - anywhere)) }
            guard wanted.isIdentifier else { return }
            if anywhere > 0 {
                identifiers += wanted.specific
                if question > 0 { questionIdentifiers += wanted.specific }
            } else if hasIdentifier, wanted.interest >= 0 {
                conflict += wanted.specific
            }
        }
    }

    /// Runs of neighbours of the query that are neighbours in the candidate.
    private struct Runs {
        var sum = 0.0
        var questionSum = 0.0
        var longest = 0.0
        var questionLongest = 0.0

        init(_ candidate: Candidate, pairs: AtomPairs) {
            var run = 0.0
            var questionRun = 0.0
            for pair in pairs.pairs {
                let inQuestion = pair.number >= 0 && candidate.pairsInQuestion[pair.number]
                let anywhere = inQuestion || pair.number >= 0 && candidate.pairsInRest[pair.number]
                if !pair.continues {
                    run = 0
                    questionRun = 0
                }
                if anywhere {
                    sum += min(pair.first, pair.second)
                    run = (run > 0 ? run : pair.first) + pair.second
                    longest = max(longest, run)
                } else {
                    run = 0
                }
                if inQuestion {
                    questionSum += min(pair.first, pair.second)
                    questionRun = (questionRun > 0 ? questionRun : pair.first) + pair.second
                    questionLongest = max(questionLongest, questionRun)
                } else {
                    questionRun = 0
                }
            }
        }
    }
}

extension QueryPlan.Wanted {
    /// Whether the term is a code or an identifier, which stands for one thing.
    var isIdentifier: Bool {
        kind == .identifier || kind == .joinedCode || kind == .number && range.count >= 3
    }
}
