import Foundation

/// The Swift files below `Sources`, with their imports.
struct SourceTree {
    struct File {
        /// Relative to the package.
        var path: String
        /// The name of the folder directly below `Sources`.
        var target: String
        var imports: [ImportLine]
    }

    var files: [File] = []
    /// Every folder directly below `Sources`, with Swift files or without.
    var targets: Set<String> = []

    static func ofThisPackage(testFile: String = #filePath) throws -> SourceTree {
        let package = URL(fileURLWithPath: testFile)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
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
            tree.files.append(File(path: "Sources/" + path, target: target, imports: imports))
        }
        return tree
    }
}
