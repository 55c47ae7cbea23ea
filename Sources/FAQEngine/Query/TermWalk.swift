/// Walks the dictionary in order, from a given term on.
struct TermWalk {
    private let dictionary: TermDictionary
    private var block: Int
    private var reader: TermDictionary.BlockReader?
    private var term: [UInt8] = []
    private var target: [UInt8]
    /// How many bytes the present term shares with the one before.
    private(set) var shared = 0

    fileprivate init(_ dictionary: TermDictionary, target: [UInt8]) throws(IndexError) {
        self.dictionary = dictionary
        self.target = target
        block = 0
        try leap(to: target)
    }

    /// The postings of the present term.
    var postings: TermPostings {
        reader?.postings
            ?? TermPostings(
                number: 0, unitCount: 0, entryCount: 0, greatestCode: 0, onlyUnit: 0,
                bytes: UnsafeRawBufferPointer(start: nil, count: 0))
    }

    /// Goes on at the first term that is not before `target`.
    mutating func leap(to target: [UInt8]) throws(IndexError) {
        self.target = target
        block = max(0, try dictionary.lastBlock(notAfter: target))
        reader = block < dictionary.blockCount ? try dictionary.reader(at: block) : nil
        term = []
    }

    /// Steps to the next term and puts its bytes into `into`; `false` behind the last.
    mutating func next(_ into: inout [UInt8]) throws(IndexError) -> Bool {
        while reader != nil {
            if try reader?.next() == true {
                shared = min(reader?.shared ?? 0, term.count)
                term.removeLast(term.count - shared)
                if let suffix = reader?.suffix { term.append(contentsOf: suffix) }
                if !target.isEmpty {
                    if term.lexicographicallyPrecedes(target) { continue }
                    target = []
                    shared = 0
                }
                into = term
                return true
            }
            block += 1
            reader = block < dictionary.blockCount ? try dictionary.reader(at: block) : nil
            term = []
        }
        return false
    }
}

extension TermDictionary {
    func walk(from term: [UInt8]) throws(IndexError) -> TermWalk {
        try TermWalk(self, target: term)
    }
}
