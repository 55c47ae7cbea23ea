internal import FAQEngine
internal import FAQFiles
internal import FAQModel
public import FAQReader

extension KnowledgeBase {
    /// Writes an index that opens at once, under a temporary name first, so that readers never see half of it.
    ///
    /// - Parameters:
    ///   - path: where the index goes, usually with the extension `.faqx`. An index there is replaced and keeps its
    ///     permissions; of a link, what it leads to.
    ///   - policy: how readily it is to answer; `nil` for that of this base.
    /// - Throws: `KnowledgeBaseError.unwritable`; `wouldReplace` when a file at `path` is neither an index nor empty;
    ///   `badIndex` when the base is an index that is damaged.
    public func save(to path: String, policy: FAQReader.AnswerPolicy? = nil) throws(KnowledgeBaseError) {
        let file = try IndexOutput.replacing(path)
        file.append(try indexBytes(policy: policy))
        do throws(FileError) { try file.finish() } catch { throw .unwritable(error) }
    }

    /// The bytes that `save(to:policy:)` writes: the same for the same content and policy, on every machine.
    ///
    /// Of a base that was loaded from content this builds the index, unless it has been asked before.
    ///
    /// - Parameter policy: how readily the index is to answer; `nil` for that of this base.
    /// - Throws: `KnowledgeBaseError.badIndex` when the base is an index that is damaged.
    public func indexBytes(policy: FAQReader.AnswerPolicy? = nil) throws(KnowledgeBaseError) -> [UInt8] {
        let (index, path) = try openIndex()
        do throws(IndexError) { return try index.storedBytes(policy?.enginePolicy) } catch {
            throw KnowledgeBaseError(error, path: path)
        }
    }
}

extension OpenIndex {
    /// The bytes to store, with what the authors' tests have taught.
    fileprivate func storedBytes(_ policy: FAQEngine.AnswerPolicy?) throws(IndexError) -> [UInt8] {
        var stored = [UInt8](bytes.bytes)
        let rule = try rule()
        let front = try Index.front(of: bytes.bytes, with: rule.with(policy ?? rule.policy))
        stored.replaceSubrange(..<front.count, with: front)
        return stored
    }
}
