package import FAQModel

/// How many tickets there were of what, as a report of triage keeps it.
package struct TriageCounts: Sendable {
    package struct Cause: Sendable {
        package var question: String
        package var count: Int
    }

    /// The first and the last day of a ticket, where tickets say so.
    package var days: ClosedRange<String>?
    package var tickets: Int
    package var answered: Int
    package var asked: Int
    package var unknown: Int
    package var causes: [EntryID: Cause]

    package init(_ report: TriageReport) {
        days = report.days
        tickets = report.ticketCount
        answered = report.answeredCount
        asked = report.askedCount
        unknown = report.unknownCount
        causes = Dictionary(
            report.causes.map { ($0.entry, Cause(question: $0.question, count: $0.count)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Reads the JSON of an earlier report; `nil` when it is none.
    package init?(_ json: JSONValue) {
        func count(_ name: String, of value: JSONValue) -> Int? {
            guard case .number(let text)? = value[name], let count = Int(text), (0...1 << 40).contains(count)
            else {
                return nil
            }
            return count
        }
        guard json["report"]?.string == "triage", let tickets = count("tickets", of: json),
            let answered = count("answered", of: json), let asked = count("asked", of: json),
            let unknown = count("unknown", of: json), let list = json["causes"]?.array
        else { return nil }
        (self.tickets, self.answered, self.asked, self.unknown) = (tickets, answered, asked, unknown)
        if let first = json["from"]?.string, let last = json["to"]?.string, first <= last {
            days = first...last
        }
        causes = [:]
        for cause in list {
            guard let entry = cause["entry"]?.string.flatMap({ EntryID($0) }),
                let count = count("count", of: cause)
            else { return nil }
            causes[entry] = Cause(question: cause["question"]?.string ?? entry.text, count: count)
        }
    }

    /// The share of all tickets, from 0 to 1.
    package func share(_ count: Int) -> Double { tickets == 0 ? 0 : Double(count) / Double(tickets) }
}

/// What became more or less since another week.
package struct TriageComparison: Sendable {
    package enum Trend: String, Sendable, CaseIterable {
        case new, gone, rising, falling, steady
    }

    package struct Change: Sendable {
        package var entry: EntryID
        package var question: String
        package var before: Int
        package var after: Int
        package var trend: Trend
    }

    package var before: TriageCounts
    /// By trend, and the greatest change first.
    package var changes: [Change]

    package init(before: TriageCounts, after: TriageCounts) {
        self.before = before
        let entries = Set(before.causes.keys).union(after.causes.keys)
        changes = entries.compactMap { entry in
            let (old, new) = (before.causes[entry]?.count ?? 0, after.causes[entry]?.count ?? 0)
            guard old > 0 || new > 0 else { return nil }
            return Change(
                entry: entry, question: (after.causes[entry] ?? before.causes[entry])?.question ?? entry.text,
                before: old, after: new,
                trend: Self.trend(old, of: before.tickets, new, of: after.tickets))
        }
        let order = Dictionary(uniqueKeysWithValues: Trend.allCases.enumerated().map { ($1, $0) })
        changes.sort { left, right in
            func key(_ change: Change) -> (Int, Int, String) {
                (order[change.trend] ?? 0, -abs(change.after - change.before), change.entry.text)
            }
            return key(left) < key(right)
        }
    }

    /// Rising and falling is what chance alone would bring about once in twenty weeks: the shares of all tickets differ by
    /// more than twice the standard error of their difference.
    static func trend(_ before: Int, of allBefore: Int, _ after: Int, of allAfter: Int) -> Trend {
        if before == 0 { return .new }
        if after == 0 { return .gone }
        let (oldTotal, newTotal) = (Double(max(allBefore, 1)), Double(max(allAfter, 1)))
        let shared = Double(before + after) / (oldTotal + newTotal)
        let error = (shared * (1 - shared) * (1 / oldTotal + 1 / newTotal)).squareRoot()
        let difference = Double(after) / newTotal - Double(before) / oldTotal
        if difference > 2 * error { return .rising }
        return difference < -2 * error ? .falling : .steady
    }
}
