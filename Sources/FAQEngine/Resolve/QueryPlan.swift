import FAQText

/// What the query looks for: its terms as this base knows them, and how they stand together.
struct QueryPlan {
    /// A term of the base that the query asks for, itself or as another spelling of what it says.
    struct Interest {
        var postings: TermPostings
        /// The greatest weight among the places that ask for it, IDF included.
        var weight: Double
        /// What the term is worth where it stands in a question.
        var termWeight: TermWeight
        /// Whether the term says no more than that there is trouble.
        var isGeneric: Bool
        /// Whether the query itself holds the term, or only another form of it.
        var isNamed = false
    }

    /// A distinct term of the query.
    struct Wanted {
        var kind: TokenKind
        var position: UInt32
        var line: Int
        /// Where it stands first, in the folded query.
        var range: Range<Int>
        /// What its line and a mask leave of it.
        var context: Double
        /// Its interest, -1 if the base does not know the term.
        var interest: Int
        /// Its weight with IDF; for an unknown term that of a term found once.
        var specific: Double
        /// The same, damped by how common the term is in general language.
        var rare: Double
        /// Other terms that may stand for it.
        var substitutes: [Substitute] = []
    }

    /// A term of the base that may stand for one of the query.
    struct Substitute {
        var interest: Int
        /// What a match with it is worth, compared to the term itself.
        var factor: Double
        var tier: Tier
    }

    /// How a substitute came about, best first.
    enum Tier: UInt8 {
        case spelling, gloss, beginning, sound, pinyin
    }

    /// A word or character of the query in its place.
    struct Atom {
        /// -1 if the base does not know it.
        var interest: Int
        var position: UInt32
        var specific: Double
    }

    private(set) var interests: [Interest] = []
    private(set) var wanted: [Wanted] = []
    private(set) var atoms: [Atom] = []
    /// Han pairs among the interests, by the numbers of their two characters' terms.
    private(set) var hanPairs: [(first: UInt32, second: UInt32, interest: Int)] = []
    /// Sums over the wanted terms: their weights, the squares of these, and what is left of common words.
    private(set) var totalSpecific = 0.0
    private(set) var totalSquare = 0.0
    private(set) var totalRare = 0.0
    /// The last of these by line.
    private(set) var lineMasses: [Double]
    /// The IDF of a term that no entry holds.
    let greatestIDF: Double

    private let entryCount: Int
    private var interestOfTerm = IntTable(capacity: 64)

    init(_ reading: QueryReading, index: Index) throws(IndexError) {
        entryCount = index.entryCount
        lineMasses = [Double](repeating: 0, count: max(1, reading.lineCount))
        greatestIDF = TermWeight.idf(entryCount: 0, of: index.entryCount)
        let dictionary = TermDictionary(index)
        try collect(reading, dictionary)
        try index.settle()
        try SpellingExpansion(reading: reading, dictionary: dictionary, words: SpellingIndex(index)).run(
            &self)
        let sounds = SoundIndex(index)
        if !sounds.isEmpty {
            try SoundExpansion(reading: reading, dictionary: dictionary, sounds: sounds).run(&self)
        }
        try GlossExpansion(reading: reading, dictionary: dictionary).run(&self)
        try index.settle()
        for term in wanted {
            totalSpecific += term.specific
            totalSquare += term.specific * term.specific
            totalRare += term.rare
            lineMasses[term.line] += term.rare
        }
    }

    private mutating func collect(_ reading: QueryReading, _ dictionary: TermDictionary) throws(IndexError) {
        var distinct = TermTable()
        var wantedOfTerm: [Int] = []
        let keys = reading.buffer.keys
        for queryToken in reading.tokens {
            let token = queryToken.token
            let number = keys.withUnsafeBufferPointer {
                distinct.number(of: UnsafeBufferPointer(rebasing: $0[token.keyRange]))
            }
            if Int(number) == wantedOfTerm.count {
                let interest = try self.interest(for: keys[token.keyRange], dictionary)
                wantedOfTerm.append(wanted.count)
                wanted.append(
                    Wanted(
                        kind: token.kind, position: token.position, line: queryToken.line, range: token.range,
                        context: 0, interest: interest, specific: -1, rare: 0))
                if token.kind == .hanPair, interest >= 0 {
                    try addHanPair(keys[token.keyRange], interest: interest, dictionary)
                }
            }
            let place = wantedOfTerm[Int(number)]
            let interest = wanted[place].interest
            let idf = interest < 0 ? unknownIDF(token.kind) : idf(of: interest)
            let specific = queryToken.weight * idf
            if specific > wanted[place].specific {
                let rarity =
                    interest < 0
                    ? TermWeight.rarity(level: dictionary.level(ofUnknown: keys[token.keyRange]))
                    : interests[interest].termWeight.rarity
                wanted[place].specific = specific
                wanted[place].rare = queryToken.weight * rarity * (0.35 + 0.65 * idf / greatestIDF)
                wanted[place].kind = token.kind
                wanted[place].context = queryToken.weight / TermWeight.classWeight(token.kind)
                wanted[place].line = queryToken.line
            }
            if interest >= 0 {
                raise(interest, to: specific)
                interests[interest].isNamed = true
            }
            if !token.kind.isWhole {
                atoms.append(Atom(interest: interest, position: token.position, specific: specific))
            }
        }
        dropUnknownForms()
    }

