internal import FAQHTML
internal import FAQModel
internal import FAQText

/// Raw HTML in Markdown as blocks: paragraphs, headings, list items, code and table rows; tags themselves are no text.
struct HTMLFragment {
    /// - Parameter lines: the lines the fragment stands on.
    static func blocks(of html: [UInt8], lines: ClosedRange<Int>) -> [Block] {
        var reader = HTMLFragment(lines: lines)
        reader.read(html)
        return reader.blocks
    }

    private var blocks: [Block] = []
    private var inlines: [Inline] = []
    private var text: [UInt8] = []
    private var line: Int
    private let lastLine: Int
    /// The line of the last text or tag.
    private var textLine: Int
    private var paragraphLine: Int
    private var headingLevel: Int?
    private var code: [UInt8]?
    private var cells: [[Inline]]?
    private var isInCell = false
    private var rows: [[[Inline]]] = []
    private var tableLine = 0

    private init(lines: ClosedRange<Int>) {
        line = lines.lowerBound
        lastLine = lines.upperBound
        paragraphLine = line
        textLine = line
    }

    /// The lines from one to another, no further than the fragment goes.
    private func span(_ first: Int, _ last: Int) -> ClosedRange<Int> {
        let last = min(last, lastLine)
        return min(first, last)...last
    }

    private mutating func read(_ html: [UInt8]) {
        for token in HTMLTokenizer(html, .jsx) {
            switch token {
            case .text(let bytes): append(bytes)
            case .tag(let tag) where !tag.isMarkup: append(tag.source)
            case .tag(let tag):
                countLines(tag.source)
                if tag.element?.contains(.hidden) != true { handle(tag) }
            case .hidden(let bytes): countLines(bytes)
            }
        }
        if code != nil { endCode() }
        endRow()
        endTable()
        endParagraph()
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            if byte == .lineFeed { line += 1 }
            append(byte)
        }
    }

    private mutating func append(_ byte: UInt8) {
        if code != nil {
            code?.append(byte)
        } else if byte.isASCIISpace {
            if !text.isEmpty, text.last != .space { text.append(.space) }
            if text.isEmpty, !inlines.isEmpty { text.append(.space) }
        } else {
            if text.isEmpty, inlines.isEmpty { paragraphLine = line }
            textLine = line
            text.append(byte)
        }
    }

    private mutating func countLines(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes where byte == .lineFeed { line += 1 }
    }

    private mutating func flushText() {
        guard !text.isEmpty else { return }
        inlines.append(.text(CharacterReferences.decoded(text[...])))
        text = []
    }

    private mutating func handle(_ tag: HTMLTag) {
        if code != nil {
            if tag.isClosing, tag.name == "pre" { endCode() }
            return
        }
        switch tag.name {
        case "pre" where !tag.isClosing:
            endParagraph()
            code = []
            paragraphLine = line
        case "tr", "table":
            endRow()
            if tag.name == "table", tag.isClosing { endTable() }
            if tag.name == "table", !tag.isClosing {
                endParagraph()
                tableLine = line
            }
        case "td", "th":
            if isInCell { endCell() }
            isInCell = !tag.isClosing
            if cells == nil {
                endParagraph()
                cells = []
            }
        case "h1", "h2", "h3", "h4", "h5", "h6":
            endParagraph()
            headingLevel = tag.isClosing ? nil : tag.headingLevel
        default:
            guard tag.element?.contains(.block) != true else {
                if cells == nil { endParagraph() }
                return
            }
            flushText()
            if inlines.isEmpty { paragraphLine = line }
            textLine = line
            inlines.append(.html(tag.source.text()))
        }
    }

    private mutating func endCode() {
        guard var bytes = code else { return }
        code = nil
        if bytes.first == .lineFeed { bytes.removeFirst() }
        if !bytes.isEmpty, bytes.last != .lineFeed { bytes.append(.lineFeed) }
        let code = Self.withPlainSpaces(CharacterReferences.decoded(bytes[...]))
        let sample = Block.CodeSample(language: "", code: code, line: paragraphLine)
        blocks.append(Block(.code(sample), lines: span(paragraphLine, line)))
    }

    /// No-break spaces hold the indentation of code on pages, and no compiler reads them.
    private static func withPlainSpaces(_ code: String) -> String {
        guard code.unicodeScalars.contains("\u{A0}") else { return code }
        var plain = String.UnicodeScalarView()
        plain.append(contentsOf: code.unicodeScalars.lazy.map { $0 == "\u{A0}" ? " " : $0 })
        return String(plain)
    }

    private mutating func takeInlines() -> [Inline] {
        flushText()
        defer { inlines = [] }
        if inlines.allSatisfy(Self.isBlank) { return [] }
        if case .text(let last)? = inlines.last, last.utf8.last == .space {
            inlines[inlines.count - 1] = .text(last.trimmedText())
        }
        return InlineRepairs(marks: .html).repaired(inlines)
    }

    /// `&nbsp;` alone keeps a paragraph or cell open on a page and says nothing.
    private static func isBlank(_ inline: Inline) -> Bool {
        guard case .text(let text) = inline else { return false }
        return text.unicodeScalars.allSatisfy { $0 == " " || $0 == "\u{A0}" }
    }

    private mutating func endCell() {
        guard cells != nil else { return }
        let content = takeInlines()
        cells?.append(content)
    }

    private mutating func endRow() {
        guard cells != nil else { return }
        if isInCell || !text.isEmpty || !inlines.isEmpty { endCell() }
        isInCell = false
        if let cells, !cells.isEmpty { rows.append(cells) }
        cells = nil
    }

    private mutating func endTable() {
        guard let first = rows.first else { return }
        let width = rows.reduce(first.count) { max($0, $1.count) }
        let table = Block.Table(
            alignments: Array(repeating: .none, count: width),
            header: first + Array(repeating: [], count: width - first.count), rows: Array(rows.dropFirst()))
        rows = []
        blocks.append(Block(.table(table), lines: span(tableLine, line)))
    }

    private mutating func endParagraph() {
        let content = takeInlines()
        guard !content.isEmpty, !content.allSatisfy({ $0 == .lineBreak }) else { return }
        let lines = span(paragraphLine, max(textLine, paragraphLine))
        if let headingLevel {
            blocks.append(Block(.heading(level: headingLevel, content), lines: lines))
        } else {
            blocks.append(Block(.paragraph(content), lines: lines))
        }
        paragraphLine = line
    }
}
