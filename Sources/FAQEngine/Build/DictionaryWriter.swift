/// Encodes the sorted terms in blocks of 16, front-coded inside a block.
struct DictionaryWriter {
    /// For each block: where it begins in `terms`, and where the posting lists of its terms begin.
    private(set) var blocks: [UInt8] = []
    private(set) var terms: [UInt8] = []
    private var count = 0
    private var previous: [UInt8] = []
    private var postingOffset = 0

    mutating func append(_ term: ArraySlice<UInt8>, list: PostingListReference) {
        if count % Layout.termBlockSize == 0 {
            blocks.append(u64: UInt64(terms.count))
            blocks.append(u64: UInt64(postingOffset))
            previous.removeAll(keepingCapacity: true)
        }
        let shared = zip(previous, term).prefix { $0 == $1 }.count
        terms.append(varint: UInt64(shared))
        terms.append(varint: UInt64(term.count - shared))
        terms.append(contentsOf: term.dropFirst(shared))
        terms.append(varint: UInt64(list.documentCount))
        terms.append(varint: UInt64(list.documentCount - list.entryCount))
        terms.append(list.maxImpact)
        if list.documentCount == 1 {
            terms.append(varint: UInt64(list.onlyDocument))
        } else {
            terms.append(varint: UInt64(list.byteCount))
        }
        previous.removeAll(keepingCapacity: true)
        previous.append(contentsOf: term)
        postingOffset += list.byteCount
        count += 1
    }
}
