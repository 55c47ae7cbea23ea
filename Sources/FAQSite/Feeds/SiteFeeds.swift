internal import FAQFiles
internal import FAQHTML
internal import FAQKit
internal import FAQModel

/// The files of a site that programs read.
struct SiteFeeds: Sendable {
    let parts: PageParts

    private var plan: SitePlan { parts.plan }
    private var frame: PageFrame { parts.frame }

    // MARK: Sitemap

    /// The protocol's limit for one file.
    private static let mostAddresses = 50_000

    /// The sitemap; of more pages than one may hold, several and an index of them.
    func sitemaps(_ pages: [String], base: String) -> [SiteFile] {
        let days = Dictionary(
            zip(plan.paths, plan.entries.map(\.reviewed)).compactMap { path, day in day.map { (path, $0) } },
            uniquingKeysWith: { first, _ in first })
        let parts = pages.indices.chunks(of: Self.mostAddresses).map { pages[$0] }
        let files = parts.enumerated().map { number, part in
            var xml = HTMLBuffer()
            xml.markup(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
            )
            for path in part {
                xml.markup("<url><loc>")
                xml.text(path == "index.html" ? base : base + path)
                xml.markup("</loc>")
                if let day = days[path], ISODay(day) != nil {
                    xml.markup("<lastmod>")
                    xml.text(day)
                    xml.markup("</lastmod>")
                }
                xml.markup("</url>\n")
            }
            xml.markup("</urlset>\n")
            return SiteFile(
                path: parts.count == 1 ? "sitemap.xml" : "sitemap-\(number + 1).xml",
                content: .bytes(xml.bytes))
        }
        guard files.count > 1 else { return files }
        var xml = HTMLBuffer()
        xml.markup(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        )
        for file in files {
            xml.markup("<sitemap><loc>")
            xml.text(base + file.path)
            xml.markup("</loc></sitemap>\n")
        }
        xml.markup("</sitemapindex>\n")
        return files + [SiteFile(path: "sitemap.xml", content: .bytes(xml.bytes))]
    }

    // MARK: Atom

    private static let mostUpdates = 50

    /// Positions of the entries of the feed, the last checked first.
    static func updates(_ entries: [Entry]) -> [Int] {
        let dated = entries.indices.filter { entries[$0].reviewed.flatMap { ISODay($0) } != nil }
        let sorted = dated.sorted { left, right in
            let (a, b) = (entries[left].reviewed ?? "", entries[right].reviewed ?? "")
            return a == b ? left < right : a > b
        }
        return Array(sorted.prefix(mostUpdates))
    }

    /// The feed of the entries checked last; `nil` when none has a day.
    func atom(base: String) -> SiteFile? {
        let updates = Self.updates(plan.entries)
        guard let last = updates.first.flatMap({ plan.entries[$0].reviewed }) else { return nil }
        var xml = HTMLBuffer()
        xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"")
        xml.attribute("xml:lang", plan.language.code)
        xml.markup(">\n<title>")
        xml.text(frame.title)
        xml.markup("</title>\n<id>")
        xml.text(base)
        xml.markup("</id>\n<link")
        xml.attribute("href", base)
        xml.markup("/>\n<link rel=\"self\"")
        xml.attribute("href", base + "feed.xml")
        xml.markup("/>\n<updated>")
        xml.text(last)
        xml.markup("T00:00:00Z</updated>\n<author><name>")
        xml.text(frame.title)
        xml.markup("</name></author>\n")
        for position in updates { write(position, base, to: &xml) }
        xml.markup("</feed>\n")
        return SiteFile(path: "feed.xml", content: .bytes(xml.bytes))
    }

    private func write(_ position: Int, _ base: String, to xml: inout HTMLBuffer) {
        let entry = plan.entries[position]
        xml.markup("<entry>\n<title>")
        xml.text(entry.question)
        xml.markup("</title>\n<id>")
        xml.text(base + plan.paths[position])
        xml.markup("</id>\n<link")
        xml.attribute("href", base + plan.paths[position])
        xml.markup("/>\n<updated>")
        xml.text(entry.reviewed ?? "")
        xml.markup("T00:00:00Z</updated>\n<content type=\"html\"")
        xml.attribute("xml:lang", plan.languages[position].code)
        xml.markup(">")
        xml.text(parts.answers.answer(of: position, root: base, level: 2).string)
        xml.markup("</content>\n</entry>\n")
    }

    // MARK: For programs and assistants

    /// The format of llmstxt.org: the name, a sentence, and links under headings.
    func llms() -> SiteFile {
        var text = "# \(Self.line(frame.title))\n\n"
        if let description = frame.configuration.description { text += "> \(Self.line(description))\n\n" }
        let base = frame.configuration.baseURL ?? ""
        text += "- [entries.json](\(base)entries.json): every entry as text, Markdown and HTML\n"
        for section in plan.sections where !section.groups.isEmpty {
            text += "\n## \(Self.line(section.title))\n\n"
            for position in section.entries {
                let question = Self.line(plan.entries[position].question)
                text += "- [\(Self.linkText(question))](\(base)\(address(of: position)))\n"
            }
        }
        return SiteFile(path: "llms.txt", content: .bytes(Array(text.utf8)))
    }

    /// The Markdown of an entry, where there is any.
    private func address(of position: Int) -> String {
        plan.hasMarkdown ? MarkdownPath.of(plan.paths[position]) : plan.paths[position]
    }

    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func linkText(_ text: String) -> String {
        guard text.utf8.contains(where: { "[]\\".utf8.contains($0) }) else { return text }
        return String(text.flatMap { "[]\\".contains($0) ? ["\\", $0] : [$0] })
    }

    /// How many entries a core writes before it takes the next ones.
    private static let entriesOfJob = 64

    /// All entries as `faq export json` writes them, without the diagnostics.
    func entriesJSON() -> SiteFile {
        let entries = plan.entries
        let parts = ParallelMap.map(entries.indices.chunks(of: Self.entriesOfJob)) { chunk in
            var json = JSONWriter()
            json.array(entries[chunk]) { EntryJSON.write($1, to: &$0) }
            // The brackets of the part give way to those of the whole.
            return Array(json.bytes.dropFirst().dropLast())
        }
        var bytes = Array("{\"format\":1,\"entries\":[".utf8)
        for (number, part) in parts.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += part
        }
        bytes += Array("]}\n".utf8)
        return SiteFile(path: "entries.json", content: .bytes(bytes))
    }

    /// How browsers search the site from their address bar.
    func openSearch(base: String) -> SiteFile {
        var xml = HTMLBuffer()
        xml.markup(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n<ShortName>"
        )
        // The format allows 16 characters.
        xml.text(String(frame.title.prefix(16)))
        xml.markup("</ShortName>\n<Description>")
        xml.text(frame.configuration.description ?? frame.title)
        xml.markup("</Description>\n<InputEncoding>UTF-8</InputEncoding>\n<Url type=\"text/html\"")
        xml.attribute("template", base + "index.html?q={searchTerms}")
        xml.markup("/>\n</OpenSearchDescription>\n")
        return SiteFile(path: "opensearch.xml", content: .bytes(xml.bytes))
    }
}
