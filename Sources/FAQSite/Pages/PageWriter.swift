internal import FAQHTML
internal import FAQModel
internal import FAQWording

/// Writes the pages of a site.
struct PageWriter: Sendable {
    let plan: SitePlan
    let frame: PageFrame
    let answers: AnswerHTML
    let neighbours: Neighbours
    /// The questions of the entries as they stand in titles and links.
    private let questions: [HTMLBuffer]
    private let siteText: SiteText

    init(_ plan: SitePlan, _ frame: PageFrame) {
        self.plan = plan
        self.frame = frame
        answers = AnswerHTML(plan: plan, frameHosts: frame.configuration.frameHosts)
        neighbours = Neighbours(plan)
        questions = AnswerHTML.questions(of: plan.entries)
        siteText = SiteText(plan.language)
    }

    private var configuration: SiteConfiguration { frame.configuration }

    // MARK: Entries

    func entry(_ position: Int) -> SiteFile {
        let entry = plan.entries[position]
        let language = plan.languages[position]
        let text = SiteText(language)
        let path = plan.paths[position]
        let root = frame.root(of: path)
        var values: [Templates.Slot: HTMLBuffer] = [:]
        values[.id] = .escaping(Self.anchor(of: entry))
        values[.trail] = trail([plan.sections[plan.sectionOf[position]]], text, root)
        values[.title] = questions[position]
        values[.tags] = tags(of: position, text, root)
        values[.answer] = answers.answer(of: position, root: root, level: 2)
        values[.aliases] = aliases(of: entry, text)
        values[.reviewed] = reviewed(entry, text)
        values[.confused] = confused(position, language, text, root)
        values[.related] = related(position, language, text, root)
        let words = PlainText.text(of: entry.answer)
        return frame.file(
            PageFrame.Page(
                kind: .entry, path: path, title: entry.question, description: Self.summary(of: words),
                language: language,
                structuredData: StructuredData.page(of: entry, answer: words, language: language),
                main: filled(.entry, values)))
    }

    /// An id as an attribute holds it: without spaces.
    static func anchor(of entry: Entry) -> String {
        String(entry.id.text.map { $0.isWhitespace ? "-" : $0 })
    }

    /// The first words of an answer, at most 150 characters.
    static func summary(of text: String) -> String {
        let line = text.prefix(600).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 150 ? String(line.prefix(149)) + "…" : line
    }

    private func filled(_ name: Templates.Name, _ values: [Templates.Slot: HTMLBuffer]) -> HTMLBuffer {
        var output = HTMLBuffer()
        configuration.templates[name].filled(values, into: &output)
        return output
    }

    private func trail(_ sections: [SitePlan.Section], _ text: SiteText, _ root: String) -> HTMLBuffer {
        var trail = HTMLBuffer()
        trail.markup("<nav class=\"trail\"")
        trail.attribute("aria-label", text.trail)
        trail.markup(">\n<a")
        trail.attribute("href", root + "index.html")
        trail.markup(">")
        trail.text(text.allQuestions)
        trail.markup("</a>\n")
        for section in sections {
            trail.markup("<span aria-hidden=\"true\">›</span> <a")
            trail.attribute("href", root + section.path)
            trail.markup(">")
            trail.text(section.title)
            trail.markup("</a>\n")
        }
        trail.markup("</nav>\n")
        return trail
    }

    private static let mostChips = 10
    /// Messages longer than this, in bytes, would repeat the question.
    private static let longestChip = 60

    private func tags(of position: Int, _ text: SiteText, _ root: String) -> HTMLBuffer {
        let inQuestion = plan.tags.inQuestion[position]
        let shown = plan.tags.ofEntry[position].filter { tag in
            let item = plan.tags.items[tag]
            return item.text.utf8.count <= Self.longestChip
                && (inQuestion.contains(tag) || item.kind == .code || (item.kind == .api && item.path != nil))
        }.prefix(Self.mostChips)
        var list = HTMLBuffer()
        guard !shown.isEmpty else { return list }
        list.markup("<ul class=\"chips\"")
        list.attribute("aria-label", text.tags)
        list.markup(">\n")
        for tag in shown {
            let item = plan.tags.items[tag]
            list.markup("<li")
            list.attribute("class", item.kind.rawValue)
            list.markup(">")
            if let path = item.path {
                list.markup("<a")
                list.attribute("href", root + path)
                list.attribute("title", text.oneOf(item.kind))
                list.markup(">")
                list.text(item.text)
                list.markup("</a>")
            } else {
                list.markup("<span")
                list.attribute("title", text.oneOf(item.kind))
                list.markup(">")
                list.text(item.text)
                list.markup("</span>")
            }
            list.markup("</li>\n")
        }
        list.markup("</ul>\n")
        return list
    }

