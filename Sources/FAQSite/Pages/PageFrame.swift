internal import FAQHTML
internal import FAQModel
internal import FAQWording

/// What all pages have in common.
struct PageFrame: Sendable {
    let plan: SitePlan
    let configuration: SiteConfiguration
    /// The name of the site.
    let title: String
    let hasFeed: Bool
    let hasSearch: Bool
    let furniture: PageFurniture
    private let policy: String

    init(plan: SitePlan, configuration: SiteConfiguration, title: String, hasFeed: Bool, hasSearch: Bool) {
        self.plan = plan
        self.configuration = configuration
        self.title = title
        self.hasFeed = hasFeed
        self.hasSearch = hasSearch
        furniture = PageFurniture(plan: plan, configuration: configuration, title: title)
        policy = ContentPolicy(frameHosts: configuration.frameHosts).text
    }

    /// One page, apart from what stands around it.
    struct Page {
        enum Kind: String {
            case index, entry, category, tags, tag, missing, moved
        }

        var kind: Kind
        /// Relative to the folder of the site.
        var path: String
        var title: String
        var description = ""
        var language: TextLanguage
        /// JSON-LD, with nothing in it that could end a script.
        var structuredData: [UInt8] = []
        /// Where the page has moved to, relative to the folder of the site.
        var target: String?
        /// The same as Markdown, relative to the folder of the site.
        var markdown: String?
        /// The tree of the site's sections.
        var sidebar = HTMLBuffer()
        var main: HTMLBuffer
    }

    /// What leads from a page to the folder of the site.
    func root(of path: String) -> String {
        // This page is shown under any address, so its links must not depend on it.
        if path == "404.html", let base = configuration.baseURL {
            let afterScheme = base.utf8.firstIndex(of: UInt8(ascii: ":")).map {
                base.utf8.index($0, offsetBy: 3)
            }
            return base.utf8[(afterScheme ?? base.startIndex)...].firstIndex(of: UInt8(ascii: "/")).map {
                String(base[$0...])
            } ?? "/"
        }
        return String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }

    func address(of path: String) -> String? {
        configuration.baseURL.map { path == "index.html" ? $0 : $0 + path }
    }

    func file(_ page: Page) -> SiteFile {
        let text = plan.texts(page.language)
        let root = root(of: page.path)
        var values: [Templates.Slot: HTMLBuffer] = [:]
        values[.lang] = .escaping(page.language.code)
        values[.dir] = .escaping(page.language.direction)
        values[.kind] = .escaping(page.kind.rawValue)
        values[.root] = .escaping(root)
        values[.skip] = .escaping(text.skip)
        values[.head] = head(page, text, root)
        values[.body] = body(text)
        values[.brand] = page.kind == .index ? HTMLBuffer() : brand(root)
        // The index page has it where everybody looks first.
        values[.search] = page.kind == .index ? HTMLBuffer() : search()
        values[.navigation] = navigation(page, text, root)
        values[.sidebar] = page.sidebar
        values[.main] = page.main
        values[.footer] = footer(page, text, root)
        values[.scripts] = scripts(page, root)
        var output = HTMLBuffer()
        configuration.templates[.page].filled(values, into: &output)
        return SiteFile(path: page.path, content: .bytes(output.bytes))
    }

