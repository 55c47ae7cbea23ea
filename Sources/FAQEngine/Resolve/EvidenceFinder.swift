import FAQText

/// Says which parts of the query an entry holds.
enum EvidenceFinder {
    static func evidence(for candidate: Candidate, plan: QueryPlan, reading: QueryReading) -> [EngineEvidence]
    {
        var found: [(range: Range<Int>, lane: EngineEvidence.Lane, inQuestion: Bool)] = []
        for wanted in plan.wanted {
            guard let (lane, inQuestion) = recognise(wanted, in: candidate) else { continue }
            found.append((wanted.range, lane, inQuestion))
        }
        found.sort { left, right in
            left.range.lowerBound != right.range.lowerBound
                ? left.range.lowerBound < right.range.lowerBound
                : left.range.upperBound > right.range.upperBound
        }
        return merged(found, reading.folded.bytes).map { part in
            EngineEvidence(
                lane: part.lane, range: reading.folded.originalRange(of: part.range),
                inQuestion: part.inQuestion)
        }
    }

    private static func recognise(
        _ wanted: QueryPlan.Wanted, in candidate: Candidate
    ) -> (EngineEvidence.Lane, Bool)? {
        if wanted.interest >= 0, candidate.inQuestion[wanted.interest] || candidate.inRest[wanted.interest] {
            let lane: EngineEvidence.Lane =
                wanted.kind.namesOneThing ? .identifier : wanted.kind == .hanPair ? .phrase : .word
            return (lane, candidate.inQuestion[wanted.interest])
        }
        for substitute in wanted.substitutes
        where candidate.inQuestion[substitute.interest] || candidate.inRest[substitute.interest] {
            let lane: EngineEvidence.Lane =
                switch substitute.tier {
                case .spelling, .beginning: .spelling
                case .gloss: .gloss
                case .sound, .pinyin: .sound
                }
            return (lane, candidate.inQuestion[substitute.interest])
        }
        return nil
    }

    /// Joins parts that touch or overlap, with nothing but a blank between them, into phrases.
    private static func merged(
        _ parts: [(range: Range<Int>, lane: EngineEvidence.Lane, inQuestion: Bool)], _ text: [UInt8]
    ) -> [(range: Range<Int>, lane: EngineEvidence.Lane, inQuestion: Bool)] {
        var result: [(range: Range<Int>, lane: EngineEvidence.Lane, inQuestion: Bool)] = []
        for part in parts {
            guard let last = result.last else {
                result.append(part)
                continue
            }
            if part.range.upperBound <= last.range.upperBound { continue }
            let gap = part.range.lowerBound - last.range.upperBound
            let touches = gap <= 0 || gap == 1 && text[last.range.upperBound] == 0x20
            let isText = last.lane == .word || last.lane == .phrase
            if touches, isText, part.lane == .word || part.lane == .phrase, last.inQuestion == part.inQuestion
            {
                result[result.count - 1].range = last.range.lowerBound..<part.range.upperBound
                result[result.count - 1].lane = .phrase
            } else {
                result.append(part)
            }
        }
        return result
    }
}