    private func aliases(of entry: Entry, _ text: SiteText) -> HTMLBuffer {
        var list = HTMLBuffer()
        guard !entry.aliases.isEmpty else { return list }
        list.markup("<section class=\"aliases\">\n<h2>")
        list.text(text.aliases)
        list.markup("</h2>\n<ul>\n")
        for alias in entry.aliases {
            list.markup("<li")
            writeLanguage(of: alias, on: TextLanguage(of: entry.question), to: &list)
            list.markup(">")
            list.text(alias)
            list.markup("</li>\n")
        }
        list.markup("</ul>\n</section>\n")
        return list
    }

    private func reviewed(_ entry: Entry, _ text: SiteText) -> HTMLBuffer {
        var line = HTMLBuffer()
        guard let day = entry.reviewed else { return line }
        line.markup("<p class=\"reviewed\">")
        line.text(text.reviewed(day))
        line.markup("</p>\n")
        return line
    }

    private func confused(_ position: Int, _ language: TextLanguage, _ text: SiteText, _ root: String)
        -> HTMLBuffer
    {
        let twins = neighbours.twins[position]
        var section = HTMLBuffer()
        guard !twins.isEmpty else { return section }
        section.markup("<section class=\"see confused\">\n<h2>")
        section.text(text.confused)
        section.markup("</h2>\n<ul>\n")
        let words = text.difference
        for twin in twins {
            section.markup("<li>")
            writeEntryLink(twin.entry, on: language, root, to: &section)
            section.markup("\n<span class=\"difference\">")
            section.text(text.oneOf(twin.kind) + text.colon + words.here)
            section.markup("<b>")
            section.text(twin.here)
            section.markup("</b>")
            section.text(words.there)
            section.markup("<b>")
            section.text(twin.there)
            section.markup("</b></span></li>\n")
        }
        section.markup("</ul>\n</section>\n")
        return section
    }

    private func related(_ position: Int, _ language: TextLanguage, _ text: SiteText, _ root: String)
        -> HTMLBuffer
    {
        let others = neighbours.related[position]
        var section = HTMLBuffer()
        guard !others.isEmpty else { return section }
        section.markup("<section class=\"see\">\n<h2>")
        section.text(text.related)
        section.markup("</h2>\n<ul>\n")
        for other in others {
            section.markup("<li>")
            writeEntryLink(other, on: language, root, to: &section)
            section.markup("</li>\n")
        }
        section.markup("</ul>\n</section>\n")
        return section
    }

    private func writeEntryLink(
        _ position: Int, on language: TextLanguage, _ root: String, to output: inout HTMLBuffer
    ) {
        output.markup("<a")
        output.attribute("href", root + plan.paths[position])
        writeLanguage(plan.languages[position], on: language, to: &output)
        output.markup(">")
        output.markup(questions[position])
        output.markup("</a>")
    }

    private func writeLanguage(of text: String, on page: TextLanguage, to output: inout HTMLBuffer) {
        writeLanguage(TextLanguage(of: text, other: page.isChinese ? "en" : page.code), on: page, to: &output)
    }

    /// ` lang` and ` dir` where a text is in another language than its page.
    private func writeLanguage(_ language: TextLanguage, on page: TextLanguage, to output: inout HTMLBuffer) {
        guard language != page else { return }
        output.attribute("lang", language.code)
        if language.direction != page.direction { output.attribute("dir", language.direction) }
    }

    // MARK: Lists of entries

    /// Entries of a page whose answers are at most this long together are shown in full, folded.
    private static let mostFolded = 24_000
    /// A page lists at most this many questions of one section and leads on to the section's own.
    private static let mostListed = 12
    /// Sites with at most this many entries list all of them on the index page.
    private static let mostOnIndex = 300

