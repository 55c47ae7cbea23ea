internal import FAQHTML
internal import FAQWording

/// The letters that a list of tags has, each with the page where it begins.
struct TagLetters {
    private var letters: [(letter: TagLetter, page: Int)] = []

    init(_ pages: [[TagIndex.Item]]) {
        for (page, items) in pages.enumerated() {
            for item in items {
                let letter = TagLetter(of: item.text)
                if letters.last?.letter != letter { letters.append((letter, page)) }
            }
        }
    }

    /// Nothing where there is one letter only.
    func write(in context: PageContext, to output: inout HTMLBuffer, path: (Int) -> String) {
        guard letters.count > 1 else { return }
        output.markup("<nav class=\"letters\"")
        output.attribute("aria-label", context.text.letters)
        output.markup(">\n")
        for (letter, page) in letters {
            output.markup("<a")
            output.attribute("href", context.root + path(page) + "#" + letter.anchor)
            output.markup(">")
            output.text(letter.label(in: context.text))
            output.markup("</a>\n")
        }
        output.markup("</nav>\n")
    }
}

extension TagLetter {
    func label(in text: SiteText) -> String {
        switch self {
        case .digits: text.digits
        case .latin(let letter): String(UnicodeScalar(letter))
        case .other: text.otherLetters
        }
    }

    /// The name of its heading.
    var anchor: String {
        switch self {
        case .digits: PageAnchor.ofLetter("0")
        case .latin(let letter): PageAnchor.ofLetter(String(UnicodeScalar(letter)))
        case .other: PageAnchor.ofLetter("other")
        }
    }
}
