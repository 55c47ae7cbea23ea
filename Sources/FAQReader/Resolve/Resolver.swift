internal import FAQEngine
internal import FAQModel

/// Asks the engine, and turns numbers of entries into what callers understand.
struct Resolver {
    let index: OpenIndex

    func resolve(
        _ query: String, limit: Int, policy: FAQEngine.AnswerPolicy?
    ) throws(IndexError) -> Resolution {
        var query = query
        let start = ContinuousClock.now
        let result: Result<EngineResolution, IndexError> = query.withUTF8 { bytes in
            do throws(IndexError) {
                return .success(try index.resolve(bytes, limit: limit, policy: policy))
            } catch {
                return .failure(error)
            }
        }
        let duration = start.duration(to: .now)
        let found = try result.get()
        var matches: [Match] = []
        matches.reserveCapacity(found.matches.count)
        for match in found.matches { matches.append(try self.match(match, query: query)) }
        let findings = Findings(
            confidence: found.confidence, shortlistConfidence: found.shortlistConfidence, matches: matches,
            duration: duration, profile: BaseProfile(index.index.profile))
        switch found.status {
        case .answer:
            guard let first = matches.first else { return .none(findings) }
            return .answer(first, findings)
        case .ambiguous:
            guard let question = found.question else { return .none(findings) }
            return .ambiguous(try QuestionBack(index: index).question(question), findings)
        case .none:
            return .none(findings)
        }
    }

    private func match(_ match: EngineMatch, query: String) throws(IndexError) -> Match {
        let header = try index.header(at: match.entry)
        var result = Match(
            entry: header.id, question: header.question, source: header.source, score: match.score,
            confidence: match.confidence, evidence: match.evidence.map { Evidence($0, query: query) },
            missing: match.missing.map { Evidence.text($0, of: query) }, features: Features(match.features))
        result.position = match.entry
        return result
    }
}

extension Evidence {
    fileprivate init(_ evidence: EngineEvidence, query: String) {
        self.init(
            kind: Kind(evidence.kind), text: Self.text(evidence.range, of: query),
            range: evidence.range.clamped(to: 0..<query.utf8.count),
            place: evidence.inQuestion ? .question : .answer)
    }

    fileprivate static func text(_ range: Range<Int>, of query: String) -> String {
        let range = range.clamped(to: 0..<query.utf8.count)
        let start = query.utf8.index(query.utf8.startIndex, offsetBy: range.lowerBound)
        let end = query.utf8.index(start, offsetBy: range.count)
        return String(decoding: query.utf8[start..<end], as: UTF8.self)
    }
}

extension Evidence.Kind {
    fileprivate init(_ kind: EngineEvidence.MatchKind) {
        switch kind {
        case .identifier: self = .identifier
        case .phrase: self = .phrase
        case .word: self = .word
        case .spelling: self = .spelling
        case .gloss: self = .gloss
        case .sound: self = .sound
        }
    }
}
