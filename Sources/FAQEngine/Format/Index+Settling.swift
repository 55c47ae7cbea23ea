/// A file is there as a whole, so these do nothing. The page's variant comes in parts: there, a query ends here when it
/// has met parts that have yet to come (Wasm/Engine/Index.swift), and is asked again once they have.
extension Index {
    /// What has been looked up so far.
    @inline(__always)
    func settle() throws(IndexError) {}

    /// The posting lists of terms.
    @inline(__always)
    func settle(_ terms: [ScoredTerm]) throws(IndexError) {}

    /// What is stored of entries.
    @inline(__always)
    func settle(_ hits: [TopKCollector.Hit]) throws(IndexError) {}
}
