internal import FAQEngine
internal import FAQFiles
internal import FAQModel

/// An index file, read into memory.
///
/// It may be written to at the same time. So it is not taken at its word: what is cut off meanwhile is missing, and what is
/// mixed of two files differs from the checksums.
struct IndexFile {
    let bytes: IndexBytes
    /// That of the file that was read, from before reading.
    let status: FileStatus

    init(reading path: String) throws(KnowledgeBaseError) {
        let file: OpenFile
        let front: [UInt8]
        do throws(FileError) {
            file = try OpenFile(reading: FilePath(path))
            status = try file.status()
            front = try file.read(Index.frontSize)
        } catch {
            throw KnowledgeBaseError(opening: path, error)
        }
        // No memory for what cannot be an index.
        let byteCount = status.byteCount
        do throws(IndexError) {
            try Index.check(front: front, fileByteCount: UInt64(clamping: byteCount))
        } catch {
            throw KnowledgeBaseError(error, path: path)
        }
        do throws(FileError) {
            bytes = IndexBytes(try FileCopy(reading: file, after: front, byteCount: byteCount))
        } catch {
            throw .unreadable(error)
        }
    }
}

extension KnowledgeBaseError {
    /// Why a file cannot be opened.
    init(opening path: String, _ error: FileError) {
        self = error.isNotFound ? .notFound(path: path) : .unreadable(error)
    }
}
