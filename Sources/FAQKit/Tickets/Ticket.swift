/// What somebody asked a support desk.
package struct Ticket: Sendable {
    /// As the desk calls it; `nil` where nothing names it, as in mail.
    package var id: String?
    /// The line on which it begins, 1-based.
    package var line: Int
    /// The day it came, `YYYY-MM-DD`.
    package var day: String?
    /// In one line; may be empty.
    package var title: String
    /// What it says, without the title; may be empty.
    package var body: String
    /// Whether there was more than is read of one ticket.
    package var isCut = false

    /// The most that is read of one ticket, in UTF-8 bytes: 1 MiB.
    package static let longestText = 1 << 20

    /// Title and body, as they are asked.
    package var text: String {
        title.isEmpty ? body : body.isEmpty ? title : title + "\n" + body
    }

    init(id: String?, line: Int, day: String?, title: String, body: String, isCut: Bool = false) {
        (self.id, self.line, self.day, self.title) = (id, line, day, title)
        self.isCut = isCut || body.utf8.count > Self.longestText
        self.body =
            body.utf8.count > Self.longestText
            ? String(decoding: body.utf8.prefix(Self.longestText), as: UTF8.self) : body
    }
}

/// Why a row or message is no ticket, and where it begins.
package struct TicketDefect: Error, Sendable {
    package enum Reason: Equatable, Sendable {
        case row(RowDefect.Reason)
        /// The text is in an encoding that is not read, by its name.
        case charset(String)
        case empty
    }

    /// 1-based.
    package var line: Int
    package var reason: Reason
}
