internal import FAQFiles
internal import FAQModel
internal import FAQSite
internal import FAQWording
internal import Glibc

/// Where the folder of a site lies with regard to the folder of the knowledge base.
///
/// Below it a folder of its own is as good as any, since content is not read from where a site was exported to. Above it the site
/// stands around it, as in a repository with the content in a folder, as long as no file of the site goes into that folder.
enum OutputPlace {
    /// Whether the site would mix with the content, which nothing can make right.
    static func mixes(_ files: [SiteFile], in output: String, withContentIn kb: String) throws(CommandFailure)
        -> Bool
    {
        guard FileStatus.isFolder(kb), let content = resolved(kb), let output = resolved(output) else {
            return false
        }
        if output == content { return true }
        if let content = path(of: content, below: output) {
            return files.contains { $0.path == content || $0.path.hasPrefix(content + "/") }
        }
        guard path(of: output, below: content) != nil else { return false }
        do throws(FileError) { return try FolderState(of: output).foreignName != nil } catch {
            throw CommandFailure(error)
        }
    }

    private static func path(of path: String, below folder: String) -> String? {
        let start = folder == "/" ? folder : folder + "/"
        return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
    }

    /// A path without links; of one that leads to nothing yet, what it will be.
    private static func resolved(_ path: String) -> String? {
        if let resolved = realpath(path, nil) {
            defer { free(resolved) }
            return String(cString: resolved)
        }
        var parts = path.split(separator: "/")
        guard errno == ENOENT, let name = parts.popLast(), name != ".." else { return nil }
        let folder = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
        return resolved(folder.isEmpty ? "." : folder).map { $0 == "/" ? "/\(name)" : "\($0)/\(name)" }
    }
}
