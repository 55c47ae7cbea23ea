internal import FAQEngine
internal import FAQFiles
internal import FAQGzip
internal import FAQPageIndex
package import FAQReader

/// The variant of an index that a page in a browser reads, compressed (RFC 1951).
package struct PageIndexFiles: Sendable {
    /// What is always needed.
    package let core: [UInt8]
    /// What queries ask for by number.
    package let parts: [[UInt8]]
    /// Another one for other parts.
    package let name: String
    /// What logs are explained with, compressed as well.
    package let log: [UInt8]
}

extension KnowledgeBase {
    /// - Parameters:
    ///   - titles: what the page shows of each entry, in its own encoding.
    ///   - policy: how readily it is to answer; `nil` for that of this base.
    ///   - isSplit: whether the index comes in parts even if it is small.
    package func pageIndex(
        titles: [[UInt8]], policy: FAQReader.AnswerPolicy?, isSplit: Bool
    ) throws(KnowledgeBaseError) -> PageIndexFiles {
        let (index, path) = try openIndex()
        do throws(IndexError) {
            let rule = try index.rule()
            let page = try EncodedPageIndex(
                of: index.index, titles: titles, rule: rule.with(policy?.enginePolicy ?? rule.policy),
                wholeLimit: isSplit ? 0 : EncodedPageIndex.wholeLimit)
            return PageIndexFiles(
                core: Deflate.compress(page.core),
                parts: ParallelMap.map(page.parts) { Deflate.compress($0) },
                name: page.name,
                log: Deflate.compress(try LogIndexWriter.bytes(of: index.index, titles: titles)))
        } catch {
            throw KnowledgeBaseError(error, path: path)
        }
    }
}
