internal import FAQFiles
internal import FAQModel
internal import FAQSite
internal import Glibc

/// The images of the content that go into a site.
struct ContentImages {
    /// Where they lie; `nil` when the content has no folder.
    let folder: String?

    /// What an image holds; `nil`, with the reason, when it cannot go into the site.
    func bytes(of name: String, _ diagnostics: inout [Diagnostic]) -> [UInt8]? {
        func refuse(_ code: String, _ message: String) -> [UInt8]? {
            diagnostics.append(
                Diagnostic(severity: .warning, code: code, file: name, line: nil, message: message))
            return nil
        }
        guard let folder, let root = Self.resolved(folder),
            let file = Self.resolved("\(folder)/\(name)")
        else {
            return refuse("missing-image", "there is no such image")
        }
        guard file.hasPrefix(root == "/" ? root : root + "/") else {
            return refuse("image-outside", "the image is a link out of the knowledge base")
        }
        let bytes: [UInt8]
        do throws(FileError) {
            // A pipe or a device may never end, or may not even open.
            let status = try FileStatus(of: FilePath(file))
            guard status.kind == .file else { return refuse("missing-image", "the image is no regular file") }
            guard status.byteCount <= Self.mostImageBytes else {
                let megabytes = Self.mostImageBytes / 1_000_000
                return refuse("large-image", "the image has more than \(megabytes) MB; make it smaller")
            }
            bytes = try FileBytes.read(file)
        } catch {
            return refuse("missing-image", "the image cannot be read: \(error.reason)")
        }
        guard PassiveImage.isPassive(bytes, named: name) else {
            return refuse(
                "active-image",
                "the file is no bitmap, nor an SVG of shapes, text and styles alone; it might run in the site"
            )
        }
        return bytes
    }

    /// The largest image that a site takes over, in bytes.
    private static let mostImageBytes = 32_000_000

    private static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
