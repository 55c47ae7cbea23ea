/// A file of the exported site.
public struct SiteFile: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case bytes([UInt8])
        /// The same as a file of the knowledge base, named relative to its folder.
        case copy(of: String)
    }

    /// Relative to the folder of the site, with `/` between folders: ASCII, lower case, valid on every file system.
    public var path: String
    public var content: Content

    public init(path: String, content: Content) {
        self.path = path
        self.content = content
    }
}
