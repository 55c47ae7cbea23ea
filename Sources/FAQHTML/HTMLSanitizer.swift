internal import FAQText

/// Rewrites raw HTML from content so that it can neither run programs nor break out of the page around it.
///
/// Nothing is passed through: the input is cut into tokens, and what is on the list of elements and attributes is
/// written anew. Other tags are dropped and their text kept; scripts and styles go with their text. Every element
/// opened is closed, nothing is closed that was not opened here, and parts of lists and tables stand only where HTML
/// allows them, so that a browser builds just the tree that was meant.
package struct HTMLSanitizer {
    /// What stands around the raw HTML.
    package enum Context: Sendable {
        /// Blocks may stand here.
        case flow
        /// Running text: only what may stand in a paragraph.
        case phrasing
        /// Running text inside a link, which must not hold another.
        case link
    }

    /// Deeper tags are dropped and their text kept. Browsers stop nesting at 512, which leaves the page around this
    /// content more than it needs.
    package static let maximumDepth = 100

    private let setting: HTMLSetting
    private let context: Context
    private var open: [Open] = []

    private struct Open {
        var name: String
        var element: HTMLElement
    }

    /// What must stand around an element; without it only its content is kept.
    private static let parents: [String: Set<String>] = [
        "li": ["ul", "ol"], "dt": ["dl"], "dd": ["dl"],
        "thead": ["table"], "tbody": ["table"], "tfoot": ["table"],
        "tr": ["table", "thead", "tbody", "tfoot"], "td": ["tr"], "th": ["tr"],
        "summary": ["details"], "figcaption": ["figure"], "rt": ["ruby"], "rp": ["ruby"],
    ]

    package init(_ setting: HTMLSetting, in context: Context) {
        self.setting = setting
        self.context = context
    }

    /// Writes the safe form of the next piece of raw HTML; elements may stay open until `finish`.
    package mutating func sanitize(_ html: String, to output: inout HTMLBuffer) {
        for token in HTMLTokenizer(html) {
            switch token {
            case .text(let bytes):
                let text = CharacterReferences.decoded(bytes)
                if !text.utf8.allSatisfy({ $0 <= 0x20 }) { leaveTable(to: &output) }
                output.text(text)
            case .tag(let tag) where tag.isClosing: end(tag.name, to: &output)
            case .tag(let tag): start(tag, to: &output)
            case .hidden: break
            }
        }
    }

    /// Closes what is still open.
    package mutating func finish(to output: inout HTMLBuffer) {
        close(downTo: 0, to: &output)
    }

    private mutating func start(_ tag: HTMLTag, to output: inout HTMLBuffer) {
        if tag.name == "iframe" { return frame(tag.attributes, to: &output) }
        guard let element = tag.element, element.contains(.safe),
            context == .flow || !element.contains(.block),
            open.count < Self.maximumDepth, makeRoom(for: tag.name, element, to: &output)
        else { return }
        var written = HTMLBuffer()
        guard write(tag.name, element, tag.attributes, to: &written) else { return }
        output.markup(written)
        if !element.contains(.void) { open.append(Open(name: tag.name, element: element)) }
    }

    private mutating func end(_ name: String, to output: inout HTMLBuffer) {
        guard let depth = open.lastIndex(where: { $0.name == name }) else { return }
        // A stray end tag inside a cell does not end the table around it.
        let isOutsideCell = open.lastIndex { $0.element.contains(.cell) }.map { depth < $0 } ?? false
        guard !isOutsideCell || open[depth].element.contains(.tablePart) else { return }
        close(downTo: depth, to: &output)
    }

    /// Closes what must not stand around the element; `false` when it has no place here.
    private mutating func makeRoom(
        for name: String, _ element: HTMLElement, to output: inout HTMLBuffer
    ) -> Bool {
        let cell = open.lastIndex { $0.element.contains(.cell) }.map { $0 + 1 } ?? 0
        if let parents = Self.parents[name] {
            let isTablePart = element.contains(.tablePart) || element.contains(.cell)
            guard let parent = open.lastIndex(where: { parents.contains($0.name) }),
                isTablePart || parent >= cell
            else { return false }
            close(downTo: parent + 1, to: &output)
            return true
        }
        leaveTable(to: &output)
        if name == "a" {
            guard context != .link else { return false }
            if let link = open[min(cell, open.count)...].lastIndex(where: { $0.name == "a" }) {
                close(downTo: link, to: &output)
            }
        }
        if element.contains(.block) {
            if open.contains(where: { $0.element.contains(.heading) || $0.name == "summary" }) {
                return false
            }
            if let paragraph = open[min(cell, open.count)...].firstIndex(where: { $0.name == "p" }) {
                close(downTo: paragraph, to: &output)
            }
        }
        return true
    }

    /// Between the parts of a table is no room for anything else: what comes there follows the table instead.
    private mutating func leaveTable(to output: inout HTMLBuffer) {
        guard let last = open.last, last.element.contains(.tablePart),
            let table = open.lastIndex(where: { $0.name == "table" })
        else { return }
        close(downTo: table, to: &output)
    }

    private mutating func close(downTo depth: Int, to output: inout HTMLBuffer) {
        while open.count > depth {
            output.markup("</")
            let last = open.removeLast()
            output.text(writtenName(last.name, last.element))
            output.markup(">")
        }
    }

    /// Headings of raw HTML take their place among those of the page.
    private func writtenName(_ name: String, _ element: HTMLElement) -> String {
        guard element.contains(.heading), let level = name.utf8.last.map({ Int($0) - 0x30 }) else {
            return name
        }
        return "h\(setting.heading(level))"
    }

    /// Writes a start tag; `false` for an image without a source that may be loaded.
    private func write(
        _ name: String, _ element: HTMLElement, _ attributes: [HTMLAttribute], to tag: inout HTMLBuffer
    ) -> Bool {
        tag.markup("<")
        tag.text(writtenName(name, element))
        if name == "img" {
            guard
                let source = attributes.first(where: { $0.name == "src" }).flatMap({ setting.image($0.value) }
                )
            else { return false }
            tag.attribute("src", source)
            tag.attribute("alt", attributes.first { $0.name == "alt" }?.value ?? "")
            if setting.hasStyleSheet { tag.markup(" loading=\"lazy\"") }
        }
        var written: Set<String> = []
        for attribute in attributes where written.insert(attribute.name).inserted {
            switch (name, attribute.name) {
            case ("a", "href"):
                if let address = setting.link(attribute.value) { tag.attribute("href", address) }
            case (_, "title"): tag.attribute("title", attribute.value)
            case ("details", "open"): tag.markup(" open")
            case ("ol", "start") where attribute.isNumber: tag.attribute("start", attribute.value)
            case ("img", "width") where attribute.isNumber: tag.attribute("width", attribute.value)
            case ("img", "height") where attribute.isNumber: tag.attribute("height", attribute.value)
            case ("td", "colspan") where attribute.isNumber, ("th", "colspan") where attribute.isNumber:
                tag.attribute("colspan", attribute.value)
            case ("td", "rowspan") where attribute.isNumber, ("th", "rowspan") where attribute.isNumber:
                tag.attribute("rowspan", attribute.value)
            default: break
            }
        }
        tag.markup(">")
        return true
    }

    /// A frame of a host that the owner of the site allows, kept from steering the page around it.
    private mutating func frame(_ attributes: [HTMLAttribute], to output: inout HTMLBuffer) {
        guard context == .flow, let source = attributes.first(where: { $0.name == "src" })?.value,
            let host = SafeURL.secureHost(of: source), setting.frameHosts.contains(host),
            makeRoom(for: "iframe", [], to: &output)
        else { return }
        output.markup("<iframe")
        output.attribute("src", source)
        output.attribute("title", attributes.first { $0.name == "title" }?.value ?? host)
        output.markup(
            " loading=\"lazy\" sandbox=\"allow-scripts allow-same-origin allow-presentation allow-popups\" referrerpolicy=\"no-referrer\" allowfullscreen></iframe>"
        )
    }
}

extension HTMLAttribute {
    fileprivate var isNumber: Bool {
        (1...5).contains(value.utf8.count) && value.utf8.allSatisfy(\.isASCIIDigit)
    }
}
