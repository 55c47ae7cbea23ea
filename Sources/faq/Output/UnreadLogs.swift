internal import FAQFiles
internal import FAQKit
internal import FAQLogFiles
internal import FAQModel
internal import FAQWording

/// What was not read of the logs. Memory is bounded: of very many, only the first are kept.
struct UnreadLogs {
    private(set) var first: [UnreadLog] = []
    private(set) var count = 0

    /// So many are in JSON.
    private static let mostKept = 1000
    /// So many are said to people.
    private static let mostSaid = 20

    /// Keeps one, and says it on standard error.
    mutating func add(_ unread: UnreadLog) throws(CommandFailure) {
        count += 1
        if count <= Self.mostKept { first.append(unread) }
        if count <= Self.mostSaid {
            try StandardStream.error.write("faq: \(line: CommandFailure(unread).message)\n")
        }
    }

    /// Says how many were not named.
    func finish() throws(CommandFailure) {
        guard count > Self.mostSaid else { return }
        let rest = CommandText.current.moreUnread(count - Self.mostSaid)
        try StandardStream.error.write("faq: \(rest)\n")
    }

    func write(to json: inout JSONWriter) {
        json.name("unread")
        json.array(first) { json, unread in
            let failure = CommandFailure(unread)
            json.object { json in
                json.member("log", unread.name)
                json.member("code", failure.code)
                json.member("message", failure.message)
                if case .line(let line) = unread.place { json.member("line", line) }
            }
        }
        json.member("unreadCount", count)
    }
}

extension CommandFailure {
    /// What could not be read of a log, and what makes it readable.
    init(_ unread: UnreadLog) {
        let text = CommandText.current
        func failure(_ code: String, _ message: String) -> CommandFailure {
            CommandFailure(status: .inputOutput, code: code, message: text.about(unread.name, message))
        }
        let place: String? =
            switch unread.place {
            case .line(let line) where line > 0: text.readToLine(line)
            case .byte(let byte): text.readToByte(byte)
            case .line, nil: nil
            }
        func placed(_ message: String) -> String { place.map { text.with(message, $0) } ?? message }
        switch unread.reason {
        case .file(let error) where error.isCutOff: self = failure("cut-off", placed(text.logCutOff))
        case .file(let error) where error.isDamaged: self = failure("damaged", placed(text.logDamaged))
        case .file(let error) where error.isOutOfProportion:
            self = failure("out-of-proportion", placed(text.logOutOfProportion(LogFiles.mostTimes)))
        case .file(let error) where error.isOutOfMemory: self = failure("out-of-memory", text.logTakesMemory)
        case .file(let error):
            self.init(error)
            if let place { message = text.with(message, place) }
        case .packed(let packing):
            self = failure("unsupported", text.logPacked(packing.shownName, packing.remedy))
        case .unsupported: self = failure("unsupported", text.logUnsupported)
        case .encrypted: self = failure("encrypted", text.logEncrypted)
        case .binary: self = failure("binary", text.logBinary)
        case .nested: self = failure("nested", text.logNested)
        case .noFile: self = failure("no-file", text.logNoFile)
        case .empty: self = failure("empty", text.logEmpty)
        case .moreMembers(let most): self = failure("too-many", text.logHasMore(most))
        case .missingMembers(let count): self = failure("damaged", text.logLacks(count))
        }
    }
}

extension ForeignPacking {
    fileprivate var shownName: String {
        switch self {
        case .bzip2, .lz4, .lzip, .lzop, .compress, .rar: rawValue
        case .sevenZip: "7z"
        case .journal: "systemd journal"
        case .eventLog: "Windows event log"
        }
    }

    /// The command that makes a log, or a folder of logs, of such a FILE.
    fileprivate var remedy: String {
        switch self {
        case .bzip2, .lz4, .lzip, .lzop: "\(rawValue) -dc FILE | faq log -"
        case .compress: "gzip -dc FILE | faq log -"
        case .sevenZip: "7z x -oFOLDER FILE && faq log FOLDER"
        case .rar: "unrar x FILE FOLDER/ && faq log FOLDER"
        case .journal: "journalctl --file FILE -o json | faq log -"
        case .eventLog: "wevtutil qe FILE /lf:true /f:text | faq log -"
        }
    }
}
