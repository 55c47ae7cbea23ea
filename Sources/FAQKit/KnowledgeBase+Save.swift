internal import FAQEngine
internal import FAQFiles
internal import FAQModel
public import FAQReader

extension KnowledgeBase {
    /// Writes an index that opens at once, under a temporary name first, so that readers never see half of it.
    ///
    /// - Parameter path: where the index goes, usually with the extension `.faqx`. A file there is replaced.
    /// - Throws: `KnowledgeBaseError.unwritable`, or `badIndex` when the base is an index that is damaged.
    public func save(to path: String) throws(KnowledgeBaseError) {
        let bytes = try indexBytes()
        do throws(FileError) { try FileReplacement.write(bytes, to: path) } catch { throw .unwritable(error) }
    }

    /// The bytes that `save(to:)` writes: the same for the same content, on every machine.
    ///
    /// Of a base that was loaded from content this builds the index, unless it has been asked before.
    ///
    /// - Throws: `KnowledgeBaseError.badIndex` when the base is an index that is damaged.
    public func indexBytes() throws(KnowledgeBaseError) -> [UInt8] {
        let (index, path) = try openIndex()
        do throws(IndexError) { return try index.storedBytes() } catch {
            throw KnowledgeBaseError(error, path: path)
        }
    }
}

extension OpenIndex {
    /// The bytes to store, with what the authors' tests have taught.
    fileprivate func storedBytes() throws(IndexError) -> [UInt8] {
        var stored = [UInt8](bytes.bytes)
        let front = try Index.front(of: bytes.bytes, with: try rule())
        stored.replaceSubrange(..<front.count, with: front)
        return stored
    }
}
