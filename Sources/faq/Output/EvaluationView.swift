internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

/// How a knowledge base did on query tests, for people and for programs.
struct EvaluationView {
    let evaluation: Evaluation
    /// What is otherwise than in another index, `nil` when there was none to compare with.
    let changes: [(before: Evaluation.Result, after: Evaluation.Result)]?

    private typealias Verdict = Evaluation.Result.Verdict

    func text() -> TerminalText {
        let text = CommandText.current
        var lines = evaluation.results.filter { $0.verdict != .right }.map { result -> TerminalText in
            """
            \(text.name(of: result.verdict))  \(shortened(result.test.query))
                \(text.wanted(result.test.entry?.text))  \(text.got(result.winner?.text))  \
            \(text.confidence) \(hundredths(result.resolution.findings.confidence))
            """
        }
        if !lines.isEmpty { lines.append("") }
        if let changes {
            lines.append("\(text.changed(changes.count))")
            for change in changes {
                lines.append(
                    "  \(shortened(change.after.test.query))\n    \(outcome(change.before)) → \(outcome(change.after))"
                )
            }
            lines.append("")
        }
        lines.append("\(text.evaluated(evaluation.results.count, right: evaluation.count(.right)))")
        if let success = evaluation.successAt1 { lines.append("\(text.success(hundredths(success)))") }
        let unanswerable = evaluation.results.count - evaluation.answerable
        if unanswerable > 0 {
            lines.append("\(text.falseAnswers(evaluation.count(.falseAnswer), of: unanswerable))")
        }
        lines += ["", "\(text.reliability)"]
        for (tenth, bin) in evaluation.reliability.enumerated() where bin.count > 0 {
            lines.append(
                """
                  \(hundredths(Double(tenth) / 10))–\(hundredths(Double(tenth + 1) / 10))  \
                \(bin.count)  \(hundredths(bin.confidence))  \(hundredths(bin.right))
                """)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    func json() -> JSONWriter {
        var json = JSONWriter()
        json.object { json in
            json.member("status", evaluation.passes ? "passed" : "failed")
            json.member("queries", evaluation.results.count)
            json.member("answerable", evaluation.answerable)
            for verdict in Verdict.allCases { json.member(Self.member(verdict), evaluation.count(verdict)) }
            if let success = evaluation.successAt1 {
                json.member("successAt1", success, digits: 4)
            } else {
                json.name("successAt1")
                json.null()
            }
            json.name("reliability")
            json.array(evaluation.reliability) { json, bin in
                json.object {
                    $0.member("count", bin.count)
                    $0.member("confidence", bin.confidence, digits: 4)
                    $0.member("right", bin.right, digits: 4)
                }
            }
            json.name("failures")
            json.array(evaluation.results.filter { $0.verdict != .right }) { json, result in
                json.object {
                    $0.member("query", result.test.query)
                    $0.member("wanted", result.test.entry?.text)
                    $0.member("first", result.winner?.text)
                    $0.member("verdict", result.verdict.rawValue)
                    $0.member("confidence", result.resolution.findings.confidence, digits: 4)
                }
            }
            if let changes {
                json.name("changes")
                json.array(changes) { json, change in
                    json.object {
                        $0.member("query", change.after.test.query)
                        $0.member("before", change.before.winner?.text)
                        $0.member("after", change.after.winner?.text)
                        $0.member("verdictBefore", change.before.verdict.rawValue)
                        $0.member("verdictAfter", change.after.verdict.rawValue)
                    }
                }
            }
        }
        json.endLine()
        return json
    }

    private static func member(_ verdict: Verdict) -> StaticString {
        switch verdict {
        case .right: "right"
        case .asked: "asked"
        case .refused: "refused"
        case .wrong: "wrong"
        case .falseAnswer: "falseAnswers"
        }
    }

    private func outcome(_ result: Evaluation.Result) -> TerminalText {
        "\(result.winner?.text ?? "–") (\(CommandText.current.name(of: result.verdict)))"
    }

    private func shortened(_ query: String) -> TerminalText {
        let line = String(query.map { $0.isNewline ? " " : $0 }.prefix(72))
        return line.count < query.count ? "\(line: line)…" : TerminalText(line: line)
    }

    private func hundredths(_ number: Double) -> String {
        let whole = Int((min(max(number, 0), 1) * 100).rounded())
        return "\(whole / 100).\(whole % 100 < 10 ? "0" : "")\(whole % 100)"
    }
}
