/// The elements that raw HTML may use, and where they may stand.
enum HTMLElements {
    /// May stand in running text.
    static let phrasing: Set<String> = [
        "a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "rp",
        "rt", "ruby", "s", "samp", "small", "strong", "sub", "sup", "u", "var",
    ]

    /// Start a block of their own.
    static let blocks: Set<String> = [
        "blockquote", "dd", "details", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
        "hr", "li", "ol", "p", "pre", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]

    static let void: Set<String> = ["br", "hr", "img"]

    static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

    /// What must stand around an element; without it only its content is kept.
    static let parents: [String: Set<String>] = [
        "li": ["ul", "ol"], "dt": ["dl"], "dd": ["dl"],
        "thead": ["table"], "tbody": ["table"], "tfoot": ["table"],
        "tr": ["table", "thead", "tbody", "tfoot"], "td": ["tr"], "th": ["tr"],
        "summary": ["details"], "figcaption": ["figure"], "rt": ["ruby"], "rp": ["ruby"],
    ]

    /// Have room for parts of tables only.
    static let tableParts: Set<String> = ["table", "thead", "tbody", "tfoot", "tr"]

    /// Begin a context of their own, beyond which nothing is closed by what stands inside.
    static let cells: Set<String> = ["td", "th"]
}
