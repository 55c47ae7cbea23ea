internal import FAQKit
internal import FAQModel
internal import FAQWording

/// A report of triage as people read it, whatever it is written in: a title, sentences, and tables.
///
/// Texts of others are made fit for one line, with nothing that steers a terminal.
struct TriageDocument {
    struct Section {
        var heading: String
        var columns: [String]
        var rows: [Row]
        /// What is left out, or what else there is to say.
        var rest: [String] = []
    }

    struct Row {
        /// Numbers and single words, which stand in columns.
        var figures: [String]
        /// What they are figures of; empty where the example says it.
        var subject: String
        /// The entry that it is, where it is one.
        var entry: String?
        /// Of the last column, in sections that have it.
        var examples: [String] = []

        var cells: [String] { figures + [subject] + (entry.map { [$0] } ?? []) }
    }

    /// A cause in a chart.
    struct Bar {
        var label: String
        var count: Int
        var share: Double
        /// In the other week, where there is one.
        var shareBefore: Double?
    }

    struct Outcome {
        var name: String
        var count: Int
        var share: Double
        /// In the other week, where there is one.
        var shareBefore: Double?

        /// What is shown of it besides the name.
        var figures: [String] {
            let before = shareBefore.map { CommandText.current.shareBefore(TriageDocument.percent($0)) }
            return ["\(count)", TriageDocument.percent(share)] + (before.map { [$0] } ?? [])
        }
    }

    var title: String
    var total: String
    /// How tickets end: the name, the number, and the share.
    var outcomes: [Outcome]
    var bars: [Bar]
    var sections: [Section] = []
    var notices: [String] = []

    /// How many groups are listed; JSON has them all.
    private static let mostRows = 20
    private static let mostBars = 12
    private static let mostFailures = 3

    init(_ report: TriageReport, _ comparison: TriageComparison?, files: [String], _ unread: UnreadTickets) {
        let text = CommandText.current
        title = text.triageTitle
        total = text.triageTotal(report.ticketCount, days: report.days)
        let before = comparison?.before
        outcomes = [
            (text.answeredTickets, report.answeredCount, before?.answered),
            (text.askedTickets, report.askedCount, before?.asked),
            (text.unknownTickets, report.unknownCount, before?.unknown),
        ].map { name, count, old in
            Outcome(
                name: name, count: count, share: report.share(count),
                shareBefore: before.flatMap { before in old.map(before.share) })
        }
        bars = report.causes.filter { $0.count > 0 }.prefix(Self.mostBars).map { cause in
            Bar(
                label: Self.line(cause.question), count: cause.count, share: report.share(cause.count),
                shareBefore: before.map { $0.share($0.causes[cause.entry]?.count ?? 0) })
        }
        let writing = Writing(report: report, files: files)
        if let comparison { sections.append(writing.changes(comparison)) }
        sections += [writing.causes(), writing.questions(), writing.forms()].filter { !$0.rows.isEmpty }
        if unread.count > 0 {
            notices.append(text.unreadTickets(unread.count))
            notices += unread.first.prefix(Self.mostFailures).map { Self.line($0.sentence) }
        }
        if report.cutCount > 0 { notices.append(text.cutTickets(report.cutCount)) }
    }

    fileprivate static func line(_ text: String) -> String { TerminalText(line: text).string }

    static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)%"
    }

    private struct Writing {
        let report: TriageReport
        let files: [String]
        let text = CommandText.current

        func causes() -> Section {
            section(
                text.causesHeading,
                [text.ticketsColumn, text.shareColumn, text.causeColumn, text.entryColumn],
                report.causes.map { cause in
                    let also = cause.alsoCount > 0 ? [text.alsoNamed(cause.alsoCount)] : []
                    return Row(
                        figures: counted(cause.count), subject: line(cause.question),
                        entry: line(cause.entry.text),
                        examples: examples(cause.examples) + also)
                }, report.causes.map(\.count))
        }

        func questions() -> Section {
            section(
                text.questionsHeading, [text.ticketsColumn, text.shareColumn, text.choicesColumn],
                report.questions.map { question in
                    let choices = question.choices.map { "\($0.question) [\($0.entry.text)]" }
                        .joined(separator: " / ")
                    return Row(
                        figures: counted(question.count), subject: line(choices),
                        examples: examples(question.examples))
                }, report.questions.map(\.count), unlisted: report.unlistedQuestions)
        }

        func forms() -> Section {
            section(
                text.formsHeading, [text.ticketsColumn, text.shareColumn, text.commonColumn],
                report.forms.map { form in
                    var common = form.count > 1 ? text.errorLine : ""
                    if case .words = form.key { common = form.shared.joined(separator: " … ") }
                    return Row(
                        figures: counted(form.count), subject: line(common), examples: examples(form.examples)
                    )
                }, report.forms.map(\.count), unlisted: report.unlistedForms)
        }

        func changes(_ comparison: TriageComparison) -> Section {
            let changed = comparison.changes.filter { $0.trend != .steady }
            var section = Section(
                heading: text.changesHeading(
                    text.triageTotal(comparison.before.tickets, days: comparison.before.days)),
                columns: [
                    text.changeColumn, text.beforeColumn, text.nowColumn, text.causeColumn, text.entryColumn,
                ],
                rows: changed.prefix(TriageDocument.mostRows).map { change in
                    Row(
                        figures: [
                            name(change.trend),
                            counted(change.before, comparison.before.share(change.before)),
                            counted(change.after, report.share(change.after)),
                        ],
                        subject: line(change.question), entry: line(change.entry.text))
                })
            if changed.count > section.rows.count {
                section.rest.append(text.moreChanges(changed.count - section.rows.count))
            }
            let steady = comparison.changes.count - changed.count
            if steady > 0 { section.rest.append(text.steadyCauses(steady)) }
            return section
        }

        private func section(
            _ heading: String, _ columns: [String], _ rows: [Row], _ counts: [Int], unlisted: Int = 0
        ) -> Section {
            let more = counts.dropFirst(TriageDocument.mostRows)
            return Section(
                heading: heading, columns: columns + [text.examplesColumn],
                rows: Array(rows.prefix(TriageDocument.mostRows)),
                rest: (more.isEmpty ? [] : [text.moreRows(more.count, tickets: more.reduce(0, +))])
                    + (unlisted > 0 ? [text.unlistedTickets(unlisted)] : []))
        }

        private func name(_ trend: TriageComparison.Trend) -> String {
            switch trend {
            case .new: text.newTrend
            case .gone: text.goneTrend
            case .rising: text.risingTrend
            case .falling: text.fallingTrend
            case .steady: text.steadyTrend
            }
        }

        private func counted(_ count: Int, _ share: Double) -> String {
            "\(count) (\(TriageDocument.percent(share)))"
        }

        private func counted(_ count: Int) -> [String] { ["\(count)", percent(report.share(count))] }

        private func examples(_ examples: [TicketExample]) -> [String] {
            examples.map { example in
                let name = example.id ?? text.lineOfFile(files[example.file], example.line)
                return line(name + text.colon + example.text)
            }
        }

        private func line(_ text: String) -> String { TriageDocument.line(text) }
    }
}