    func index() -> SiteFile {
        var content = HTMLBuffer()
        let isFolded = weight(of: Array(plan.entries.indices)) <= Self.mostFolded
        let isWhole = plan.entries.count <= Self.mostOnIndex
        if plan.sections.count > Self.fewSections { writeContents(to: &content) }
        for section in plan.sections {
            content.markup("<section class=\"topic\"")
            content.attribute("id", Self.anchor(of: section))
            content.markup(">\n<h2><a")
            content.attribute("href", section.path)
            content.markup(">")
            content.text(section.title)
            content.markup("</a></h2>\n")
            let isCut = !isWhole && section.count > Self.mostListed
            let groups =
                isWhole
                ? section.groups
                : [
                    SitePlan.Group(
                        title: "", entries: Array(section.entries.prefix(isCut ? Self.mostListed : .max)))
                ]
            write(groups, isFolded: isFolded, on: plan.language, root: "", to: &content)
            if isCut {
                content.markup("<p class=\"more\"><a")
                content.attribute("href", section.path)
                content.markup(">")
                content.text(siteText.all(section.count))
                content.markup("<span class=\"hidden\">")
                content.text(siteText.colon + section.title)
                content.markup("</span></a></p>\n")
            }
            content.markup("</section>\n")
        }
        var title = HTMLBuffer()
        frame.writeLogo("", to: &title)
        title.text(frame.title)
        var values: [Templates.Slot: HTMLBuffer] = [
            .title: title, .content: content, .filter: frame.search(),
        ]
        if let description = configuration.description {
            var paragraph = HTMLBuffer()
            paragraph.markup("<p class=\"description\">")
            paragraph.text(description)
            paragraph.markup("</p>\n")
            values[.description] = paragraph
        }
        return frame.file(
            PageFrame.Page(
                kind: .index, path: "index.html", title: frame.title,
                description: configuration.description ?? "",
                language: plan.language, main: filled(.index, values)))
    }

    private static let fewSections = 4

    private static func anchor(of section: SitePlan.Section) -> String {
        "topic-" + section.path.dropFirst(2).dropLast(5)
    }

    /// The sections and how much each holds, for a page too long to be looked through.
    private func writeContents(to content: inout HTMLBuffer) {
        content.markup("<nav class=\"contents\"")
        content.attribute("aria-label", siteText.contents)
        content.markup(">\n<ul>\n")
        for section in plan.sections {
            content.markup("<li><a")
            content.attribute("href", "#" + Self.anchor(of: section))
            content.markup(">")
            content.text(section.title)
            content.markup("</a> <span class=\"size\">")
            content.number(section.count)
            content.markup("</span></li>\n")
        }
        content.markup("</ul>\n</nav>\n")
    }

    /// Roughly how many bytes the answers of entries are.
    private func weight(of positions: [Int]) -> Int {
        var weight = 0
        for position in positions {
            weight += PlainText.text(of: plan.entries[position].answer).utf8.count + 200
            guard weight <= Self.mostFolded else { return weight }
        }
        return weight
    }

    private func write(
        _ groups: [SitePlan.Group], isFolded: Bool, on language: TextLanguage, root: String, level: Int = 3,
        to output: inout HTMLBuffer
    ) {
        for group in groups {
            let hasTitle = !group.title.isEmpty
            if hasTitle {
                output.markup(level == 2 ? "<h2 class=\"group\">" : "<h3 class=\"group\">")
                output.text(group.title)
                output.markup(level == 2 ? "</h2>\n" : "</h3>\n")
            }
            if isFolded {
                for position in group.entries {
                    writeFolded(
                        position, on: language, root, level: hasTitle ? level + 1 : level, to: &output)
                }
            } else {
                writeList(of: group.entries, on: language, root, to: &output)
            }
        }
    }

    private func writeList(
        of positions: [Int], on language: TextLanguage, _ root: String, to output: inout HTMLBuffer
    ) {
        output.markup("<ul class=\"questions\">\n")
        for position in positions {
            output.markup("<li")
            output.attribute("id", Self.anchor(of: plan.entries[position]))
            output.markup(">")
            writeEntryLink(position, on: language, root, to: &output)
            output.markup("</li>\n")
        }
        output.markup("</ul>\n")
    }

