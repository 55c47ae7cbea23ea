/// What the dictionary holds of a term: its posting list, before it is read.
package struct TermInfo {
    /// Tells the term from all others: in an index file its rank among them, from 0.
    package var number: UInt32 = 0
    /// In how many documents the term stands; at least 1.
    package var documentCount = 1
    /// In how many entries; what IDF counts.
    package var entryCount = 1
    package var maxImpact: UInt8 = 0
    /// How common the term is in general, where the index says so.
    var level: UInt8 = 0
    /// The document of a list of one.
    package var onlyDocument: UInt32 = 0
    /// The part of the index that holds the list, -1 for none.
    var part = -1
    /// The encoded list, empty for a list of one, and while its part is missing.
    package var bytes = UnsafeRawBufferPointer(start: nil, count: 0)
}

@available(*, unavailable)
extension TermInfo: Sendable {}
