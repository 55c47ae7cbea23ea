internal import FAQKit
internal import FAQModel
internal import FAQWording

/// A report of triage as the contract spells it in JSON.
struct TriageJSON {
    let report: TriageReport
    let comparison: TriageComparison?
    let files: [String]
    let unread: UnreadTickets

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("report", "triage")
            json.member("status", unread.count == 0 && report.cutCount == 0 ? "complete" : "partial")
            json.member("files", files)
            json.member("from", report.days?.lowerBound)
            json.member("to", report.days?.upperBound)
            json.member("tickets", report.ticketCount)
            json.member("answered", report.answeredCount)
            json.member("asked", report.askedCount)
            json.member("unknown", report.unknownCount)
            json.member("cut", report.cutCount)
            json.member("unread", unread.count)
            json.name("causes")
            json.array(report.causes) { json, cause in
                json.object { json in
                    json.member("entry", cause.entry.text)
                    json.member("question", cause.question)
                    write(cause.count, to: &json)
                    json.member("also", cause.alsoCount)
                    write(cause.examples, to: &json)
                }
            }
            json.name("questions")
            json.array(report.questions) { json, question in
                json.object { json in
                    json.member("choices", question.choices.map(\.entry.text))
                    write(question.count, to: &json)
                    write(question.examples, to: &json)
                }
            }
            json.member("unlistedQuestions", report.unlistedQuestions)
            json.name("forms")
            json.array(report.forms) { write($1, to: &$0) }
            json.member("unlistedForms", report.unlistedForms)
            json.name("failures")
            json.array(unread.first) { json, failure in
                json.object {
                    $0.member("file", failure.file)
                    $0.member("line", failure.line)
                    $0.member("code", failure.code)
                    $0.member("message", failure.message)
                }
            }
            json.name("against")
            if let comparison { write(comparison, to: &json) } else { json.null() }
        }
        json.endLine()
    }

    private func write(_ form: UnknownForm, to json: inout JSONWriter) {
        json.object { json in
            if case .template(let template) = form.key {
                json.member("template", LogSummary.name(ofTemplate: template))
            } else {
                json.member("template", String?.none)
            }
            json.member("shared", form.shared)
            write(form.count, to: &json)
            write(form.examples, to: &json)
        }
    }

    private func write(_ count: Int, to json: inout JSONWriter) {
        json.member("count", count)
        json.member("share", report.share(count), digits: 4)
    }

    private func write(_ examples: [TicketExample], to json: inout JSONWriter) {
        json.name("examples")
        json.array(examples) { json, example in
            json.object {
                $0.member("id", example.id)
                $0.member("file", files[example.file])
                $0.member("line", example.line)
                $0.member("text", example.text)
            }
        }
    }

    private func write(_ comparison: TriageComparison, to json: inout JSONWriter) {
        json.object { json in
            json.member("from", comparison.before.days?.lowerBound)
            json.member("to", comparison.before.days?.upperBound)
            json.member("tickets", comparison.before.tickets)
            json.member("answered", comparison.before.answered)
            json.member("asked", comparison.before.asked)
            json.member("unknown", comparison.before.unknown)
            json.name("changes")
            json.array(comparison.changes) { json, change in
                json.object {
                    $0.member("entry", change.entry.text)
                    $0.member("question", change.question)
                    $0.member("before", change.before)
                    $0.member("after", change.after)
                    $0.member("trend", change.trend.rawValue)
                }
            }
        }
    }
}

/// What of files of tickets could not be read.
struct UnreadTickets {
    struct Failure {
        var file: String
        var line: Int?
        var code: String
        var message: String

        /// What people are told: messages about files have the name in them.
        var sentence: String {
            guard let line else { return message }
            return CommandText.current.lineOfFile(file, line) + CommandText.current.colon + message
        }
    }

    private(set) var first: [Failure] = []
    private(set) var count = 0
    /// Whether a file as a whole could not be opened or read.
    private(set) var lacksFile = false

    private static let most = 100

    mutating func add(_ failure: Failure, isFile: Bool = false) {
        count += 1
        lacksFile = lacksFile || isFile
        if first.count < Self.most { first.append(failure) }
    }
}
