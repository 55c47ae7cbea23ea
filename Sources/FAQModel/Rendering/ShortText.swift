/// Text that is repeated in many places, and so may not be long.
package enum ShortText {
    /// The text itself if it has at most so many UTF-8 bytes, else as many whole characters as fit, and an ellipsis.
    package static func of(_ text: String, longest: Int) -> String {
        guard text.utf8.count > longest else { return text }
        var end = text.utf8.index(text.utf8.startIndex, offsetBy: max(0, longest - 3))
        while end > text.startIndex, end.samePosition(in: text.unicodeScalars) == nil {
            end = text.utf8.index(before: end)
        }
        return text[..<end] + "…"
    }
}
