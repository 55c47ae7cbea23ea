internal import FAQFiles
internal import FAQKit
internal import FAQModel
internal import FAQText

/// The list, in the folder of a site, of the files that exports wrote there, and of what they wrote. Only those are ever
/// replaced or removed, and only as long as they hold what was written.
struct SiteManifest: Equatable {
    static let name = MarkdownFiles.exportMark
    private static let head = "faq export html 2"
    /// The last line, which no file can be called.
    private static let end = "."

    /// What an export wrote into a file.
    struct Record: Equatable {
        var byteCount: Int
        var digest: ContentHash
        var stay: Stay

        init(_ bytes: [UInt8], stay: Stay) {
            self.init(byteCount: bytes.count, digest: ContentHash(bytes), stay: stay)
        }

        init(byteCount: Int, digest: ContentHash, stay: Stay) {
            self.byteCount = byteCount
            self.digest = digest
            self.stay = stay
        }

        func isSameContent(as other: Record) -> Bool {
            byteCount == other.byteCount && digest == other.digest
        }
    }

    /// What becomes of a file that a later export does not have.
    enum Stay: String {
        /// It goes.
        case bound
        /// It stays for one more export, as ``kept``.
        case lasting
        /// The last export does not have it, but pages that were opened before it do.
        case kept
    }

    private(set) var records: [String: Record] = [:]
    /// Whether it was written to its end.
    private(set) var isComplete = true

    init(_ records: [String: Record]) {
        self.records = records
    }

    /// Reads one; a file that is none, or not there, lists nothing.
    init(reading path: FilePath) throws(FileError) {
        isComplete = false
        do throws(FileError) {
            // Whatever else has this name may never come to an end.
            guard try FileStatus(of: path, links: .notFollowed).kind == .file else { return }
            let lines = try FileBytes.read(path).split(separator: UInt8(ascii: "\n"))
            guard let head = lines.first, head.elementsEqual(Self.head.utf8) else { return }
            isComplete = lines.last.map { $0.elementsEqual(Self.end.utf8) } ?? false
            records.reserveCapacity(lines.count)
            for line in lines.dropFirst() {
                if let (name, record) = Self.record(in: line) { records[name] = record }
            }
        } catch {
            guard error.isNotFound else { throw error }
        }
    }

    var names: Set<String> { Set(records.keys) }

    /// In the order in which they are listed.
    var sortedNames: [String] { records.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    /// What is in the folder after an export of these files.
    ///
    /// Of the files that outlive an export, those of the last two exports that differ in them are there: an export that
    /// changes none of them lets the older ones stay.
    func followed(by new: [String: Record]) -> SiteManifest {
        func lasting(_ records: [String: Record]) -> [String: Record] {
            records.filter { $0.value.stay == .lasting }
        }
        let last = lasting(records)
        var next = new
        for (name, record) in last == lasting(new) ? records.filter({ $0.value.stay == .kept }) : last
        where new[name] == nil {
            next[name] = Record(byteCount: record.byteCount, digest: record.digest, stay: .kept)
        }
        return SiteManifest(next)
    }

    /// What the file holds.
    var bytes: [UInt8] {
        var text = Self.head + "\n"
        for name in sortedNames {
            guard let record = records[name] else { continue }
            text += "\(record.stay.rawValue) \(record.byteCount) \(record.digest.digits) \(name)\n"
        }
        return Array((text + Self.end + "\n").utf8)
    }

    /// `nil` for a line that says something else, or names what no export writes, such as a file outside of the folder.
    private static func record(in line: ArraySlice<UInt8>) -> (name: String, Record)? {
        let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 3, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 4, let stay = Stay(rawValue: parts[0]), let byteCount = Int(parts[1]),
            let digest = ContentHash(digits: parts[2]), isInside(parts[3])
        else { return nil }
        return (parts[3], Record(byteCount: byteCount, digest: digest, stay: stay))
    }

    private static func isInside(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("/")
            && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && !$0.hasPrefix(".")
            }
    }
}
