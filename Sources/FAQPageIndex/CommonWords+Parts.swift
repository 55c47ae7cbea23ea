internal import FAQEngine
internal import FAQText

/// Pieces of the table.
extension CommonWords {
    /// All parts of the table, see ``CommonWordsPart``, without the terms below a level.
    func parts(from least: Int) -> [[UInt8]] {
        (0..<CommonWordsPart.count).map { part in
            var counts: [UInt8] = []
            var entries: [UInt8] = []
            let first = part * CommonWordsPart.bucketCount
            for bucket in first..<first + CommonWordsPart.bucketCount {
                let kept = self.entries(ofBucket: bucket).map { entry($0) }.filter { $0 & 15 >= least }
                // Eight are in a bucket; twice as many are in none.
                counts.append(UInt8(truncatingIfNeeded: kept.count))
                for entry in kept {
                    for shift in [0, 8, 16] { entries.append(UInt8(truncatingIfNeeded: entry >> shift)) }
                }
            }
            return counts + entries
        }
    }
}
