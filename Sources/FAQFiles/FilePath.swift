/// A path as the system has it: bytes that need not be UTF-8.
package struct FilePath: Hashable, Sendable {
    private(set) var bytes: [UInt8]

    package init(_ text: String) {
        bytes = Array(text.utf8)
    }

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// For messages and for the `file` of entries.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The part after the last separator.
    package var name: String {
        var bytes = bytes[...]
        while bytes.count > 1, let last = bytes.last, Self.isSeparator(last) { bytes.removeLast() }
        let start = bytes.lastIndex(where: Self.isSeparator).map { $0 + 1 } ?? bytes.startIndex
        return String(decoding: bytes[start...], as: UTF8.self)
    }

    /// The folder of this name; the current one for a name alone.
    package var folder: FilePath {
        guard let end = bytes.lastIndex(where: Self.isSeparator) else { return FilePath(".") }
        var folder = self
        folder.bytes.removeSubrange((end + 1)...)
        return folder
    }

    package func appending(_ name: [UInt8]) -> FilePath {
        var path = self
        if let last = path.bytes.last, !Self.isSeparator(last) { path.bytes.append(UInt8(ascii: "/")) }
        path.bytes += name
        return path
    }

    /// Whether the name ends in one of the extensions, given in lower case with their dot.
    package func hasExtension(_ extensions: [String]) -> Bool {
        let name = name.lowercased()
        return extensions.contains { name.hasSuffix($0) && name.utf8.count > $0.utf8.count }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        #if os(Windows)
            if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ":") { return true }
        #endif
        return byte == UInt8(ascii: "/")
    }

    #if os(Windows)
        /// Calls `body` with the path in the system's encoding, ended by a zero.
        func withSystemText<Result>(_ body: (UnsafePointer<UInt16>) -> Result) -> Result {
            (Array(text.utf16) + [0]).withUnsafeBufferPointer { buffer in
                // An array that ends in a zero has a first element.
                buffer.baseAddress.map(body) ?? withUnsafePointer(to: 0, body)
            }
        }
    #else
        /// Calls `body` with the path in the system's encoding, ended by a zero.
        func withSystemText<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
            (bytes + [0]).withUnsafeBytes { raw in
                raw.withMemoryRebound(to: CChar.self) { buffer in
                    // An array that ends in a zero has a first element.
                    buffer.baseAddress.map(body) ?? body("")
                }
            }
        }
    #endif
}
