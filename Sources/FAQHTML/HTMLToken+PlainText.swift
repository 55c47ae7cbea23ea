extension Sequence<HTMLToken> {
    /// The words alone; `<br>` and the ends of lines are line breaks.
    package var plainText: String {
        var text = ""
        for token in self {
            switch token {
            case .text(let piece): text += CharacterReferences.decoded(piece)
            case .tag(let tag) where tag.isClosing:
                if tag.element?.contains(.line) == true { text += "\n" }
            case .tag(let tag): if tag.name == "br" { text += "\n" }
            case .hidden: break
            }
        }
        return text
    }
}
