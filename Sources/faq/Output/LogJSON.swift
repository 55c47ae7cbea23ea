internal import FAQKit
internal import FAQModel
internal import FAQReader

/// What was found in logs as the contract spells it in JSON.
enum LogJSON {
    /// - Parameters:
    ///   - log: the name of the log, where several are read.
    ///   - text: whether the text of the line is given.
    static func write(_ line: ExplainedLine, log: String?, text: Bool, to json: inout JSONWriter) {
        json.object { json in
            if let log { json.member("log", log) }
            json.member("line", line.line)
            json.member("entry", line.entry.text)
            json.member("file", line.source?.file)
            json.member("entryLine", line.source?.lines.lowerBound)
            if !line.alternatives.isEmpty { json.member("alternatives", line.alternatives.map(\.text)) }
            if text { json.member("text", line.text) }
        }
    }

    /// - Parameter samples: whether a line of each form is given.
    static func write(
        _ report: LogReport, logs: LogNames, unread: UnreadLogs, samples: Bool, to json: inout JSONWriter
    ) {
        let unfound = unread.count == 0 ? "none" : "incomplete"
        json.object { json in
            json.member("status", report.causes.isEmpty ? unfound : "found")
            json.member("lines", report.lineCount)
            json.name("causes")
            json.array(report.causes) { json, cause in
                json.object { json in
                    json.member("entry", cause.entry.text)
                    json.member("question", cause.question)
                    json.member("file", cause.source?.file)
                    json.member("entryLine", cause.source?.lines.lowerBound)
                    json.member("alternatives", cause.alternatives.map(\.text))
                    write(cause.occurrences, logs, samples, to: &json)
                }
            }
            json.name("unknown")
            json.array(report.unknown) { json, occurrences in
                json.object { write(occurrences, logs, samples, to: &$0) }
            }
            json.member("unlisted", report.unlistedCount)
            unread.write(to: &json)
            if Interruption.hasCome { json.member("interrupted", true) }
        }
    }

    private static func write(
        _ occurrences: LogReport.Occurrences, _ logs: LogNames, _ samples: Bool, to json: inout JSONWriter
    ) {
        if let first = logs.shown(occurrences.firstLog), let last = logs.shown(occurrences.lastLog) {
            json.member("firstLog", first)
            json.member("lastLog", last)
        }
        json.member("firstLine", occurrences.firstLine)
        json.member("lastLine", occurrences.lastLine)
        json.member("count", occurrences.count)
        if samples { json.member("sample", occurrences.sample) }
    }
}
