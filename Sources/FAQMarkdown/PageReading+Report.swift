internal import FAQModel

extension PageReading {
    /// Says what is left out, and why a page has no entry.
    func report(to report: inout Report) {
        for omission in omissions {
            report.note("left-out", line: omission.lines.lowerBound, omission.explanation)
        }
        guard entries.isEmpty, !omissions.isEmpty || !introductions.isEmpty else { return }
        report.note(
            "no-entries", line: nil,
            "no heading of this page was read as a question with an answer; a question mark, or `Q:` in front, makes one"
        )
    }
}

extension PageReading.Omission {
    var explanation: String {
        let subject = heading.isEmpty ? "this" : "\"\(heading)\""
        switch reason {
        case .aside: return "\(subject) is left out: its heading names nothing that anybody looks up"
        case .links: return "the text below \(subject) is left out: it only leads elsewhere"
        case .noAnswer: return "\(subject) is left out: nothing stands below it"
        case .noWords: return "this heading is left out: it has no words"
        case .noQuestion: return "this text below \(subject) is left out: it stands after the last answer"
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
