internal import FAQSite

/// Code for a terminal that shows colours: of its sixteen, those that can be read on light and dark alike.
enum ColouredCode {
    /// - Returns: the lines of the code, which are the same bytes once the styles are left out.
    static func lines(_ code: String, in language: CodeLanguage) -> [TerminalText] {
        var lines: [TerminalText] = [""]
        for piece in Highlighter.pieces(of: code, in: language) {
            let codes = piece.kind.map { [sgr($0)] } ?? []
            // A style ends with its line: a pager shows any part of the text.
            for (offset, part) in piece.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
                .enumerated()
            {
                if offset > 0 { lines.append("") }
                guard !part.isEmpty else { continue }
                lines[lines.count - 1] += TerminalText(String(decoding: part, as: UTF8.self)).styled(codes)
            }
        }
        return lines
    }

    private static func sgr(_ kind: Highlighter.Kind) -> String {
        switch kind {
        case .comment: "2"
        case .string, .added: "32"
        case .number, .name, .variable: "36"
        case .keyword, .tag: "35"
        case .removed: "31"
        }
    }
}
