/// Walks the terms of several runs in the order of their bytes, each term once.
///
/// A heap holds the next term of each run, so that a term costs the logarithm of the number of runs.
struct TermMerge {
    private let runs: [IndexRun]
    /// The runs that have terms left, as a heap: the least next term in front, of equal ones that of the first run.
    private var heap: [Int] = []
    /// The place of the next term in each run's order.
    private var places: [Int]
    /// The runs that hold the present term, in order, and its place in them.
    private(set) var sources: [(run: Int, place: Int)] = []

    init(_ runs: [IndexRun]) {
        self.runs = runs
        places = [Int](repeating: 0, count: runs.count)
        heap = runs.indices.filter { !runs[$0].order.isEmpty }
        for parent in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(parent) }
    }

    /// The next term, `nil` behind the last.
    mutating func next() -> ArraySlice<UInt8>? {
        guard let first = heap.first else { return nil }
        let place = places[first]
        let term = runs[first].terms[runs[first].order[place]]
        sources.removeAll(keepingCapacity: true)
        sources.append((first, place))
        step()
        while let run = heap.first, compare(run, places[run], first, place) == 0 {
            sources.append((run, places[run]))
            step()
        }
        return term
    }

    /// Moves the run in front to its next term.
    private mutating func step() {
        places[heap[0]] += 1
        if places[heap[0]] == runs[heap[0]].order.count {
            heap[0] = heap[heap.count - 1]
            heap.removeLast()
        }
        sink(0)
    }

    private mutating func sink(_ start: Int) {
        var parent = start
        while true {
            var child = 2 * parent + 1
            guard child < heap.count else { return }
            if child + 1 < heap.count, precedes(heap[child + 1], heap[child]) { child += 1 }
            guard precedes(heap[child], heap[parent]) else { return }
            heap.swapAt(child, parent)
            parent = child
        }
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        let order = compare(left, places[left], right, places[right])
        return order != 0 ? order < 0 : left < right
    }

    /// Negative, zero or positive as the term at a place of one run comes before, equals or comes behind that of another.
    private func compare(_ left: Int, _ leftPlace: Int, _ right: Int, _ rightPlace: Int) -> Int {
        runs[left].terms.withTerm(runs[left].order[leftPlace]) { leftTerm in
            runs[right].terms.withTerm(runs[right].order[rightPlace]) { rightTerm in
                for offset in 0..<min(leftTerm.count, rightTerm.count)
                where leftTerm[offset] != rightTerm[offset] {
                    return leftTerm[offset] < rightTerm[offset] ? -1 : 1
                }
                return leftTerm.count - rightTerm.count
            }
        }
    }
}
