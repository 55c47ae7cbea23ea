internal import FAQHTML
internal import FAQModel
internal import FAQText

/// Lines that start with a tag: comments, `<details>`, headings, layout and component tags.
extension LineRewriter {
    /// How far a summary or heading may reach.
    private static let longestTitle = 4096

    mutating func rewriteTags(_ line: Line) -> Int {
        let start = line.content.startIndex
        if line.content.starts(with: "<!--".utf8) { return rewriteComment(line) }
        guard let tag = tag(at: start) else { return line.number + 1 }
        switch tag.name {
        case "details" where !tag.isClosing: return openDetails(line, tag)
        case "details": return closeElement(line, tag)
        case "h1", "h2", "h3", "h4", "h5", "h6":
            return tag.isClosing ? line.number + 1 : rewriteHeading(line, tag)
        case "script", "style", "svg": return tag.isClosing ? line.number + 1 : blankElement(line, tag)
        case "pre", "textarea":
            if !tag.isClosing {
                rawUntil = max(
                    rawUntil,
                    lastLine(of: tag.name, from: tag.range.upperBound, line: line.number) ?? line.number)
            }
            return line.number + 1
        default: return rewriteTagLine(line, tag)
        }
    }

    private func tag(at start: Int) -> HTMLTag? {
        let end = min(text.bytes.count, start + HTMLTag.lookahead)
        return HTMLTag(text.bytes[start..<end], at: start, .jsx)
    }

    // MARK: Comments

    private mutating func rewriteComment(_ line: Line) -> Int {
        let start = line.content.startIndex
        let body = text.bytes[(start + 4)...]
        guard let end = body.firstRange(ofBytes: "-->") else {
            report.warn(
                "unclosed-comment", line: line.number,
                "this comment is never closed: the rest of the file is left out")
            blank(line.number...text.lineCount)
            return text.lineCount + 1
        }
        let last = lineNumber(at: end.lowerBound, from: line.number)
        if let comment = MetadataComment(text.bytes[(start + 4)..<end.lowerBound], line: line.number) {
            comments.append(comment)
        }
        blank(line.number...last)
        let rest = text.bytes[end.upperBound..<text.line(last).endIndex].trimmed()
        guard !rest.isEmpty else { return last + 1 }
        replace(last, with: rest)
        return last + 1
    }

    // MARK: Elements

    private mutating func openDetails(_ line: Line, _ tag: HTMLTag) -> Int {
        var last = lineNumber(at: tag.range.upperBound - 1, from: line.number)
        var position = tag.range.upperBound
        var title: ArraySlice<UInt8> = []
        if let summary = summary(from: position) {
            title = summary.title
            position = summary.end
            last = lineNumber(at: position - 1, from: last)
        }
        mark(line, .init(role: .open(kind: .details, title: Array(title.singleLine), end: text.lineCount)))
        if last > line.number { blank((line.number + 1)...last) }
        var rest = text.bytes[position..<max(position, text.line(last).endIndex)].trimmed()
        if let close = rest.firstRange(ofBytes: "</details>") {
            rest = rest[..<close.lowerBound].trimmed()
            setEnd(of: .init(form: .element("details"), line: line.number), to: last)
        } else {
            open.push(.init(form: .element("details"), line: line.number))
        }
        guard !rest.isEmpty else { return last + 1 }
        if last == line.number { markers[last]?.leading = Array(rest) } else { replace(last, with: rest) }
        return last + 1
    }

    private mutating func summary(from start: Int) -> (title: ArraySlice<UInt8>, end: Int)? {
        let window = text.bytes[start..<min(text.bytes.count, start + Self.longestTitle)]
        let position = window.firstIndex { !$0.isASCIISpace } ?? window.endIndex
        guard let tag = HTMLTag(window, at: position, .jsx), tag.name == "summary", !tag.isClosing else {
            return nil
        }
        guard let close = window[tag.range.upperBound...].firstRange(ofBytes: "</summary>") else {
            return nil
        }
        return (window[tag.range.upperBound..<close.lowerBound], close.upperBound)
    }

    private mutating func closeElement(_ line: Line, _ tag: HTMLTag) -> Int {
        let closed = open.closeElement(tag.name)
        let rest = line.content[min(tag.range.upperBound, line.content.endIndex)...].trimmed()
        if rest.isEmpty {
            for container in closed { setEnd(of: container, to: line.number) }
            if closed.isEmpty { blank(line.number) } else { mark(line, .init(role: .close)) }
        } else {
            for container in closed { setEnd(of: container, to: line.number - 1) }
            replace(line.number, with: rest)
        }
        return line.number + 1
    }

