/// Pieces of the table.
extension CommonWords {
    /// All parts of the table, see ``CommonWordsPart``, without the terms below a level.
    package func parts(from least: Int) -> [[UInt8]] {
        (0..<CommonWordsPart.count).map { part in
            var counts: [UInt8] = []
            var entries: [UInt8] = []
            let first = part * CommonWordsPart.bucketCount
            for bucket in first..<first + CommonWordsPart.bucketCount {
                let before = entries.count
                for entry in start(ofBucket: bucket)..<start(ofBucket: bucket + 1) {
                    let offset = Self.entries + 3 * entry
                    if Int(bytes[offset] & 15) >= least { entries += bytes[offset..<offset + 3] }
                }
                // Eight are in a bucket; twice as many are in none.
                counts.append(UInt8(truncatingIfNeeded: (entries.count - before) / 3))
            }
            return counts + entries
        }
    }
}
