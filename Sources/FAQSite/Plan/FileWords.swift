internal import FAQText

/// What a file or folder without a title is called.
enum FileWords {
    /// The words of a name in small letters; other names have a meaning of their own and stay as they are.
    static func title(of name: String) -> String {
        let separators: Set<Character> = ["-", "_"]
        guard name.contains(where: separators.contains), !name.utf8.contains(where: \.isASCIIUppercase)
        else { return name }
        let words = name.split(whereSeparator: separators.contains).joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
