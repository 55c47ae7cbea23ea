import Glibc

/// A file for what is read from a path alone, in a folder of this process.
enum ScratchFile {
    private static let folder: String = {
        let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((root + "/faq-fuzz-XXXXXX").utf8CString)
        return mkdtemp(&template).map { String(cString: $0) } ?? root
    }()

    /// Writes bytes to a file of this name, and removes it when `body` is done.
    static func with<Result>(_ bytes: [UInt8], name: String, _ body: (String) -> Result) -> Result {
        // Tests read several at once.
        let path = "\(folder)/\(pthread_self())-\(name)"
        if let file = fopen(path, "w") {
            fwrite(bytes, 1, bytes.count, file)
            fclose(file)
        }
        defer { unlink(path) }
        return body(path)
    }
}
