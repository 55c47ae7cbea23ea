internal import CCMark
internal import FAQModel
internal import FAQText

/// Turns Markdown into blocks with libcmark. The only file that touches cmark; no pointer leaves it.
///
/// cmark 0.30's line numbers are right for all blocks except the last line of setext headings and lists, which end at
/// column 0 of the next line. Inline positions are not used: they are wrong in one case of seven.
struct CommonMarkTree {
    private let source: PreparedSource
    /// What to add to cmark's line numbers.
    private let offset: Int
    /// What was too much to be read as it stands.
    private var excess = Excess()

    /// The first lines of what is kept, but not read as its author may have meant it.
    struct Excess {
        /// Where nesting is too deep.
        var nesting: Int?
        /// Where an image begins while too many are open.
        var images: Int?
    }

    private init(source: PreparedSource, offset: Int) {
        self.source = source
        self.offset = offset
    }

    /// The blocks of the whole source, and what was too much in it.
    static func read(_ source: PreparedSource) -> (blocks: [Block], excess: Excess) {
        var tree = CommonMarkTree(source: source, offset: 0)
        let blocks = tree.parse(source.markdown.bytes, depth: 0)
        return (blocks, tree.excess)
    }

    /// Parses each line of text as inlines.
    static func inlines(ofEach lines: [[UInt8]], definitions: [[UInt8]: [UInt8]] = [:]) -> [[Inline]] {
        guard lines.contains(where: { !$0.isBlankLine }) else { return lines.map { _ in [] } }
        var source = PreparedSource(markdown: SourceText([]))
        source.definitions = definitions
        var tree = CommonMarkTree(source: source, offset: 0)
        return tree.parseInlines(ofEach: lines, line: 1)
    }

    // MARK: Parsing

    private mutating func parse(_ bytes: [UInt8], depth: Int) -> [Block] {
        let marks = HostileMarks(in: bytes)
        if let image = marks.firstImage {
            noteImages(line: offset + 1 + bytes[..<image].count { $0 == .lineFeed })
        }
        guard let root = Self.document(marks) else { return [] }
        defer { cmark_node_free(root) }
        return children(of: root, depth: depth)
    }

    private mutating func noteImages(line: Int) {
        if excess.images == nil { excess.images = line }
    }

    private static func document(_ marks: HostileMarks) -> Node? {
        marks.escaped.withUnsafeBytes { raw in
            cmark_parse_document(
                raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count, CMARK_OPT_DEFAULT)
        }
    }

    /// Parses Markdown that stands inside a line that cmark does not see.
    private mutating func nested(_ bytes: [UInt8], line: Int, depth: Int) -> [Block] {
        var tree = CommonMarkTree(source: PreparedSource(markdown: SourceText(bytes)), offset: line - 1)
        tree.excess = excess
        defer { excess = tree.excess }
        return tree.parse(tree.source.markdown.bytes, depth: depth)
    }

    /// Every line becomes a level-one heading, whose content is inline and never a block.
    ///
    /// - Parameter line: where the first of them stands in the source.
    private mutating func parseInlines(ofEach lines: [[UInt8]], line: Int) -> [[Inline]] {
        var bytes: [UInt8] = []
        for line in lines {
            bytes.append(contentsOf: [UInt8(ascii: "#"), .space])
            bytes.append(contentsOf: line.map { $0 == .lineFeed || $0 == .carriageReturn ? .space : $0 })
            bytes.append(contentsOf: [.space, UInt8(ascii: "#"), .lineFeed])
        }
        for definition in usedDefinitions(in: bytes) {
            bytes.append(contentsOf: definition)
            bytes.append(.lineFeed)
        }
        var result: [[Inline]] = []
        result.reserveCapacity(lines.count)
        let marks = HostileMarks(in: bytes)
        if marks.firstImage != nil { noteImages(line: line) }
        guard let root = Self.document(marks) else { return lines.map { _ in [] } }
        defer { cmark_node_free(root) }
        var child = cmark_node_first_child(root)
        while let node = child, result.count < lines.count {
            result.append(inlines(of: node))
            child = cmark_node_next(node)
        }
        while result.count < lines.count { result.append([]) }
        return result
    }

