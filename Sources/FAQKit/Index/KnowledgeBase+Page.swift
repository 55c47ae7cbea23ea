internal import FAQEngine

extension KnowledgeBase {
    /// The variant of the index that a page in a browser reads.
    ///
    /// - Parameter titles: what the page shows of the entries, in its own encoding.
    package func pageIndex(titles: [UInt8]) throws(KnowledgeBaseError) -> [UInt8] {
        PageIndex.bytes(of: try openIndex().index.index, titles: titles)
    }
}
