/// What an element of HTML is to content.
package struct HTMLElement: OptionSet, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// Begins and ends a paragraph. All others stand in running text, or for nothing that is read.
    package static let block = HTMLElement(rawValue: 1)
    /// Holds running text and ends its line.
    static let line = HTMLElement(rawValue: 2)
    /// Its content is not for readers.
    package static let hidden = HTMLElement(rawValue: 4)
    /// May stand in HTML that others open.
    static let safe = HTMLElement(rawValue: 8)
    /// Has no content and no end tag.
    static let void = HTMLElement(rawValue: 16)
    static let heading = HTMLElement(rawValue: 32)
    /// Has room for parts of tables only.
    static let tablePart = HTMLElement(rawValue: 64)
    /// Begins a context of its own, beyond which nothing is closed by what stands inside.
    static let cell = HTMLElement(rawValue: 128)

    /// What the element of a name, in lower case, is; `nil` when HTML has no such element.
    package init?(named name: String) {
        guard let element = Self.elements[name] else { return nil }
        self = element
    }

    private static let elements: [String: HTMLElement] = [
        // Blocks.
        "address": [.block, .line], "article": .block, "aside": .block, "blockquote": [.block, .safe],
        "body": .block, "center": .block, "dd": [.block, .line, .safe], "details": [.block, .safe],
        "div": [.block, .line], "dl": [.block, .safe], "dt": [.block, .line, .safe], "fieldset": .block,
        "figcaption": [.block, .line, .safe], "figure": [.block, .safe], "footer": .block, "form": .block,
        "h1": headline, "h2": headline, "h3": headline, "h4": headline, "h5": headline, "h6": headline,
        "header": .block, "hr": [.block, .safe, .void], "html": .block, "li": [.block, .line, .safe],
        "main": .block, "nav": .block, "ol": [.block, .safe], "p": [.block, .line, .safe],
        "pre": [.block, .line, .safe], "section": .block, "summary": [.block, .line, .safe],
        "table": tableStructure, "tbody": tableStructure, "td": [.block, .safe, .cell],
        "tfoot": tableStructure, "th": [.block, .safe, .cell], "thead": tableStructure,
        "tr": [.block, .line, .safe, .tablePart], "ul": [.block, .safe],
        // Running text.
        "a": .safe, "abbr": .safe, "b": .safe, "bdi": [], "bdo": [], "big": [], "br": [.safe, .void],
        "cite": .safe, "code": .safe, "data": [], "del": .safe, "dfn": [], "em": .safe, "font": [],
        "i": .safe, "img": [.safe, .void], "ins": .safe, "kbd": .safe, "label": [], "mark": .safe,
        "marquee": [], "q": .safe, "rp": .safe, "rt": .safe, "ruby": .safe, "s": .safe, "samp": .safe,
        "small": .safe, "span": [], "strike": [], "strong": .safe, "sub": .safe, "sup": .safe, "time": [],
        "tt": [], "u": .safe, "var": .safe, "wbr": .void,
        // Controls, media, and what stands around content.
        "area": .void, "audio": [], "base": .void, "button": [], "canvas": [], "caption": [], "circle": [],
        "col": .void, "colgroup": [], "embed": .void, "g": [], "head": .hidden, "iframe": .hidden,
        "input": .void, "legend": [], "link": .void, "map": [], "meta": .void, "meter": [],
        "noscript": .hidden, "object": [], "option": [], "output": [], "path": [], "picture": [],
        "progress": [], "rect": [], "script": .hidden, "select": [], "slot": [], "source": .void,
        "style": .hidden, "svg": .hidden, "template": .hidden, "textarea": [], "title": [], "track": .void,
        "video": [],
    ]

    private static let headline: HTMLElement = [.block, .line, .safe, .heading]
    private static let tableStructure: HTMLElement = [.block, .safe, .tablePart]
}
