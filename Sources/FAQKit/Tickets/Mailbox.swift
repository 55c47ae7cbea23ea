internal import FAQText

/// Cuts the lines of a mailbox (mbox, RFC 4155) into messages; a message alone is a mailbox of one.
struct Mailbox: Sendable {
    /// The bytes of a message that are kept; a text stands before what is attached to it.
    static let longestMessage = 8 << 20

    struct Message {
        var line: Int
        var bytes: [UInt8]
        /// Whether it goes on beyond what was kept.
        var isCut: Bool

        func ticket(_ charsets: MailCharsets) -> Result<Ticket, TicketDefect> {
            do throws(TicketDefect) {
                return .success(try MailMessage(bytes, isCut: isCut, charsets).ticket(line: line))
            } catch {
                return .failure(TicketDefect(line: line, reason: error.reason))
            }
        }
    }

    private var message: Message?
    /// Whether a message may begin with the next line.
    private var isAfterBlank = true

    /// Whether a text begins as a mailbox or a message does.
    static func begins(_ text: ArraySlice<UInt8>) -> Bool {
        if text.starts(with: mark) { return true }
        let name = text.prefix { $0 != UInt8(ascii: ":") && $0 > 0x20 && $0 < 0x7F }
        guard text.dropFirst(name.count).first == UInt8(ascii: ":") else { return false }
        return firstHeaders.contains(String(decoding: name, as: UTF8.self).lowercased())
    }

    private static let mark = Array("From ".utf8)
    private static let firstHeaders: Set<String> = [
        "return-path", "delivered-to", "received", "from", "to", "date", "subject", "message-id",
        "mime-version",
        "x-original-to", "content-type", "reply-to", "dkim-signature",
    ]

    /// Takes a line; gives the message before it when it begins the next one.
    mutating func add(_ row: RowBuffer.Row) -> Message? {
        var line: ArraySlice<UInt8> = []
        if case .bytes(let bytes) = row.content { line = bytes }
        if line.last == 0x0D { line = line.dropLast() }
        if isAfterBlank, line.starts(with: Self.mark) {
            defer { message = Message(line: row.line, bytes: [], isCut: false) }
            isAfterBlank = false
            return finish()
        }
        isAfterBlank = line.isEmpty
        var current = message ?? Message(line: row.line, bytes: [], isCut: false)
        message = nil
        if case .tooLong = row.content { current.isCut = true }
        if current.bytes.count + line.count > Self.longestMessage {
            current.isCut = true
        } else if !current.isCut {
            // Lines that would begin a message have a mark before them.
            let quotes = line.prefix { $0 == UInt8(ascii: ">") }.count
            if quotes > 0, line.dropFirst(quotes).starts(with: Self.mark) { line = line.dropFirst() }
            current.bytes += line
            current.bytes.append(0x0A)
        }
        message = current
        return nil
    }

    mutating func finish() -> Message? {
        defer { message = nil }
        guard let message, message.bytes.contains(where: { !$0.isASCIISpace }) || message.isCut else {
            return nil
        }
        return message
    }
}
