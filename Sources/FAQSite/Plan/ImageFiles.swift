internal import FAQHTML
internal import FAQModel

/// Images that stand beside the content and go into the site.
struct ImageFiles: Sendable {
    /// The paths in the site of the images that are there, by their names in the knowledge base.
    private(set) var paths: [String: String] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    private static let kinds = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "ico"]

    /// - Parameter exists: whether the knowledge base has a file of this name.
    init(of entries: [Entry], logo: String?, exists: (String) -> Bool) {
        var missing: Set<String> = []
        var slugs = SlugSet()
        for entry in entries {
            guard let source = entry.source else { continue }
            for image in AnswerParts(of: entry.details + entry.answer).images
            where !SafeURL.isAbsolute(image.source) {
                let file = Self.file(image.source, from: source.file)
                if let file, paths[file] != nil || missing.contains(file) { continue }
                if let file, exists(file) {
                    add(file, &slugs)
                } else {
                    if let file { missing.insert(file) }
                    diagnostics.append(
                        Diagnostic(
                            severity: .warning, code: "missing-image", file: source.file,
                            line: source.lines.lowerBound,
                            message: "there is no image \(image.source); its words stand instead"))
                }
            }
        }
        guard let logo, !SafeURL.isAbsolute(logo) else { return }
        if let file = Self.file(logo, from: ""), exists(file) {
            add(file, &slugs)
        } else {
            diagnostics.append(
                Diagnostic(
                    severity: .warning, code: "missing-image", file: logo, line: nil,
                    message: "there is no such logo"))
        }
    }

    private mutating func add(_ file: String, _ slugs: inout SlugSet) {
        guard paths[file] == nil, let dot = file.lastIndex(of: ".") else { return }
        paths[file] =
            "images/\(slugs.take(file[..<dot].split(separator: "/").joined(separator: "-"))).\(file[file.index(after: dot)...].lowercased())"
    }

    /// The path in the site of the image that an address in a file names, `nil` when the site has no such image.
    func path(of address: String, from file: String) -> String? {
        Self.file(address, from: file).flatMap { paths[$0] }
    }

    /// The file of the knowledge base that an address names; `nil` when it leads out of it or names no image.
    private static func file(_ address: String, from file: String) -> String? {
        let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
        guard let resolved = ContentAddress.resolved(String(address[..<end]), from: file),
            let dot = resolved.lastIndex(of: "."), dot > resolved.startIndex
        else { return nil }
        return kinds.contains(resolved[resolved.index(after: dot)...].lowercased()) ? resolved : nil
    }
}
