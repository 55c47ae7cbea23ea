extension Range where Bound == Int {
    /// The first number of the range that belongs after a border, the end of the range if none does; in logarithmic time.
    ///
    /// - Parameter belongsAfter: must be `false` for all numbers before the border and `true` for all from it on.
    @inlinable @inline(__always)
    package func partitioningIndex<Failure: Error>(
        where belongsAfter: (Int) throws(Failure) -> Bool
    ) throws(Failure) -> Int {
        var low = lowerBound
        var high = upperBound
        while low < high {
            let middle = low + (high - low) / 2
            if try belongsAfter(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
