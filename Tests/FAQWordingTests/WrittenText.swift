import Foundation
import Testing

/// One text as it stands in the sources: a call of `pick` with its columns.
struct WrittenText: CustomTestStringConvertible {
    struct Column {
        var language: String
        /// What stands between quotes, without what is filled in.
        var words: String
        /// The names of what is filled in.
        var values: Set<String>
    }

    /// The file and its line.
    var place: String
    /// What a translation calls it: the name of its function, and the part of it.
    var key: String
    var columns: [Column]

    var testDescription: String { place }

    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// All texts of the target.
    static let all: [WrittenText] = {
        let folder = package.appendingPathComponent("Sources/FAQWording")
        let paths = FileManager.default.subpaths(atPath: folder.path) ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().flatMap { path in
            texts(
                in: (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)) ?? "",
                of: path)
        }
    }()

    private static func texts(in source: String, of path: String) -> [WrittenText] {
        source.ranges(of: "pick(").compactMap { call in
            guard !source[..<call.lowerBound].hasSuffix("func ") else { return nil }
            let line = 1 + source[..<call.lowerBound].count { $0.isNewline }
            var scan = SourceScan(source[call.upperBound...])
            var arguments = scan.arguments()
            let function = source[..<call.lowerBound].ranges(of: /(?:func|var) [A-Za-z]+/).last.map {
                String(source[$0].split(separator: " ")[1])
            }
            var key = function ?? "?"
            if let part = arguments.first, part.drop(while: \.isWhitespace).first == "\"" {
                key += "-" + part.filter { $0 != "\"" && !$0.isWhitespace }
                arguments.removeFirst()
            }
            return WrittenText(place: "\(path):\(line)", key: key, columns: arguments.map(Column.init))
        }
    }

    /// The texts of sites, which come in further languages.
    static let ofSites = all.filter {
        ["Site/", "Shared/", "Wording.swift"].contains(where: $0.place.hasPrefix)
    }
}

extension WrittenText.Column {
    /// - Parameter argument: an argument with its label.
    fileprivate init(_ argument: Substring) {
        let label = argument.prefix { $0 != ":" && $0 != "\"" }
        language = label.trimmingCharacters(in: .whitespacesAndNewlines)
        var scan = SourceScan(argument[label.endIndex...])
        (words, values) = scan.literals()
    }
}

/// Reads Swift as far as arguments and string literals go.
struct SourceScan {
    private var rest: Substring

    init(_ source: Substring) {
        rest = source
    }

    /// The arguments of a call, from after its parenthesis to its end.
    mutating func arguments() -> [Substring] {
        var arguments: [Substring] = []
        var depth = 0
        var start = rest
        while let character = rest.first {
            if character == "\"" {
                _ = literal()
                continue
            }
            let isEnd = ")]}".contains(character) && depth == 0
            if isEnd || character == "," && depth == 0 {
                arguments.append(start[..<rest.startIndex])
                if isEnd { break }
            }
            depth += "([{".contains(character) ? 1 : ")]}".contains(character) ? -1 : 0
            rest.removeFirst()
            if character == ",", depth == 0 { start = rest }
        }
        return arguments
    }

    /// The words of all literals, those within others too, and the names of what is filled into them.
    mutating func literals() -> (words: String, values: Set<String>) {
        var found: (words: String, values: Set<String>) = ("", [])
        while let character = rest.first {
            if character == "\"" {
                let (words, values) = literal()
                found.words += words
                found.values.formUnion(values)
            } else {
                rest.removeFirst()
            }
        }
        return found
    }

    private mutating func literal() -> (words: String, values: Set<String>) {
        let quote = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
        rest.removeFirst(quote.count)
        var words = ""
        var values: Set<String> = []
        while !rest.isEmpty, !rest.hasPrefix(quote) {
            let character = rest.removeFirst()
            guard character == "\\" else {
                words.append(character)
                continue
            }
            guard rest.first == "(" else {
                if let escaped = rest.popFirst() { words.append(escaped) }
                continue
            }
            rest.removeFirst()
            let value = rest
            _ = arguments()
            values.insert(String(value.prefix { $0.isLetter }))
            rest = rest.dropFirst()
        }
        rest = rest.dropFirst(quote.count)
        return (words, values)
    }
}
