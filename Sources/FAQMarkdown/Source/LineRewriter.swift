internal import FAQText

/// Rewrites what cmark would misread, line by line: container markup becomes an empty comment, bodies that are indented
/// for a container are moved left, comments, imports and layout tags become blank lines, HTML headings become Markdown
/// headings. The number of lines stays.
///
/// This file holds the walk and its state; what a line of one kind becomes stands in the extensions beside it.
struct LineRewriter {
    let text: SourceText
    var report: Report
    private(set) var edits: [Int: [UInt8]] = [:]
    var markers: [Int: PreparedSource.Marker] = [:]
    private(set) var definitions: [[UInt8]: [UInt8]] = [:]
    var comments: [MetadataComment] = []

    var open = OpenContainers()
    var closingTags = ClosingTags()
    /// Whether a JSX comment without end has been met: then there is none further down either.
    var lacksCommentEnd = false
    private var fence: Fence?
    private var headingLines: [Int] = []
    private(set) var lastTextLine = 0
    private var isAfterBlank = true
    private var isInList = false
    /// The definition that ended last, and where: a further one of the same term may follow.
    var lastDefinition: (container: OpenContainers.Container, end: Int)?
    /// Whether a layout tag has been taken out of the HTML block at hand, in which indentation means nothing.
    var isInLayout = false
    /// Lines up to this one belong to raw HTML (`<pre>`) and are left alone.
    var rawUntil = 0

    private struct Fence {
        var mark: UInt8
        var count: Int
        var indent: Int
        var depth: Int
        var line: Int
    }

    /// What is known of the line at hand.
    struct Line {
        var number: Int
        /// Columns of white space, tab stops at 4, as in the file.
        var indent: Int
        /// The text without white space at both ends.
        var content: ArraySlice<UInt8>
        /// Columns of white space once bodies are moved left.
        var relativeIndent: Int
        var isAfterBlank: Bool
    }

    init(_ text: SourceText, report: Report) {
        self.text = text
        self.report = report
    }

    /// Walks over the lines from `first` on.
    mutating func run(from first: Int) {
        var number = first
        while number <= text.lineCount { number = step(number) }
        let after = text.lineCount
        if let fence, let heading = firstHashes(after: fence.line) {
            report.warn(
                "unclosed-code", line: fence.line,
                "this code block is never closed: the rest of the file, headings from line \(heading) on, is read as code; "
                    + "close it with as many marks as open it")
        }
        for container in open.closeAll() {
            if container.isIndented {
                setEnd(of: container, to: lastTextLine)
            } else {
                let heading = firstHeading(after: container.line) ?? after + 1
                setEnd(of: container, to: heading - 1)
                report.warn(
                    "unclosed-container", line: container.line,
                    "this box is never closed; it is taken to end with line \(heading - 1)")
            }
        }
    }

    /// The first line after another that looks like a heading of level 2 or below.
    private func firstHashes(after line: Int) -> Int? {
        guard line < text.lineCount else { return nil }
        return (line + 1...text.lineCount).first { text.line($0).starts(with: "##".utf8) }
    }

    /// The text with its edits, and with as many blank lines at the beginning as the head has lines.
    func rewritten(blankUpTo head: Int) -> SourceText {
        if edits.isEmpty, head == 0 { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.bytes.count)
        var starts: [Int] = []
        starts.reserveCapacity(text.starts.count)
        /// Copies lines at once, up to but not including `end`.
        func copy(_ lines: Range<Int>) {
            let first = text.starts[lines.lowerBound - 1]
            for start in text.starts[(lines.lowerBound - 1)..<(lines.upperBound - 1)] {
                starts.append(bytes.count + start - first)
            }
            bytes.append(contentsOf: text.bytes[first..<text.starts[lines.upperBound - 1]])
        }
        func add(_ line: [UInt8]) {
            // A lone CR and the line feed of an edited line would be one line break.
            if bytes.last == .carriageReturn { bytes[bytes.count - 1] = .lineFeed }
            starts.append(bytes.count)
            bytes.append(contentsOf: line)
            bytes.append(.lineFeed)
        }
        for _ in 0..<head { add([]) }
        var next = head + 1
        for number in edits.keys.sorted() where number > head {
            copy(next..<number)
            add(edits[number] ?? [])
            next = number + 1
        }
        if next <= text.lineCount { copy(next..<text.lineCount + 1) }
        starts.append(bytes.count)
        return SourceText(bytes: bytes, starts: starts)
    }

    mutating func replace(_ number: Int, with content: some Sequence<UInt8>) {
        edits[number] = Array(content)
    }

