internal import FAQFiles
internal import FAQModel
internal import FAQSite
internal import Glibc

/// The images of the content. Each is looked at once, before the pages are made: what they were made for is what is copied,
/// whatever happens to the file meanwhile.
final class ContentImages {
    private let folder: String?
    /// The folder with its links resolved.
    private let root: String?
    private var known: [String: Result<[UInt8], ImageRefusal>] = [:]

    /// - Parameter folder: where images lie; `nil` when the content has no folder.
    init(in folder: String?) {
        self.folder = folder
        root = folder.flatMap(Self.resolved)
    }

    /// Why an image cannot go into the site, `nil` when it can.
    func refusal(of name: String) -> ImageRefusal? {
        if case .failure(let refusal) = image(name) { return refusal }
        return nil
    }

    /// `nil` for an image that is refused.
    func bytes(of name: String) -> [UInt8]? {
        if case .success(let bytes) = image(name) { return bytes }
        return nil
    }

    private func image(_ name: String) -> Result<[UInt8], ImageRefusal> {
        if let image = known[name] { return image }
        let image = Result { () throws(ImageRefusal) in try read(name) }
        known[name] = image
        return image
    }

    private func read(_ name: String) throws(ImageRefusal) -> [UInt8] {
        guard let folder, let root, let file = Self.resolved("\(folder)/\(name)") else { throw .missing }
        guard file.hasPrefix(root == "/" ? root : root + "/") else {
            throw ImageRefusal(
                code: "image-outside", reason: "the image is a link out of the knowledge base")
        }
        let bytes = try contents(of: file)
        guard PassiveImage.isPassive(bytes, named: name) else {
            throw ImageRefusal(
                code: "active-image",
                reason:
                    "the file is no bitmap, nor an SVG of shapes, text and styles alone; it might run in the site"
            )
        }
        return bytes
    }

    private func contents(of file: String) throws(ImageRefusal) -> [UInt8] {
        let status: FileStatus
        do throws(FileError) { status = try FileStatus(of: FilePath(file)) } catch {
            throw Self.unreadable(error)
        }
        // A pipe or a device may never end, or may not even open.
        guard status.kind == .file else {
            throw ImageRefusal(code: "missing-image", reason: "the image is no regular file")
        }
        guard status.byteCount <= Self.mostBytes else {
            throw ImageRefusal(
                code: "large-image",
                reason: "the image has more than \(Self.mostBytes / 1_000_000) MB; make it smaller")
        }
        do throws(FileError) { return try FileBytes.read(file) } catch { throw Self.unreadable(error) }
    }

    private static func unreadable(_ error: FileError) -> ImageRefusal {
        ImageRefusal(code: "missing-image", reason: "the image cannot be read: \(error.reason)")
    }

    /// The largest image that a site takes over, in bytes.
    private static let mostBytes = 32_000_000

    private static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
