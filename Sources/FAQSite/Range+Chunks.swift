extension Range where Bound == Int {
    /// The range cut into pieces of `size` numbers, the last one of what is left.
    package func chunks(of size: Int) -> [Range<Int>] {
        stride(from: lowerBound, to: upperBound, by: size).map { $0..<Swift.min($0 + size, upperBound) }
    }
}