    private func usedDefinitions(in bytes: [UInt8]) -> [[UInt8]] {
        guard !source.definitions.isEmpty else { return [] }
        var used: Set<[UInt8]> = []
        var found: [[UInt8]] = []
        var open: Int?
        for (i, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "[") {
                open = i + 1
            } else if byte == UInt8(ascii: "]"), let start = open {
                let label = LinkDefinitions.label(bytes[start..<i])
                if let definition = source.definitions[label], used.insert(label).inserted {
                    found.append(definition)
                }
                open = nil
            }
        }
        return found
    }

    // MARK: Blocks

    private typealias Node = OpaquePointer

    private mutating func children(of parent: Node, depth: Int) -> [Block] {
        var nest = ContainerNest()
        var child = cmark_node_first_child(parent)
        while let node = child {
            append(node, to: &nest, depth: depth)
            child = cmark_node_next(node)
        }
        return nest.finish()
    }

    private func lines(of node: Node) -> ClosedRange<Int> {
        let first = max(1, Int(cmark_node_get_start_line(node)))
        var last = Int(cmark_node_get_end_line(node))
        if cmark_node_get_end_column(node) == 0, last > first { last -= 1 }
        return (first + offset)...(max(first, last) + offset)
    }

    private mutating func append(_ node: Node, to nest: inout ContainerNest, depth: Int) {
        let lines = lines(of: node)
        nest.close(before: lines.lowerBound)
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH:
            appendParagraph(node, lines: lines, to: &nest, depth: depth)
        case CMARK_NODE_HEADING:
            let level = Int(cmark_node_get_heading_level(node))
            nest.append(Block(.heading(level: level, inlines(of: node)), lines: upToUnderline(lines)))
        case CMARK_NODE_CODE_BLOCK:
            nest.append(Block(.code(code(node, line: lines.lowerBound)), lines: trimmed(lines)))
        case CMARK_NODE_THEMATIC_BREAK:
            nest.append(Block(.thematicBreak, lines: lines))
        case CMARK_NODE_HTML_BLOCK:
            appendHTML(node, lines: lines, to: &nest, depth: depth)
        case CMARK_NODE_BLOCK_QUOTE:
            guard depth < NestingLimit.blocks else { return appendLeaves(of: node, to: &nest) }
            let blocks = children(of: node, depth: depth + 1)
            nest.append(
                Admonition.container(fromQuote: blocks, lines: lines) ?? Block(.quote(blocks), lines: lines))
        case CMARK_NODE_LIST:
            guard depth < NestingLimit.blocks else { return appendLeaves(of: node, to: &nest) }
            appendList(node, lines: lines, to: &nest, depth: depth)
        default:
            appendLeaves(of: node, to: &nest)
        }
    }

    /// Appends what a container holds without its structure, however deep it is.
    private mutating func appendLeaves(of node: Node, to nest: inout ContainerNest) {
        if excess.nesting == nil { excess.nesting = lines(of: node).lowerBound }
        guard let iterator = cmark_iter_new(node) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            guard event == CMARK_EVENT_ENTER, let leaf = cmark_iter_get_node(iterator) else { continue }
            let lines = lines(of: leaf)
            switch cmark_node_get_type(leaf) {
            case CMARK_NODE_PARAGRAPH: nest.append(Block(.paragraph(inlines(of: leaf)), lines: lines))
            case CMARK_NODE_HEADING:
                nest.append(
                    Block(
                        .heading(level: Int(cmark_node_get_heading_level(leaf)), inlines(of: leaf)),
                        lines: lines))
            case CMARK_NODE_CODE_BLOCK:
                nest.append(Block(.code(code(leaf, line: lines.lowerBound)), lines: lines))
            default: break
            }
        }
    }

    private mutating func appendParagraph(
        _ node: Node, lines: ClosedRange<Int>, to nest: inout ContainerNest, depth: Int
    ) {
        let column = Int(cmark_node_get_start_column(node))
        if lines.count > 1,
            let table = TableSource(source.markdown, lines: lines.shifted(-offset), column: column)
        {
            if table.textLines > 0 {
                let text = (0..<table.textLines).map { Array(table.rows[$0]) }.joined(separator: [
                    UInt8.lineFeed
                ])
                for block in nested(Array(text), line: lines.lowerBound, depth: depth) { nest.append(block) }
            }
            let first = lines.lowerBound + table.textLines
            let cells = parseInlines(ofEach: table.cells, line: first)
            nest.append(Block(.table(table.table(cells)), lines: first...lines.upperBound))
            return
        }
        let content = inlines(of: node)
        if !content.isEmpty { nest.append(Block(.paragraph(content), lines: lines)) }
    }

    private mutating func appendList(
        _ node: Node, lines: ClosedRange<Int>, to nest: inout ContainerNest, depth: Int
    ) {
        var items: [Block.List.Item] = []
        var last = lines.lowerBound
        var child = cmark_node_first_child(node)
        while let item = child {
            let blocks = children(of: item, depth: depth + 1)
            last = max(last, blocks.last?.lines.upperBound ?? self.lines(of: item).lowerBound)
            items.append(TaskList.item(blocks))
            child = cmark_node_next(item)
        }
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        let list = Block.List(
            start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
            isTight: cmark_node_get_list_tight(node) != 0, items: items)
        nest.append(Block(.list(list), lines: lines.lowerBound...last))
    }

    private mutating func appendHTML(
        _ node: Node, lines: ClosedRange<Int>, to nest: inout ContainerNest, depth: Int
    ) {
        if let marker = source.markers[lines.lowerBound - offset], offset == 0 {
            switch marker.role {
            case .open(let kind, let title, let end):
                let title = title.isEmpty ? [] : parseInlines(ofEach: [title], line: lines.lowerBound)[0]
                if nest.depth + depth < NestingLimit.blocks {
                    nest.open(kind: kind, title: title, line: lines.lowerBound, end: end)
                } else {
                    if excess.nesting == nil { excess.nesting = lines.lowerBound }
                    if !title.isEmpty { nest.append(Block(.paragraph(title), lines: lines)) }
                }
            case .close:
                nest.close(at: lines.lowerBound)
            }
            if !marker.leading.isEmpty {
                for block in nested(marker.leading, line: lines.lowerBound, depth: depth + 1) {
                    nest.append(block)
                }
            }
            return
        }
        guard let literal = cmark_node_get_literal(node) else { return }
        for block in HTMLFragment.blocks(of: Self.bytes(literal), lines: lines) {
            nest.append(block)
        }
    }

    private func code(_ node: Node, line: Int) -> Block.CodeSample {
        let info = Self.bytes(cmark_node_get_fence_info(node))
        return Block.CodeSample(
            language: FenceInfo.language(info), code: code(cmark_node_get_literal(node)), line: line)
    }

    private func code(_ literal: UnsafePointer<CChar>?) -> String {
        let code = Self.text(literal)
        return excess.images == nil ? code : HostileMarks.withoutEscapes(code)
    }

    /// The lines of a heading. cmark ends one with an underline at whatever line follows.
    private func upToUnderline(_ lines: ClosedRange<Int>) -> ClosedRange<Int> {
        guard lines.count > 1 else { return lines }
        let last = source.markdown.line(lines.upperBound - offset).drop {
            $0.isASCIIBlank || $0 == UInt8(ascii: ">")
        }
        let isUnderline =
            !last.isBlankLine
            && last.trimmed().allSatisfy {
                $0 == last[last.startIndex] && ($0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-"))
            }
        return lines.lowerBound...(isUnderline ? lines.upperBound : lines.upperBound - 1)
    }

    /// cmark counts blank lines after an indented code block as its own.
    private func trimmed(_ lines: ClosedRange<Int>) -> ClosedRange<Int> {
        var last = lines.upperBound
        while last > lines.lowerBound, source.markdown.line(last - offset).isBlankLine { last -= 1 }
        return lines.lowerBound...last
    }

    // MARK: Inlines

    private func inlines(of parent: Node) -> [Inline] {
        var marks = InlineMarks()
        let raw = inlines(of: parent, depth: 0, marks: &marks)
        guard !marks.isEmpty else { return raw }
        let isHeading = cmark_node_get_type(parent) == CMARK_NODE_HEADING
        return InlineRepairs(marks: marks, isHeading: isHeading).repaired(raw)
    }

    private func inlines(of parent: Node, depth: Int, marks: inout InlineMarks) -> [Inline] {
        guard depth < NestingLimit.inlines else {
            let text = flatText(of: parent)
            return text.isEmpty ? [] : [.text(text)]
        }
        var result: [Inline] = []
        result.reserveCapacity(Self.childCount(of: parent))
        var child = cmark_node_first_child(parent)
        while let node = child {
            child = cmark_node_next(node)
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT:
                guard let literal = cmark_node_get_literal(node) else { break }
                let text = Self.buffer(literal, count: marks.note(literal))
                result.append(.text(String(decoding: text, as: UTF8.self)))
            case CMARK_NODE_SOFTBREAK: result.append(.softBreak)
            case CMARK_NODE_LINEBREAK: result.append(.lineBreak)
            case CMARK_NODE_CODE: result.append(.code(code(cmark_node_get_literal(node))))
            case CMARK_NODE_HTML_INLINE:
                marks.insert(.html)
                result.append(.html(Self.text(cmark_node_get_literal(node))))
            case CMARK_NODE_EMPH:
                result.append(.emphasis(inlines(of: node, depth: depth + 1, marks: &marks)))
            case CMARK_NODE_STRONG:
                result.append(.strong(inlines(of: node, depth: depth + 1, marks: &marks)))
            case CMARK_NODE_LINK:
                let content = inlines(of: node, depth: depth + 1, marks: &marks)
                result.append(
                    .link(
                        Inline.Link(
                            destination: Self.text(cmark_node_get_url(node)),
                            title: Self.text(cmark_node_get_title(node)), content: content)))
            case CMARK_NODE_IMAGE:
                result.append(
                    .image(
                        Inline.Image(
                            source: Self.text(cmark_node_get_url(node)),
                            title: Self.text(cmark_node_get_title(node)), alt: flatText(of: node))))
            default: break
            }
        }
        return result
    }

    /// The text below a node, however deep it is.
    private func flatText(of parent: Node) -> String {
        guard let iterator = cmark_iter_new(parent) else { return "" }
        defer { cmark_iter_free(iterator) }
        var text: [UInt8] = []
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE:
                text.append(contentsOf: Self.buffer(cmark_node_get_literal(node)))
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(.space)
            default: break
            }
        }
        return text.text()
    }

    private static func childCount(of parent: Node) -> Int {
        var count = 0
        var child = cmark_node_first_child(parent)
        while let node = child {
            count += 1
            child = cmark_node_next(node)
        }
        return count
    }

    // MARK: C strings

    private static func buffer(_ string: UnsafePointer<CChar>, count: Int) -> UnsafeBufferPointer<UInt8> {
        string.withMemoryRebound(to: UInt8.self, capacity: count) {
            UnsafeBufferPointer(start: $0, count: count)
        }
    }

    private static func buffer(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
        var count = 0
        while string[count] != 0 { count += 1 }
        return buffer(string, count: count)
    }

    private static func bytes(_ string: UnsafePointer<CChar>?) -> [UInt8] { Array(buffer(string)) }

    private static func text(_ string: UnsafePointer<CChar>?) -> String {
        string.map { String(cString: $0) } ?? ""
    }
}

extension ClosedRange<Int> {
    fileprivate func shifted(_ by: Int) -> ClosedRange<Int> { (lowerBound + by)...(upperBound + by) }
}
