/// Parts of a folded line of a query that say little: times, links, paths, addresses, hexadecimal numbers.
///
/// What a message quotes, counts or measures stays: in a query, that is often what is asked about.
package struct LineVariables {
    /// In ascending order, apart from each other.
    private(set) var ranges: [Range<Int>] = []

    package init(_ line: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < line.count {
            if let part = VariablePart.opaque(in: line, at: index) {
                ranges.append(part.range)
                index = part.range.upperBound
            } else {
                index += 1
            }
        }
    }

    package func contains(_ offset: Int) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound <= offset
    }
}
