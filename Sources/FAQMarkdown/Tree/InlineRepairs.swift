internal import FAQModel

/// What CommonMark leaves as text or raw tags, made into inlines.
struct InlineRepairs {
    let marks: InlineMarks
    var isHeading = false

    func repaired(_ inlines: [Inline]) -> [Inline] {
        var inlines = inlines
        if marks.contains(.html) { inlines = InlineHTML.resolved(inlines, inHeading: isHeading) }
        if marks.contains(.strong) { inlines = Delimiters(mark: UInt8(ascii: "*")).resolved(inlines) }
        if marks.contains(.strikethrough) { inlines = Delimiters(mark: UInt8(ascii: "~")).resolved(inlines) }
        if marks.contains(.link) { inlines = BareLinks.resolved(inlines) }
        return inlines
    }
}

extension Inline {
    /// The same inline with its content mapped, for those that have content.
    func mapContent(_ map: ([Inline]) -> [Inline]) -> Inline {
        switch self {
        case .emphasis(let content): .emphasis(map(content))
        case .strong(let content): .strong(map(content))
        case .strikethrough(let content): .strikethrough(map(content))
        case .link(let link):
            .link(Inline.Link(destination: link.destination, title: link.title, content: map(link.content)))
        default: self
        }
    }
}
