import FAQText

/// The error codes that a query names.
struct QueryCodes {
    struct Code {
        /// The term as it is looked up: in lower case, without marks.
        var key: [UInt8]
        /// Its lookup in the plan, -1 if the base lacks it.
        var lookup: Int
        var isNumber: Bool
        /// Whether the query calls it a code, or asks for nothing else.
        var isAnnounced: Bool
        /// Whether a base like this would know it: it is built as the base's own codes are, or has the digits of one of them
        /// behind other letters.
        var isOfBase: Bool
        /// Where it stands first, in the folded text, and in which line.
        var range: Range<Int>
        var line: Int
    }

    private(set) var codes: [Code] = []

    /// A log may hold thousands; ``CodeSet`` has room for as many.
    private static let mostCodes = 32
    /// … codes that the base cannot know take no more room than this.
    private static let mostForeignCodes = 8
    private static let shortestNumber = 3
    private static let longestNumber = 9

    init(_ reading: QueryReading, plan: QueryPlan, index: some IndexSource) throws(IndexError) {
        let schemes = index.schemes
        var foreignCount = 0
        let keys = reading.buffer.keys
        let asked = Self.askedNumbers(plan)
        for queryToken in reading.tokens where codes.count < Self.mostCodes {
            let token = queryToken.token
            guard token.kind.namesOneThing, !isKnown(keys[token.keyRange]) else { continue }
            let key = Array(keys[token.keyRange])
            guard let scheme = Self.scheme(of: token, key: key, in: reading.folded.bytes) else { continue }
            let isOfScheme = schemes.contains(scheme, of: key)
            var isAnnounced =
                token.range.count == reading.folded.bytes.count
                || Self.isAnnounced(token, in: reading.folded.bytes)
            if token.kind == .number, !isAnnounced {
                guard isOfScheme, asked.contains(token.range) else { continue }
                isAnnounced = true
            }
            let term = try index.find(key[...])
            if token.kind == .joinedCode, term == nil || !isOfScheme { continue }
            var lookup = -1
            if let term { lookup = plan.lookup(ofTerm: term.number) ?? -1 }
            let isOfBase = isOfScheme ? true : try Self.isRenamed(scheme, key: key, schemes: schemes, index)
            if lookup < 0, !isOfBase {
                if foreignCount == Self.mostForeignCodes { continue }
                foreignCount += 1
            }
            codes.append(
                Code(
                    key: key, lookup: lookup, isNumber: token.kind == .number, isAnnounced: isAnnounced,
                    isOfBase: isOfBase, range: token.range, line: queryToken.line))
        }
    }

    private func isKnown(_ key: ArraySlice<UInt8>) -> Bool {
        for code in codes where code.key[...] == key { return true }
        return false
    }

    /// How the code at a token is built; `nil` where the token is none.
    private static func scheme(of token: Token, key: [UInt8], in text: [UInt8]) -> CodeScheme? {
        switch token.kind {
        case .number:
            for byte in key where !byte.isASCIIDigit { return nil }
            return key.count >= shortestNumber && key.count <= longestNumber
                ? CodeScheme(digitCount: key.count) : nil
        case .joinedCode: return key.withUnsafeBufferPointer { CodeScheme(of: $0) }
        default:
            return text.withUnsafeBufferPointer {
                CodeScheme(of: UnsafeBufferPointer(rebasing: $0[token.range]))
            }
        }
    }

    private static func isAnnounced(_ token: Token, in text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { CodeAnnouncement.precedes(token.range, in: $0) }
    }

    /// The first places of the numbers that no other word of the query outweighs, of many only some.
    private static func askedNumbers(_ plan: QueryPlan) -> [Range<Int>] {
        var heaviest = 0.0
        var asked: [Range<Int>] = []
        for term in plan.queryTerms where term.kind != .hanPair {
            if term.rarityWeight < heaviest { continue }
            if term.rarityWeight > heaviest { asked = [] }
            heaviest = term.rarityWeight
            if term.kind == .number, asked.count < mostCodes { asked.append(term.range) }
        }
        return asked
    }

    /// Whether the base knows a code with the same digits behind other letters: `CS2065` where it has `C2065`.
    private static func isRenamed(
        _ scheme: CodeScheme, key: [UInt8], schemes: CodeSchemes, _ index: some IndexSource
    ) throws(IndexError) -> Bool {
        guard scheme.digitCount >= shortestNumber else { return false }
        var schemes = schemes
        while let (letters, digitCount) = schemes.next() {
            guard digitCount == scheme.digitCount else { continue }
            var other: [UInt8] = []
            for letter in letters { other.append(letter) }
            for digit in 0..<digitCount { other.append(key[scheme.letterCount + digit]) }
            if try index.find(other[...]) != nil { return true }
        }
        return false
    }

    /// The codes that the base holds, to search for.
    func searchTerms(_ plan: QueryPlan) -> [ScoredTerm] {
        var terms: [ScoredTerm] = []
        for code in codes where code.lookup >= 0 {
            terms.append(ScoredTerm(postings: plan.lookups[code.lookup].postings, weight: 1))
        }
        return terms
    }

    /// Whether there are codes that none of the entries holds: such as the base has, and others.
    func unheld(by evidence: [ExactEvidence]) -> (ofBase: Bool, others: Bool) {
        var unheld = (ofBase: false, others: false)
        for (number, code) in codes.enumerated() {
            var isHeld = false
            for exact in evidence where exact.held.contains(number) { isHeld = true }
            if isHeld { continue }
            if code.isOfBase { unheld.ofBase = true } else { unheld.others = true }
        }
        return unheld
    }
}
