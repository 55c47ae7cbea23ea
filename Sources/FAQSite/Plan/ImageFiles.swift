internal import FAQHTML
internal import FAQModel

/// Images that stand beside the content and go into the site.
struct ImageFiles: Sendable {
    /// The paths in the site of the images that are there, by their names in the knowledge base.
    private(set) var paths: [String: String] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    private static let kinds = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "ico"]

    /// - Parameters:
    ///   - named: what the owner names: the logo and the like.
    ///   - refusal: why a file of the knowledge base cannot go into the site, `nil` when it can.
    init(of entries: [Entry], named: [String], refusal: (String) -> ImageRefusal?) {
        var refused: Set<String> = []
        var slugs = SlugSet()
        for entry in entries {
            guard let source = entry.source else { continue }
            for image in AnswerParts(of: entry.details + entry.answer).images
            where !SafeURL.isAbsolute(image.source) {
                let file = Self.file(image.source, from: source.file)
                if let file, paths[file] != nil || refused.contains(file) { continue }
                let problem = file.map(refusal) ?? .missing
                guard let problem else {
                    if let file { add(file, &slugs) }
                    continue
                }
                if let file { refused.insert(file) }
                diagnostics.append(
                    problem == .missing
                        ? Diagnostic(
                            severity: .warning, code: problem.code, file: source.file,
                            line: source.lines.lowerBound,
                            message: "there is no image \(image.source); its words stand instead")
                        : problem.diagnostic(of: file ?? image.source))
            }
        }
        for name in named where !SafeURL.isAbsolute(name) {
            let file = Self.file(name, from: "")
            if let file, paths[file] != nil { continue }
            if let problem = file.map(refusal) ?? .missing {
                diagnostics.append(problem.diagnostic(of: name))
            } else if let file {
                add(file, &slugs)
            }
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
