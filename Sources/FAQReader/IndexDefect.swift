package import FAQEngine

/// Why a file, or bytes in memory, are no index that this version can read.
public enum IndexDefect: Hashable, Sendable {
    /// The bytes do not begin as an index does: another kind of file.
    case notAnIndex
    /// Written in another version of the format. Build the index again from its source, with this version.
    case unsupportedVersion(found: Int, supported: Int)
    /// The bytes end before the header says they do; both numbers are counts of bytes. Copy or build the index again.
    case truncated(byteCount: Int, needed: Int)
    /// Bytes inside are not what was written. Copy or build the index again.
    ///
    /// - Parameters:
    ///   - section: the number of the part of the file in Docs/IndexFormat.md, 0 for the header.
    ///   - name: what that page calls it; `nil` for a number it does not know.
    case damaged(section: Int, name: String?)
}

extension IndexDefect: CustomStringConvertible {
    /// In English, such as `the index is cut off: 10 of 80 bytes`.
    public var description: String {
        switch self {
        case .notAnIndex: "not an index of faq"
        case .unsupportedVersion(let found, let supported):
            "the index is of version \(found), this program reads version \(supported)"
        case .truncated(let byteCount, let needed): "the index is cut off: \(byteCount) of \(needed) bytes"
        case .damaged(let section, let name?): "the index is damaged (section \(section), \(name))"
        case .damaged(let section, nil): "the index is damaged (section \(section))"
        }
    }
}

extension IndexDefect {
    package init(_ error: IndexError) {
        self =
            switch error {
            case .notAnIndex: .notAnIndex
            case .unsupportedVersion(let found, let supported):
                .unsupportedVersion(found: Int(found), supported: Int(supported))
            case .truncated(let byteCount, let needed):
                .truncated(byteCount: Int(clamping: byteCount), needed: Int(clamping: needed))
            case .damaged(let section):
                .damaged(section: Int(section), name: IndexContents.name(ofSection: section).map { "\($0)" })
            }
    }
}