    private func head(_ page: Page, _ text: SiteText, _ root: String) -> HTMLBuffer {
        var head = HTMLBuffer()
        head.markup("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"")
        head.attribute("content", policy)
        head.markup(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        head.text(page.title == title ? title : "\(page.title) · \(title)")
        head.markup("</title>\n")
        if !page.description.isEmpty {
            head.markup("<meta name=\"description\"")
            head.attribute("content", page.description)
            head.markup(">\n")
        }
        head.markup("<meta name=\"color-scheme\" content=\"light dark\">\n")
        if let target = page.target {
            head.markup("<meta http-equiv=\"refresh\"")
            head.attribute("content", "0; url=\(root)\(target)")
            head.markup(">\n")
        }
        if page.kind == .missing || page.kind == .moved {
            head.markup("<meta name=\"robots\" content=\"noindex\">\n")
        } else if let address = address(of: page.path) {
            writeLink("canonical", address, to: &head)
        }
        if let target = page.target, let address = address(of: target) {
            writeLink("canonical", address, to: &head)
        }
        furniture.writeHead(page, root, to: &head)
        if !configuration.replacesStyle { writeLink("stylesheet", root + "site.css", to: &head) }
        if configuration.styleFile != nil { writeLink("stylesheet", root + "custom.css", to: &head) }
        if hasFeed {
            head.markup("<link rel=\"alternate\" type=\"application/atom+xml\"")
            head.attribute("title", text.feed)
            head.attribute("href", root + "feed.xml")
            head.markup(">\n")
        }
        if configuration.baseURL != nil {
            head.markup("<link rel=\"search\" type=\"application/opensearchdescription+xml\"")
            head.attribute("title", title)
            head.attribute("href", root + "opensearch.xml")
            head.markup(">\n")
        }
        if !page.structuredData.isEmpty {
            head.markup("<script type=\"application/ld+json\">")
            head.markup(page.structuredData)
            head.markup("</script>\n")
        }
        return head
    }

    private func writeLink(_ relation: StaticString, _ address: String, to head: inout HTMLBuffer) {
        head.markup("<link rel=\"")
        head.markup(relation)
        head.markup("\"")
        head.attribute("href", address)
        head.markup(">\n")
    }

    /// What the script says to readers.
    private func body(_ text: SiteText) -> HTMLBuffer {
        var body = HTMLBuffer()
        body.attribute("data-copy", text.copy)
        body.attribute("data-copied", text.copied)
        body.attribute("data-appearance", text.appearance)
        body.attribute("data-system", text.appearanceOfSystem)
        body.attribute("data-light", text.light)
        body.attribute("data-dark", text.dark)
        return body
    }

    /// The search, an element that its script fills; without scripts there is nothing to be seen of it.
    func search() -> HTMLBuffer {
        var search = HTMLBuffer()
        guard hasSearch else { return search }
        search.markup("<faq-help query=\"q\" hotkey=\"/\" logs")
        if configuration.countsMisses { search.markup(" count-misses") }
        search.markup("></faq-help>\n")
        return search
    }

    private func brand(_ root: String) -> HTMLBuffer {
        var brand = HTMLBuffer()
        brand.markup("<a class=\"brand\"")
        brand.attribute("href", root + "index.html")
        brand.markup(">")
        writeLogo(root, to: &brand)
        brand.text(title)
        brand.markup("</a>\n")
        return brand
    }

    func writeLogo(_ root: String, to output: inout HTMLBuffer) {
        guard let logo = configuration.logo, SafeURL.allowsImage(from: logo) else { return }
        let source = SafeURL.isAbsolute(logo) ? logo : plan.images.path(of: logo, from: "").map { root + $0 }
        guard let source else { return }
        output.markup("<img class=\"logo\"")
        output.attribute("src", source)
        output.markup(" alt=\"\">")
    }

    private func navigation(_ page: Page, _ text: SiteText, _ root: String) -> HTMLBuffer {
        var navigation = HTMLBuffer()
        navigation.markup("<nav")
        plan.texts.writeLanguage(on: page.language, to: &navigation)
        navigation.attribute("aria-label", text.navigation)
        navigation.markup(">\n")
        for (path, name) in [("index.html", text.allQuestions), ("tags/index.html", text.errorsAndTags)] {
            navigation.markup("<a")
            navigation.attribute("href", root + path)
            if path == page.path { navigation.markup(" aria-current=\"page\"") }
            navigation.markup(">")
            navigation.text(name)
            navigation.markup("</a>\n")
        }
        navigation.markup("</nav>\n")
        furniture.writeTools(page, text, root, to: &navigation)
        return navigation
    }

    private func footer(_ page: Page, _ text: SiteText, _ root: String) -> HTMLBuffer {
        guard configuration.contact != nil || configuration.footer != nil || hasFeed else {
            return HTMLBuffer()
        }
        var footer = HTMLBuffer()
        footer.markup("<footer class=\"site\"")
        plan.texts.writeLanguage(on: page.language, to: &footer)
        footer.markup(">\n")
        if let contact = configuration.contact {
            footer.markup("<p><a")
            footer.attribute("href", contact.split(separator: "{question}").joined())
            footer.markup(">")
            footer.text(text.contact)
            footer.markup("</a></p>\n")
        }
        if let note = configuration.footer {
            footer.markup("<p>")
            var sanitizer = HTMLSanitizer(HTMLSetting(), in: .phrasing)
            sanitizer.sanitize(note, to: &footer)
            sanitizer.finish(to: &footer)
            footer.markup("</p>\n")
        }
        if hasFeed {
            footer.markup("<p><a")
            footer.attribute("href", root + "feed.xml")
            footer.markup(">")
            footer.text(text.feed)
            footer.markup("</a></p>\n")
        }
        footer.markup("</footer>\n")
        return footer
    }

    private func scripts(_ page: Page, _ root: String) -> HTMLBuffer {
        var scripts = HTMLBuffer()
        var files = hasSearch ? ["site.js", "search/faq-help.js"] : ["site.js"]
        if hasSearch, page.kind == .missing { files.append("missing.js") }
        for file in files {
            scripts.markup("<script defer")
            scripts.attribute("src", root + file)
            scripts.markup("></script>\n")
        }
        return scripts
    }
}
