internal import FAQHTML
internal import FAQModel

/// Writes code for a style sheet to colour.
enum HighlightedHTML {
    static func write(_ code: String, in language: CodeLanguage, to output: inout HTMLBuffer) {
        for piece in Highlighter.pieces(of: code, in: language) {
            if let kind = piece.kind {
                output.markup("<span")
                output.attribute("class", name(of: kind))
                output.markup(">")
            }
            piece.bytes.withUnsafeBufferPointer { output.text($0) }
            if piece.kind != nil { output.markup("</span>") }
        }
    }

    /// Short, as there are many.
    private static func name(of kind: Highlighter.Kind) -> String {
        switch kind {
        case .comment: "c"
        case .string: "s"
        case .number: "n"
        case .keyword: "k"
        case .name: "a"
        case .tag: "t"
        case .variable: "v"
        case .added: "i"
        case .removed: "d"
        }
    }
}
