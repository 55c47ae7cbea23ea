import FAQText

/// Finds out whether entries fit equally well, and what tells them apart.
enum Distinction {
    /// Entries tie when the next scores at least this share of the first …
    static let scoreShare = 0.90
    /// … and holds at least this share of what the first holds of the query.
    static let coverageShare = 0.95
    static let choiceLimit = 5

    /// The question to ask, if the first candidates tie and the query does not name what they differ in.
    static func question(
        for candidates: [Candidate], plan: QueryPlan, index: Index
    ) throws(IndexError) -> EngineQuestion? {
        guard let first = candidates.first else { return nil }
        let covered = coverage(of: first, plan: plan)
        let tied = candidates.prefix(choiceLimit).filter { candidate in
            Double(candidate.hit.score) >= scoreShare * Double(first.hit.score)
                && coverage(of: candidate, plan: plan) >= coverageShare * covered
        }
        guard tied.count >= 2 else { return nil }
        var tags: [[EntryTag]] = []
        for candidate in tied {
            tags.append(try index.tags(of: Int(candidate.hit.entry)).filter { $0.inQuestion })
        }
        for kind in [TagKind.api, .code, .message, .parameter, .component] {
            if let choices = choices(of: kind, tied: tied, tags: tags) {
                return EngineQuestion(facet: kind, choices: choices)
            }
        }
        return nil
    }

    /// The weight of the query's terms that the candidate holds.
    private static func coverage(of candidate: Candidate, plan: QueryPlan) -> Double {
        plan.wanted.reduce(0) { $0 + $1.specific * Features.presence(of: $1, in: candidate).anywhere }
    }

    /// One choice per entry, if every entry has a tag of the kind that no other has.
    private static func choices(
        of kind: TagKind, tied: [Candidate], tags: [[EntryTag]]
    ) -> [EngineQuestion.Choice]? {
        var choices: [EngineQuestion.Choice] = []
        for (place, own) in tags.enumerated() {
            let label = own.first { tag in
                tag.kind == kind
                    && !tags.indices.contains { other in
                        other != place && tags[other].contains { $0.kind == kind && $0.folded == tag.folded }
                    }
            }
            guard let label else { return nil }
            choices.append(EngineQuestion.Choice(entry: Int(tied[place].hit.entry), label: label.text))
        }
        return choices
    }
}
