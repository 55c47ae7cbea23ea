internal import FAQWording

/// A report of triage in Markdown with tables (GitHub Flavored Markdown).
enum TriageMarkdown {
    static func text(_ document: TriageDocument) -> String {
        var lines = ["# \(escaped(document.title))", "", escaped(document.total), ""]
        lines += document.outcomes.map {
            "- \(escaped($0.name))\(CommandText.current.colon)\($0.figures.map(escaped).joined(separator: " · "))"
        }
        for section in document.sections {
            lines += ["", "## \(escaped(section.heading))"]
            if !section.rows.isEmpty { lines += [""] + table(section) }
            if !section.rest.isEmpty { lines += [""] + section.rest.map { "- " + escaped($0) } }
        }
        if !document.notices.isEmpty { lines += [""] + document.notices.map { "- " + escaped($0) } }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func table(_ section: TriageDocument.Section) -> [String] {
        var lines = [
            "| " + section.columns.map(escaped).joined(separator: " | ") + " |",
            "|" + String(repeating: " --- |", count: section.columns.count),
        ]
        for row in section.rows {
            var cells = row.cells.map(escaped)
            if cells.count < section.columns.count {
                cells.append(row.examples.map(escaped).joined(separator: "<br>"))
            }
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        return lines
    }

    /// Text that stays text: nothing in it is markup, a link, or the end of a cell.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            if "\\`*_{}[]<>#|!&~:@".unicodeScalars.contains(scalar) { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }
}
