internal import FAQFiles
internal import FAQModel

/// The Markdown files below a folder.
package enum MarkdownFiles {
    /// The file by which a folder is known as that of an exported site, which may hold Markdown and is no content.
    package static let exportMark = ".faq-export"

    static let extensions = [".md", ".markdown", ".mdx"]

    /// Folders of other people's work, which knowledge bases do not mean.
    private static let vendored: Set<String> = [
        "node_modules", "bower_components", "jspm_packages", "vendor", "third_party", "Pods", "Carthage",
        "__pycache__", "venv",
    ]

    /// Hidden and vendored folders and exported sites are skipped, links to folders not followed.
    ///
    /// - Throws: when `folder` itself cannot be listed.
    static func walk(_ folder: FilePath) throws(FileError) -> FolderWalk {
        try FolderWalk(
            folder,
            entering: {
                !$0.isHidden && !vendored.contains(String(decoding: $0.lastPart, as: UTF8.self))
                    && !FileStatus.isFile("\($0.path.text)/\(exportMark)")
            },
            taking: { !$0.isHidden && $0.path.hasExtension(extensions) && isFile($0) })
    }

    private static func isFile(_ item: FolderWalk.Item) -> Bool {
        if item.kind == .file { return true }
        do throws(FileError) { return try FileStatus(of: item.path).kind == .file } catch { return false }
    }
}
