/// What the elements of HTML mean for a reader of plain content.
enum HTMLElements {
    /// Elements that begin and end a paragraph.
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr",
        "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
        "th",
        "thead", "tr", "ul",
    ]

    /// Elements of running text.
    static let inlines: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "big", "br", "button", "cite", "code", "data", "del", "dfn", "em",
        "font",
        "i", "img", "input", "ins", "kbd", "label", "mark", "meter", "object", "output", "picture",
        "progress",
        "q", "ruby", "rp", "rt", "s", "samp", "select", "option", "small", "source", "span", "strike",
        "strong",
        "sub", "sup", "svg", "path", "time", "tt", "u", "var", "video", "audio", "wbr", "iframe", "script",
        "style", "template", "slot", "textarea", "embed", "head", "link", "meta", "title", "track",
        "colgroup",
        "col", "caption", "noscript", "legend", "map", "area", "canvas", "base", "g", "circle", "rect",
        "marquee",
    ]

    /// Elements whose content is not for readers.
    static let silent: Set<String> = ["script", "style", "svg", "head", "template", "noscript"]

    static func isKnown(_ name: String) -> Bool { blocks.contains(name) || inlines.contains(name) }
}
