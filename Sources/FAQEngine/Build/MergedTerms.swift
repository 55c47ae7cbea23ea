import FAQText

/// The terms of a range with their posting lists; numbers of terms count from the first of the range.
struct MergedTerms: Sendable {
    /// The terms, one after the other.
    private(set) var bytes: [UInt8] = []
    private(set) var lists: [List] = []
    private(set) var weights: [TermWeight] = []
    private(set) var pinyin = PinyinIndexWriter()
    private(set) var words = SpellingIndexWriter()
    private(set) var postings: [UInt8] = []
    /// The numbers of the terms of all segments, one segment after the other.
    private(set) var numbers: [UInt32]
    /// Where those of each segment begin; one more at the end.
    private(set) var starts: [Int] = [0]

    struct List: Sendable {
        /// Where the term ends in `bytes`.
        var end: Int
        var reference: PostingListReference
    }

    /// The segments of an index, as all ranges read them.
    struct Source: Sendable {
        var terms: [SegmentTerms] = []
        var documents: [SegmentDocuments] = []
        /// The first entry and the first document of each segment.
        var firstEntries: [UInt32] = []
        var firstDocuments: [UInt32] = []
        var entryCount: UInt32 = 0
    }

    /// - Parameter ranks: the range of each segment.
    init(of source: Source, ranks: [Range<Int>], impact: Impact) {
        for ranks in ranks { starts.append(starts[starts.count - 1] + ranks.count) }
        numbers = [UInt32](repeating: 0, count: starts[starts.count - 1])
        withExtendedLifetime(source) { merge(source, ranks, ImpactCoder(impact)) }
    }

    private mutating func merge(_ source: Source, _ ranks: [Range<Int>], _ coder: consuming ImpactCoder) {
        let segments = source.terms.indices.map {
            RunView(
                terms: source.terms[$0], documents: source.documents[$0], firstEntry: source.firstEntries[$0],
                firstDocument: source.firstDocuments[$0])
        }
        var lists = PostingListWriter()
        var merge = TermMerge(segments.map { $0.terms }, ranks: ranks)
        while let term = merge.next() {
            var isWord = false
            lists.begin()
            for (segment, rank) in merge.sources {
                numbers[starts[segment] + rank - ranks[segment].lowerBound] = UInt32(self.lists.count)
                isWord = isWord || segments[segment].isWord[rank]
                segments[segment].eachPosting(at: rank) { document, entry, counts, lengths in
                    lists.append(document: document, entry: entry, code: coder.code(counts, lengths))
                }
            }
            append(term, lists.finish(), isWord: isWord, entryCount: source.entryCount)
        }
        postings = lists.bytes
    }

    private mutating func append(
        _ term: UnsafeBufferPointer<UInt8>, _ list: PostingListReference, isWord: Bool, entryCount: UInt32
    ) {
        let number = UInt32(lists.count)
        let start = bytes.count
        bytes.append(contentsOf: term)
        let term = bytes[start...]
        weights.append(
            TermWeight(
                level: CommonWords.standard.level(of: term), entryCount: list.entryCount, of: Int(entryCount))
        )
        pinyin.append(term, number: number)
        if isWord { words.append(term, number: number) }
        lists.append(List(end: bytes.count, reference: list))
    }
}

/// What the merge reads of a segment, without counting references; valid as long as the segment is.
private struct RunView {
    let terms: TermList
    let isWord: UnsafeBufferPointer<Bool>
    private let postings: UnsafeBufferPointer<UInt8>
    private let postingStarts: UnsafeBufferPointer<UInt32>
    private let lengths: UnsafeBufferPointer<PerField<UInt16>>
    private let entryOfDocument: UnsafeBufferPointer<UInt32>
    private let firstEntry: UInt32
    private let firstDocument: UInt32

    init(terms: SegmentTerms, documents: SegmentDocuments, firstEntry: UInt32, firstDocument: UInt32) {
        self.terms = terms.sorted
        isWord = terms.isWord.elements
        postings = terms.postings.elements
        postingStarts = terms.postingStarts.elements
        lengths = documents.lengths.elements
        entryOfDocument = documents.entries.elements
        self.firstEntry = firstEntry
        self.firstDocument = firstDocument
    }

    /// Calls `body` for the postings of the term of a rank, with the numbers of document and entry in the whole index.
    @inline(__always)
    func eachPosting(
        at rank: Int,
        _ body: (_ document: UInt32, _ entry: UInt32, _ counts: FieldCounts, _ lengths: PerField<UInt16>) ->
            Void
    ) {
        let range = Int(postingStarts[rank])..<Int(postingStarts[rank + 1])
        var cursor = ByteCursor(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: postings[range])))
        var document: UInt32 = 0
        while cursor.position < cursor.bytes.count {
            document &+= UInt32(truncatingIfNeeded: cursor.varint())
            let counts = FieldCounts(packed: UInt32(truncatingIfNeeded: cursor.varint()))
            body(
                firstDocument + document, firstEntry + entryOfDocument[Int(document)], counts,
                lengths[Int(document)])
        }
    }
}
