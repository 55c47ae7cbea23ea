import FAQText

/// What the query looks for: its terms as this base knows them, and how they stand together.
struct QueryPlan {
    /// A term of the base that the query asks for, itself or as another spelling of what it says.
    struct LookedUpTerm {
        var postings: TermInfo
        /// The greatest weight among the query terms that ask for it, IDF included.
        var weight: Double
        /// What the term is worth where it stands in a question.
        var termWeight: TermWeight
        /// Whether the term says no more than that there is trouble.
        var isGeneric: Bool
        /// Whether the query itself holds the term, or only another form of it.
        var isNamed = false
    }

    /// A distinct term of the query.
    struct QueryTerm {
        var kind: TokenKind
        var position: UInt32
        var line: Int
        /// Where it stands first, in the folded query.
        var range: Range<Int>
        /// What its line and a mask leave of it.
        var context: Double
        /// Its lookup, -1 if the base does not know the term.
        var lookup: Int
        /// Its weight with IDF; for an unknown term that of a term found once.
        var idfWeight: Double
        /// The same, damped by how common the term is in general language.
        var rarityWeight: Double
        /// Its rarity × its IDF, as a share of the greatest: great only for what is rare both here and in general.
        var specificWeight = 0.0
        /// Other terms that may stand for it.
        var expansions: [Expansion] = []
    }

    /// A term of the base that may stand for one of the query.
    struct Expansion {
        var lookup: Int
        /// What a match with it is worth, compared to the term itself.
        var factor: Double
        var kind: ExpansionKind
    }

    /// How an expansion came about, best first.
    enum ExpansionKind: UInt8 {
        case spelling, translation, beginning, homophone, pinyin
    }

    /// A word or character of the query at its position.
    struct QueryUnigram {
        /// -1 if the base does not know it.
        var lookup: Int
        var position: UInt32
        var idfWeight: Double
    }

    private(set) var lookups: [LookedUpTerm] = []
    private(set) var queryTerms: [QueryTerm] = []
    private(set) var unigrams: [QueryUnigram] = []
    /// Han pairs among the lookups, by the numbers of their two characters' terms.
    private(set) var hanPairs: [(first: UInt32, second: UInt32, lookup: Int)] = []
    /// Sums over the query terms: their weights, the squares of these, and what is left of common words.
    private(set) var totalIDFWeight = 0.0
    private(set) var totalSquaredIDFWeight = 0.0
    private(set) var totalRarityWeight = 0.0
    /// The share of Han characters among the words and characters.
    private(set) var hanShare = 0.0
    /// The last of these by line.
    private(set) var lineWeights: [Double]
    /// The IDF of a term that no entry holds.
    let maxIDF: Double
    /// … that one entry holds: what is rare in a base is measured by it, so that three entries weigh words as thousands do.
    let topIDF: Double

    /// What a term that every entry holds keeps of its rarity weight; the rest grows with its IDF. By trial on the
    /// development data (Docs/Matching.md, section 8).
    private static let leastRarityShare = 0.35
    /// What a pair of Han characters that the base lacks, or that is read from pinyin, counts of what a term found nowhere
    /// would. By trial on the development data.
    static let uncertainPairShare = 0.6

    private let entryCount: Int
    private var lookupOfTerm = IntTable(capacity: 64)

    init(_ reading: QueryReading, index: some IndexSource) throws(IndexError) {
        entryCount = index.entryCount
        lineWeights = [Double](repeating: 0, count: max(1, reading.lineCount))
        maxIDF = TermWeight.idf(entryCount: 0, of: index.entryCount)
        topIDF = TermWeight.idf(entryCount: 1, of: index.entryCount)
        try collect(reading, index)
        try index.requireLoaded()
        try SpellingExpansion(reading: reading, index: index).run(&self)
        if let tables = index.pinyinTables {
            try PinyinExpansion(reading: reading, index: index, tables: tables).run(&self)
        }
        try BilingualExpansion(reading: reading, index: index).run(&self)
        try index.requireLoaded()
        var unigramCount = 0
        var hanCount = 0
        for term in queryTerms {
            if !term.kind.isWhole { unigramCount += 1 }
            if term.kind == .han { hanCount += 1 }
            totalIDFWeight += term.idfWeight
            totalSquaredIDFWeight += term.idfWeight * term.idfWeight
            totalRarityWeight += term.rarityWeight
            lineWeights[term.line] += term.rarityWeight
        }
        hanShare = Double(hanCount) / Double(max(1, unigramCount))
    }

