internal import Glibc

/// A path as the system has it: bytes that need not be UTF-8.
struct FilePath: Hashable, Sendable {
    var bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// For messages and for the `file` of entries.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The part after the last slash.
    var name: String {
        var bytes = bytes[...]
        while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? bytes.startIndex
        return String(decoding: bytes[start...], as: UTF8.self)
    }

    func appending(_ name: [UInt8]) -> FilePath {
        var path = self
        if !path.bytes.isEmpty, path.bytes.last != UInt8(ascii: "/") { path.bytes.append(UInt8(ascii: "/")) }
        path.bytes += name
        return path
    }

    /// Whether the name ends in one of the extensions, given in lower case with their dot.
    func hasExtension(_ extensions: [String]) -> Bool {
        let name = name.lowercased()
        return extensions.contains { name.hasSuffix($0) && name.utf8.count > $0.utf8.count }
    }

    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes + [0]).withUnsafeBytes { raw in
            raw.withMemoryRebound(to: CChar.self) { buffer in
                // An array that ends in a zero has a first element.
                buffer.baseAddress.map(body) ?? body("")
            }
        }
    }

    /// The size of the file in bytes, 0 if it cannot be asked for.
    var byteCount: Int {
        var status = stat()
        return withCString({ stat($0, &status) }) == 0 ? Int(status.st_size) : 0
    }

    enum Kind: Hashable, Sendable {
        case file, folder, other
    }

    func kind() throws(FileError) -> Kind {
        var status = stat()
        guard withCString({ stat($0, &status) }) == 0 else { throw FileError(.open, path: text) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }
}
