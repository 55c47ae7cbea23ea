package import FAQModel

/// The files below a folder.
package struct FolderWalk: Sendable {
    package struct Item: Sendable {
        package var path: FilePath
        /// Relative to the folder, with `/` between folders.
        package var name: [UInt8]
        /// Of a link, that it is one, wherever it leads.
        package var kind: FileStatus.Kind

        package var nameText: String { String(decoding: name, as: UTF8.self) }

        /// The part of the name after the last `/`.
        package var lastPart: ArraySlice<UInt8> {
            name[(name.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
        }

        /// Whether its name begins with a dot.
        package var isHidden: Bool { lastPart.first == UInt8(ascii: ".") }
    }

    /// All that are no folders, ordered by the bytes of their names, whatever the file system's order.
    package private(set) var files: [Item] = []
    /// Folders below that cannot be listed, by their names.
    package private(set) var failures: [FileError] = []

    /// Lists the folder and those below it; links to folders are not followed.
    ///
    /// - Parameters:
    ///   - enters: whether to look into a folder.
    ///   - takes: whether to keep a file.
    /// - Throws: when `root` itself cannot be listed.
    package init(
        _ root: FilePath, entering enters: (Item) -> Bool = { _ in true },
        taking takes: (Item) -> Bool = { _ in true }
    ) throws(FileError) {
        var pending: [(path: FilePath, name: [UInt8])] = [(root, [])]
        while let folder = pending.popLast() {
            do throws(FileError) {
                for (name, kind) in try FolderListing.items(of: folder.path) {
                    let item = Item(
                        path: folder.path.appending(name),
                        name: folder.name.isEmpty ? name : folder.name + [UInt8(ascii: "/")] + name,
                        kind: kind)
                    if kind == .folder {
                        if enters(item) { pending.append((item.path, item.name)) }
                    } else if takes(item) {
                        files.append(item)
                    }
                }
            } catch {
                guard !folder.name.isEmpty else { throw error }
                var failure = error
                failure.path = String(decoding: folder.name, as: UTF8.self)
                failures.append(failure)
            }
        }
        files.sort { Self.precedes($0.name, $1.name) }
        failures.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// By bytes. Names of one folder begin alike, and the generic comparison of sequences is slow.
    private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let shared = min(left.count, right.count)
        var index = 0
        while index < shared, left[index] == right[index] { index += 1 }
        return index < shared ? left[index] < right[index] : left.count < right.count
    }
}
