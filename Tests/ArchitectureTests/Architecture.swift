import Foundation

/// The table of targets and their folders, as `Docs/architecture.txt` has it.
struct Architecture {
    struct Target {
        var name: String
        /// In the order of the table.
        var imports: [String]
        /// Lowest first; empty for a target without folders.
        var levels: [Set<String>] = []

        /// Whether files of one folder may name types of another.
        func mayName(_ other: String, from folder: String) -> Bool {
            guard let own = level(of: folder), let named = level(of: other) else { return false }
            return named < own || other == folder
        }

        private func level(of folder: String) -> Int? { levels.firstIndex { $0.contains(folder) } }
    }

    var targets: [Target] = []

    init(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("  "), !targets.isEmpty {
                targets[targets.count - 1].levels = Self.list(line, ",").map { level in
                    Set(Self.list(level, "|").map(String.init))
                }
            } else if let colon = line.firstIndex(of: ":") {
                let imports = Self.list(line[line.index(after: colon)...], ",").map(String.init)
                targets.append(Target(name: String(line[..<colon]), imports: imports))
            }
        }
    }

    static func ofThisPackage() throws -> Architecture {
        let file = SourceTree.package.appendingPathComponent("Docs/architecture.txt")
        return Architecture(try String(contentsOf: file, encoding: .utf8))
    }

    subscript(target: String) -> Target? { targets.first { $0.name == target } }

    private static func list(_ text: some StringProtocol, _ separator: Character) -> [Substring] {
        Substring(text).split(separator: separator).map(\.trimmed).filter { !$0.isEmpty }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
