/// For each unit, the sum of the weights of the terms of its question: what a query would have to cover.
struct QuestionMasses {
    private(set) var specific: [Float]
    private(set) var rare: [Float]

    init(unitCount: UInt32) {
        specific = [Float](repeating: 0, count: Int(unitCount))
        rare = specific
    }

    mutating func add(_ weight: TermWeight, toUnit unit: UInt32) {
        specific[Int(unit)] += Float(weight.specific)
        rare[Int(unit)] += Float(weight.rare)
    }
}
