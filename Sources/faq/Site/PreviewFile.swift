internal import Glibc

/// A file of the site that is shown, open for reading.
final class PreviewFile {
    let byteCount: Int
    private let descriptor: Int32

    /// Opens a file of a folder; `nil` where there is none, where a link leads out of the folder, or where it is no regular
    /// file.
    init?(_ path: String, in folder: String) {
        guard let root = Self.resolved(folder), let file = Self.resolved("\(folder)/\(path)"),
            file.hasPrefix(root + "/")
        else { return nil }
        // Links are resolved by now. None is followed any more, whoever puts one there meanwhile.
        var opened = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        let parts = file.dropFirst(root.utf8.count + 1).split(separator: "/").map(String.init)
        for (offset, part) in parts.enumerated() where opened >= 0 {
            let kind = offset + 1 < parts.count ? O_DIRECTORY : O_NONBLOCK
            let next = openat(opened, part, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | kind)
            close(opened)
            opened = next
        }
        descriptor = opened
        var status = stat()
        guard opened >= 0, fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            byteCount = 0
            return nil
        }
        byteCount = Int(status.st_size)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// The next bytes, at most `most`; empty at the end or when it cannot be read.
    func read(_ most: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            count = max(0, Glibc.read(descriptor, buffer.baseAddress, most))
        }
    }

    private static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
