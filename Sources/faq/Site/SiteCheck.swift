internal import FAQKit
internal import FAQModel
internal import FAQWording

/// What an export would do, told before it is done.
struct SiteCheck {
    let folder: String
    let changes: FolderChanges
    /// A file of others, in a folder that holds no export.
    let foreignName: String?
    var diagnostics: [Diagnostic]

    var status: ExitStatus {
        isRefused ? .inputOutput : changes.isNothing ? .answer : .noAnswer
    }

    private var isRefused: Bool { foreignName != nil || !changes.refused.isEmpty }

    /// Standard output: one line for each file with what becomes of it.
    var list: TerminalText {
        let text = CommandText.current
        let written = changes.written.map { "\(text.wouldWrite) \($0.name)" }
        let removed = changes.removed.map { "\(text.wouldRemove) \($0)" }
        let refused = changes.refused.map { "\(text.wouldRefuse) \($0.message(in: folder))" }
        return (written + removed + refused).map { "\(line: $0)\n" as TerminalText }.joined()
    }

    /// Standard error: all in a line, and why nothing would be written at all.
    var report: String {
        let text = CommandText.current
        let foreign = foreignName.map { text.foreignFolder(folder, holding: $0) + "\n" } ?? ""
        return foreign
            + text.wouldExport(
                to: folder, written: changes.written.count, unchanged: changes.unchangedCount,
                removed: changes.removed.count, refused: changes.refused.count)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("status", isRefused ? "refused" : changes.isNothing ? "current" : "outdated")
            json.member("folder", folder)
            json.member("foreign", foreignName)
            json.name("write")
            json.array(changes.written) { $0.string($1.name) }
            json.member("unchanged", changes.unchangedCount)
            json.name("remove")
            json.array(changes.removed) { $0.string($1) }
            json.name("refuse")
            json.array(changes.refused) { json, refusal in
                json.object { json in
                    json.member("file", refusal.name)
                    json.member("code", refusal.obstacle.rawValue)
                }
            }
            json.name("diagnostics")
            EntryJSON.write(diagnostics, to: &json)
        }
        json.endLine()
    }
}
