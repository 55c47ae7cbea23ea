/// Walks the front-coded terms of one block of the dictionary.
protocol TermBlockReader {
    /// How many bytes the present term shares with the one before.
    var shared: Int { get }
    /// The bytes after these.
    var suffix: UnsafeRawBufferPointer { get }

    /// Reads the next term; `false` at the end of the block.
    mutating func next() throws(IndexError) -> Bool

    /// The postings of the present term, whose bytes are given.
    func postings<Key: RandomAccessCollection<UInt8>>(of term: Key) -> TermInfo where Key.Index == Int
}

extension TermBlockReader {
    /// The postings of a term, or `nil` if the block does not hold it.
    mutating func find<Key: RandomAccessCollection<UInt8>>(
        _ key: Key
    ) throws(IndexError) -> TermInfo? where Key.Index == Int {
        let base = key.startIndex
        var matched = 0  // bytes of the previous term that equal the key's
        while try next() {
            // Front coding: as long as the shared prefix differs from what matched, the comparison is settled.
            if shared > matched { continue }
            matched = shared
            var offset = 0
            while offset < suffix.count, matched < key.count, suffix[offset] == key[base + matched] {
                offset += 1
                matched += 1
            }
            if offset == suffix.count {
                if matched == key.count { return postings(of: key) }
            } else if matched == key.count || suffix[offset] > key[base + matched] {
                return nil
            }
        }
        return nil
    }
}
