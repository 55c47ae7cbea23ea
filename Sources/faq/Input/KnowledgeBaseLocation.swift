internal import FAQFiles
internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording
internal import Glibc

/// Where the knowledge base is: `--kb`, else `$FAQ_KB`, else the nearest folder `Content` upwards from here.
enum KnowledgeBaseLocation {
    /// - Parameter access: to an index. It is mapped where the command reads little of it and is done in milliseconds, so
    ///   that its size costs no time; all else reads it into memory and checks it.
    static func open(_ option: String?, _ access: IndexAccess) throws(CommandFailure) -> KnowledgeBase {
        let path = try path(option)
        do throws(KnowledgeBaseError) { return try KnowledgeBase(path: path, access: access) } catch {
            var failure = CommandFailure(error)
            // Somebody who named no path would look for it in vain.
            if option == nil, variable != nil {
                failure.message += CommandText.current.pathFrom(variableName)
            }
            throw failure
        }
    }

    private static let variableName = "$FAQ_KB"

    /// The value of the variable, unless it is empty.
    private static var variable: String? {
        getenv("FAQ_KB").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Opens it, and says on standard error which files were refused.
    static func openReporting(_ option: String?, _ access: IndexAccess) throws(CommandFailure)
        -> KnowledgeBase
    {
        let base = try open(option, access)
        try StandardStream.error.write(DiagnosticReport.text(base.diagnostics, atLeast: .error))
        return base
    }

    static func path(_ option: String?) throws(CommandFailure) -> String {
        if let option { return option }
        if let variable { return variable }
        guard let folder = nearestContentFolder() else {
            throw CommandFailure(
                status: .noKnowledgeBase, code: "no-such-knowledge-base",
                message: CommandText.current.noKnowledgeBase)
        }
        return folder
    }

    /// Whether a file is one of those that a knowledge base is read from.
    static func holds(_ file: String, in kb: String) throws(CommandFailure) -> Bool {
        do throws(FileError) {
            guard let status = try FileStatus.ifPresent(FilePath(file)), status.kind == .file else {
                return false
            }
            let sources =
                FileStatus.isFolder(kb) ? try FolderWalk(FilePath(kb)).files.map(\.path) : [FilePath(kb)]
            for source in sources where try FileStatus.ifPresent(source)?.isSameFile(as: status) == true {
                return true
            }
            return false
        } catch {
            throw CommandFailure(error)
        }
    }

    private static func nearestContentFolder() -> String? {
        guard let buffer = getcwd(nil, 0) else { return nil }
        defer { free(buffer) }
        var folder = String(cString: buffer)
        while true {
            let candidate = folder == "/" ? "/Content" : folder + "/Content"
            if FileStatus.isFolder(candidate) { return candidate }
            guard folder != "/", let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
    }
}

extension KnowledgeBase {
    func allEntries() throws(CommandFailure) -> [Entry] {
        do throws(KnowledgeBaseError) { return try entries } catch { throw CommandFailure(error) }
    }

    func entry(named name: String) throws(CommandFailure) -> Entry? {
        guard let id = EntryID(name) else { return nil }
        do throws(KnowledgeBaseError) { return try entry(id) } catch { throw CommandFailure(error) }
    }

    func resolution(
        of query: String, limit: Int, policy: AnswerPolicy?
    ) throws(CommandFailure) -> Resolution {
        do throws(KnowledgeBaseError) { return try resolve(query, limit: limit, policy: policy) } catch {
            throw CommandFailure(error)
        }
    }

    func entry(matching match: Match) throws(CommandFailure) -> Entry {
        do throws(KnowledgeBaseError) { return try entry(of: match) } catch { throw CommandFailure(error) }
    }

    /// The entry that answers, in full, when one does.
    func answer(_ resolution: Resolution) throws(CommandFailure) -> Entry? {
        guard case .answer(let match, _) = resolution else { return nil }
        return try entry(matching: match)
    }
}
