/// Which link targets may stand in HTML that others open.
package enum SafeURL {
    private static let linkSchemes: Set<String> = [
        "http", "https", "mailto", "tel", "ftp", "ftps", "sftp", "git", "ssh",
    ]

    /// Whether a link may lead to `url`: a relative reference, or a scheme that cannot run programs.
    package static func allowsLink(to url: String) -> Bool {
        guard let scheme = scheme(of: url) else { return true }
        return linkSchemes.contains(scheme)
    }

    /// Whether an image may be loaded from `url`: as for links over the web, or an inline bitmap.
    package static func allowsImage(from url: String) -> Bool {
        guard let scheme = scheme(of: url) else { return true }
        if scheme == "data" {
            let lowered = url.prefix(40).lowercased()
            return ["png", "gif", "jpeg", "webp"].contains { lowered.hasPrefix("data:image/\($0);base64,") }
        }
        return scheme == "http" || scheme == "https"
    }

    /// The scheme in lower case as a browser reads it, which drops control characters and leading space.
    private static func scheme(of url: String) -> String? {
        var scheme: [UInt8] = []
        for byte in url.utf8 {
            switch byte {
            case 0...0x1F, 0x7F: continue
            case 0x20 where scheme.isEmpty: continue
            case UInt8(ascii: ":"): return String(decoding: scheme, as: UTF8.self)
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
            default: scheme.append(byte)
            }
        }
        return nil
    }
}
