internal import FAQHTML
internal import FAQModel
internal import FAQWording

/// Writes the content of entries as a page of the site shows it.
struct AnswerHTML: Sendable {
    let plan: SitePlan
    let frameHosts: Set<String>

    /// The answer of an entry, with what is shown between the question and it.
    ///
    /// - Parameters:
    ///   - root: what leads from the page to the folder of the site, such as `../`.
    ///   - level: the level of the first heading in the answer.
    func answer(of position: Int, root: String, level: Int) -> HTMLBuffer {
        write(position, root: root, level: level, headings: nil).html
    }

    /// The answer as it stands on the page of its entry: with headings that links can name.
    func page(of position: Int, root: String) -> (html: HTMLBuffer, headings: [LinkedHeadings.Heading]) {
        let text = plan.texts(plan.languages[position])
        let headings = LinkedHeadings(taken: [plan.anchors[position]]) { text.link(to: $0) }
        let written = write(position, root: root, level: 2, headings: headings)
        return (written.html, written.headings?.all ?? [])
    }

    private func write(
        _ position: Int, root: String, level: Int, headings: LinkedHeadings?
    ) -> (html: HTMLBuffer, headings: LinkedHeadings?) {
        let entry = plan.entries[position]
        let setting = setting(for: entry, position, root: root, level: level)
        var output = HTMLBuffer()
        var headings = headings
        if !entry.details.isEmpty {
            var writer = HTMLWriter(setting, headings: headings)
            writer.write(entry.details)
            output.markup("<div class=\"asked\">\n")
            output.markup(writer.output)
            output.markup("</div>\n")
            headings = writer.headings
        }
        var writer = HTMLWriter(setting, headings: headings)
        writer.write(entry.answer)
        output.markup(writer.output)
        return (output, writer.headings)
    }

    /// The questions of all entries, with their markup but without links.
    static func questions(of entries: [Entry]) -> [HTMLBuffer] {
        var setting = HTMLSetting()
        setting.link = { _ in nil }
        setting.image = { _ in nil }
        return entries.map { entry in
            guard !entry.questionInlines.isEmpty else { return .escaping(entry.question) }
            var writer = HTMLWriter(setting)
            writer.write(entry.questionInlines)
            return writer.output
        }
    }

    private func setting(for entry: Entry, _ position: Int, root: String, level: Int) -> HTMLSetting {
        var setting = HTMLSetting()
        setting.hasStyleSheet = true
        setting.frameHosts = frameHosts
        let addresses = ContentAddress(plan: plan, file: entry.source?.file ?? "")
        setting.link = { address in
            guard SafeURL.allowsLink(to: address) else { return nil }
            if SafeURL.isAbsolute(address) { return address }
            return addresses.page(address).map { root + $0 }
        }
        setting.image = { [images = plan.images] address in
            guard SafeURL.allowsImage(from: address) else { return nil }
            if SafeURL.isAbsolute(address) { return address }
            return entry.source.flatMap { images.path(of: address, from: $0.file) }.map { root + $0 }
        }
        setting.heading = HeadingLevels(of: entry.details + entry.answer, from: level).level
        let text = plan.texts(plan.languages[position])
        setting.boxTitle = { text.boxTitle($0) }
        setting.code = { language, code, output in Self.write(code, in: language, text, to: &output) }
        return setting
    }

    private static func write(
        _ code: String, in word: String, _ text: SiteText, to output: inout HTMLBuffer
    ) {
        let language = CodeLanguage.named(word)
        let name = language?.name ?? word
        output.markup(
            name.isEmpty
                ? "<figure class=\"code bare\">\n<figcaption>" : "<figure class=\"code\">\n<figcaption>")
        output.text(name)
        output.markup("</figcaption>\n<pre tabindex=\"0\"><code>")
        if let language {
            HighlightedHTML.write(code, in: language, to: &output)
        } else {
            output.text(code)
        }
        output.markup("</code></pre>\n</figure>\n")
    }
}

/// Puts the headings of an answer below the one of its question, without leaving a level out.
struct HeadingLevels: Sendable {
    private let levels: [Int: Int]
    private let first: Int

    init(of blocks: [Block], from first: Int) {
        self.first = first
        var used: [Int] = []
        Self.collect(blocks, into: &used)
        var levels: [Int: Int] = [:]
        // The first heading stands right below the question's; whatever was above it in the content stands beside it.
        let top = used.first ?? 1
        for (offset, level) in Set(used.map { max($0, top) }).sorted().enumerated() {
            levels[level] = min(first + offset, 6)
        }
        for level in 1..<max(top, 1) { levels[level] = first }
        self.levels = levels
    }

    var level: @Sendable (Int) -> Int {
        { [levels, first] in levels[$0] ?? first }
    }

    private static func collect(_ blocks: [Block], into used: inout [Int]) {
        for block in blocks {
            switch block.kind {
            case .heading(let level, _): used.append(level)
            case .list(let list): for item in list.items { collect(item.blocks, into: &used) }
            case .quote(let blocks): collect(blocks, into: &used)
            case .container(let container): collect(container.blocks, into: &used)
            case .html(let raw):
                for case .tag(let tag) in HTMLTokenizer(raw) where !tag.isClosing {
                    if let level = tag.headingLevel { used.append(level) }
                }
            case .paragraph, .code, .table, .thematicBreak: break
            }
        }
    }
}
