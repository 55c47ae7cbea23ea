/// Scripts and styles as they travel.
enum CompactText {
    /// The lines of a text without what is for us: indentation, empty lines and those that are a comment.
    static func lines(of text: StaticString) -> String {
        var output = ""
        for line in text.description.split(separator: "\n") {
            let line = line.drop { $0 == " " }
            if !line.hasPrefix("//") { output += line + "\n" }
        }
        return output
    }
}
