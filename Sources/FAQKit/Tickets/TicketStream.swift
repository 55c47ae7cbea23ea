package import FAQFiles
package import FAQModel
internal import FAQText

/// The tickets of a file or stream: lines of JSON, a table with a line that names its columns, or a mailbox (mbox), told by
/// how it begins.
///
/// Memory is that of one ticket. What is no ticket is a defect, and the next one is read.
package struct TicketStream {
    /// Why nothing can be read of a file.
    package enum Unreadable: Error, Sendable {
        case file(FileError)
        /// It begins like none of the kinds.
        case unknownKind
        /// It is no text, but packed, or a spreadsheet.
        case binary
        /// It is UTF-16, or looks like GBK: the name `iconv` has for it.
        case encoding(String)
        /// No column has a text; those that there are.
        case noTextColumn([String])
        case empty
    }

    private enum Kind {
        case jsonLines
        case table(separator: UInt8, TicketFields.Places)
        case mailbox
    }

    private let stream: any ByteStream
    private let fields: TicketFields
    private let charsets: MailCharsets
    private let kind: Kind
    private var buffer: RowBuffer
    /// What was read to tell the kind.
    private var head: ArraySlice<UInt8>
    private var mailbox = Mailbox()
    private var isAfterHead = false
    /// Bytes read so far.
    package private(set) var byteCount: Int

    private static let headSize = 1 << 16
    /// Of columns, as errors list them.
    private static let mostNames = 30
    private static let longestName = 40

    /// - Parameter charsets: of mail.
    package init(
        _ stream: any ByteStream, _ fields: TicketFields, _ charsets: MailCharsets = MailCharsets()
    ) throws(Unreadable) {
        self.charsets = charsets
        self.stream = stream
        self.fields = fields
        do throws(FileError) { head = try Self.head(of: stream)[...] } catch { throw .file(error) }
        byteCount = head.count
        kind = try Self.kind(head, fields)
        switch kind {
        case .jsonLines: buffer = RowBuffer()
        case .table(let separator, _): buffer = RowBuffer(quotedBetween: separator)
        case .mailbox: buffer = RowBuffer(longestRow: Ticket.longestText)
        }
    }

    /// Whether a text begins as mail does, which says itself in which character set it is.
    package static func isMail(_ head: ArraySlice<UInt8>) -> Bool { Mailbox.begins(head) }

    private static func head(of stream: any ByteStream) throws(FileError) -> [UInt8] {
        var head: [UInt8] = []
        while head.count < headSize {
            var failure: FileError?
            let piece = [UInt8](unsafeUninitializedCapacity: headSize - head.count) { buffer, count in
                do throws(FileError) {
                    count = try stream.read(into: UnsafeMutableRawBufferPointer(buffer))
                } catch {
                    failure = error
                }
            }
            if let failure { throw failure }
            if piece.isEmpty { break }
            head += piece
        }
        return head
    }

    private static func kind(_ head: ArraySlice<UInt8>, _ fields: TicketFields) throws(Unreadable) -> Kind {
        try checkEncoding(head)
        let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
        guard let first = text.first(where: { !$0.isASCIISpace }) else { throw .empty }
        if first == UInt8(ascii: "{") { return .jsonLines }
        if Mailbox.begins(text) { return .mailbox }
        if head.contains(0) { throw .binary }
        if first == UInt8(ascii: "[") { throw .unknownKind }
        var names = RowBuffer(quotedBetween: nil)
        var rest = text
        names.fill { room in
            let piece = rest.prefix(room.count)
            room.copyBytes(from: piece)
            rest = rest.dropFirst(piece.count)
            return piece.count
        }
        guard case .bytes(let line)? = names.next()?.content ?? .some(.bytes(text)) else {
            throw .unknownKind
        }
        var columns: [String] = []
        for separator in [UInt8(ascii: ","), 0x09, UInt8(ascii: ";")] {
            let found = DelimitedRow.csv(line, separator: separator).map {
                String(decoding: $0, as: UTF8.self)
            }
            let places = fields.places(found)
            if places.hasText { return .table(separator: separator, places) }
            if found.count > columns.count { columns = found }
        }
        guard columns.count > 1 else { throw .unknownKind }
        throw .noTextColumn(columns.prefix(mostNames).map { String($0.prefix(longestName)) })
    }

    /// Whole lines are looked at, so that no character is cut.
    private static func checkEncoding(_ head: ArraySlice<UInt8>) throws(Unreadable) {
        let end =
            head.count < headSize ? head.endIndex : head.lastIndex(of: 0x0A).map { $0 + 1 } ?? head.endIndex
        switch TextEncoding.of(Array(head[..<end])) {
        case .utf16(let isBigEndian): throw .encoding(isBigEndian ? "UTF-16BE" : "UTF-16LE")
        // A mailbox may hold letters in any encoding.
        case .gb18030 where !Mailbox.begins(head): throw .encoding("GB18030")
        case .gb18030, .utf8, .unknown: return
        }
    }

    /// The next ticket, or why there is none in its place; `nil` after the last.
    package mutating func next() throws(FileError) -> Result<Ticket, TicketDefect>? {
        if case .mailbox = kind { return try nextMessage() }
        while let row = try nextRow() {
            if case .table = kind, !isAfterHead {
                isAfterHead = true
                continue
            }
            if case .bytes(let bytes) = row.content, bytes.allSatisfy(\.isASCIISpace) { continue }
            do throws(TicketDefect) { return .success(try ticket(row)) } catch { return .failure(error) }
        }
        return nil
    }

    private mutating func nextRow() throws(FileError) -> RowBuffer.Row? {
        while true {
            if let row = buffer.next() { return row }
            if buffer.isAtEnd { return nil }
            let stream = stream
            var head = head
            let isHead = !head.isEmpty
            var added = 0
            try buffer.fill { (room) throws(FileError) in
                if isHead {
                    let piece = head.prefix(room.count)
                    room.copyBytes(from: piece)
                    head = head.dropFirst(piece.count)
                    return piece.count
                }
                added = try stream.read(into: room)
                return added
            }
            self.head = head
            byteCount += added
        }
    }

    private mutating func nextMessage() throws(FileError) -> Result<Ticket, TicketDefect>? {
        while let row = try nextRow() {
            if let message = mailbox.add(row) { return message.ticket(charsets) }
        }
        return mailbox.finish()?.ticket(charsets)
    }

    private func ticket(_ row: RowBuffer.Row) throws(TicketDefect) -> Ticket {
        func defect(_ reason: RowDefect.Reason) -> TicketDefect {
            TicketDefect(line: row.line, reason: .row(reason))
        }
        let bytes: ArraySlice<UInt8>
        switch row.content {
        case .bytes(let row): bytes = row
        case .tooLong: throw defect(.tooLong(limit: RowBuffer.longestRow))
        case .misplacedQuote: throw defect(.misplacedQuote)
        }
        let values: [String?]
        let places: TicketFields.Places
        if case .table(let separator, let found) = kind {
            places = found
            let fields = DelimitedRow.csv(bytes, separator: separator)
            guard fields.count == places.count else {
                throw defect(.ragged(expected: places.count, found: fields.count))
            }
            // What else is wrong in a row matters little to what it is about.
            values = fields.map { String(decoding: $0, as: UTF8.self) }
        } else {
            let value: JSONValue
            do throws(JSONError) { value = try JSONParser.parse(bytes) } catch {
                throw defect(.badJSON(error))
            }
            guard case .object(let members) = value else { throw defect(.noText(fields: Self.usualTexts)) }
            places = fields.places(members.map(\.name))
            values = members.map(\.value.plainText)
        }
        func value(_ place: Int?) -> String { place.flatMap { values[$0] } ?? "" }
        guard places.hasText else {
            throw defect(.noText(fields: fields.text.map { [$0] } ?? Self.usualTexts))
        }
        let ticket = Ticket(
            id: places.id.flatMap { values[$0] }, line: row.line, day: TicketDay.iso(value(places.date)),
            title: value(places.title), body: value(places.body))
        guard ticket.text.utf8.contains(where: { !$0.isASCIISpace }) else {
            throw TicketDefect(line: row.line, reason: .empty)
        }
        return ticket
    }

    /// What messages name, of all that is looked for.
    private static let usualTexts = ["text", "subject", "description"]
}

extension JSONValue {
    /// A string, or a number as it is written.
    fileprivate var plainText: String? {
        switch self {
        case .string(let text), .number(let text): text
        case .null, .bool, .array, .object: nil
        }
    }
}
