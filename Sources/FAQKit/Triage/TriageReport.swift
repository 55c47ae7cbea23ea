package import FAQModel

/// What many tickets were about: by cause, and what the knowledge base lacks.
///
/// Memory is bounded by the entries and by how many groups are told apart, not by the tickets.
package struct TriageReport: Sendable {
    /// Tickets that an entry answers.
    package struct Cause: Sendable {
        package var entry: EntryID
        /// The entry's question as plain text.
        package var question: String
        /// Tickets that count as this one's.
        package var count = 0
        /// Further tickets that name it beside their first cause.
        package var alsoCount = 0
        package var examples: [TicketExample] = []
    }

    /// Tickets on which the same question comes back.
    package struct Question: Sendable {
        package struct Choice: Sendable {
            package var entry: EntryID
            /// The entry's question as plain text.
            package var question: String
        }

        package var choices: [Choice]
        package var count = 0
        package var examples: [TicketExample] = []
    }

    /// Examples of one group.
    package static let mostExamples = 3
    /// Questions that are told apart; tickets beyond them are counted in ``unlistedQuestions``.
    private static let mostQuestions = 1000

    /// The most frequent first.
    package private(set) var causes: [Cause] = []
    package private(set) var questions: [Question] = []
    package private(set) var unlistedQuestions = 0
    package private(set) var forms: [UnknownForm] = []
    package private(set) var unlistedForms = 0

    package private(set) var ticketCount = 0
    package private(set) var answeredCount = 0
    package private(set) var askedCount = 0
    package private(set) var unknownCount = 0
    /// Tickets that were longer than is read.
    package private(set) var cutCount = 0
    /// The first and the last day of a ticket, where tickets say so.
    package private(set) var days: ClosedRange<String>?

    private var causeIndices: [EntryID: Int] = [:]
    private var questionIndices: [[EntryID]: Int] = [:]
    private var unknown = UnknownForms()

    package init() {}

    package mutating func add(_ ticket: TriagedTicket, isCut: Bool) {
        ticketCount += 1
        if isCut { cutCount += 1 }
        if let day = ticket.example.day {
            days = days.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
        }
        switch ticket.outcome {
        case .answered(let entry, let others):
            answeredCount += 1
            let index = index(of: entry, ticket)
            causes[index].count += 1
            if causes[index].examples.count < Self.mostExamples {
                causes[index].examples.append(ticket.example)
            }
            for other in others { causes[self.index(of: other, ticket)].alsoCount += 1 }
        case .asked(let choices):
            askedCount += 1
            add(choices.sorted { $0.text < $1.text }, ticket)
        case .unknown(let key):
            unknownCount += 1
            unknown.add(key, ticket.example)
        }
    }

    private mutating func index(of entry: EntryID, _ ticket: TriagedTicket) -> Int {
        if let known = causeIndices[entry] { return known }
        causeIndices[entry] = causes.count
        causes.append(Cause(entry: entry, question: ticket.questions[entry] ?? entry.text))
        return causes.count - 1
    }

    private mutating func add(_ choices: [EntryID], _ ticket: TriagedTicket) {
        guard
            let index = questionIndices[choices]
                ?? (questions.count < Self.mostQuestions ? questions.count : nil)
        else {
            unlistedQuestions += 1
            return
        }
        if index == questions.count {
            questionIndices[choices] = index
            questions.append(
                Question(
                    choices: choices.map {
                        Question.Choice(entry: $0, question: ticket.questions[$0] ?? $0.text)
                    }))
        }
        questions[index].count += 1
        if questions[index].examples.count < Self.mostExamples {
            questions[index].examples.append(ticket.example)
        }
    }

    /// Orders what was counted, once all is.
    package mutating func finish() {
        causes.sort { ($1.count, $1.alsoCount, $0.entry.text) < ($0.count, $0.alsoCount, $1.entry.text) }
        // Sorting keeps the order of those that are alike: the earlier came first.
        questions.sort { $0.count > $1.count }
        forms = unknown.forms.sorted { $0.count > $1.count }
        unlistedForms = unknown.unlistedCount
    }

    /// The share of all tickets, from 0 to 1.
    package func share(_ count: Int) -> Double { ticketCount == 0 ? 0 : Double(count) / Double(ticketCount) }
}
