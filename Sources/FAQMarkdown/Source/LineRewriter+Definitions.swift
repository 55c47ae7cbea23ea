internal import FAQModel
internal import FAQText

/// Definition lists: a line with a term, and its definition after a colon, indented as far as its text.
///
///     Why is it slow?
///     :   Because of the cache.
///
/// As in PHP Markdown Extra (https://michelf.ca/projects/php-markdown/extra/#def-list), MkDocs and Hugo.
extension LineRewriter {
    /// Makes a box of the definition that a line begins, with the term as its title. `false` when it begins none.
    mutating func rewriteDefinition(_ line: Line) -> Bool {
        let body = line.content.dropFirst().drop(while: \.isASCIIBlank)
        let shift = body.startIndex - line.content.startIndex
        guard line.content.count > 1, (2...4).contains(shift), line.relativeIndent < 4 else { return false }
        if let (container, end) = lastDefinition, container.bodyIndent - container.shift == line.indent,
            end == lastTextLine
        {
            // A further definition of the same term.
            open.push(container)
        } else {
            guard let term = term(above: line) else { return false }
            mark(
                Line(
                    number: lastTextLine, indent: line.indent, content: term,
                    relativeIndent: line.relativeIndent, isAfterBlank: true),
                .init(role: .open(kind: .definition, title: Array(term), end: line.number)))
            open.push(
                .init(
                    form: .indented, line: lastTextLine, bodyIndent: line.indent + shift, shift: shift,
                    isDefinition: true))
        }
        replace(line.number, with: Array(repeating: .space, count: line.relativeIndent) + body)
        return true
    }

    /// The line above, or above one blank line, when it is a paragraph of its own and no markup.
    private func term(above line: Line) -> ArraySlice<UInt8>? {
        let number = lastTextLine
        guard number > 0, line.number - number <= 2, edits[number] == nil || open.boxCount > 0,
            markers[number] == nil
        else { return nil }
        let raw = text.line(number)
        let (indent, start) = Self.indentation(raw)
        let term = raw[start...].trimmed()
        guard indent == line.indent, let first = term.first, !Self.startsList(term),
            !"#>|<:~=".utf8.contains(first)
        else { return nil }
        let before = number - 1
        guard before > 0, lastDefinition?.end != before, markers[before] == nil else { return term }
        let above = text.line(before)
        return Self.indentation(above).start == above.endIndex ? term : nil
    }
}
