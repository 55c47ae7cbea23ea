internal import FAQFiles
internal import FAQModel

/// The list, in the folder of a site, of the files that exports wrote there. Only those are ever replaced or removed.
struct SiteManifest {
    static let name = ".faq-export"
    private static let head = "faq export html 1"
    /// The last line, which no file can be called.
    private static let end = "."

    var names: Set<String>
    /// Whether it was written to its end.
    private(set) var isComplete = true

    /// Reads one; a file that is none, or not there, lists nothing.
    init(reading path: FilePath) throws(FileError) {
        names = []
        isComplete = false
        do throws(FileError) {
            // Whatever else has this name may never come to an end.
            guard try FileStatus(of: path, links: .notFollowed).kind == .file else { return }
            let lines = String(decoding: try FileBytes.read(path), as: UTF8.self)
                .split(separator: "\n").map(String.init)
            guard lines.first == Self.head else { return }
            isComplete = lines.last == Self.end
            names = Set(lines.dropFirst().filter(Self.isInside))
        } catch {
            guard error.isNotFound else { throw error }
        }
    }

    init(_ names: Set<String>) {
        self.names = names
    }

    /// What the file holds.
    var bytes: [UInt8] {
        let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return Array((([Self.head] + sorted + [Self.end]).joined(separator: "\n") + "\n").utf8)
    }

    /// Whether a name stays in the folder, whoever wrote it.
    private static func isInside(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("/")
            && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                $0 != ".." && $0 != "." && !$0.isEmpty
            }
    }
}