    /// An entry that opens on the page. The id is on the answer, so that a link to it opens it without a script, too.
    private func writeFolded(
        _ position: Int, on language: TextLanguage, _ root: String, level: Int, to output: inout HTMLBuffer
    ) {
        let entry = plan.entries[position]
        let text = SiteText(plan.languages[position])
        output.markup("<details class=\"entry\"")
        writeLanguage(plan.languages[position], on: language, to: &output)
        output.markup(">\n<summary><h")
        output.number(level)
        output.markup(">")
        output.markup(questions[position])
        output.markup("</h")
        output.number(level)
        output.markup("></summary>\n<div class=\"answer\"")
        output.attribute("id", Self.anchor(of: entry))
        output.markup(">\n")
        output.markup(answers.answer(of: position, root: root, level: level + 1))
        output.markup("<p class=\"open\"><a")
        output.attribute("href", root + plan.paths[position])
        output.markup(">")
        output.text(text.openPage)
        output.markup("<span class=\"hidden\">")
        output.text(text.colon + entry.question)
        output.markup("</span></a></p>\n</div>\n</details>\n")
    }

    func category(_ section: SitePlan.Section) -> SiteFile {
        let root = frame.root(of: section.path)
        var content = HTMLBuffer()
        write(
            section.groups, isFolded: weight(of: section.entries) <= Self.mostFolded,
            on: plan.language, root: root, level: 2, to: &content)
        return frame.file(
            PageFrame.Page(
                kind: .category, path: section.path, title: section.title,
                description: "\(section.title): \(siteText.count(section.count))", language: plan.language,
                main: filled(
                    .category,
                    [.trail: trail([], siteText, root), .title: .escaping(section.title), .content: content]))
        )
    }

    // MARK: Tags

    func tag(_ item: TagIndex.Item, path: String) -> SiteFile {
        let root = frame.root(of: path)
        var content = HTMLBuffer()
        content.markup("<p class=\"kind\"><a")
        content.attribute("href", root + TagIndex.path(of: item.kind))
        content.markup(">")
        content.text(siteText.oneOf(item.kind))
        content.markup("</a> · ")
        content.text(siteText.count(item.entries.count))
        content.markup("</p>\n")
        writeList(of: item.entries, on: plan.language, root, to: &content)
        return frame.file(
            PageFrame.Page(
                kind: .tag, path: path, title: item.text,
                description:
                    "\(siteText.oneOf(item.kind)) \(item.text): \(siteText.count(item.entries.count))",
                language: plan.language,
                main: filled(
                    .tag, [.trail: tagTrail(root), .title: .escaping(item.text), .content: content])))
    }

    private func tagTrail(_ root: String) -> HTMLBuffer {
        var trail = HTMLBuffer()
        trail.markup("<nav class=\"trail\"")
        trail.attribute("aria-label", siteText.trail)
        trail.markup(">\n<a")
        trail.attribute("href", root + "tags/index.html")
        trail.markup(">")
        trail.text(siteText.errorsAndTags)
        trail.markup("</a>\n</nav>\n")
        return trail
    }

    /// The tags of a kind that readers may look for: all codes and messages, else those of questions or of several
    /// entries; in the order of their letters.
    private func listed(_ kind: Tag.Kind) -> [TagIndex.Item] {
        plan.tags.items.filter { item in
            item.kind == kind && item.text.utf8.count <= 300
                && (kind == .code || kind == .message || item.isInQuestion || item.path != nil)
        }.sorted { TagOrder.isBefore($0.text, $1.text) }
    }

    private static let kinds: [Tag.Kind] = [.code, .message, .api, .parameter, .component]
    private static let mostTags = 60