    private mutating func collect(_ reading: QueryReading, _ index: some IndexSource) throws(IndexError) {
        var distinct = TermTable()
        var queryTermOfKey: [Int] = []
        let keys = reading.buffer.keys
        for queryToken in reading.tokens {
            let token = queryToken.token
            let number = keys.withUnsafeBufferPointer {
                distinct.number(of: UnsafeBufferPointer(rebasing: $0[token.keyRange]))
            }
            if Int(number) == queryTermOfKey.count {
                let lookup = try self.lookup(for: keys[token.keyRange], index)
                queryTermOfKey.append(queryTerms.count)
                queryTerms.append(
                    QueryTerm(
                        kind: token.kind, position: token.position, line: queryToken.line, range: token.range,
                        context: 0, lookup: lookup, idfWeight: -1, rarityWeight: 0))
                if token.kind == .hanPair, lookup >= 0 {
                    try addHanPair(keys[token.keyRange], lookup: lookup, index)
                }
            }
            let termIndex = queryTermOfKey[Int(number)]
            let lookup = queryTerms[termIndex].lookup
            let idf = lookup < 0 ? unknownIDF(token.kind) : idf(of: lookup)
            let idfWeight = queryToken.weight * idf
            if idfWeight > queryTerms[termIndex].idfWeight {
                let rarity =
                    lookup < 0
                    ? TermWeight.rarity(level: index.level(ofUnknown: keys[token.keyRange]))
                    : lookups[lookup].termWeight.rarity
                queryTerms[termIndex].idfWeight = idfWeight
                queryTerms[termIndex].rarityWeight = queryToken.weight * rarity * rarityShare(ofIDF: idf)
                queryTerms[termIndex].specificWeight = queryToken.weight * rarity * min(1, idf / topIDF)
                queryTerms[termIndex].kind = token.kind
                queryTerms[termIndex].context = queryToken.weight / TermWeight.classWeight(token.kind)
                queryTerms[termIndex].line = queryToken.line
            }
            if lookup >= 0 {
                raise(lookup, to: idfWeight)
                lookups[lookup].isNamed = true
            }
            if !token.kind.isWhole {
                unigrams.append(QueryUnigram(lookup: lookup, position: token.position, idfWeight: idfWeight))
            }
        }
        dropUnknownForms()
    }

    /// Of several forms of one identifier that the base lacks, the longest counts, and none beside a known one. A code
    /// put together from two words counts only where the base knows it so.
    private mutating func dropUnknownForms() {
        var isKnown = IntTable(capacity: 16)
        var longest = IntTable(capacity: 16)
        for term in queryTerms where term.kind == .identifier {
            let position = UInt64(term.position)
            if term.lookup >= 0 { isKnown.insert(position, 1) }
            longest.insert(position, max(longest[position] ?? 0, UInt32(term.range.count)))
        }
        queryTerms.removeAll { term in
            guard term.lookup < 0 else { return false }
            if term.kind == .joinedCode { return true }
            guard term.kind == .identifier else { return false }
            let position = UInt64(term.position)
            return isKnown[position] != nil || UInt32(term.range.count) < longest[position] ?? 0
        }
    }

    /// A pair that the base lacks is a matter of chance; its characters may be there.
    private func unknownIDF(_ kind: TokenKind) -> Double {
        kind == .hanPair ? maxIDF * Self.uncertainPairShare : maxIDF
    }

    func idf(of lookup: Int) -> Double { lookups[lookup].termWeight.idf }

