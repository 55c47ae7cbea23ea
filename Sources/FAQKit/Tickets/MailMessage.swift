internal import FAQHTML
internal import FAQText

/// What a message of mail says: its subject and the text that its writer wrote.
struct MailMessage {
    private let headers: MailHeaders
    private let charsets: MailCharsets
    private var plain: [String] = []
    private var html: [String] = []
    /// A character set of a text that is not read.
    private var unknownCharset: String?
    private var isCut: Bool

    /// Parts are looked at so deep and so many.
    private static let deepest = 8
    private static let mostParts = 100

    private var partCount = 0

    /// - Parameters:
    ///   - bytes: headers and body, lines that end in LF.
    ///   - isCut: whether there was more.
    init(_ bytes: [UInt8], isCut: Bool, _ charsets: MailCharsets) {
        self.charsets = charsets
        headers = MailHeaders(bytes[...])
        // What was cut off is mostly what is attached.
        self.isCut = false
        read(headers, depth: 0, isOpen: isCut)
    }

    func ticket(line: Int) throws(TicketDefect) -> Ticket {
        let text = plain.isEmpty ? html.joined(separator: "\n") : plain.joined(separator: "\n")
        let ticket = Ticket(
            id: nil, line: line, day: TicketDay.mail(headers.text("date")),
            title: headers.text("subject", charsets),
            body: MailText.withoutQuotations(text), isCut: isCut)
        guard ticket.text.utf8.contains(where: { !$0.isASCIISpace }) else {
            throw TicketDefect(line: line, reason: unknownCharset.map { .charset($0) } ?? .empty)
        }
        if ticket.body.isEmpty, let unknownCharset {
            throw TicketDefect(line: line, reason: .charset(unknownCharset))
        }
        return ticket
    }

    /// - Parameter isOpen: whether the part goes on beyond what there is of it.
    private mutating func read(_ part: MailHeaders, depth: Int, isOpen: Bool) {
        partCount += 1
        guard partCount <= Self.mostParts, !part.token("content-disposition").hasPrefix("attachment") else {
            return
        }
        let kind = part.token("content-type")
        if kind.hasPrefix("multipart/"), let boundary = part.parameter("boundary", of: "content-type"),
            !boundary.isEmpty, depth < Self.deepest
        {
            return readParts(part.body, boundary: Array("--\(boundary)".utf8), depth: depth, isOpen: isOpen)
        }
        guard kind.isEmpty || kind == "text/plain" || kind == "text/html" else { return }
        let bytes = TransferEncoding.decoded(part.body, part.token("content-transfer-encoding"))
        let charset = part.parameter("charset", of: "content-type") ?? ""
        guard let text = charsets.text(bytes, charset) else {
            unknownCharset = charset
            return
        }
        isCut = isCut || isOpen
        if kind == "text/html" {
            html.append(HTMLTokenizer(text).plainText)
        } else {
            plain.append(text)
        }
    }

    private mutating func readParts(_ body: ArraySlice<UInt8>, boundary: [UInt8], depth: Int, isOpen: Bool) {
        var start: Int?
        var position = body.startIndex
        while position < body.endIndex {
            let end = body[position...].firstIndex(of: 0x0A) ?? body.endIndex
            if body[position..<end].starts(with: boundary) {
                if let start { read(MailHeaders(body[start..<position]), depth: depth + 1, isOpen: false) }
                let rest = body[(position + boundary.count)..<end]
                if rest.starts(with: "--".utf8) { return }
                start = min(end + 1, body.endIndex)
            }
            position = min(end + 1, body.endIndex)
        }
        if let start { read(MailHeaders(body[start...]), depth: depth + 1, isOpen: isOpen) }
    }
}

/// What of the text of a message its writer wrote.
enum MailText {
    /// Without what is quoted, what is below a signature's mark, and the letter that is answered; the whole where nothing
    /// else is left.
    static func withoutQuotations(_ text: String) -> String {
        var kept: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "-- " || line == "--" || introducesAnswered(line) { break }
            if !line.hasPrefix(">") { kept.append(line) }
        }
        let own = kept.joined(separator: "\n")
        return own.utf8.contains { !$0.isASCIISpace } ? own : text
    }

    private static func introducesAnswered(_ line: Substring) -> Bool {
        let line = line.drop { $0 == " " }
        if line.hasPrefix("On "), line.hasSuffix("wrote:") { return true }
        if line.hasSuffix("写道：") || line.hasSuffix("写道:") { return true }
        guard line.hasPrefix("-----") else { return false }
        let words = line.drop { $0 == "-" || $0 == " " }.lowercased()
        return ["original message", "forwarded message", "原始邮件", "转发邮件", "邮件原件", "original appointment"]
            .contains { words.hasPrefix($0) }
    }
}
