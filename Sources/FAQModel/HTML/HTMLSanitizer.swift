/// Rewrites raw HTML from content so that it can neither run programs nor break out of the page around it.
///
/// Elements and attributes not on the list are dropped and their text kept; scripts and styles go with their text;
/// every element opened is closed, and nothing is closed that was not opened here.
package struct HTMLSanitizer {
    private static let elements: Set<String> = [
        "a", "abbr", "b", "blockquote", "br", "cite", "code", "dd", "del", "details", "dl", "dt", "em",
        "figcaption",
        "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p",
        "pre",
        "q", "rp", "rt", "ruby", "s", "samp", "small", "strong", "sub", "summary", "sup", "table", "tbody",
        "td",
        "tfoot", "th", "thead", "tr", "u", "ul", "var",
    ]
    private static let void: Set<String> = ["br", "hr", "img"]

    private var open: [String] = []

    package init() {}

    /// The safe form of the next piece of raw HTML; elements may stay open until `finish()`.
    package mutating func sanitize(_ html: String) -> String {
        var safe = ""
        for token in HTMLToken.tokens(of: html) {
            switch token {
            case .text(let text): safe += HTMLText.escaped(text)
            case .open(let name, let attributes) where Self.elements.contains(name):
                guard let tag = Self.tag(name, attributes) else { continue }
                safe += tag
                if !Self.void.contains(name) { open.append(name) }
            case .close(let name):
                guard let depth = open.lastIndex(of: name) else { continue }
                safe += open[depth...].reversed().map { "</\($0)>" }.joined()
                open.removeSubrange(depth...)
            case .open: break
            }
        }
        return safe
    }

    /// Closes what is still open.
    package mutating func finish() -> String {
        defer { open = [] }
        return open.reversed().map { "</\($0)>" }.joined()
    }

    /// `nil` for an image without a source that may be loaded.
    private static func tag(_ name: String, _ attributes: [HTMLAttribute]) -> String? {
        var kept: [HTMLAttribute] = []
        for attribute in attributes where !kept.contains(where: { $0.name == attribute.name }) {
            let isKept =
                switch (name, attribute.name) {
                case ("a", "href"): SafeURL.allowsLink(to: attribute.value)
                case ("img", "src"): SafeURL.allowsImage(from: attribute.value)
                case ("img", "alt"), (_, "title"), ("details", "open"), ("ol", "start"): true
                case ("img", "width"), ("img", "height"), ("td", "colspan"), ("td", "rowspan"),
                    ("th", "colspan"),
                    ("th", "rowspan"):
                    !attribute.value.isEmpty && attribute.value.utf8.allSatisfy { (0x30...0x39).contains($0) }
                default: false
                }
            if isKept { kept.append(attribute) }
        }
        if name == "img", !kept.contains(where: { $0.name == "src" }) { return nil }
        return "<\(name)" + kept.map { " \($0.name)=\"\(HTMLText.escaped($0.value))\"" }.joined() + ">"
    }
}