    /// How rare a term is, here and in general language, from 0 to 1.
    func rarityShare(of lookup: Int) -> Double {
        lookups[lookup].termWeight.rarity
            * rarityShare(ofIDF: idf(of: lookup))
    }

    private func rarityShare(ofIDF idf: Double) -> Double {
        Self.leastRarityShare + (1 - Self.leastRarityShare) * min(1, idf / topIDF)
    }

    /// The number of the lookup for a term, -1 if the base lacks it.
    mutating func lookup(for term: ArraySlice<UInt8>, _ index: some IndexSource) throws(IndexError) -> Int {
        guard let found = try index.find(term) else { return -1 }
        return lookup(found, term: term, index)
    }

    mutating func lookup(_ postings: TermInfo, term: ArraySlice<UInt8>, _ index: some IndexSource) -> Int {
        if let known = lookupOfTerm[UInt64(postings.number)] { return Int(known) }
        lookups.append(
            LookedUpTerm(
                postings: postings, weight: 0,
                termWeight: TermWeight(
                    level: index.level(of: term, postings), entryCount: postings.entryCount, of: entryCount),
                isGeneric: GenericWords.contains(term)))
        lookupOfTerm.insert(UInt64(postings.number), UInt32(lookups.count - 1))
        return lookups.count - 1
    }

    /// Lets candidates recognise a Han pair by its two characters side by side.
    mutating func addHanPair(
        _ pair: ArraySlice<UInt8>, lookup: Int, _ index: some IndexSource
    ) throws(IndexError) {
        let length = pair.first.map { $0 >= 0xF0 ? 4 : 3 } ?? 0
        guard let first = try index.find(pair.prefix(length)),
            let second = try index.find(pair.dropFirst(length))
        else { return }
        hanPairs.append((first.number, second.number, lookup))
    }

    private mutating func raise(_ lookup: Int, to weight: Double) {
        lookups[lookup].weight = max(lookups[lookup].weight, weight)
    }

    /// Lets a term of the base stand for one of the query.
    ///
    /// - Parameter weight: what the expansion counts in the search, without IDF.
    #if hasFeature(Embedded)
        // A page carries it once.
        @inline(never)
    #endif
    mutating func expand(_ expansion: Expansion, for termIndex: Int, weight: Double) {
        raise(expansion.lookup, to: weight * idf(of: expansion.lookup))
        queryTerms[termIndex].expansions.append(expansion)
    }

    /// Takes other query terms instead of those read.
    mutating func replaceQueryTerms(_ queryTerms: [QueryTerm]) {
        self.queryTerms = queryTerms
        unigrams = []
    }

    /// The lookup for a term number of the base, if the query asks for it.
    #if hasFeature(Embedded)
        // A page carries it once.
        @inline(never)
    #else
        @inline(__always)
    #endif
    func lookup(ofTerm number: UInt32) -> Int? {
        lookupOfTerm[UInt64(number)].map { Int($0) }
    }

    /// Most terms that a search takes; the weakest of a longer query are left out.
    static let termLimit = 256

    /// The terms to search for.
    func searchTerms() -> [ScoredTerm] {
        var terms: [ScoredTerm] = []
        for lookup in lookups where lookup.weight > 0 {
            let weight = min(lookup.weight * 128 + 0.5, Double(ScoredTerm.weightLimit))
            terms.append(ScoredTerm(postings: lookup.postings, weight: max(1, UInt32(weight))))
        }
        if terms.count <= Self.termLimit { return terms }
        let order = (0..<terms.count).sorted {
            terms[$0].weight != terms[$1].weight ? terms[$0].weight > terms[$1].weight : $0 < $1
        }
        return order.prefix(Self.termLimit).map { terms[$0] }
    }
}

extension TokenKind {
    /// Whether tokens of the kind span others instead of standing beside them.
    var isWhole: Bool { self == .identifier || self == .joinedCode || self == .hanPair }

    /// Whether tokens of the kind are codes or names of one thing.
    var namesOneThing: Bool { self == .identifier || self == .joinedCode || self == .number }
}
