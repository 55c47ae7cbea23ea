internal import FAQText

/// Lines of a page.
struct LineSet {
    /// In order, without overlap.
    private var ranges: [ClosedRange<Int>] = []

    init(_ ranges: [ClosedRange<Int>]) {
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = self.ranges.last, last.upperBound + 1 >= range.lowerBound {
                self.ranges[self.ranges.count - 1] =
                    last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                self.ranges.append(range)
            }
        }
    }

    func touches(_ lines: ClosedRange<Int>) -> Bool {
        let next = ranges.indices.partitioningIndex { ranges[$0].upperBound >= lines.lowerBound }
        return next < ranges.endIndex && ranges[next].lowerBound <= lines.upperBound
    }
}
