internal import FAQFiles
internal import FAQModel
internal import FAQText
internal import Glibc

/// What the last export into a folder saw, kept in the user's cache: files that are as they were then need not be read, and
/// an export of what has not changed has nothing to do. Without it all is compared, to the same effect.
struct ExportMemo: Equatable {
    /// Of ``SiteInputs``; `nil` when it was not sure.
    var inputs: ContentHash?
    /// Of the file with the manifest.
    var manifest: ContentHash
    /// Of the files of the manifest, in the order of their names; `nil` for those that were not sure.
    var statuses: [[UInt64]?]

    private static let head = Array("faq export memo 1\n".utf8)
    private static let wordsOfStatus = 5

    /// What is known after an export.
    init(inputs: ContentHash?, after outcome: SiteFolder.Outcome) {
        self.inputs = inputs
        manifest = ContentHash(outcome.manifest.bytes)
        statuses = outcome.manifest.sortedNames.map { outcome.seen[$0] }
    }

    /// By name, how files were that hold what a manifest says; none when it is not the one that was seen.
    func statuses(of manifest: SiteManifest) -> [String: [UInt64]] {
        let names = manifest.sortedNames
        guard names.count == statuses.count, ContentHash(manifest.bytes) == self.manifest else {
            return [:]
        }
        return Dictionary(
            uniqueKeysWithValues: zip(names, statuses).compactMap { name, status in status.map { (name, $0) }
            })
    }

    /// Where the memo of a folder is; `nil` where the user has no cache.
    static func path(for output: String) -> String? {
        func value(_ name: String) -> String? {
            getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        guard let folder = realpath(output, nil) else { return nil }
        defer { free(folder) }
        guard let cache = value("XDG_CACHE_HOME") ?? value("HOME").map({ $0 + "/.cache" }) else { return nil }
        return "\(cache)/faq/export-\(ContentHash(Array(String(cString: folder).utf8)).digits)"
    }

    /// Reads one; `nil` when there is none, or it is damaged.
    init?(reading path: String) {
        do throws(FileError) {
            guard try FileStatus(of: FilePath(path), links: .notFollowed).kind == .file else { return nil }
            self.init(try FileBytes.read(path))
        } catch {
            return nil
        }
    }

    init(inputs: ContentHash?, manifest: ContentHash, statuses: [[UInt64]?]) {
        self.inputs = inputs
        self.manifest = manifest
        self.statuses = statuses
    }

    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: Self.head), (bytes.count - Self.head.count) % 8 == 0 else { return nil }
        var words = stride(from: Self.head.count, to: bytes.count, by: 8).map { start in
            bytes[start..<start + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        guard let seal = words.popLast(), words.count >= 2,
            ContentHash(Array(bytes.dropLast(8))).value == seal,
            (words.count - 2) % Self.wordsOfStatus == 0
        else { return nil }
        inputs = words[0] == 0 ? nil : ContentHash(value: words[0])
        manifest = ContentHash(value: words[1])
        statuses = stride(from: 2, to: words.count, by: Self.wordsOfStatus).map { start in
            let status = Array(words[start..<start + Self.wordsOfStatus])
            return status.allSatisfy { $0 == 0 } ? nil : status
        }
    }

    var bytes: [UInt8] {
        var bytes = Self.head
        func append(_ words: [UInt64]) {
            for word in words {
                for shift in stride(from: UInt64(0), to: 64, by: 8) {
                    bytes.append(UInt8(truncatingIfNeeded: word >> shift))
                }
            }
        }
        append([inputs?.value ?? 0, manifest.value])
        for status in statuses { append(status ?? Array(repeating: 0, count: Self.wordsOfStatus)) }
        append([ContentHash(bytes).value])
        return bytes
    }

    /// Keeps it, where that is possible.
    func write(to path: String) {
        let folder = FilePath(path).folder.text
        for folder in [FilePath(String(folder.dropLast())).folder.text, folder] { mkdir(folder, 0o700) }
        let new = "\(path).\(getpid()).new"
        do throws(FileError) {
            let file = try OpenFile(creating: FilePath(new), replacing: FilePath(path))
            try file.write(bytes)
            try file.finish()
            // Nothing is lost with it, so that it need not be on disk.
            guard rename(new, path) == 0 else { throw FileError(.rename, path: path) }
        } catch {
            unlink(new)
        }
    }

}