    private mutating func rewriteHeading(_ line: Line, _ tag: HTMLTag) -> Int {
        let from = tag.range.upperBound
        guard let level = tag.headingLevel, line.relativeIndent < 4,
            let close = closingTags.next(tag.name, in: text.bytes, from: from),
            close.lowerBound - from < Self.longestTitle
        else { return line.number + 1 }
        let last = lineNumber(at: close.upperBound - 1, from: line.number)
        guard text.bytes[close.upperBound..<max(close.upperBound, text.line(last).endIndex)].isBlankLine
        else { return line.number + 1 }
        blank(line.number...last)
        let hashes = Array(repeating: UInt8(ascii: "#"), count: level)
        replace(line.number, with: hashes + [.space] + text.bytes[from..<close.lowerBound].singleLine)
        return last + 1
    }

    private mutating func blankElement(_ line: Line, _ tag: HTMLTag) -> Int {
        if tag.isSelfClosing {
            blank(line.number)
            return line.number + 1
        }
        let last = lastLine(of: tag.name, from: tag.range.upperBound, line: line.number) ?? line.number
        blank(line.number...last)
        return last + 1
    }

    private mutating func lastLine(of name: String, from start: Int, line: Int) -> Int? {
        closingTags.next(name, in: text.bytes, from: start).map {
            lineNumber(at: $0.upperBound - 1, from: line)
        }
    }

    // MARK: Lines of tags alone

    /// Elements that a line of tags keeps, because they are content or belong to a table or list.
    private static let kept: Set<String> = [
        "img", "a", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "ul", "ol", "li", "dl", "dt", "dd",
        "code",
        "kbd", "picture", "source", "video", "audio", "iframe", "blockquote", "summary", "badge", "caption",
        "colgroup", "col", "input", "object", "embed",
    ]

    /// Components that are boxes with a title.
    private static let boxes: Set<String> = [
        "note", "tip", "info", "warning", "caution", "danger", "callout", "admonition", "alert", "accordion",
        "tab",
        "tabitem", "tabpanel", "card", "expandable", "aside",
    ]

    /// A line that holds tags and nothing else is layout; components that are boxes open and close one.
    private mutating func rewriteTagLine(_ line: Line, _ first: HTMLTag) -> Int {
        var tags = [first]
        var last = lineNumber(at: first.range.upperBound - 1, from: line.number)
        var end = text.line(last).endIndex
        var position = first.range.upperBound
        while true {
            while position < end, text.bytes[position].isASCIISpace { position += 1 }
            guard position < end else { break }
            guard let tag = tag(at: position) else { return line.number + 1 }
            tags.append(tag)
            position = tag.range.upperBound
            let tagLine = lineNumber(at: position - 1, from: last)
            if tagLine > last {
                last = tagLine
                end = text.line(last).endIndex
            }
        }
        let isAnchor = tags.allSatisfy { $0.name == "a" && ($0.isClosing || $0.attribute("href") == nil) }
        guard isAnchor || !tags.contains(where: { Self.kept.contains($0.name) }) else {
            return line.number + 1
        }
        guard tags.allSatisfy(\.isMarkup) else { return line.number + 1 }
        blank(line.number...last)
        isInLayout = true
        if tags.count == 1, first.name == "hr" {
            replace(line.number, with: "***".utf8)
        } else if tags.count == 1, isBox(first) {
            if first.isClosing { return closeElement(line, first) }
            if !first.isSelfClosing { openComponent(line, first) }
        }
        return last + 1
    }

    /// A component is a box if its name says so, or if it has a title of its own. A closing tag has only its name.
    private func isBox(_ tag: HTMLTag) -> Bool {
        if Self.boxes.contains(tag.name) { return tag.isComponent || tag.name == "aside" }
        // Vue writes components with hyphens.
        return (tag.isComponent || tag.name.utf8.contains(UInt8(ascii: "-")))
            && (tag.isClosing ? open.holdsElement(tag.name) : Self.title(of: tag, in: Self.titles) != nil)
    }

    private static let titles = ["title", "summary", "question", "header", "heading"]

    private static func title(of tag: HTMLTag, in attributes: [String]) -> String? {
        attributes.lazy.compactMap { tag.attribute($0) }.first { !$0.isEmpty }
    }

    private mutating func openComponent(_ line: Line, _ tag: HTMLTag) {
        let title = Self.title(of: tag, in: Self.titles + ["label", "name", "value"]) ?? ""
        let kind: Block.Container.Kind
        switch tag.name {
        case "accordion", "expandable": kind = .details
        case _ where !Self.boxes.contains(tag.name): kind = .details
        case "tabitem", "tabpanel": kind = .tab
        case "admonition", "callout", "alert", "aside":
            kind = tag.attribute("type").map(Block.Container.Kind.init) ?? .note
        default: kind = .init(rawValue: tag.name)
        }
        mark(line, .init(role: .open(kind: kind, title: Array(title.utf8), end: text.lineCount)))
        open.push(.init(form: .element(tag.name), line: line.number))
    }
}

extension ArraySlice<UInt8> {
    /// The text with line breaks as spaces.
    var singleLine: [UInt8] { trimmed().map { $0 == .lineFeed || $0 == .carriageReturn ? .space : $0 } }
}
