import FAQText

/// Finds out whether entries fit equally well, and what tells them apart.
struct Distinction<Source: IndexSource> {
    let plan: QueryPlan
    let index: Source
    /// The folded text of the query.
    let text: [UInt8]

    /// Entries tie when the score of the next is at least this share of the first's …
    private static var scoreShare: Double { 0.90 }
    /// … and it holds at least this share of what the first holds of the query.
    private static var coverageShare: Double { 0.95 }
    /// The query must hold so many of the words that their questions share, of so much weight together: an unknown
    /// code alone is no reason to ask.
    private static var sharedCount: Int { 2 }
    private static var sharedWeight: Double { 1 }
    private static var choiceLimit: Int { 5 }
    /// So many are asked about when none stands out.
    private static var shortlistLength: Int { 3 }

    /// The question to ask, if any.
    ///
    /// - Parameters:
    ///   - ranked: the candidates in their order.
    ///   - causes: those of ``causes(_:)``.
    ///   - status: what the confidence says.
    func question(
        for ranked: [RankedCandidate], causes: [RankedCandidate], status: ResolutionStatus
    ) throws(IndexError) -> EngineQuestion? {
        guard let first = ranked.first else { return nil }
        if causes.count >= 2 { return try question(.several, about: causes.map { $0.candidate }) }
        let alike = try alike(ranked, first, status: status)
        if alike.count >= 2 { return try question(.alike, about: alike) }
        guard status == .ambiguous else { return nil }
        return EngineQuestion(
            reason: .unsure, facet: nil,
            choices: ranked.prefix(Self.shortlistLength).map {
                EngineQuestion.Choice(entry: Int($0.candidate.hit.entry), label: [])
            })
    }

    /// The entries that each explain an error that no other before explains.
    func causes(_ ranked: [RankedCandidate]) -> [RankedCandidate] {
        guard ranked.count > 1, ranked[1].isExact else { return [] }
        let errors = ErrorPieces(text: text)
        var causes: [RankedCandidate] = []
        for other in ranked.prefix(while: { $0.isExact }) where causes.count < Self.choiceLimit {
            let isCause =
                other.exact.pieces.contains { piece in
                    !causes.contains { errors.explains($0.exact, piece) }
                }
                // An entry of all that is asked is the one that is meant.
                && causes.allSatisfy { cause in
                    cause.exact.pieces.contains { !errors.explains(other.exact, $0) }
                }
            if causes.isEmpty || isCause { causes.append(other) }
        }
        return causes
    }

    /// The first candidates that tie, if the query does not name what they differ in; and those that ask the same.
    private func alike(
        _ ranked: [RankedCandidate], _ first: RankedCandidate, status: ResolutionStatus
    ) throws(IndexError) -> [Candidate] {
        var alike = [first.candidate]
        for (place, other) in ranked.enumerated().dropFirst() where alike.count < Self.choiceLimit {
            // What stands in the query as it is tells the first from the others.
            if first.isExact && !other.isExact { break }
            if status != .none, asksTheSame(first.candidate, other.candidate) {
                alike.append(other.candidate)
            } else if place < Self.choiceLimit, ties(first, other), differ(first.candidate, other.candidate) {
                if sharesWithQuery(first.candidate, other.candidate) {
                    alike.append(other.candidate)
                } else if try sharesNamedError(first.candidate, other.candidate) {
                    alike.append(other.candidate)
                }
            }
        }
        return alike
    }

    /// Whether the questions are the same word for word.
    private func asksTheSame(_ first: Candidate, _ other: Candidate) -> Bool {
        first.question == other.question
    }

    private func question(
        _ reason: EngineQuestion.Reason, about tied: [Candidate]
    ) throws(IndexError) -> EngineQuestion {
        var tags: [[EntryTag]] = []
        for candidate in tied {
            tags.append(try index.tags(of: Int(candidate.hit.entry)).filter { $0.inQuestion })
        }
        for kind in [TagKind.api, .code, .message, .parameter, .component] {
            if let choices = choices(of: kind, tied: tied, tags: tags) {
                return EngineQuestion(reason: reason, facet: kind, choices: choices)
            }
        }
        return EngineQuestion(
            reason: reason, facet: nil,
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