    mutating func blank(_ lines: ClosedRange<Int>) {
        for number in lines { edits[number] = [] }
    }

    mutating func blank(_ number: Int) { edits[number] = [] }

    /// Replaces a line by a marker, at the indentation where the line would stand.
    mutating func mark(_ line: Line, _ marker: PreparedSource.Marker) {
        markers[line.number] = marker
        edits[line.number] = Array(repeating: .space, count: line.relativeIndent) + Array("<!---->".utf8)
    }

    /// The number of the line that holds an offset.
    func lineNumber(at offset: Int, from number: Int) -> Int {
        var number = number
        while number < text.lineCount, text.starts[number] <= offset { number += 1 }
        return number
    }

    /// The next line after `number` that is not blank, and its indentation.
    func nextTextLine(after number: Int) -> (number: Int, indent: Int)? {
        var next = number + 1
        while next <= text.lineCount {
            let raw = text.line(next)
            let (indent, start) = Self.indentation(raw)
            if start < raw.endIndex { return (next, indent) }
            next += 1
        }
        return nil
    }

    mutating func setEnd(of container: OpenContainers.Container, to line: Int) {
        guard case .open(let kind, let title, _)? = markers[container.line]?.role else { return }
        markers[container.line]?.role = .open(kind: kind, title: title, end: max(line, container.line))
    }

    // MARK: The walk

    private mutating func step(_ number: Int) -> Int {
        if isOrdinary(number) {
            lastTextLine = number
            isAfterBlank = false
            return number + 1
        }
        let raw = text.line(number)
        let (indent, start) = Self.indentation(raw)
        guard start < raw.endIndex else {
            isAfterBlank = true
            isInLayout = false
            return number + 1
        }
        closeBoxes(indent: indent)
        let content = raw[start...].trimmed()
        var line = Line(
            number: number, indent: indent, content: content,
            relativeIndent: max(0, indent - open.boxShift),
            isAfterBlank: isAfterBlank)
        defer {
            lastTextLine = number
            isAfterBlank = false
        }
        if open.boxCount > 0 {
            edits[number] = Array(repeating: .space, count: line.relativeIndent) + raw[start...]
        }
        if continuesFence(line) || number <= rawUntil { return number + 1 }
        if line.relativeIndent == 0, isAfterBlank, !Self.startsList(content) { isInList = false }
        if isInLayout, line.relativeIndent >= 4, !isInList {
            line.relativeIndent = 0
            edits[number] = Array(content)
        }
        guard line.relativeIndent < 4 || isInList || !isAfterBlank else { return number + 1 }
        let next = dispatch(line)
        if open.holdsColons, line.content.first != UInt8(ascii: ":") { endsColonFence(line) }
        return next
    }

    /// Whether a line is code or text that stands in no container and begins with no mark, as most lines do.
    private mutating func isOrdinary(_ number: Int) -> Bool {
        guard open.count == 0, !isInLayout, number > rawUntil else { return false }
        let line = text.starts[number - 1]..<text.starts[number]
        var start = line.lowerBound
        while start < line.upperBound, text.bytes[start].isASCIISpace { start += 1 }
        guard start < line.upperBound else { return false }
        if let fence { return fence.depth == 0 && fence.indent < 2 && text.bytes[start] != fence.mark }
        guard !Self.isMark(text.bytes[start]) else { return false }
        // Text at the margin ends a list.
        if isAfterBlank, !text.bytes[line.lowerBound].isASCIIBlank { isInList = false }
        return true
    }

