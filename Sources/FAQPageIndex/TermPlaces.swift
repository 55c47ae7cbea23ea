internal import FAQEngine

/// Which number each term of a base has in pages; see ``TermNumbers``.
struct TermPlaces {
    /// By the order of the terms.
    private(set) var numbers: [UInt32]
    /// How far each is from the number that its hash says.
    private(set) var shifts: [UInt32]

    /// Those of many entries choose first: what gives way to another is of few.
    ///
    /// - Parameter termCount: what pages are told.
    init(of terms: [(term: [UInt8], entryCount: Int)], termCount: Int) {
        let termNumbers = TermNumbers(termCount: termCount)
        numbers = terms.map { termNumbers.number(of: $0.term) }
        shifts = [UInt32](repeating: 0, count: terms.count)
        // Told apart by fours, so that an entry more hardly ever changes who is first.
        let ranks = terms.map { $0.entryCount.leadingZeroBitCount / 2 }
        let hashed = numbers
        let order = terms.indices.sorted { (ranks[$0], hashed[$0], $0) < (ranks[$1], hashed[$1], $1) }
        var taken = [Bool](repeating: false, count: termNumbers.count)
        for term in order {
            while taken[Int(numbers[term])] {
                numbers[term] = termNumbers.next(after: numbers[term])
                shifts[term] += 1
            }
            taken[Int(numbers[term])] = true
        }
    }
}
