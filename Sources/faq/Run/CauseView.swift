internal import FAQModel
internal import FAQReader
internal import FAQWording

/// The cause of a failure, set apart from what the command has written.
struct CauseView {
    let appearance: Appearance

    /// Empty when nothing is known.
    func text(_ cause: FailureCause, of base: KnowledgeBase) throws(CommandFailure) -> TerminalText {
        let view = ResolutionView(appearance: appearance)
        switch cause {
        case .explained(let report): return block(try text(report, of: base))
        case .answered(let match): return block(view.text(try base.entry(matching: match), match))
        case .asked(let question, let findings): return block(view.text(question, findings))
        case .unknown: return ""
        }
    }

    /// One cause with its answer; several as `faq log` lists them.
    private func text(_ report: LogReport, of base: KnowledgeBase) throws(CommandFailure) -> TerminalText {
        guard report.causes.count == 1, let cause = report.causes.first,
            let entry = try base.entry(named: cause.entry.text)
        else {
            let causes = LogReport(causes: report.causes, unknown: [], lineCount: report.lineCount)
            return LogView(appearance: appearance, logs: .standardInput).text(causes)
        }
        var text = ResolutionView(appearance: appearance).text(entry, nil)
        if !cause.alternatives.isEmpty {
            text += "\(CommandText.current.alsoFits(cause.alternatives.map(\.text)))\n"
        }
        return text
    }

    private func block(_ text: TerminalText) -> TerminalText {
        "\n\(appearance.faint("── faq ──"))\n\(text)"
    }
}
