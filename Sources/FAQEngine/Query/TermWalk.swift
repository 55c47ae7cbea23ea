/// Walks the dictionary in order, from a given term on.
struct TermWalk {
    private let dictionary: TermDictionary
    private var block = 0
    private var reader: TermDictionary.BlockReader?
    private var target: [UInt8] = []
    /// The present term.
    private(set) var term: [UInt8] = []
    /// How many bytes the present term shares with the one that ``next()`` gave before.
    private(set) var shared = 0

    init(_ dictionary: TermDictionary, from target: [UInt8]) throws(IndexError) {
        self.dictionary = dictionary
        self.target = target
        block = max(0, try Self.find(target) { key throws(IndexError) in try dictionary.lastBlock(notAfter: key) })
        try open()
    }

    /// The postings of the present term.
    var postings: TermPostings? { reader?.postings }

    /// Goes on at the first term that is not before `target`, which must be behind the present one.
    mutating func leap(to target: [UInt8]) throws(IndexError) {
        self.target = target
        let (dictionary, present) = (dictionary, block)
        let found = try Self.find(target) { key throws(IndexError) in
            try dictionary.lastBlock(notAfter: key, from: present)
        }
        if found == block { return }
        block = found
        try open()
    }

    /// Steps to the next term; `false` behind the last.
    mutating func next() throws(IndexError) -> Bool {
        var kept = term.count
        while reader != nil {
            if try reader?.next() == true, let reader {
                kept = min(kept, reader.shared)
                term.removeLast(max(0, term.count - reader.shared))
                term.append(contentsOf: reader.suffix)
                if !target.isEmpty {
                    if term.lexicographicallyPrecedes(target) { continue }
                    target.removeAll(keepingCapacity: true)
                }
                shared = kept
                return true
            }
            block += 1
            try open()
            kept = 0
        }
        return false
    }

    private mutating func open() throws(IndexError) {
        reader = block < dictionary.blockCount ? try dictionary.reader(at: block) : nil
        term.removeAll(keepingCapacity: true)
        shared = 0
    }

    private static func find(
        _ target: [UInt8], _ search: (UnsafeBufferPointer<UInt8>) throws(IndexError) -> Int
    ) throws(IndexError) -> Int {
        var block = 0
        var failure: IndexError?
        target.withUnsafeBufferPointer { key in
            do throws(IndexError) { block = try search(key) } catch { failure = error }
        }
        if let failure { throw failure }
        return block
    }
}
