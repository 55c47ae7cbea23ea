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
    /// Whether it stays for one more export when a later one does not have it: pages that were opened before still ask for
    /// it. Such files are named by their content.
    public var outlivesExport: Bool

    /// Makes a file.
    ///
    /// - Parameters:
    ///   - path: relative to the folder of the site.
    ///   - content: what it holds.
    ///   - outlivesExport: whether it stays for one more export when a later one does not have it.
    public init(path: String, content: Content, outlivesExport: Bool = false) {
        self.path = path
        self.content = content
        self.outlivesExport = outlivesExport
    }
}
