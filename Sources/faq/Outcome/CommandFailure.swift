internal import FAQFiles
internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

/// Why a command could not do its work, for people and for programs.
struct CommandFailure: Error {
    var status: ExitStatus
    /// A stable name for programs, such as `no-such-entry`.
    var code: String
    var message: String
    var diagnostics: [Diagnostic] = []
    /// Whether it stands on standard error already.
    var isSaid = false

    /// One object and a line break, as `--json` prints it.
    var json: JSONWriter {
        var json = JSONWriter()
        json.object { json in
            json.member("status", "error")
            json.name("error")
            json.object { json in
                json.member("code", code)
                json.member("message", message)
                json.name("diagnostics")
                EntryJSON.write(diagnostics, to: &json)
            }
        }
        json.endLine()
        return json
    }
}

extension CommandFailure {
    init(_ error: KnowledgeBaseError) {
        let text = CommandText.current
        switch error {
        case .notFound(let path):
            self.init(status: .noKnowledgeBase, code: "no-such-knowledge-base", message: text.notFound(path))
        case .noMarkdown(let folder):
            self.init(status: .noKnowledgeBase, code: "no-markdown", message: text.noMarkdown(folder))
        case .unknownKind(let path):
            self.init(status: .badContent, code: "unknown-kind", message: text.unknownKind(path))
        case .unreadable(let error), .unwritable(let error):
            self.init(error)
        case .wouldReplace(let path):
            self.init(status: .inputOutput, code: "file-exists", message: text.wouldReplace(path))
        case .noEntries(let path, let diagnostics):
            self.init(
                status: .badContent, code: "no-entries", message: text.noEntries(path ?? "-"),
                diagnostics: diagnostics)
        case .badIndex(let defect, let path):
            self.init(
                status: .badContent, code: "bad-index",
                message: text.badIndex(path ?? "-", text.reason(defect)))
        case .noSuchEntry(let id):
            self.init(status: .noAnswer, code: "no-such-entry", message: text.noSuchEntry(id.text))
        case .compressedLog(let name):
            self.init(FileError.damaged(name))
        }
    }

    init(_ error: FileError) {
        let text = CommandText.current
        let reason = error.isNameTooLong ? text.nameTooLong : error.reason
        self.init(
            status: error.isOutOfMemory ? .outOfMemory : .inputOutput,
            code: error.isOutOfMemory ? "out-of-memory" : "input-output",
            message: text.cannot(error.operation, error.path, reason: reason))
    }
}
