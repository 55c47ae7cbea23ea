internal import FAQModel

extension PageReading {
    /// Says what is left out, why a page has no entry, and where it could be read in another way.
    func report(to report: inout Report) {
        for omission in omissions {
            report.note("left-out", line: omission.lines.lowerBound, omission.explanation)
        }
        if let longName {
            report.note(
                "long-name", line: longName,
                "a heading above this question has more than \(Self.longestName) bytes; its category is called by the first of them"
            )
        }
        if entries.isEmpty { return reportNoEntries(to: &report) }
        guard let rivalLevel else { return }
        report.note(
            "unclear-structure", line: nil,
            "\(Self.description(of: questionLevel)); it could also be that \(Self.description(of: rivalLevel)). "
                + "`Q:` in front of a heading makes it a question wherever it stands")
    }

    private func reportNoEntries(to report: inout Report) {
        if let introduction = introductions.first?.blocks.first {
            report.warn(
                "no-entries", line: introduction.lines.lowerBound,
                "this page has text but no question: no heading asks something, names a problem or has an answer "
                    + "below it; put `Q:` in front of what is asked")
        } else if !omissions.isEmpty {
            report.note("no-entries", line: nil, "nothing on this page is a question with an answer")
        }
    }

    private static func description(of level: Int) -> String {
        level == 0
            ? "the page as a whole is one question" : "its headings of level \(level) are the questions"
    }
}

extension PageReading.Omission {
    var explanation: String {
        let subject = heading.isEmpty ? "this" : "\"\(heading)\""
        switch reason {
        case .aside: return "\(subject) is left out: its heading names nothing that anybody looks up"
        case .links: return "\(subject) is left out: it only leads elsewhere"
        case .noAnswer: return "\(subject) is left out: nothing stands below it"
        case .noWords: return "this heading is left out: it has no words"
        case .noQuestion: return "this text is left out: it stands after the last answer below \(subject)"
        }
    }
}

extension PageReading.Introduction {
    func introduction(file: String) -> Introduction? {
        guard let first = blocks.first?.lines.lowerBound else { return nil }
        let last = blocks.map(\.lines.upperBound).max() ?? first
        return FAQModel.Introduction(
            category: category, text: blocks, source: Source(file: file, lines: first...max(first, last)))
    }
}
