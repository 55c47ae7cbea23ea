import FAQText

/// The error codes that a query names.
struct QueryCodes {
    struct Code {
        /// The term as it is looked up: in lower case, without marks.
        var key: [UInt8]
        /// Its lookup in the plan, -1 if the base lacks it.
        var lookup: Int
        var isNumber: Bool
        /// Whether a base like this would know it: it is built as the base's own codes are, or has the digits of one of them
        /// behind other letters.
        var isOfBase: Bool
    }

    private(set) var codes: [Code] = []

    /// A log may hold thousands.
    private static let mostCodes = 32
    /// Years and ports are rarely codes unless something says so.
    private static let numberLengths = 3...9
    init(_ reading: QueryReading, plan: QueryPlan, index: some IndexSource) throws(IndexError) {
        let schemes = index.schemes
        let text = reading.folded.bytes
        for queryToken in reading.tokens where codes.count < Self.mostCodes {
            let token = queryToken.token
            guard token.kind == .identifier || token.kind == .number || token.kind == .joinedCode else {
                continue
            }
            let key = Array(reading.buffer.keys[token.keyRange])
            guard !codes.contains(where: { $0.key == key }),
                let scheme = text.withUnsafeBufferPointer({
                    Self.scheme(of: token, key: key, in: $0, plan: plan, schemes: schemes)
                })
            else { continue }
            let term = try index.find(key[...])
            let isKnownScheme = schemes.contains(scheme)
            if token.kind == .joinedCode, term == nil || !isKnownScheme { continue }
            let isOfBase =
                isKnownScheme ? true : try Self.isRenamed(scheme, key: key, schemes: schemes, index)
            codes.append(
                Code(
                    key: key, lookup: term.flatMap { plan.lookup(ofTerm: $0.number) } ?? -1,
                    isNumber: token.kind == .number, isOfBase: isOfBase))
        }
    }

    /// The codes that the base holds, to search for.
    func searchTerms(_ plan: QueryPlan) -> [ScoredTerm] {
        var terms: [ScoredTerm] = []
        for code in codes where code.lookup >= 0 {
            terms.append(ScoredTerm(postings: plan.lookups[code.lookup].postings, weight: 1))
        }
        return terms
    }

    /// Whether there are codes that none of the candidates holds: such as the base has, and others.
    func unheld(by candidates: [RankedCandidate]) -> (ofBase: Bool, others: Bool) {
        var unheld = (ofBase: false, others: false)
        for (number, code) in codes.enumerated()
        where !candidates.contains(where: { $0.exact.held[number] }) {
            if code.isOfBase { unheld.ofBase = true } else { unheld.others = true }
        }
        return unheld
    }

    /// How the code at a token is built; `nil` where the token is none.
    private static func scheme(
        of token: Token, key: [UInt8], in text: UnsafeBufferPointer<UInt8>, plan: QueryPlan,
        schemes: CodeSchemes
    ) -> CodeScheme? {
        if token.kind != .number {
            let written = token.kind == .joinedCode ? nil : UnsafeBufferPointer(rebasing: text[token.range])
            return written.map { CodeScheme(of: $0) } ?? key.withUnsafeBufferPointer { CodeScheme(of: $0) }
        }
        guard numberLengths.contains(key.count), key.allSatisfy({ $0.isASCIIDigit }) else { return nil }
        let scheme = CodeScheme(prefix: [], digitCount: key.count)
        return CodeAnnouncement.precedes(token.range, in: text)
            || schemes.contains(scheme)
                && Self.isAsked(token, plan)
            ? scheme : nil
    }

    /// Whether no other word of the query weighs more than the number.
    private static func isAsked(_ token: Token, _ plan: QueryPlan) -> Bool {
        var heaviest = 0.0
        var own = 0.0
        for term in plan.queryTerms where !term.kind.isWhole {
            heaviest = max(heaviest, term.rarityWeight)
            if term.range == token.range { own = term.rarityWeight }
        }
        return own > 0 && own >= heaviest
    }

    /// Whether the base knows a code with the same digits behind other letters: `CS2065` where it has `C2065`.
    private static func isRenamed(
        _ scheme: CodeScheme, key: [UInt8], schemes: CodeSchemes, _ index: some IndexSource
    ) throws(IndexError) -> Bool {
        guard scheme.digitCount >= numberLengths.lowerBound else { return false }
        let digits = key.dropFirst(scheme.prefix.count).prefix(scheme.digitCount)
        var isKnown = false
        try schemes.forEach { prefix, digitCount throws(IndexError) in
            guard digitCount == scheme.digitCount, !isKnown else { return }
            isKnown = try index.find((Array(prefix) + digits)[...]) != nil
        }
        return isKnown
    }
}
