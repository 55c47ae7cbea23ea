internal import FAQFiles
internal import FAQModel
internal import FAQSite
internal import FAQText
internal import Glibc

/// What is known, unread, of every file that a site is made from; of links, of what they lead to.
struct SiteInputs: Equatable {
    private(set) var statuses: [String: FileStatus] = [:]
    /// Whether the site is made from nothing else: not from the history of the content, nor from other exports.
    private var isAll = true

    init(of export: SiteExport) {
        var pending = [export.kb]
        do throws(CommandFailure) {
            let configuration = try export.configuration()
            pending += export.ownFiles(of: configuration)
            isAll = !configuration.showsChanges && !configuration.relatedSites.contains(where: \.isBeside)
        } catch {
            if let file = export.configurationPath { pending.append(file) }
        }
        let site = Self.status(FilePath(export.output))
        for path in pending {
            guard let status = Self.status(FilePath(path)) else { continue }
            if status.kind != .folder {
                statuses[path] = status
            } else {
                // The site itself may lie below the content.
                for file in Self.files(below: FilePath(path), without: site) {
                    statuses[file.path.text] = Self.status(file.path)
                }
            }
        }
    }

    /// Another one for other files, other choices or another program; `nil` where there is more that the site is made from, or
    /// a file was changed so shortly ago that another change might not show.
    func digest(for export: SiteExport) -> ContentHash? {
        guard let program = Self.status(FilePath("/proc/self/exe")),
            isAll,
            statuses.values.allSatisfy(\.isSettled)
        else { return nil }
        var texts = [export.kb, export.configurationFile ?? "", export.baseURL ?? "", "\(program.words)"]
        for (name, status) in statuses.sorted(by: { $0.key < $1.key }) { texts += [name, "\(status.words)"] }
        // What stands between them is in no path.
        return ContentHash(Array(texts.joined(separator: "\0").utf8))
    }

    private static func files(below folder: FilePath, without site: FileStatus?) -> [FolderWalk.Item] {
        func isSite(_ path: FilePath) -> Bool {
            guard let site, let status = status(path) else { return false }
            return status.isSameFile(as: site)
        }
        guard !isSite(folder) else { return [] }
        do throws(FileError) {
            return try FolderWalk(
                folder, entering: { !$0.isHidden && !isSite($0.path) },
                taking: { !$0.isHidden }
            ).files
        } catch {
            return []
        }
    }

    /// `nil` when there is no such file.
    private static func status(_ path: FilePath) -> FileStatus? {
        do throws(FileError) { return try FileStatus(of: path) } catch { return nil }
    }
}

extension FileStatus {
    /// What tells the file from others, and from itself at another time.
    var words: [UInt64] {
        [
            device, number, UInt64(truncatingIfNeeded: byteCount), UInt64(bitPattern: modifiedSeconds),
            UInt64(bitPattern: modifiedFraction),
        ]
    }

    /// Whether a change from now on would show, however coarse the clock of the file system is.
    var isSettled: Bool {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let age =
            Double(Int64(now.tv_sec) - modifiedSeconds) + Double(Int64(now.tv_nsec) - modifiedFraction) / 1e9
        return age > (modifiedFraction == 0 ? 2.5 : 0.05)
    }
}
