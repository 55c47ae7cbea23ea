/// Walks the dictionary in order, from a given term on.
struct TermWalk<Source: IndexSource> {
    private let index: Source
    private var block = 0
    private var reader: Source.BlockReader?
    private var target: [UInt8] = []
    /// The present term.
    private(set) var term: [UInt8] = []

    init(_ index: Source, from target: [UInt8]) throws(IndexError) {
        self.index = index
        self.target = target
        block = max(0, try index.lastBlock(notAfter: target[...]))
        try open()
    }

    /// The postings of the present term.
    var postings: TermInfo? { reader?.postings(of: term) }

    /// Steps to the next term; `false` after the last.
    mutating func next() throws(IndexError) -> Bool {
        while reader != nil {
            if try reader?.next() == true, let reader {
                term.removeLast(max(0, term.count - reader.shared))
                term.append(contentsOf: reader.suffix)
                if !target.isEmpty {
                    if term.lexicographicallyPrecedes(target) { continue }
                    target.removeAll(keepingCapacity: true)
                }
                return true
            }
            block += 1
            try open()
        }
        return false
    }

    private mutating func open() throws(IndexError) {
        reader = block < index.blockCount ? try index.reader(at: block) : nil
        term.removeAll(keepingCapacity: true)
    }
}
