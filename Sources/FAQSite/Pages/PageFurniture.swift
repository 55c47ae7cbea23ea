internal import FAQHTML
internal import FAQModel
internal import FAQWording

/// What stands around pages besides their frame: icon, how they look where their address is passed on, other languages and
/// versions, and the colours that a reader chose.
struct PageFurniture: Sendable {
    let plan: SitePlan
    let configuration: SiteConfiguration
    /// The name of the site.
    let title: String

    func writeHead(_ page: PageFrame.Page, _ root: String, to head: inout HTMLBuffer) {
        writeIcon(root, to: &head)
        if !configuration.replacesStyle {
            // Not deferred: what a reader chose is known before anything is painted.
            head.markup("<script")
            head.attribute("src", root + "theme.js")
            head.markup("></script>\n")
        }
        if let markdown = page.markdown {
            writeLink(" rel=\"alternate\" type=\"text/markdown\"", root + markdown, to: &head)
        }
        guard page.kind != .missing, page.kind != .moved else { return }
        writeLanguages(page, root, to: &head)
        if let base = configuration.baseURL { writeCard(page, base, to: &head) }
    }

    private func writeIcon(_ root: String, to head: inout HTMLBuffer) {
        guard let own = configuration.favicon else {
            return writeLink(" rel=\"icon\" type=\"image/svg+xml\"", root + "favicon.svg", to: &head)
        }
        if let path = plan.images.path(of: own, from: "") {
            writeLink(" rel=\"icon\"", root + path, to: &head)
        }
    }

    private func writeLink(_ attributes: StaticString, _ address: String, to head: inout HTMLBuffer) {
        head.markup("<link")
        head.markup(attributes)
        head.attribute("href", address)
        head.markup(">\n")
    }

    // MARK: Where the address is passed on

    /// The properties of the Open Graph protocol (ogp.me).
    private func writeCard(_ page: PageFrame.Page, _ base: String, to head: inout HTMLBuffer) {
        func write(_ property: String, _ content: String) {
            head.markup("<meta")
            head.attribute("property", "og:" + property)
            head.attribute("content", content)
            head.markup(">\n")
        }
        write("type", page.kind == .entry ? "article" : "website")
        write("title", page.title)
        write("site_name", title)
        write("url", page.path == "index.html" ? base : base + page.path)
        if !page.description.isEmpty { write("description", page.description) }
        let own = configuration.card.map { plan.images.path(of: $0, from: "") }
        // An owner's image that is missing has a warning; ours does not stand for it.
        guard let image = own ?? SocialCard.path else { return }
        write("image", base + image)
        if own == nil {
            write("image:width", String(SocialCard.width))
            write("image:height", String(SocialCard.height))
        }
        write("image:alt", title)
        head.markup("<meta name=\"twitter:card\" content=\"summary_large_image\">\n")
    }

    // MARK: Languages and versions

    private func related(_ kind: RelatedSite.Kind) -> [RelatedSite] {
        configuration.relatedSites.filter { $0.kind == kind }
    }

    private func writeLanguages(_ page: PageFrame.Page, _ root: String, to head: inout HTMLBuffer) {
        let others = related(.language).filter { $0.has(page.path) }
        guard !others.isEmpty else { return }
        func write(_ code: String, _ address: String) {
            head.markup("<link rel=\"alternate\"")
            head.attribute("hreflang", code)
            head.attribute("href", address)
            head.markup(">\n")
        }
        let base = configuration.baseURL
        write(
            page.language.code,
            base.map { page.path == "index.html" ? $0 : $0 + page.path } ?? root + page.path)
        for other in others {
            write(other.name, other.absoluteAddress(of: page.path, from: root, base: base))
        }
    }

    /// The ways to other languages and versions, to the same page where it is known to be there, and the place of the button
    /// for the colours.
    func writeTools(_ page: PageFrame.Page, _ text: SiteText, _ root: String, to output: inout HTMLBuffer) {
        // The choice of colours comes here, too, with its script.
        output.markup("<div class=\"tools\">")
        writeSwitch(
            to: related(.language), of: page, text.languages, LanguageName.of(plan.language.code), root,
            to: &output)
        writeSwitch(
            to: related(.version), of: page, text.versions, configuration.version ?? text.versions, root,
            to: &output)
        output.markup("</div>\n")
    }

    private func writeSwitch(
        to sites: [RelatedSite], of page: PageFrame.Page, _ label: String, _ current: String, _ root: String,
        to output: inout HTMLBuffer
    ) {
        guard !sites.isEmpty else { return }
        output.markup("<details class=\"switch\">\n<summary><span class=\"hidden\">")
        output.text(current == label ? "" : label + plan.texts(page.language).colon)
        output.markup("</span>")
        output.text(current)
        output.markup("</summary>\n<ul>\n")
        for site in sites {
            output.markup("<li><a")
            let path = site.has(page.path) ? page.path : "index.html"
            output.attribute("href", site.address(of: path, from: root))
            if site.kind == .language {
                let language = TextLanguage(code: site.name)
                output.attribute("hreflang", site.name)
                PageParts.writeLanguage(language, on: page.language, to: &output)
            }
            output.markup(">")
            output.text(site.kind == .language ? LanguageName.of(site.name) : site.name)
            output.markup("</a></li>\n")
        }
        output.markup("</ul>\n</details>\n")
    }
}
