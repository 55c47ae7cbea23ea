/// Finds a score that many units are sure to exceed, so that a search can leave out most of the others from the start.
///
/// The short lists of the weightiest terms are scored by themselves; what they give a unit is no more than its score.
enum ScoreFloor {
    /// Most postings looked at.
    static let postingLimit = 6_000
    /// Longer lists are no sign of a good unit.
    static let listLimit = 2_000

    /// A score that at least `limit` units exceed, 0 if too few are found.
    static func find(_ terms: [QueryTerm], in index: Index, limit: Int) throws(IndexError) -> UInt32 {
        var left = postingLimit
        var sums: [UInt32] = []
        var places = IntTable(capacity: 4_096)
        let scratch = UnsafeMutablePointer<UInt32>.allocate(capacity: PostingCursor.scratchCount)
        defer { scratch.deallocate() }
        scratch.initialize(repeating: 0, count: PostingCursor.scratchCount)
        let short = terms.filter { $0.postings.unitCount <= listLimit }.sorted { reach($0) > reach($1) }
        for term in short where term.postings.unitCount <= left {
            left -= term.postings.unitCount
            var cursor = PostingCursor(
                term.postings, weight: term.weight, unitLimit: index.unitCount, scratch: scratch)
            var unit = cursor.unit()
            while unit != PostingCursor.end {
                if let place = places[UInt64(unit)] {
                    sums[Int(place)] &+= cursor.score
                } else {
                    places.insert(UInt64(unit), UInt32(sums.count))
                    sums.append(cursor.score)
                }
                cursor.advance()
                unit = cursor.unit()
            }
            if cursor.isDamaged { throw .damaged(section: Section.postings.rawValue) }
        }
        guard sums.count >= limit else { return 0 }
        return smallest(ofGreatest: limit, in: sums) - 1
    }

    private static func reach(_ term: QueryTerm) -> UInt32 {
        term.weight * UInt32(term.postings.greatestCode)
    }

    /// The least of the `count` greatest values.
    private static func smallest(ofGreatest count: Int, in values: [UInt32]) -> UInt32 {
        var heap: [UInt32] = []  // the least in front
        for value in values {
            if heap.count < count {
                heap.append(value)
                if heap.count == count { heap.sort() }
            } else if value > heap[0] {
                var place = 0
                while true {
                    var child = 2 * place + 1
                    guard child < count else { break }
                    if child + 1 < count, heap[child + 1] < heap[child] { child += 1 }
                    if heap[child] >= value { break }
                    heap[place] = heap[child]
                    place = child
                }
                heap[place] = value
            }
        }
        return heap.first ?? 1
    }
}
