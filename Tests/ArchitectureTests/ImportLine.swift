/// One line that imports a module.
struct ImportLine {
    /// 1-based.
    var number: Int
    /// What stands before `import`, such as `@testable` or `public`.
    var attributes: [String]
    var module: String

    /// Returns `nil` for a line that imports nothing.
    init?(_ line: String, number: Int) {
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count,
            words[..<keyword].allSatisfy({ $0.hasPrefix("@") || Self.accessLevels.contains($0) })
        else { return nil }
        var name = words[keyword + 1]
        if Self.declarationKinds.contains(name), keyword + 2 < words.count { name = words[keyword + 2] }
        guard let module = name.split(whereSeparator: { $0 == "." || $0 == ";" }).first else { return nil }
        self.number = number
        self.attributes = Array(words[..<keyword])
        self.module = String(module)
    }

    private static let accessLevels: Set<String> = [
        "public", "package", "internal", "fileprivate", "private",
    ]
    private static let declarationKinds: Set<String> = [
        "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]
}
