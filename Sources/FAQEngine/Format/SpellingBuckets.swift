/// How the plain English words of a base are sorted, to find those that a mistyped word may mean: by first letter and
/// length.
///
/// Their section has 573 bucket starts of four bytes: for each first letter the words of 3, 4, … 24 letters, then the end.
/// Then records of eight bytes: which letters the word has, one bit each from `a`; the number of the term.
package enum SpellingBuckets {
    package static let lengths = 3...24
    static let count = 26 * 22
    package static let tableSize = (count + 1) * 4
    static let recordSize = 8

    /// The number of a bucket.
    package static func bucket(first: UInt8, length: Int) -> Int {
        Int(first &- 0x61) * lengths.count + length - lengths.lowerBound
    }

    /// The letters of a word, one bit each.
    static func letters(of word: some Sequence<UInt8>) -> UInt32 {
        word.reduce(0) { $0 | 1 << UInt32($1 &- 0x61) }
    }
}
