internal import FAQHTML
internal import FAQModel
internal import FAQWording

/// Running text as pieces that each look one way.
struct StyledText {
    struct Style: Hashable {
        var isBold = false
        var isItalic = false
        var isCode = false
        var isFaint = false
        /// Whether no line may end within it, as with an id.
        var isWhole = false
        /// The target of the link around the text, where links can be shown.
        var link: String?
    }

    struct Piece {
        /// As it is shown, so that it can be measured.
        var text: String
        var style: Style

        init(text: String, style: Style) {
            self.text = text
            self.style = style
        }

        /// A piece of one line.
        init(
            line text: String, bold isBold: Bool = false, faint isFaint: Bool = false,
            whole isWhole: Bool = false
        ) {
            self.text = TerminalText(line: text).string
            style = Style(isBold: isBold, isFaint: isFaint, isWhole: isWhole)
        }
    }

    private(set) var pieces: [Piece] = []
    private let appearance: Appearance

    init(_ inlines: [Inline], _ appearance: Appearance) {
        self.appearance = appearance
        append(inlines, Style())
    }

    init(_ pieces: [Piece]) {
        self.pieces = pieces
        appearance = .plain
    }

    private mutating func append(_ inlines: [Inline], _ style: Style) {
        for (offset, inline) in inlines.enumerated() {
            var inner = style
            switch inline {
            case .text(let text): append(text, style)
            case .code(let code):
                inner.isCode = true
                append(code, inner)
            case .emphasis(let content):
                inner.isItalic = true
                append(content, inner)
            case .strong(let content):
                inner.isBold = true
                append(content, inner)
            case .strikethrough(let content): append(content, style)
            case .link(let link): append(link, style)
            case .image(let image): append(image, style)
            case .softBreak:
                let next = offset + 1 < inlines.count ? PlainText.text(of: [inlines[offset + 1]]) : ""
                let separator = LineJoin.separator(
                    after: pieces.last?.text.unicodeScalars.last, before: next.unicodeScalars.first)
                append(separator, style)
            case .lineBreak: append("\n", style)
            case .html(let html): append(HTMLTokenizer(html).plainText, style)
            }
        }
    }

    private mutating func append(_ link: Inline.Link, _ style: Style) {
        var inner = style
        let text = PlainText.text(of: link.content)
        inner.link = shownLink(to: link.destination)
        append(link.content, inner)
        let isSaid =
            inner.link != nil || link.destination.isEmpty || link.destination == text
            || leads(link.destination, to: text)
        if !isSaid { append(text.isEmpty ? link.destination : " (\(link.destination))", style) }
    }

    /// The address as a link of the terminal; `nil` where that would lead nowhere: links within the content have no address.
    private func shownLink(to address: String) -> String? {
        appearance.hasLinks && SafeURL.isAbsolute(address) && SafeURL.allowsLink(to: address) ? address : nil
    }

    /// Whether words name the heading that an address within a page leads to, as in `[First steps](#first-steps)`.
    private func leads(_ address: String, to words: String) -> Bool {
        guard address.hasPrefix("#") else { return false }
        return words.lowercased().filter { $0 != " " }
            == address.lowercased().filter { $0 != "-" && $0 != "#" }
    }

    private mutating func append(_ image: Inline.Image, _ style: Style) {
        let label = "[\(CommandText.current.image(image.alt))]"
        if let link = shownLink(to: image.source) {
            var inner = style
            inner.link = link
            append(label, inner)
        } else {
            append("\(label) (\(image.source))", style)
        }
    }

    private mutating func append(_ text: String, _ style: Style) {
        guard !text.isEmpty else { return }
        pieces.append(Piece(text: TerminalText(text).string, style: style))
    }
}
