/// The name of a file as a title.
enum FileName {
    /// `docs/Why-no-traces.md` as `Why no traces`; `nil` when the name is a single word.
    static func title(_ file: String) -> String? {
        let name = Array(file.utf8).split(separator: UInt8(ascii: "/")).last ?? []
        let stem = name.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name
        let words = stem.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == .space }
        return words.count > 1 ? words.map { $0.text() }.joined(separator: " ") : nil
    }
}
