internal import FAQHTML
internal import FAQModel
internal import FAQWording

/// What several kinds of pages are put together from; never changes, and is referred to as ``SitePlan`` is.
final class PageParts: Sendable {
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

    // MARK: Ways to other pages

    /// The question of an entry as a link to its page.
    func writeEntryLink(
        _ position: Int, isCurrent: Bool = false, in context: PageContext, to output: inout HTMLBuffer
    ) {
        output.markup("<a")
        output.attribute("href", context.root + plan.paths[position])
        if isCurrent { output.markup(" aria-current=\"page\"") }
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