    /// Of several forms of one identifier that the base lacks, the longest counts, and none beside a known one. A code
    /// put together from two words counts only where the base knows it so.
    private mutating func dropUnknownForms() {
        var isKnown = IntTable(capacity: 16)
        var longest = IntTable(capacity: 16)
        for term in wanted where term.kind == .identifier {
            let position = UInt64(term.position)
            if term.interest >= 0 { isKnown.insert(position, 1) }
            longest.insert(position, max(longest[position] ?? 0, UInt32(term.range.count)))
        }
        wanted.removeAll { term in
            guard term.interest < 0 else { return false }
            if term.kind == .joinedCode { return true }
            guard term.kind == .identifier else { return false }
            let position = UInt64(term.position)
            return isKnown[position] != nil || UInt32(term.range.count) < longest[position] ?? 0
        }
    }

    /// A pair that the base lacks is a matter of chance; its characters may be there.
    private func unknownIDF(_ kind: TokenKind) -> Double {
        kind == .hanPair ? greatestIDF * 0.6 : greatestIDF
    }

    func idf(of interest: Int) -> Double { interests[interest].termWeight.idf }

    /// The number of the interest for a term, -1 if the base lacks it.
    mutating func interest(for term: ArraySlice<UInt8>, _ dictionary: TermDictionary) throws(IndexError)
        -> Int
    {
        guard let found = try dictionary.find(term) else { return -1 }
        return interest(found, term: term)
    }

    mutating func interest(_ postings: TermPostings, term: ArraySlice<UInt8>) -> Int {
        if let known = interestOfTerm[UInt64(postings.number)] { return Int(known) }
        interests.append(
            Interest(
                postings: postings, weight: 0,
                termWeight: TermWeight(
                    level: postings.level(of: term), entryCount: postings.entryCount, of: entryCount),
                isGeneric: GenericWords.contains(term)))
        interestOfTerm.insert(UInt64(postings.number), UInt32(interests.count - 1))
        return interests.count - 1
    }

    /// Lets candidates recognise a Han pair by its two characters side by side.
    mutating func addHanPair(
        _ pair: ArraySlice<UInt8>, interest: Int, _ dictionary: TermDictionary
    ) throws(IndexError) {
        let length = pair.first.map { $0 >= 0xF0 ? 4 : 3 } ?? 0
        guard let first = try dictionary.find(pair.prefix(length)),
            let second = try dictionary.find(pair.dropFirst(length))
        else { return }
        hanPairs.append((first.number, second.number, interest))
    }

    private mutating func raise(_ interest: Int, to weight: Double) {
        interests[interest].weight = max(interests[interest].weight, weight)
    }

    /// Lets a term of the base stand for one of the query.
    ///
    /// - Parameter weight: what the substitute counts in the search, without IDF.
    mutating func substitute(_ substitute: Substitute, for place: Int, weight: Double) {
        raise(substitute.interest, to: weight * idf(of: substitute.interest))
        wanted[place].substitutes.append(substitute)
    }

    /// Puts other wanted terms in the place of those read.
    mutating func replaceWanted(_ wanted: [Wanted]) {
        self.wanted = wanted
        atoms = []
    }

    /// The interest for a term number of the base, if the query asks for it.
    @inline(__always)
    func interest(ofTerm number: UInt32) -> Int? {
        interestOfTerm[UInt64(number)].map { Int($0) }
    }

    /// Most terms that a search takes; the weakest of a longer query are left out.
    static let termLimit = 256

    /// The terms to search for.
    func searchTerms() -> [QueryTerm] {
        var terms: [QueryTerm] = []
        for interest in interests where interest.weight > 0 {
            let weight = min(interest.weight * 128 + 0.5, Double(QueryTerm.weightLimit))
            terms.append(QueryTerm(postings: interest.postings, weight: max(1, UInt32(weight))))
        }
        if terms.count > Self.termLimit {
            terms.sort {
                $0.weight != $1.weight ? $0.weight > $1.weight : $0.postings.number < $1.postings.number
            }
            terms.removeLast(terms.count - Self.termLimit)
        }
        return terms
    }
}

extension TokenKind {
    /// Whether tokens of the kind span others instead of standing beside them.
    var isWhole: Bool { self == .identifier || self == .joinedCode || self == .hanPair }

    /// Whether tokens of the kind are codes or names of one thing.
    var namesOneThing: Bool { self == .identifier || self == .joinedCode || self == .number }
}
