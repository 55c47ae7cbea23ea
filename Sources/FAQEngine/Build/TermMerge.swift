/// Walks the terms of several segments, a range of each, in the order of their bytes, each term once.
///
/// A heap holds the next term of each segment, so that a term costs the logarithm of the number of segments.
struct TermMerge {
    private let terms: [TermList]
    /// The segments that have terms left, as a heap: the least next term in front, of equal ones that of the first segment.
    private var heap: [Next] = []
    /// Where the ranges end.
    private let ends: [Int]
    /// The segments that hold the present term, in order, and its rank in them.
    private(set) var sources: [(segment: Int, rank: Int)] = []

    /// The next term of a segment.
    private struct Next {
        var head: UInt64
        var segment: Int
        var rank: Int
    }

    /// - Parameter ranks: the range of each segment.
    init(_ terms: [TermList], ranks: [Range<Int>]) {
        self.terms = terms
        ends = ranks.map { $0.upperBound }
        for (segment, range) in ranks.enumerated() where !range.isEmpty {
            let head = TermOrder.head(of: terms[segment][range.lowerBound])
            heap.append(Next(head: head, segment: segment, rank: range.lowerBound))
        }
        for parent in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(parent) }
    }

    /// The next term, `nil` after the last.
    mutating func next() -> UnsafeBufferPointer<UInt8>? {
        guard let first = heap.first else { return nil }
        let term = terms[first.segment][first.rank]
        sources.removeAll(keepingCapacity: true)
        repeat {
            sources.append((heap[0].segment, heap[0].rank))
            step()
        } while !heap.isEmpty && heap[0].head == first.head
            && TermOrder.compareTails(terms[heap[0].segment][heap[0].rank], term) == 0
        return term
    }

    /// Moves the segment in front to its next term.
    private mutating func step() {
        let segment = heap[0].segment
        heap[0].rank += 1
        if heap[0].rank == ends[segment] {
            heap[0] = heap[heap.count - 1]
            heap.removeLast()
        } else {
            heap[0].head = TermOrder.head(of: terms[segment][heap[0].rank])
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
        let order = TermOrder.compareTails(terms[left.segment][left.rank], terms[right.segment][right.rank])
        return order != 0 ? order < 0 : left.segment < right.segment
    }
}
