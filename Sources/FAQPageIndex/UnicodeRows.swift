internal import FAQText

/// The parts of Unicode that terms are written in, 256 scalars each, and those that any text may use.
struct UnicodeRows {
    /// Latin, general punctuation, letter-like symbols, Chinese punctuation, full-width forms.
    private var rows: Set<Int> = [0x00, 0x01, 0x20, 0x21, 0x30, 0xFF]

    mutating func add(_ term: [UInt8]) {
        term.withUnsafeBufferPointer { term in
            var offset = 0
            while offset < term.count {
                guard term[offset] >= 0x80, let (scalar, length) = UTF8Scalar.decode(term, at: offset) else {
                    offset += 1
                    continue
                }
                rows.insert(Int(scalar >> 8))
                offset += length
            }
        }
    }

    /// Whether a page of 64 scalars belongs to them.
    func contains(page: Int) -> Bool { rows.contains(page / 4) }
}
