internal import FAQFiles
internal import FAQKit
internal import FAQLogFiles
internal import FAQModel
internal import FAQReader
internal import FAQWording

/// Reads files of tickets and asks the knowledge base about each.
struct TriageTask {
    let base: KnowledgeBase
    let fields: TicketFields
    let policy: AnswerPolicy?

    private(set) var report = TriageReport()
    private(set) var unread = UnreadTickets()
    private var progress = ProgressLine()

    /// Tickets are shared out among the cores in lots of so many, and of at most so many bytes.
    private static let lotSize = 128
    private static let largestLot = 8 << 20

    init(base: KnowledgeBase, fields: TicketFields, policy: AnswerPolicy?) {
        (self.base, self.fields, self.policy) = (base, fields, policy)
    }

    /// What is wrong with one file, or with a part of it, does not keep the others from being read.
    ///
    /// - Throws: where the knowledge base is damaged, or nobody reads what is shown.
    mutating func run(_ files: [String]) throws(CommandFailure) {
        for (index, name) in files.enumerated() {
            let tickets: TicketStream
            let size: Int?
            do throws(TicketStream.Unreadable) { (tickets, size) = try open(name) } catch {
                try fail(name, error)
                continue
            }
            try read(tickets, name, index, size)
        }
        try progress.erase()
        report.finish()
    }

    /// What mail in Chinese is written in besides UTF-8.
    private static let charsets = MailCharsets { bytes, name in
        ["gbk", "gb2312", "gb18030", "cp936", "x-gbk"].contains(name) ? LogText.decoded(bytes) : nil
    }

    /// Opens a file, compressed with gzip or not, in UTF-8, UTF-16 or GBK.
    private func open(_ name: String) throws(TicketStream.Unreadable) -> (TicketStream, byteCount: Int?) {
        let stream: any ByteStream
        var size: Int?
        do throws(FileError) {
            let source = LogSource.decompressing(name == "-" ? .standardInput : .file(name))
            stream = try LogText.decoded(source.open(), unless: TicketStream.isMail)
            if name != "-" { size = try FileStatus(of: FilePath(name)).byteCount }
        } catch {
            throw .file(error)
        }
        return (try TicketStream(stream, fields, Self.charsets), size)
    }

    private mutating func read(
        _ tickets: TicketStream, _ name: String, _ index: Int, _ size: Int?
    ) throws(CommandFailure) {
        var tickets = tickets
        var lot: [Ticket] = []
        var lotBytes = 0
        while true {
            let next: Result<Ticket, TicketDefect>?
            do throws(FileError) { next = try tickets.next() } catch {
                next = nil
                try fail(name, .file(error))
            }
            switch next {
            case .success(let ticket):
                lot.append(ticket)
                lotBytes += ticket.body.utf8.count
            case .failure(let defect): unread.add(UnreadTickets.Failure(defect, file: name))
            case nil: break
            }
            if next == nil || lot.count == Self.lotSize || lotBytes >= Self.largestLot {
                try add(lot, file: index)
                lot.removeAll(keepingCapacity: true)
                lotBytes = 0
                let count = report.ticketCount
                let share = size.flatMap { $0 > 0 ? Double(tickets.byteCount) / Double($0) : nil }
                try progress.show(share, CommandText.current.readingTickets(count))
            }
            if next == nil { return }
        }
    }

    private mutating func add(_ lot: [Ticket], file: Int) throws(CommandFailure) {
        let (base, policy) = (base, policy)
        let triaged = ParallelMap.map(lot) { ticket in
            Result { () throws(KnowledgeBaseError) in
                try TriagedTicket(ticket, file: file, of: base, policy: policy)
            }
        }
        for (ticket, result) in zip(lot, triaged) {
            do throws(KnowledgeBaseError) { report.add(try result.get(), isCut: ticket.isCut) } catch {
                throw CommandFailure(error)
            }
        }
    }

    private mutating func fail(_ name: String, _ error: TicketStream.Unreadable) throws(CommandFailure) {
        let text = CommandText.current
        let failure: CommandFailure
        switch error {
        case .file where name != "-" && FileStatus.isFolder(name):
            failure = CommandFailure(
                status: .inputOutput, code: "input-output", message: text.folderOfTickets(name))
        case .file(let error): failure = CommandFailure(error)
        case .binary: failure = Self.failure("unknown-kind", text.binaryTickets(name))
        case .unknownKind: failure = Self.failure("unknown-kind", text.unknownTicketKind(name))
        case .encoding(let encoding): failure = Self.failure("encoding", text.ticketEncoding(name, encoding))
        case .noTextColumn(let columns):
            failure = Self.failure("no-text-column", text.noTicketText(name, columns))
        // Nothing is in it, and nothing is lost.
        case .empty: return
        }
        try progress.erase()
        try StandardStream.error.write("faq: \(line: failure.message)\n")
        unread.add(
            UnreadTickets.Failure(file: name, line: nil, code: failure.code, message: failure.message),
            isFile: failure.status == .inputOutput)
    }

    private static func failure(_ code: String, _ message: String) -> CommandFailure {
        CommandFailure(status: .badContent, code: code, message: message)
    }
}

extension UnreadTickets.Failure {
    init(_ defect: TicketDefect, file: String) {
        switch defect.reason {
        case .row(let reason):
            let problem = RowProblem(RowDefect(reason))
            self.init(file: file, line: defect.line, code: problem.code, message: problem.message)
        case .charset(let name):
            self.init(
                file: file, line: defect.line, code: "charset",
                message: CommandText.current.unreadCharset(name))
        case .empty:
            self.init(
                file: file, line: defect.line, code: "empty-text", message: CommandText.current.emptyText)
        }
    }
}
