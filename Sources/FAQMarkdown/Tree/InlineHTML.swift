internal import FAQHTML
internal import FAQModel

/// Raw inline tags made into what they mean: images, links, line breaks, emphasis, code. Other tags of HTML stay;
/// anchors and component tags go; what is no tag at all (`<your-name>`) becomes text.
struct InlineHTML {
    /// - Parameter inHeading: whether badges say something beside the text, unless they mark a question or answer.
    static func resolved(_ inlines: [Inline], inHeading: Bool = false) -> [Inline] {
        var reader = InlineHTML()
        reader.inHeading = inHeading
        for inline in inlines { reader.append(inline) }
        return reader.finish()
    }

    private struct Frame {
        var name: String
        var destination: String?
        var content: [Inline] = []
    }

    private var inHeading = false
    private var result: [Inline] = []
    /// `Q`, `答`
    private static let longestMark = 3
    private var frames: [Frame] = []

    private mutating func append(_ inline: Inline) {
        guard case .html(let source) = inline else {
            return add(inline.mapContent { Self.resolved($0, inHeading: inHeading) })
        }
        let bytes = Array(source.utf8)
        guard let tag = HTMLTag(bytes[...], at: 0, .jsx) else { return }
        switch tag.name {
        case "img":
            guard let source = tag.attribute("src") else { return }
            add(
                .image(
                    Inline.Image(
                        source: source, title: tag.attribute("title") ?? "", alt: tag.attribute("alt") ?? ""))
            )
        case "br": add(.lineBreak)
        case "badge":
            guard let text = tag.attribute("text"), !inHeading || text.utf8.count <= Self.longestMark else {
                return
            }
            add(.text(text))
        case "a", "b", "strong", "i", "em", "s", "del", "strike", "code", "tt", "samp": pair(tag)
        case "kbd", "sub", "sup", "mark", "u", "ins", "small", "var", "abbr", "q": add(.html(source))
        default: if !tag.isMarkup { add(.text(source)) }
        }
    }

    private mutating func add(_ inline: Inline) {
        if frames.isEmpty { result.append(inline) } else { frames[frames.count - 1].content.append(inline) }
    }

    private mutating func pair(_ tag: HTMLTag) {
        if !tag.isClosing {
            guard !tag.isSelfClosing, frames.count < NestingLimit.inlines else { return }
            frames.append(Frame(name: tag.name, destination: tag.attribute("href")))
        } else if let index = frames.lastIndex(where: { $0.name == tag.name }) {
            while frames.count > index + 1 { closeUnpaired() }
            guard let frame = frames.popLast() else { return }
            switch frame.name {
            case "a":
                if let destination = frame.destination {
                    add(.link(Inline.Link(destination: destination, content: frame.content)))
                } else {
                    for inline in frame.content { add(inline) }
                }
            case "b", "strong": add(.strong(frame.content))
            case "i", "em": add(.emphasis(frame.content))
            case "s", "del", "strike": add(.strikethrough(frame.content))
            default: add(.code(PlainText.line(of: frame.content)))
            }
        }
    }

    private mutating func closeUnpaired() {
        guard let frame = frames.popLast() else { return }
        for inline in frame.content { add(inline) }
    }

    private mutating func finish() -> [Inline] {
        while !frames.isEmpty { closeUnpaired() }
        return result
    }
}
