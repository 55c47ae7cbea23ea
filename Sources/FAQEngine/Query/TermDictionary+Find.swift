extension TermDictionary.BlockReader {
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
                if matched == key.count { return postings }
            } else if matched == key.count || suffix[offset] > key[base + matched] {
                return nil
            }
        }
        return nil
    }
}
