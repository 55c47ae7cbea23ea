internal import FAQModel
internal import FAQReader

/// What a knowledge base says to what a command wrote that has failed.
enum FailureCause {
    /// Entries explain lines of it, at least one.
    case explained(LogReport)
    case answered(Match)
    case asked(DistinguishingQuestion, Findings)
    case unknown

    /// So many forms of errors are asked about, the last ones.
    private static let mostErrors = 8
    /// A command that says no more than this has said why it failed.
    private static let shortLines = 3

    /// - Parameter lines: as they stood on the terminal.
    static func of(_ lines: [UInt8], in base: KnowledgeBase) throws(CommandFailure) -> FailureCause {
        var report = LogReport()
        do throws(KnowledgeBaseError) { try report.add(.bytes(lines), of: base) } catch {
            throw CommandFailure(error)
        }
        guard report.causes.isEmpty else { return .explained(report) }
        let query = query(report, lines)
        guard !query.isEmpty else { return .unknown }
        // Nobody has asked, so what is not sure is not said.
        switch try base.resolution(of: query, limit: 10, policy: .cautious) {
        case .answer(let match, _): return .answered(match)
        case .ambiguous(let question, let findings): return .asked(question, findings)
        case .none: return .unknown
        }
    }

    /// The errors, or all there is where that is little.
    private static func query(_ report: LogReport, _ lines: [UInt8]) -> String {
        if !report.unknown.isEmpty {
            let last = report.unknown.sorted { $0.lastLine < $1.lastLine }.suffix(mostErrors)
            return last.map(\.sample).joined(separator: "\n")
        }
        let filled = lines.split(separator: 0x0A).filter { $0.contains { $0 > 0x20 } }
        guard filled.count <= shortLines else { return "" }
        return filled.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }
}
