import FAQText

/// An index as the matcher reads it: a whole file, or parts that come when a query meets them.
///
/// Of parts, what has not come yet reads as nothing and is noted as missing. `requireLoaded` then ends the query before it
/// goes on with what it looked up; it is asked again once the parts are there. So a query whose parts are all there gives
/// what it gives over the file. Over a file nothing is ever missing.
protocol IndexSource: Sendable {
    associatedtype BlockReader: TermBlockReader

    /// Whether matches say what they lack of the query.
    static var saysWhatIsLacking: Bool { get }

    var entryCount: Int { get }
    var documentCount: Int { get }
    var termCount: Int { get }
    /// Of the dictionary.
    var blockCount: Int { get }
    var profile: Profile { get }
    var rule: DecisionRule { get }
    /// How the codes of the base are built.
    var schemes: CodeSchemes { get }

    // MARK: Tables of language

    /// At least the spellings of all syllables; `nil` when no term sounds like any.
    var pinyinTables: PinyinTables? { get }
    var lexicon: BilingualLexicon { get }

    // MARK: Loading

    /// Whether nothing is missing of what has been looked up so far.
    var isLoaded: Bool { get }
    /// Ends the query when something is missing of what has been looked up so far.
    func requireLoaded() throws(IndexError)
    /// … or of the posting lists of terms.
    func requireLoaded(_ terms: [ScoredTerm]) throws(IndexError)
    /// … or of what is stored of entries.
    func requireLoaded(_ hits: [TopKCollector.Hit]) throws(IndexError)

    // MARK: Entries

    /// The tokens of an entry's fields; see ``FieldTokens``.
    func fieldBytes(_ entry: Int) throws(IndexError) -> UnsafeRawBufferPointer
    func tagBytes(_ entry: Int) throws(IndexError) -> UnsafeRawBufferPointer
    func entry(ofDocument document: Int) -> Int
    /// The consecutive documents of an entry, one of which is given.
    func documents(around document: Int) -> Range<Int>
    /// The norm of a document's question.
    func fieldNorm(ofDocument document: Int) -> FieldNorm

    // MARK: Terms

    /// The postings of a term, or `nil` if no entry holds it.
    func find(_ term: ArraySlice<UInt8>) throws(IndexError) -> TermInfo?
    /// The letters of a term of a candidate's question.
    func spell(_ number: UInt32, into term: inout [UInt8]) throws(IndexError)
    /// The terms of a block of the dictionary from its first on, `nil` while they are missing.
    func reader(at block: Int) throws(IndexError) -> BlockReader?
    /// The last block whose first term is not greater than the key; -1 if there is none.
    func lastBlock(notAfter key: ArraySlice<UInt8>) throws(IndexError) -> Int
    /// How common a term that was found is in general, see ``CommonWords``.
    func level(of term: ArraySlice<UInt8>, _ info: TermInfo) -> Int
    /// … one that no entry holds.
    func level(ofUnknown term: ArraySlice<UInt8>) -> Int

    // MARK: Pinyin and spellings

    /// The first reading of a Han character.
    func syllable(of scalar: UInt32) -> UInt16?
    /// The first terms that sound like two syllables, ascending.
    func terms(withPinyin first: UInt16, _ second: UInt16, limit: Int) throws(IndexError) -> [[UInt8]]
    /// Calls `body` for plain words of a length with the first letter of a word, among them all that may be within some edits
    /// of it.
    func eachWord(
        like word: [UInt8], length: Int, within distance: Int,
        _ body: (_ term: [UInt8]) throws(IndexError) -> Void
    ) throws(IndexError)
}

extension IndexSource {
    /// The tags of an entry.
    func tags(of entry: Int) throws(IndexError) -> [EntryTag] { try EntryTag.tags(try tagBytes(entry)) }

    /// The tags of an entry one by one, where they stand.
    func tagCursor(of entry: Int) throws(IndexError) -> TagCursor { TagCursor(try tagBytes(entry)) }
}
