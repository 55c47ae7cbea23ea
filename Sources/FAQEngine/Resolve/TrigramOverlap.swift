package import FAQText

/// Compares the Latin words of query and question by their letters in threes, so that words spelled otherwise still
/// count.
///
/// Threes are numbered as they are met, those of the query first, so that sets of them are marks in an array.
struct TrigramOverlap<Source: IndexSource> {
    private let index: Source
    private var numbers: IntTable
    /// How many distinct threes the query has.
    private let queryCount: Int
    /// The numbers of the threes of the terms met so far, one term after the other, and where each term's begin.
    private var threes: [UInt32] = []
    private var starts: [Int] = [0]
    private var slotOfTerm = IntTable(capacity: 128)
    /// For each three the last question that holds it.
    private var lastSeen: [UInt32] = []
    private var questionCount: UInt32 = 0
    private var term: [UInt8] = []

    init(_ reading: QueryReading, index: Source) {
        self.index = index
        var numbers = IntTable(capacity: 512)
        for token in reading.buffer.tokens where token.kind.isComparedByLetters {
            Self.each(reading.buffer.keys[token.keyRange]) { three in
                if numbers[three] == nil { numbers.insert(three, UInt32(numbers.count)) }
            }
        }
        queryCount = numbers.count
        self.numbers = numbers
        lastSeen = [UInt32](repeating: 0, count: queryCount)
        threes.reserveCapacity(1_024)
        term.reserveCapacity(64)
    }

    /// Dice coefficient of the sets of threes of the query and of the candidate's question.
    mutating func overlap(with candidate: Candidate) throws(IndexError) -> Double {
        if queryCount == 0 { return 0 }
        questionCount += 1
        var shared = 0
        var distinct = 0
        for token in candidate.question where token.kind.isComparedByLetters {
            let slot = try slot(of: token.term)
            for number in threes[starts[slot]..<starts[slot + 1]]
            where lastSeen[Int(number)] != questionCount {
                lastSeen[Int(number)] = questionCount
                distinct += 1
                if number < queryCount { shared += 1 }
            }
        }
        return 2 * Double(shared) / Double(max(1, queryCount + distinct))
    }

    private mutating func slot(of number: UInt32) throws(IndexError) -> Int {
        if let slot = slotOfTerm[UInt64(number)] { return Int(slot) }
        let slot = starts.count - 1
        slotOfTerm.insert(UInt64(number), UInt32(slot))
        try index.spell(number, into: &term)
        Self.each(term[...]) { three in
            if let known = numbers[three] {
                threes.append(known)
            } else {
                threes.append(UInt32(numbers.count))
                numbers.insert(three, UInt32(numbers.count))
                lastSeen.append(0)
            }
        }
        starts.append(threes.count)
        return slot
    }

    /// Three neighbouring bytes each, with `^` before the word and `$` after it; nothing for other scripts.
    @inline(__always)
    private static func each(_ word: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
        guard let first = word.first, first < 0x80 else { return }
        var window = UInt64(UInt8(ascii: "^")) << 8 | UInt64(first)
        for byte in word.dropFirst() {
            window = (window << 8 | UInt64(byte)) & 0xFF_FFFF
            body(window)
        }
        body((window << 8 | UInt64(UInt8(ascii: "$"))) & 0xFF_FFFF)
    }
}

extension TokenKind {
    /// Whether terms of the kind are compared by their letters.
    package var isComparedByLetters: Bool {
        self == .word || self == .stopWord || self == .number || self == .identifierPart
    }
}
