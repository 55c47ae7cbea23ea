/// The types that a Swift file declares for others, and those that it names.
struct NamedTypes {
    /// At the file's top level, private ones excepted.
    private(set) var declared: Set<String> = []
    /// Words that may name a type of another file: they begin with a capital, follow no dot, and are not declared here.
    private(set) var named: Set<String> = []

    private static let keywords: Set<String> = [
        "struct", "class", "enum", "protocol", "typealias", "actor", "associatedtype",
    ]

    init(_ text: String) {
        var own: Set<String> = []
        for line in Self.code(text).split(separator: "\n") {
            let words = Self.words(line)
            for (index, word) in words.enumerated() {
                if let first = word.text.first, first.isUppercase, !word.followsDot {
                    named.insert(word.text)
                }
                guard Self.keywords.contains(word.text), index + 1 < words.count else { continue }
                own.insert(words[index + 1].text)
                let isPrivate = words[..<index].contains { $0.text == "private" || $0.text == "fileprivate" }
                if line.first?.isWhitespace == false, !isPrivate { declared.insert(words[index + 1].text) }
            }
        }
        named.subtract(own)
    }

    /// The text without comments and literals of text.
    private static func code(_ text: String) -> String {
        var isInText = false
        var code = ""
        for var line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if isInText || line.contains("\"\"\"") {
                if line.contains("\"\"\"") { isInText.toggle() }
                continue
            }
            if let comment = line.firstRange(of: "//") { line = line[..<comment.lowerBound] }
            let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
            code += pieces.indices.filter { $0 % 2 == 0 }.map { pieces[$0] }.joined(separator: " ") + "\n"
        }
        return code
    }

    private static func words(_ line: Substring) -> [(text: String, followsDot: Bool)] {
        var words: [(text: String, followsDot: Bool)] = []
        var word = ""
        var last: Character = " "
        var followsDot = false
        for character in line + " " {
            if character.isLetter || character.isNumber || character == "_" {
                if word.isEmpty { followsDot = last == "." }
                word.append(character)
            } else if !word.isEmpty {
                words.append((word, followsDot))
                word = ""
            }
            last = character
        }
        return words
    }
}