    /// The page with all kinds, and one for each kind.
    func tagLists() -> [SiteFile] {
        var files: [SiteFile] = []
        var overview = HTMLBuffer()
        for kind in Self.kinds {
            let items = listed(kind)
            guard !items.isEmpty else { continue }
            overview.markup("<section class=\"topic\">\n<h2><a")
            overview.attribute("href", "\(kind.rawValue).html")
            overview.markup(">")
            overview.text(siteText.kind(kind))
            overview.markup("</a></h2>\n")
            let first =
                items.count <= Self.mostTags
                ? items
                : items.sorted { $0.entries.count > $1.entries.count }.prefix(Self.mostTags)
                    .sorted { TagOrder.isBefore($0.text, $1.text) }
            write(first, kind, to: &overview)
            if first.count < items.count {
                overview.markup("<p class=\"more\"><a")
                overview.attribute("href", "\(kind.rawValue).html")
                overview.markup(">")
                overview.text(siteText.all(items.count))
                overview.markup("</a></p>\n")
            }
            overview.markup("</section>\n")
            var content = HTMLBuffer()
            write(items, kind, to: &content)
            files.append(tagList(TagIndex.path(of: kind), siteText.kind(kind), content, tagTrail("../")))
        }
        files.append(tagList("tags/index.html", siteText.errorsAndTags, overview, trail([], siteText, "../")))
        return files
    }

    private func tagList(_ path: String, _ title: String, _ content: HTMLBuffer, _ trail: HTMLBuffer)
        -> SiteFile
    {
        frame.file(
            PageFrame.Page(
                kind: .tags, path: path, title: title, language: plan.language,
                main: filled(.tags, [.trail: trail, .title: .escaping(title), .content: content])))
    }

    /// A tag of one entry leads straight to it.
    private func write(_ items: [TagIndex.Item], _ kind: Tag.Kind, to output: inout HTMLBuffer) {
        output.markup(kind == .message ? "<ul class=\"messages\">\n" : "<ul class=\"chips all\">\n")
        for item in items {
            output.markup("<li")
            output.attribute("class", kind.rawValue)
            output.markup("><a")
            output.attribute("href", "../" + (item.path ?? item.entries.first.map { plan.paths[$0] } ?? ""))
            output.markup(">")
            output.text(item.text)
            if item.entries.count > 1 {
                output.markup(" <span class=\"times\">")
                output.number(item.entries.count)
                output.markup("</span>")
            }
            output.markup("</a></li>\n")
        }
        output.markup("</ul>\n")
    }

    // MARK: Other pages

    func missing() -> SiteFile {
        let root = frame.root(of: "404.html")
        var content = HTMLBuffer()
        content.markup("<p>")
        content.text(siteText.missing)
        content.markup("</p>\n<p><a")
        content.attribute("href", root + "index.html")
        content.markup(">")
        content.text(siteText.allQuestions)
        content.markup("</a></p>\n")
        return frame.file(
            PageFrame.Page(
                kind: .missing, path: "404.html", title: siteText.missingTitle, language: plan.language,
                main: filled(.missing, [.title: .escaping(siteText.missingTitle), .content: content])))
    }

    /// A page under the address of an id that an entry no longer has.
    func moved(from path: String, to position: Int) -> SiteFile {
        let language = plan.languages[position]
        let text = SiteText(language)
        var content = HTMLBuffer()
        content.markup("<p>")
        content.text(text.moved)
        content.markup("</p>\n<p>")
        writeEntryLink(position, on: language, "../", to: &content)
        content.markup("</p>\n")
        let question = plan.entries[position].question
        return frame.file(
            PageFrame.Page(
                kind: .moved, path: path, title: question, language: language, target: plan.paths[position],
                main: filled(.missing, [.title: .escaping(question), .content: content])))
    }
}

/// The order in which lists show tags: as people read them, numbers by their value.
enum TagOrder {
    static func isBefore(_ left: String, _ right: String) -> Bool {
        let (a, b) = (key(left), key(right))
        return a == b ? left.utf8.lexicographicallyPrecedes(right.utf8) : a.lexicographicallyPrecedes(b)
    }

    /// Lower-case bytes, with runs of digits led by their length.
    private static func key(_ text: String) -> [UInt8] {
        var key: [UInt8] = []
        let bytes = Array(text.lowercased().utf8)
        var position = 0
        while position < bytes.count {
            guard (0x30...0x39).contains(bytes[position]) else {
                key.append(bytes[position])
                position += 1
                continue
            }
            let digits = bytes[position...].prefix { (0x30...0x39).contains($0) }
            let value = digits.drop { $0 == 0x30 }
            key.append(0x30)
            key.append(UInt8(clamping: value.count))
            key += value
            position = digits.endIndex
        }
        return key
    }
}
