// Sorting in few bytes: the standard library's algorithm is compiled anew for every type and order, 4 kB each time.
// Here one merge sort orders the indices of the elements, whatever they are. These members are more specific than those
// of the standard library, so the code of the targets takes them without a change.

/// The indices of `count` elements in order; equal elements keep theirs.
@inline(never)
func sortedIndices(_ count: Int, _ precedes: (Int, Int) -> Bool) -> [Int] {
    var indices = [Int](0..<count)
    var merged = indices
    var width = 1
    while width < count {
        var target = 0
        var start = 0
        while start < count {
            let middle = min(start + width, count)
            let end = min(middle + width, count)
            var left = start
            var right = middle
            while target < end {
                if left < middle, right >= end || !precedes(indices[right], indices[left]) {
                    merged[target] = indices[left]
                    left += 1
                } else {
                    merged[target] = indices[right]
                    right += 1
                }
                target += 1
            }
            start = end
        }
        swap(&indices, &merged)
        width *= 2
    }
    return indices
}

extension Array {
    mutating func sort(by precedes: (Element, Element) -> Bool) {
        self = sorted(by: precedes)
    }

    func sorted(by precedes: (Element, Element) -> Bool) -> [Element] {
        let indices = sortedIndices(count) { precedes(self[$0], self[$1]) }
        var result: [Element] = []
        result.reserveCapacity(count)
        for index in indices { result.append(self[index]) }
        return result
    }
}

extension Array where Element == UInt32 {
    mutating func sort() { sort(by: <) }
}

extension Range where Bound == Int {
    func sorted(by precedes: (Int, Int) -> Bool) -> [Int] {
        sortedIndices(count) { precedes(lowerBound + $0, lowerBound + $1) }.map { lowerBound + $0 }
    }
}
