internal import FAQEngine
internal import FAQFiles
internal import FAQModel
internal import FAQReader

/// The file that an index is written to.
enum IndexOutput {
    /// Begins to write one.
    ///
    /// - Throws: `KnowledgeBaseError.wouldReplace` when a file is there that is neither an index nor empty: it is somebody's
    ///   work, or what the index is made from.
    static func replacing(_ path: String) throws(KnowledgeBaseError) -> StreamedFile {
        guard mayBeReplaced(FilePath(path)) else { throw .wouldReplace(path: path) }
        do throws(FileError) { return try StreamedFile(replacing: path) } catch { throw .unwritable(error) }
    }

    private static func mayBeReplaced(_ path: FilePath) -> Bool {
        do throws(FileError) {
            // A device or a pipe is written into, and nothing is lost; reading it might wait for ever.
            guard try FileStatus(of: path).kind == .file else { return true }
        } catch {
            // There is nothing, or writing will say what is wrong.
            return true
        }
        let front: [UInt8]
        // What cannot be read is not known to be an index.
        do throws(FileError) { front = try OpenFile(reading: path).read(Index.frontSize) } catch {
            return false
        }
        return front.isEmpty || isIndex(front)
    }

    /// Of any version, and however damaged.
    private static func isIndex(_ front: [UInt8]) -> Bool {
        do throws(IndexError) { try Index.check(front: front, fileByteCount: UInt64(front.count)) } catch {
            return error != .notAnIndex
        }
        return true
    }
}
