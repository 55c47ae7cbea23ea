import FAQText

/// A number for each feature.
struct Features {
    private(set) var values = [Double](repeating: 0, count: Feature.allCases.count)

    subscript(feature: Feature) -> Double {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }

    /// All features but the margins and the codes that no candidate holds, which depend on the other candidates.
    ///
    /// - Parameter topScore: the greatest score of all entries.
    init(
        _ candidate: Candidate, plan: QueryPlan, pairs: QueryBigrams,
        letters: inout TrigramOverlap<some IndexSource>, exact: ExactEvidence, topScore: UInt32
    ) throws(IndexError) {
        let total = max(plan.totalIDFWeight, 1e-6)
        let totalRarityWeight = max(plan.totalRarityWeight, 1e-6)
        let covered = Covered(candidate, plan: plan)
        let reverse = min(1, candidate.covered.rarityWeight / max(candidate.fieldNorm.rarityWeight, 1e-6))
        self[.score] = Double(candidate.hit.score) / Double(max(1, topScore))
        self[.coverage] = covered.rarityWeight / totalRarityWeight
        self[.questionCoverage] = covered.questionRarityWeight / totalRarityWeight
        self[.reverseCoverage] = reverse
        self[.agreement] =
            covered.idfWeight / total
            * min(1, candidate.covered.idfWeight / max(candidate.fieldNorm.idfWeight, 1e-6))
        self[.longestMatch] = pairs.longestMatch(in: candidate) / total
        self[.lineCoverage] = covered.bestLineShare
        self[.lineQuestionCoverage] = covered.bestLineQuestionShare
        self[.weightedReverseCoverage] =
            reverse * PortableMath.log(1 + candidate.covered.rarityWeight / plan.topIDF)
        self[.missing] = covered.missing
        self[.matchedWeight] = PortableMath.log(1 + covered.rarityWeight)
        self[.identifier] = covered.identifier / plan.topIDF
        self[.overlap] = pairs.overlap(with: candidate, plan: plan)
        self[.trigramOverlap] = try letters.overlap(with: candidate)
        let squares = candidate.fieldNorm.square * plan.totalSquaredIDFWeight
        self[.cosine] = min(1, candidate.covered.square / max(squares.squareRoot(), 1e-6))
        self[.aliases] = self[.score]
        self[.specificWeight] = PortableMath.log(1 + covered.specificWeight)
        self[.lineMissing] = covered.lineMissing
        self[.otherScript] = (plan.hanShare - Self.hanShare(of: candidate)).magnitude
        self[.code] = exact.code
        self[.answerCode] = exact.answerCode
        self[.message] = exact.message
        self[.answerMessage] = exact.answerMessage
        self[.queryWeight] = PortableMath.log(1 + plan.totalRarityWeight)
    }

    /// Whether the query is the question, but for the order of its words.
    var isWholeQuestion: Bool { self[.overlap] == 1 }

    /// The share of Han characters among the words and characters of the question.
    private static func hanShare(of candidate: Candidate) -> Double {
        var han = 0
        var all = 0
        for token in candidate.question where !token.isWhole {
            all += 1
            if token.kind == .han { han += 1 }
        }
        return Double(han) / Double(max(1, all))
    }

    /// Sums over the query terms.
    private struct Covered {
        var idfWeight = 0.0
        var rarityWeight = 0.0
        var questionRarityWeight = 0.0
        var specificWeight = 0.0
        var missing = 0.0
        var lineMissing = 0.0
        var identifier = 0.0
        var bestLineShare = 0.0
        var bestLineQuestionShare = 0.0

        /// What the entry holds of a line, what its question does, and the heaviest word that the entry lacks.
        private struct Line {
            var covered = 0.0
            var byQuestion = 0.0
            var missing = 0.0
        }

        /// A code or identifier identifies an entry when few hold it: when its IDF is more than this share of the greatest.
        /// By trial on the development data.
        private static let leastIdentifyingIDF = 0.6

        init(_ candidate: Candidate, plan: QueryPlan) {
            var lines = [Line](repeating: Line(), count: plan.lineWeights.count)
            for queryTerm in plan.queryTerms {
                let (question, anywhere) = candidate.presence(of: queryTerm)
                if queryTerm.kind != .han {
                    let lacking = queryTerm.rarityWeight * (1 - anywhere)
                    missing = max(missing, lacking)
                    lines[queryTerm.line].missing = max(lines[queryTerm.line].missing, lacking)
                }
                guard anywhere > 0 else { continue }
                idfWeight += queryTerm.idfWeight * anywhere
                rarityWeight += queryTerm.rarityWeight * anywhere
                specificWeight += queryTerm.specificWeight * anywhere
                questionRarityWeight += queryTerm.rarityWeight * question
                lines[queryTerm.line].covered += queryTerm.rarityWeight * anywhere
                lines[queryTerm.line].byQuestion += queryTerm.rarityWeight * question
                if queryTerm.kind.namesOneThing, queryTerm.lookup >= 0,
                    plan.lookups[queryTerm.lookup].termWeight.idf > Self.leastIdentifyingIDF * plan.maxIDF
                {
                    identifier = max(identifier, queryTerm.idfWeight * (question > 0 ? 1 : 0.5))
                }
            }
            for (line, weight) in plan.lineWeights.enumerated() {
                if lines[line].covered / (weight + 1) > bestLineShare {
                    bestLineShare = lines[line].covered / (weight + 1)
                    lineMissing = lines[line].missing
                }
                bestLineQuestionShare = max(bestLineQuestionShare, lines[line].byQuestion / (weight + 1))
            }
        }
    }
}
