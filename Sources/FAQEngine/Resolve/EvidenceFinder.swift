import FAQText

/// Says which parts of the query an entry holds.
enum EvidenceFinder {
    static func evidence(for candidate: Candidate, plan: QueryPlan, reading: QueryReading) -> [EngineEvidence]
    {
        var found: [(range: Range<Int>, kind: EngineEvidence.MatchKind, inQuestion: Bool)] = []
        for queryTerm in plan.queryTerms {
            guard let (kind, inQuestion) = recognise(queryTerm, in: candidate) else { continue }
            found.append((queryTerm.range, kind, inQuestion))
        }
        found.sort { left, right in
            left.range.lowerBound != right.range.lowerBound
                ? left.range.lowerBound < right.range.lowerBound
                : left.range.upperBound > right.range.upperBound
        }
        return merged(found, reading.folded.bytes).map { part in
            EngineEvidence(
                kind: part.kind, range: reading.folded.originalRange(of: part.range),
                inQuestion: part.inQuestion)
        }
    }

    private static func recognise(
        _ queryTerm: QueryPlan.QueryTerm, in candidate: Candidate
    ) -> (EngineEvidence.MatchKind, Bool)? {
        if queryTerm.lookup >= 0, candidate.inQuestion[queryTerm.lookup] || candidate.inRest[queryTerm.lookup]
        {
            let kind: EngineEvidence.MatchKind =
                queryTerm.kind.namesOneThing ? .identifier : queryTerm.kind == .hanPair ? .phrase : .word
            return (kind, candidate.inQuestion[queryTerm.lookup])
        }
        for expansion in queryTerm.expansions
        where candidate.inQuestion[expansion.lookup] || candidate.inRest[expansion.lookup] {
            let kind: EngineEvidence.MatchKind =
                switch expansion.kind {
                case .spelling, .beginning: .spelling
                case .translation: .gloss
                case .homophone, .pinyin: .sound
                }
            return (kind, candidate.inQuestion[expansion.lookup])
        }
        return nil
    }

    /// Joins parts that touch or overlap, with nothing but a blank between them, into phrases.
    private static func merged(
        _ parts: [(range: Range<Int>, kind: EngineEvidence.MatchKind, inQuestion: Bool)], _ text: [UInt8]
    ) -> [(range: Range<Int>, kind: EngineEvidence.MatchKind, inQuestion: Bool)] {
        var result: [(range: Range<Int>, kind: EngineEvidence.MatchKind, inQuestion: Bool)] = []
        for part in parts {
            guard let last = result.last else {
                result.append(part)
                continue
            }
            if part.range.upperBound <= last.range.upperBound { continue }
            let gap = part.range.lowerBound - last.range.upperBound
            let touches = gap <= 0 || gap == 1 && text[last.range.upperBound] == 0x20
            let isText = last.kind == .word || last.kind == .phrase
            if touches, isText, part.kind == .word || part.kind == .phrase, last.inQuestion == part.inQuestion
            {
                result[result.count - 1].range = last.range.lowerBound..<part.range.upperBound
                result[result.count - 1].kind = .phrase
            } else {
                result.append(part)
            }
        }
        return result
    }
}
