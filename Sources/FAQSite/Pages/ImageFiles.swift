internal import FAQModel

/// Images that stand beside the content and go into the site.
enum ImageFiles {
    private static let kinds = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "ico"]

    /// The file of the knowledge base an image's address names, and its path in the site; `nil` when it leads out of
    /// the knowledge base or names no image.
    static func path(of address: String, in entry: Entry) -> (file: String, site: String)? {
        guard let source = entry.source else { return nil }
        return path(of: address, from: source.file)
    }

    static func path(of address: String, from file: String) -> (file: String, site: String)? {
        let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
        guard let resolved = ContentAddress.resolved(String(address[..<end]), from: file),
            let dot = resolved.lastIndex(of: ".")
        else { return nil }
        let ending = resolved[resolved.index(after: dot)...].lowercased()
        guard kinds.contains(ending) else { return nil }
        return (resolved, "images/\(Slug.of(String(resolved[..<dot]))).\(ending)")
    }

    /// All images of the entries' answers, by their path in the site.
    static func files(of entries: [Entry], logo: String?) -> [String: String] {
        var files: [String: String] = [:]
        for entry in entries {
            for image in AnswerParts(of: entry.answer).images where !SafeURL.isAbsolute(image.source) {
                if let path = path(of: image.source, in: entry) { files[path.site] = path.file }
            }
        }
        if let logo, !SafeURL.isAbsolute(logo), let path = path(of: logo, from: "") { files[path.site] = path.file }
        return files
    }
}
