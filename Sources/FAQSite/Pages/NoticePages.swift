internal import FAQHTML
internal import FAQModel
internal import FAQWording

/// Pages that say why there is nothing else under an address.
struct NoticePages: Sendable {
    let parts: PageParts

    init(_ parts: PageParts) {
        self.parts = parts
    }

    /// The page for addresses that the site does not have.
    func missing() -> SiteFile {
        let path = "404.html"
        let context = parts.context(of: path)
        let title = context.text.missingTitle
        var content = HTMLBuffer()
        content.markup("<p>")
        content.text(context.text.missing)
        content.markup("</p>\n<p><a")
        content.attribute("href", context.root + "index.html")
        content.markup(">")
        content.text(context.text.allQuestions)
        content.markup("</a></p>\n<section id=\"perhaps\" aria-live=\"polite\" hidden>\n<h2>")
        content.text(context.text.perhaps)
        content.markup("</h2>\n<ul></ul>\n</section>\n")
        return parts.frame.file(
            PageFrame.Page(
                kind: .missing, path: path, title: title, language: context.language,
                main: parts.filled(.missing, [.title: .escaping(title), .content: content])))
    }

    /// A page under the address of an id that an entry no longer has.
    func moved(from path: String, to position: Int) -> SiteFile {
        let context = PageContext(
            language: parts.plan.languages[position], texts: parts.plan.texts,
            root: parts.frame.root(of: path))
        var content = HTMLBuffer()
        content.markup("<p>")
        content.text(context.text.moved)
        content.markup("</p>\n<p>")
        parts.writeEntryLink(position, in: context, to: &content)
        content.markup("</p>\n")
        let question = parts.plan.entries[position].question
        return parts.frame.file(
            PageFrame.Page(
                kind: .moved, path: path, title: question, language: context.language,
                target: parts.plan.paths[position],
                main: parts.filled(.missing, [.title: .escaping(question), .content: content])))
    }
}
