internal import FAQHTML

/// The same site in another language or version.
public struct RelatedSite: Hashable, Sendable {
    /// In what it differs.
    public enum Kind: Hashable, Sendable {
        /// Its name is a language, as in `lang`.
        case language
        /// Its name is that of a version.
        case version
    }

    /// In what it differs.
    public let kind: Kind
    /// Its language or version.
    public let name: String
    /// Where it stands: relative to the folder of this site, or `https:`. Ends in a slash.
    public let address: String
    /// The paths of its pages, where they are known; else only its first page is.
    public var pages: Set<String> = []

    /// Makes a site; `nil` when the address is neither relative nor `http:` or `https:`, or has a query or fragment.
    ///
    /// - Parameters:
    ///   - kind: in what it differs.
    ///   - name: its language or version.
    ///   - address: where it stands.
    public init?(_ kind: Kind, _ name: String, at address: String) {
        let isPlain = address.utf8.allSatisfy {
            $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`{|}?#".utf8.contains($0)
        }
        guard isPlain, SafeURL.isAbsolute(address) ? AddressPattern.isWeb(address) : !address.hasPrefix("/")
        else { return nil }
        self.kind = kind
        self.name = name
        self.address = address.hasSuffix("/") ? address : address + "/"
    }

    /// Whether it stands beside this site, in the same file system.
    public var isBeside: Bool { !SafeURL.isAbsolute(address) }

    /// Whether it is known to have a page of this path.
    func has(_ path: String) -> Bool { path == "index.html" || pages.contains(path) }

    /// The address of a page from one of this site's, by what leads from there to the folder of the site.
    func address(of path: String, from root: String) -> String { (isBeside ? root : "") + address + path }

    /// The address of a page, whole where that of this site is known.
    func absoluteAddress(of path: String, from root: String, base: String?) -> String {
        let path = path == "index.html" && (base != nil || !isBeside) ? "" : path
        guard isBeside, let base else { return address(of: path, from: root) }
        var parts = (base + address).split(separator: "/", omittingEmptySubsequences: false)[...]
        var resolved: [Substring] = []
        while let part = parts.popFirst() {
            // Scheme and host stay, whatever leads above them.
            if part == "..", resolved.count > 3 {
                resolved.removeLast()
            } else if part != "..", part != "." {
                resolved.append(part)
            }
        }
        return resolved.joined(separator: "/") + path
    }
}
