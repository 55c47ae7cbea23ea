internal import FAQHTML
internal import FAQModel
internal import FAQWording

/// What several kinds of pages are put together from.
struct PageParts: Sendable {
    let plan: SitePlan
    let frame: PageFrame
    let answers: AnswerHTML
    /// The questions of the entries as they stand in titles.
    let questions: [HTMLBuffer]
    /// The questions as they stand in links: many pages may lead to one entry.
    private let linkTexts: [HTMLBuffer]

    /// The most bytes of a question in a link.
    private static let longestLink = 500

    init(_ plan: SitePlan, _ frame: PageFrame) {
        self.plan = plan
        self.frame = frame
        answers = AnswerHTML(plan: plan, frameHosts: frame.configuration.frameHosts)
        let questions = AnswerHTML.questions(of: plan.entries)
        self.questions = questions
        linkTexts = zip(plan.entries, questions).map { entry, question in
            entry.question.utf8.count <= Self.longestLink
                ? question : .escaping(ShortText.of(entry.question, longest: Self.longestLink))
        }
    }

    /// The context of a page that belongs to no entry.
    func context(of path: String) -> PageContext {
        PageContext(language: plan.language, texts: plan.texts, root: frame.root(of: path))
    }

    /// What stands between the frame's parts, laid out by a template.
    func filled(_ name: Templates.Name, _ values: [Templates.Slot: HTMLBuffer]) -> HTMLBuffer {
        var output = HTMLBuffer()
        frame.configuration.templates[name].filled(values, into: &output)
        return output
    }

    /// An id as an attribute holds it: without spaces.
    static func anchor(of entry: Entry) -> String {
        String(entry.id.text.map { $0.isWhitespace ? "-" : $0 })
    }

    // MARK: Ways to other pages

    /// The way from the index page to a page, by the section it is in.
    func trail(by section: SitePlan.Section? = nil, in context: PageContext) -> HTMLBuffer {
        trail(from: "index.html", context.text.allQuestions, by: section, in: context)
    }

    /// The way from the list of all tags to a page.
    func tagTrail(in context: PageContext) -> HTMLBuffer {
        trail(from: TagPages.overviewPath, context.text.errorsAndTags, by: nil, in: context)
    }

    private func trail(
        from path: String, _ title: String, by section: SitePlan.Section?, in context: PageContext
    ) -> HTMLBuffer {
        var trail = HTMLBuffer()
        trail.markup("<nav class=\"trail\"")
        trail.attribute("aria-label", context.text.trail)
        trail.markup(">\n<a")
        trail.attribute("href", context.root + path)
        trail.markup(">")
        trail.text(title)
        trail.markup("</a>\n")
        if let section {
            trail.markup("<span aria-hidden=\"true\">›</span> <a")
            trail.attribute("href", context.root + section.path)
            trail.markup(">")
            trail.text(section.title)
            trail.markup("</a>\n")
        }
        trail.markup("</nav>\n")
        return trail
    }

    /// The question of an entry as a link to its page.
    func writeEntryLink(_ position: Int, in context: PageContext, to output: inout HTMLBuffer) {
        output.markup("<a")
        output.attribute("href", context.root + plan.paths[position])
        Self.writeLanguage(plan.languages[position], on: context.language, to: &output)
        output.markup(">")
        output.markup(linkTexts[position])
        output.markup("</a>")
    }

    /// ` lang` and ` dir` where a text is in another language than its page.
    static func writeLanguage(_ language: TextLanguage, on page: TextLanguage, to output: inout HTMLBuffer) {
        guard language != page else { return }
        output.attribute("lang", language.code)
        if language.direction != page.direction { output.attribute("dir", language.direction) }
    }

    /// Begins a section whose heading leads to a page of its own.
    static func beginTopic(
        _ title: String, id: String? = nil, address: String, to output: inout HTMLBuffer
    ) {
        output.markup("<section class=\"topic\"")
        if let id { output.attribute("id", id) }
        output.markup(">\n<h2><a")
        output.attribute("href", address)
        output.markup(">")
        output.text(title)
        output.markup("</a></h2>\n")
    }

    /// A link on a line of its own; `subject` tells it from others of the same words where it is read out.
    static func writeLinkLine(
        _ name: StaticString, _ text: String, subject: String? = nil, address: String,
        to output: inout HTMLBuffer
    ) {
        output.markup("<p class=\"")
        output.markup(name)
        output.markup("\"><a")
        output.attribute("href", address)
        output.markup(">")
        output.text(text)
        if let subject {
            output.markup("<span class=\"hidden\">")
            output.text(subject)
            output.markup("</span>")
        }
        output.markup("</a></p>\n")
    }
}
