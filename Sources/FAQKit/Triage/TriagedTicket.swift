internal import FAQLogs
package import FAQModel
package import FAQReader
internal import FAQText

/// What the knowledge base makes of a ticket.
package struct TriagedTicket: Sendable {
    package enum Outcome: Sendable {
        /// An entry answers. Of several causes that the ticket names, the most probable; the others follow.
        case answered(EntryID, others: [EntryID])
        /// Several entries fit, and the knowledge base would ask.
        case asked([EntryID])
        /// No entry answers: how it is called what such tickets have in common.
        case unknown(UnknownForm.Key)
    }

    package var outcome: Outcome
    /// The questions of the entries.
    var questions: [EntryID: String]
    package var example: TicketExample

    package init(
        _ ticket: Ticket, file: Int, of base: KnowledgeBase, policy: AnswerPolicy?
    ) throws(KnowledgeBaseError) {
        let text = ticket.text
        let resolution = try base.resolve(text, limit: 5, policy: policy)
        questions = Dictionary(
            resolution.findings.matches.map { ($0.entry, $0.question) },
            uniquingKeysWith: { first, _ in first })
        example = TicketExample(ticket, file: file)
        switch resolution {
        case .answer(let match, _): outcome = .answered(match.entry, others: [])
        case .ambiguous(let question, let findings):
            let entries = question.choices.map(\.entry)
            // The first match is the most probable, and mostly among them.
            let first = findings.matches.first { entries.contains($0.entry) }?.entry ?? entries.first
            if question.reason == .several, let first {
                outcome = .answered(first, others: entries.filter { $0 != first })
            } else {
                outcome = .asked(entries)
            }
        case .none:
            if let error = try LogSummary(of: text, base).unknown.first {
                outcome = .unknown(.template(error.key))
                example.text = TicketExample.shortened(error.sample)
            } else {
                outcome = .unknown(.words(TopicWords(of: example.excerpt)))
            }
        }
    }
}

/// A ticket as it may be shown: nothing in it is secret.
package struct TicketExample: Sendable {
    package var id: String?
    /// The file it stands in, by its index in the order of reading, from 0, and the line there, 1-based.
    package var file: Int
    package var line: Int
    /// Its title, or the line that matters; one line.
    package var text: String
    package var day: String?
    /// Its beginning without secrets, for what it has in common with others.
    fileprivate let excerpt: String

    /// A sample is no longer, in characters.
    static let longest = 160
    private static let excerptSize = 2048

    init(_ ticket: Ticket, file: Int) {
        self.file = file
        (line, day) = (ticket.line, ticket.day)
        id = ticket.id.map { Self.shortened(Self.redacted($0[...])) }
        excerpt = Self.redacted(ticket.text[...])
        let first = excerpt.split(whereSeparator: \.isNewline).first { $0.contains { !$0.isWhitespace } }
        text = Self.shortened(first.map(String.init) ?? "")
    }

    /// The beginning of a text, cut between words, since half a secret is not recognised.
    private static func redacted(_ text: Substring) -> String {
        var utf8 = Array(text.utf8.prefix(excerptSize))
        if utf8.count == excerptSize, let end = utf8.lastIndex(where: \.isASCIISpace) {
            utf8.removeSubrange(end...)
        }
        return String(decoding: Redaction.redacted(utf8), as: UTF8.self)
    }

    static func shortened(_ line: String) -> String {
        let line = line.drop(while: \.isWhitespace)
        guard line.unicodeScalars.count > longest else { return String(line) }
        var short = String(String.UnicodeScalarView(line.unicodeScalars.prefix(longest - 1)))
        short += "…"
        return short
    }
}
