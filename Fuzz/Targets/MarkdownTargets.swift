import FAQMarkdown
import FAQModel

extension FuzzTarget {
    /// Every entry of a page stands within the file, every tag within its text.
    static let markdown = FuzzTarget("markdown", longest: 64 << 10) { (input) throws(Violation) in
        try checkDocument(FAQDocument(markdown: input, file: "fuzz.md"), of: input)
    }

    static let markdownRepeated = growth("markdown-repeated", pieces: marks) { text in
        _ = FAQDocument(markdown: Array("## Why?\n\n".utf8) + text, file: "fuzz.md")
    }

    /// The head of a page, which libyaml or our own reader takes, changes nothing of what stands below it.
    static let frontMatter = FuzzTarget("front-matter", longest: 4 << 10) { (input) throws(Violation) in
        let page = head(input)
        try checkDocument(FAQDocument(markdown: page, file: "fuzz.md"), of: page)
    }

    static let frontMatterRepeated = growth(
        "front-matter-repeated",
        pieces: ["a: b\n", "[\0]", "{a: ", "- ", "? ", "&a *a ", "\"\\u0041", "|\n ", "# ", "!!a "]
    ) { text in
        _ = FAQDocument(markdown: head(Array("a: ".utf8) + text), file: "fuzz.md")
    }

    /// Whatever content is, the HTML made of it runs nothing and closes what it opens.
    static let renderedHTML = FuzzTarget("rendered-html", longest: 16 << 10) { (input) throws(Violation) in
        for entry in FAQDocument(markdown: Array("## Why?\n\n".utf8) + input, file: "fuzz.md").entries {
            try checkSafeHTML(HTMLRenderer.html(of: entry.answer))
            try checkSafeHTML(HTMLRenderer.html(of: entry.questionInlines))
        }
    }

    /// What could lure a reader into looking at the same text again and again.
    static let marks = [
        "*a **a \0 a** a*", "a_ ", "[a", "a]", "[ (](", "![[]()", "[\0]", "> ", "- ", "  * a\n", "e`",
        "[a](<b", "<!--",
        "<?", "<![CDATA[", "|a", "|a|\n", "|-", ":::tip\n", ":::\n", "<details>\n<summary>q</summary>\n",
        "<b>\0</b>",
        "a\n:   b\n\n", "http://a.b/( ", "## Why?\n\nso\n\n", "**Why?**\n\nso\n\n", "Q: why?\n\nA: so\n\n",
        "- why?\n\n  so\n\n",
        "```\n", "error: a ", "报错：“a", "[a]: b\n", "1. ", "\\", "&a;", "{#a}", "$a", "~~a", "==",
        "<a href=\"",
    ]
}

private func head(_ input: [UInt8]) -> [UInt8] {
    Array("---\n".utf8) + input + Array("\n---\n\n## Why?\n\nSo.\n".utf8)
}

private func checkDocument(_ document: FAQDocument, of input: [UInt8]) throws(Violation) {
    let breaks = input.count { $0 == 10 || $0 == 13 }
    for entry in document.entries {
        try require(!entry.question.isEmpty, "an entry without a question")
        guard let lines = entry.source?.lines else { throw Violation("an entry without source") }
        try require(lines.lowerBound >= 1 && lines.upperBound <= breaks + 1, "\(lines) of \(breaks + 1)")
        let texts: [Tag.Place: String] = [
            .question: entry.question, .details: PlainText.text(of: entry.details),
            .answer: PlainText.text(of: entry.answer),
        ]
        for tag in entry.tags {
            guard let range = tag.range, let text = texts[tag.place] else { continue }
            try require(range.upperBound <= text.utf8.count, "\(tag) of \(text.utf8.count) bytes")
            try require(isSame(Array(text.utf8)[range], tag.text.utf8), "\(tag)")
        }
    }
}

/// Line breaks of the text are spaces in tags.
private func isSame(_ text: some Sequence<UInt8>, _ tag: some Sequence<UInt8>) -> Bool {
    text.elementsEqual(tag) { $0 == $1 || ($0 == 10 && $1 == 32) }
}
