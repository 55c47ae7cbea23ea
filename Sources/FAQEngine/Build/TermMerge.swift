/// Walks the terms of several runs, a range of each, in the order of their bytes, each term once.
///
/// A heap holds the next term of each run, so that a term costs the logarithm of the number of runs.
struct TermMerge {
    private let terms: [TermList]
    /// The runs that have terms left, as a heap: the least next term in front, of equal ones that of the first run.
    private var heap: [Next] = []
    /// The places behind the ranges.
    private let ends: [Int]
    /// The runs that hold the present term, in order, and its place in them.
    private(set) var sources: [(run: Int, place: Int)] = []

    /// The next term of a run.
    private struct Next {
        var head: UInt64
        var run: Int
        var place: Int
    }

    /// - Parameter places: the range of each run.
    init(_ terms: [TermList], places: [Range<Int>]) {
        self.terms = terms
        ends = places.map(\.upperBound)
        for (run, range) in places.enumerated() where !range.isEmpty {
            let head = TermOrder.head(of: terms[run][range.lowerBound])
            heap.append(Next(head: head, run: run, place: range.lowerBound))
        }
        for parent in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(parent) }
    }

    /// The next term, `nil` behind the last.
    mutating func next() -> UnsafeBufferPointer<UInt8>? {
        guard let first = heap.first else { return nil }
        let term = terms[first.run][first.place]
        sources.removeAll(keepingCapacity: true)
        repeat {
            sources.append((heap[0].run, heap[0].place))
            step()
        } while !heap.isEmpty && heap[0].head == first.head
            && TermOrder.compareTails(terms[heap[0].run][heap[0].place], term) == 0
        return term
    }

    /// Moves the run in front to its next term.
    private mutating func step() {
        let run = heap[0].run
        heap[0].place += 1
        if heap[0].place == ends[run] {
            heap[0] = heap[heap.count - 1]
            heap.removeLast()
        } else {
            heap[0].head = TermOrder.head(of: terms[run][heap[0].place])
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

    @inline(__always)
    private func precedes(_ left: Next, _ right: Next) -> Bool {
        if left.head != right.head { return left.head < right.head }
        let order = TermOrder.compareTails(terms[left.run][left.place], terms[right.run][right.place])
        return order != 0 ? order < 0 : left.run < right.run
    }
}
