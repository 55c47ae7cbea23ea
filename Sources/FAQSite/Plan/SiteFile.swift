/// A file of the exported site.
public struct SiteFile: Hashable, Sendable {
    /// What a file holds.
    public enum Content: Hashable, Sendable {
        /// These bytes.
        case bytes([UInt8])
        /// The same as a file of the knowledge base, named relative to its folder.
        case copy(of: String)
    }

    /// Relative to the folder of the site, with `/` between folders: ASCII, lower case, valid on every file system.
    public var path: String
    /// What it holds.
    public var content: Content

    /// Makes a file.
    ///
    /// - Parameters:
    ///   - path: relative to the folder of the site.
    ///   - content: what it holds.
    public init(path: String, content: Content) {
        self.path = path
        self.content = content
    }
}
