/// Finds the impact codes of postings, and remembers those that most have: of a term that stands in one field.
struct ImpactCoder {
    private let impact: Impact
    /// By field, count and length; ``unknown`` before it is first asked for.
    private var known: [UInt8]

    private static let counts = 4
    private static let lengths = 1 << 9
    private static let unknown = UInt8.max

    init(_ impact: Impact) {
        self.impact = impact
        known = [UInt8](repeating: Self.unknown, count: Field.allCases.count * Self.counts * Self.lengths)
    }

    @inline(__always)
    mutating func code(_ counts: FieldCounts, _ lengths: PerField<UInt16>) -> UInt8 {
        guard let field = counts.onlyField, case let count = counts[field], count < Self.counts,
            lengths[field] < Self.lengths
        else { return ImpactCode.code(of: impact.value(counts, lengths: lengths)) }
        let slot = (field.rawValue * Self.counts + count) * Self.lengths + Int(lengths[field])
        if known[slot] == Self.unknown {
            known[slot] = ImpactCode.code(of: impact.value(counts, lengths: lengths))
        }
        return known[slot]
    }
}
