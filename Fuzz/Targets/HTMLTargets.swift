import FAQHTML

extension FuzzTarget {
    /// Raw HTML is safe once it is written anew, wherever it is to stand, and writing it once more changes nothing.
    static let rawHTML = FuzzTarget("raw-html", longest: 4 << 10) { (input) throws(Violation) in
        let html = String(decoding: input, as: UTF8.self)
        for context in [HTMLSanitizer.Context.flow, .phrasing, .link] {
            let clean = sanitized(html, in: context)
            try checkSafeHTML(clean, frameHosts: [frameHost])
            let again = sanitized(clean, in: context)
            try require(again == clean, "\(context): \(clean) becomes \(again)")
        }
    }

    static let rawHTMLRepeated = growth(
        "raw-html-repeated",
        pieces: [
            "<b>\0</b>", "<a ", "<a href=x>", "<!--", "<script>", "</script", "<table><tr><td>\0</table>",
            "<p>", "<li>", "&",
            "&amp", "&#", "<img src=a>", "<a b='", "<svg/>", "<style>\0</styl",
            "<iframe src=\"https://frames.example/\">",
        ]
    ) { text in
        _ = sanitized(String(decoding: text, as: UTF8.self), in: .flow)
    }

    /// Text that is written as HTML is read back as it was.
    static let escapedHTML = FuzzTarget("escaped-html", longest: 4 << 10) { (input) throws(Violation) in
        let text = String(decoding: input.filter { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }, as: UTF8.self)
        let written = HTMLBuffer.escaping(text)
        var read = ""
        for token in HTMLTokenizer(written.string) {
            guard case .text(let bytes) = token else { throw Violation("text is read as a tag") }
            read += CharacterReferences.decoded(bytes)
        }
        try require(Array(read.utf8) == Array(text.utf8), "\(text) is read as \(read)")

        var tag = HTMLBuffer()
        tag.markup("<p")
        tag.attribute("title", text)
        tag.markup(">")
        guard case .tag(let found)? = HTMLTokenizer(tag.string).first(where: { _ in true }) else {
            // A tag may be longer than a reader looks ahead.
            return
        }
        let value = found.attributes.first { $0.name == "title" }?.value
        try require(value == text, "the attribute \(text) is read as \(value ?? "nothing")")
    }
}

private let frameHost = "frames.example"

private func sanitized(_ html: String, in context: HTMLSanitizer.Context) -> String {
    var setting = HTMLSetting()
    setting.frameHosts = [frameHost]
    var output = HTMLBuffer()
    var sanitizer = HTMLSanitizer(setting, in: context)
    sanitizer.sanitize(html, to: &output)
    sanitizer.finish(to: &output)
    return output.string
}
