import Foundation

/// The Swift files below `Sources`, with their imports.
struct SourceTree {
    struct File {
        /// Relative to the package.
        var path: String
        /// The name of the folder directly below `Sources`.
        var target: String
        /// The name of the folder directly below that, `.` for a file in none.
        var folder: String
        var imports: [ImportLine]
        var names: NamedTypes
    }

    var files: [File] = []
    /// Every folder directly below `Sources`, with Swift files or without.
    var targets: Set<String> = []

    /// The folder of this package.
    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func ofThisPackage() throws -> SourceTree {
        let sources = package.appendingPathComponent("Sources")
        var tree = SourceTree()
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted() {
            let components = path.split(separator: "/")
            guard components.count > 1 else { continue }
            let target = String(components[0])
            tree.targets.insert(target)
            guard path.hasSuffix(".swift") else { continue }
            let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
            let imports = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
                .compactMap { ImportLine(String($0.element), number: $0.offset + 1) }
            tree.files.append(
                File(
                    path: "Sources/" + path, target: target,
                    folder: components.count > 2 ? String(components[1]) : ".", imports: imports,
                    names: NamedTypes(text)))
        }
        return tree
    }
}
