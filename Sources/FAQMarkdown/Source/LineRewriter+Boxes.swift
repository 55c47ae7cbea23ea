internal import FAQModel
internal import FAQText

/// Containers with markup of their own: `:::tip`, `!!! note`, `=== "Tab"`, `@tab`.
extension LineRewriter {
    /// Containers of VuePress, VitePress and Docusaurus.
    mutating func rewriteColonFence(_ line: Line) {
        let colons = line.content.prefix { $0 == UInt8(ascii: ":") }.count
        guard colons >= 3 else { return }
        let rest = line.content.dropFirst(colons).trimmed()
        if rest.isEmpty { return closeColonFence(line, colons) }
        var info = rest.drop { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: ".") || $0.isASCIIBlank }
        let name = info.prefix {
            $0.isASCIIWord || $0 == UInt8(ascii: "-")
        }
        guard let first = name.first, first.isASCIILetter else { return }
        info = info[name.endIndex...]
        let kind = name.lowercasedASCII.text()
        if name.elementsEqual("image".utf8), info.suffix(3).elementsEqual(":::".utf8) {
            return replace(line.number, with: Self.image(info, indent: line.relativeIndent))
        }
        if info.suffix(3).elementsEqual(":::".utf8) || kind.hasSuffix("-end")
            || Self.conditions.contains(kind)
        {
            return blank(line.number)
        }
        if ["code-group", "code-tabs", "tabs", "steps", "center", "left", "right", "raw", "v-pre"].contains(
            kind)
        {
            blank(line.number)
            open.push(.init(form: .colons(colons), line: line.number, holdsTabs: true))
            return
        }
        let (title, leading) = Self.title(info)
        let role = PreparedSource.Marker.Role.open(
            kind: .init(rawValue: kind), title: Array(title), end: text.lineCount)
        mark(line, .init(role: role, leading: Array(leading)))
        open.push(.init(form: .colons(colons), line: line.number))
    }

    /// Markup of Microsoft Learn that shows a part for some versions or in columns; its end is a line of its own.
    private static let conditions: Set<String> = ["moniker", "zone", "row", "column"]

    /// `:::image type="content" source="a.png" alt-text="b":::` as an image of Markdown.
    private static func image(_ info: ArraySlice<UInt8>, indent: Int) -> [UInt8] {
        func value(_ key: StaticString) -> ArraySlice<UInt8> {
            guard let range = info.firstRange(ofBytes: key) else { return [] }
            return info[range.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
        }
        let indent = Array(repeating: UInt8.space, count: indent)
        return indent + Array("![".utf8) + value("alt-text=\"") + Array("](<".utf8) + value("source=\"")
            + Array(">)".utf8)
    }

    /// A line of text may end with the colons that close a box.
    mutating func endsColonFence(_ line: Line) {
        guard open.holdsColons, line.content.count > 3, line.content.suffix(3).elementsEqual(":::".utf8)
        else { return }
        let body = line.content.dropLast(3)
        guard body.last != UInt8(ascii: ":") else { return }
        let closed = open.closeColons(3)
        guard !closed.isEmpty else { return }
        for container in closed { setEnd(of: container, to: line.number) }
        replace(line.number, with: Array(repeating: .space, count: line.relativeIndent) + body)
    }

    /// The title in what follows a container's name, and Markdown after it.
    private static func title(_ info: ArraySlice<UInt8>) -> (
        title: ArraySlice<UInt8>, leading: ArraySlice<UInt8>
    ) {
        let info = info.trimmed()
        if info.first == UInt8(ascii: "{"), let close = info.firstIndex(of: UInt8(ascii: "}")) {
            let attributes = info[..<close]
            var title: ArraySlice<UInt8> = []
            if let key = attributes.firstRange(ofBytes: "title=") {
                let value = attributes[key.upperBound...]
                if let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                    title = value.dropFirst().prefix { $0 != quote }
                } else {
                    title = value.prefix { !$0.isASCIIBlank }
                }
            }
            return (title, info[(close + 1)...].trimmed())
        }
        return (plainTitle(info), [])
    }

    private static func plainTitle(_ info: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if info.first == UInt8(ascii: "["), let close = info.lastIndex(of: UInt8(ascii: "]")) {
            return info[(info.startIndex + 1)..<close]
        }
        if info.first == UInt8(ascii: "}") { return [] }
        return info
    }

    private mutating func closeColonFence(_ line: Line, _ colons: Int) {
        let closed = open.closeColons(colons)
        guard !closed.isEmpty else {
            blank(line.number)
            report.note(
                "unmatched-container-end", line: line.number,
                "this line closes a box that was never opened; remove it")
            return
        }
        for container in closed { setEnd(of: container, to: line.number) }
        mark(line, .init(role: .close))
    }

    /// Admonitions, foldable blocks and tabs of MkDocs, whose bodies are indented by four columns.
    mutating func rewriteIndentedBox(_ line: Line) {
        let content = line.content
        if content.starts(with: "== ".utf8) { return rewriteTab(line) }
        let isTab = content.starts(with: "===".utf8)
        guard isTab || content.starts(with: "!!!".utf8) || content.starts(with: "???".utf8) else { return }
        var rest = content.dropFirst(3)
        if rest.first == UInt8(ascii: "+") || (isTab && rest.first == UInt8(ascii: "!")) {
            rest = rest.dropFirst()
        }
        rest = rest.trimmed()
        let words = rest.prefix { $0 != UInt8(ascii: "\"") }.trimmed()
        guard
            words.allSatisfy({
                $0.isASCIIAlphanumeric || $0.isASCIIBlank || $0 == UInt8(ascii: "-")
                    || $0 == UInt8(ascii: "_")
            })
        else { return }
        var title: ArraySlice<UInt8> = []
        if let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
            guard let end = rest.lastIndex(of: UInt8(ascii: "\"")), end > quote, end == rest.endIndex - 1
            else { return }
            title = rest[(quote + 1)..<end]
        } else if words.isEmpty || isTab {
            return
        }
        let next = nextTextLine(after: line.number)
        let hasBody = next.map { $0.indent >= line.indent + 4 } ?? false
        guard hasBody || !title.isEmpty else { return }
        let kind = isTab ? "tab" : words.prefix { !$0.isASCIIBlank }.lowercasedASCII.text()
        let isFoldable = content.first == UInt8(ascii: "?")
        let name = kind.isEmpty ? (isFoldable ? "details" : "note") : kind
        mark(line, .init(role: .open(kind: .init(rawValue: name), title: Array(title), end: line.number)))
        if hasBody { open.push(.init(form: .indented, line: line.number, bodyIndent: line.indent + 4)) }
    }

    /// Tabs inside `::: tabs`: `@tab npm`, `== npm`.
    mutating func rewriteTab(_ line: Line) {
        guard open.holdsTabs else { return }
        let content = line.content
        let title: ArraySlice<UInt8>
        if content.starts(with: "@tab".utf8) {
            title = content.dropFirst(4).drop { !$0.isASCIIBlank }.trimmed()
        } else {
            title = content.dropFirst(2).trimmed()
        }
        for container in open.closeTab() { setEnd(of: container, to: line.number - 1) }
        mark(line, .init(role: .open(kind: .tab, title: Array(title), end: text.lineCount)))
        open.push(.init(form: .tab, line: line.number))
    }
}

extension ArraySlice<UInt8> {
    /// Where a text first occurs.
    func firstRange(ofBytes text: StaticString) -> Range<Int>? {
        let text = text.utf8
        guard let first = text.first, count >= text.count else { return nil }
        var i = startIndex
        while i <= endIndex - text.count {
            if self[i] == first {
                var k = 1
                while k < text.count, self[i + k] == text[k] { k += 1 }
                if k == text.count { return i..<(i + k) }
            }
            i += 1
        }
        return nil
    }
}