    /// Whether ``dispatch(_:)`` may have anything to do.
    private static func isMark(_ first: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: ":"),
            UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "{"),
            UInt8(ascii: "$"), UInt8(ascii: "["), UInt8(ascii: "i"), UInt8(ascii: "e"), UInt8(ascii: "-"),
            UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    private mutating func dispatch(_ line: Line) -> Int {
        let content = line.content
        let next = line.number + 1
        switch content[content.startIndex] {
        case UInt8(ascii: "`"), UInt8(ascii: "~"):
            openFence(content, indent: line.relativeIndent, line: line.number)
        case UInt8(ascii: "#"): noteHeading(line)
        case UInt8(ascii: "<"): return rewriteTags(line)
        case UInt8(ascii: ":"): if !rewriteDefinition(line) { rewriteColonFence(line) }
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "="): rewriteIndentedBox(line)
        case UInt8(ascii: "@"): rewriteTab(line)
        case UInt8(ascii: "{"), UInt8(ascii: "$"): return rewriteBraces(line)
        case UInt8(ascii: "["): rewriteBracket(line)
        case UInt8(ascii: "i"), UInt8(ascii: "e"): return rewriteModule(line)
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            noteListItem(line)
        default: break
        }
        return next
    }

    private mutating func closeBoxes(indent: Int) {
        while let box = open.lastBox, indent < box.bodyIndent {
            for container in open.closeLastBox() {
                setEnd(of: container, to: lastTextLine)
                if container.isDefinition { lastDefinition = (container, lastTextLine) }
            }
        }
        if let depth = fence?.depth, depth > open.count { fence = nil }
    }

    private mutating func continuesFence(_ line: Line) -> Bool {
        guard let fence else { return false }
        if fence.indent >= 2, line.relativeIndent == 0, isInList, line.content.first != fence.mark {
            // Text at the margin ends the list item that holds the fence.
            self.fence = nil
            return false
        }
        let run = line.content.prefix { $0 == fence.mark }
        if run.count >= fence.count, run.count == line.content.count { self.fence = nil }
        return true
    }

    private mutating func openFence(_ content: ArraySlice<UInt8>, indent: Int, line: Int) {
        guard let mark = content.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return }
        let count = content.prefix { $0 == mark }.count
        guard count >= 3, mark == UInt8(ascii: "~") || !content.dropFirst(count).contains(mark) else {
            return
        }
        fence = Fence(mark: mark, count: count, indent: indent, depth: open.count, line: line)
    }

    /// A list item may start with a fence: `- ```sh`.
    private mutating func noteListItem(_ line: Line) {
        guard Self.startsList(line.content) else { return }
        isInList = true
        var rest = line.content
        while Self.startsList(rest) {
            rest = rest.drop { !$0.isASCIIBlank }.drop(while: \.isASCIIBlank)
        }
        openFence(
            rest, indent: line.relativeIndent + (rest.startIndex - line.content.startIndex), line: line.number
        )
    }

    static func startsList(_ content: ArraySlice<UInt8>) -> Bool {
        guard let first = content.first else { return false }
        let after: ArraySlice<UInt8>
        if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+") {
            after = content.dropFirst()
        } else {
            let digits = content.prefix(9).prefix(while: \.isASCIIDigit)
            guard !digits.isEmpty, let delimiter = content[digits.endIndex...].first,
                delimiter == UInt8(ascii: ".") || delimiter == UInt8(ascii: ")")
            else { return false }
            after = content[(digits.endIndex + 1)...]
        }
        return after.first?.isASCIIBlank == true
    }

    /// Headings without a space after the hashes (`###为什么`) are meant as headings; CommonMark reads text.
    private mutating func noteHeading(_ line: Line) {
        headingLines.append(line.number)
        let hashes = line.content.prefix { $0 == UInt8(ascii: "#") }
        guard (2...6).contains(hashes.count), line.relativeIndent < 4,
            let next = line.content[hashes.endIndex...].first, !next.isASCIISpace, line.isAfterBlank
        else { return }
        replace(line.number, with: hashes + [.space] + line.content[hashes.endIndex...])
    }

    private mutating func rewriteBracket(_ line: Line) {
        let content = line.content
        if content.starts(with: "[^".utf8) {
            // cmark takes `[^1]: word` for a link definition; a footnote stays text where it stands.
            guard let close = content.firstIndex(of: UInt8(ascii: "]")), close + 1 < content.endIndex,
                content[close + 1] == UInt8(ascii: ":")
            else { return }
            let indent = Array(repeating: UInt8.space, count: line.relativeIndent)
            replace(line.number, with: indent + [UInt8(ascii: "\\")] + content)
        } else if let label = LinkDefinitions.definedLabel(in: content) {
            if definitions[label] == nil { definitions[label] = Array(content) }
        } else if content.count < 12,
            ["[toc]", "[[toc]]", "[[_toc_]]"].contains(content.lowercasedASCII.text())
        {
            blank(line.number)
        }
    }

    private func firstHeading(after number: Int) -> Int? {
        let index = headingLines.indices.partitioningIndex { headingLines[$0] > number }
        return index < headingLines.count ? headingLines[index] : nil
    }

    static func indentation(_ raw: ArraySlice<UInt8>) -> (columns: Int, start: Int) {
        var columns = 0
        var i = raw.startIndex
        while i < raw.endIndex {
            if raw[i] == .space {
                columns += 1
            } else if raw[i] == .tab {
                columns += 4 - columns % 4
            } else {
                break
            }
            i += 1
        }
        while i < raw.endIndex, raw[i].isASCIISpace { i += 1 }
        return (columns, i)
    }
}
