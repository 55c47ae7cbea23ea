import FAQText

/// Finds out whether entries fit equally well, and what tells them apart.
struct Distinction<Source: IndexSource> {
    let plan: QueryPlan
    let index: Source

    /// Entries tie when the score of the next is at least this share of the first's …
    private static var scoreShare: Double { 0.90 }
    /// … and it holds at least this share of what the first holds of the query.
    private static var coverageShare: Double { 0.95 }
    /// The query must hold so many of the words that their questions share, of so much weight together: an unknown
    /// code alone is no reason to ask.
    private static var sharedCount: Int { 2 }
    private static var sharedWeight: Double { 1 }
    private static var choiceLimit: Int { 5 }

    /// The question to ask, if the first candidates tie and the query does not name what they differ in.
    func question(for ranked: [RankedCandidate]) throws(IndexError) -> EngineQuestion? {
        guard let first = ranked.first else { return nil }
        var tied = [first.candidate]
        for other in ranked.dropFirst().prefix(Self.choiceLimit - 1)
        where ties(first, other) && differ(first.candidate, other.candidate) {
            if sharesWithQuery(first.candidate, other.candidate) {
                tied.append(other.candidate)
            } else if try sharesNamedError(first.candidate, other.candidate) {
                tied.append(other.candidate)
            }
        }
        guard tied.count >= 2 else { return nil }
        var tags: [[EntryTag]] = []
        for candidate in tied {
            tags.append(try index.tags(of: Int(candidate.hit.entry)).filter { $0.inQuestion })
        }
        for kind in [TagKind.api, .code, .message, .parameter, .component] {
            if let choices = choices(of: kind, tied: tied, tags: tags) {
                return EngineQuestion(reason: .alike, facet: kind, choices: choices)
            }
        }
        return EngineQuestion(
            reason: .alike, facet: nil,
            choices: tied.map { EngineQuestion.Choice(entry: Int($0.hit.entry), label: []) })
    }

    private func ties(_ first: RankedCandidate, _ other: RankedCandidate) -> Bool {
        Double(other.candidate.hit.score) >= Self.scoreShare * Double(first.candidate.hit.score)
            && other.features[.coverage] >= Self.coverageShare * first.features[.coverage]
    }

    /// Whether each question has an identifier that the other lacks, and the query names none of these.
    private func differ(_ first: Candidate, _ other: Candidate) -> Bool {
        let own = identifiers(of: first)
        let others = identifiers(of: other)
        let onlyOwn = own.filter { !others.contains($0) }
        let onlyOthers = others.filter { !own.contains($0) }
        guard !onlyOwn.isEmpty, !onlyOthers.isEmpty else { return false }
        return !(onlyOwn + onlyOthers).contains { term in
            plan.lookup(ofTerm: term).map { plan.lookups[$0].isNamed } ?? false
        }
    }

    private func identifiers(of candidate: Candidate) -> [UInt32] {
        candidate.question.filter { $0.kind.namesOneThing }.map { $0.term }
    }

    /// Whether the query holds enough of what the two questions have in common.
    private func sharesWithQuery(_ first: Candidate, _ other: Candidate) -> Bool {
        var count = 0
        var weight = 0.0
        var seen: [UInt32] = []
        for token in first.question
        where token.kind == .hanPair || token.kind == .word || token.kind == .number {
            guard !seen.contains(token.term), other.question.contains(where: { $0.term == token.term }),
                let lookup = plan.lookup(ofTerm: token.term), !plan.lookups[lookup].isGeneric
            else { continue }
            seen.append(token.term)
            count += 1
            weight += TermWeight.classWeight(token.kind) * plan.lookups[lookup].termWeight.rarity
        }
        return count >= Self.sharedCount && weight >= Self.sharedWeight
    }

    /// Whether both questions are tagged with one error that the query names.
    private func sharesNamedError(_ first: Candidate, _ other: Candidate) throws(IndexError) -> Bool {
        let others = try index.tags(of: Int(other.hit.entry))
        for tag in try index.tags(of: Int(first.hit.entry))
        where tag.inQuestion && (tag.kind == .code || tag.kind == .message) {
            let isShared = others.contains { $0.inQuestion && $0.kind == tag.kind && $0.folded == tag.folded }
            if isShared, try queryNames(tag.folded) { return true }
        }
        return false
    }

    private func queryNames(_ folded: [UInt8]) throws(IndexError) -> Bool {
        var buffer = TokenBuffer()
        folded.withUnsafeBufferPointer { buffer.tokenize($0) }
        for token in buffer.tokens {
            guard let term = try index.find(buffer.keys[token.keyRange]),
                let lookup = plan.lookup(ofTerm: term.number), plan.lookups[lookup].isNamed
            else { return false }
        }
        return !buffer.tokens.isEmpty
    }

    /// One choice per entry, if every entry has a tag of the kind that no other has.
    private func choices(
        of kind: TagKind, tied: [Candidate], tags: [[EntryTag]]
    ) -> [EngineQuestion.Choice]? {
        var choices: [EngineQuestion.Choice] = []
        for (candidate, own) in tags.enumerated() {
            let label = own.first { tag in
                tag.kind == kind
                    && !tags.indices.contains { other in
                        other != candidate
                            && tags[other].contains { $0.kind == kind && $0.folded == tag.folded }
                    }
            }
            guard let label else { return nil }
            choices.append(EngineQuestion.Choice(entry: Int(tied[candidate].hit.entry), label: label.text))
        }
        return choices
    }
}
