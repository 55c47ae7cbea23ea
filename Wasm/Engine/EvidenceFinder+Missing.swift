/// The page does not show what an entry lacks.
extension EvidenceFinder {
    @inline(__always)
    static func missing(
        in candidate: Candidate, plan: QueryPlan, reading: QueryReading
    ) -> [Range<Int>] { [] }
}
