internal import FAQFiles
internal import FAQModel
internal import FAQReader
internal import FAQSite
internal import FAQWording
internal import Glibc

/// Where an entry can be looked at outside the command: its page on the site, or the line of its file.
enum EntryPlace: Equatable {
    case page(String)
    case source(file: String, line: Int)

    /// Finds the page where the site's address is known from its `site.conf`, else the file.
    ///
    /// - Parameter kb: where the base was read from.
    init(of entry: Entry, in base: KnowledgeBase, at kb: String) throws(CommandFailure) {
        let export = SiteExport(kb: kb, configurationFile: nil, baseURL: nil, output: "")
        if let address = try export.configuration().baseURL {
            self = .page(address + (try Self.path(of: entry.id, in: base)))
            return
        }
        guard let source = entry.source else {
            throw Self.failure(CommandText.current.noPlace(entry.id.text))
        }
        let folder = export.contentFolder ?? SiteExport.folder(of: kb)
        let file = folder + "/" + source.file
        guard access(file, R_OK) == 0 else {
            throw Self.failure(CommandText.current.noSourceHere(entry.id.text, source.file, folder))
        }
        self = .source(file: file, line: source.lines.lowerBound)
    }

    /// Shows it, and says what.
    ///
    /// An editor named by `$VISUAL` or `$EDITOR` takes the terminal until it is left.
    func open() throws(CommandFailure) -> String {
        let text = CommandText.current
        switch self {
        case .page(let address):
            guard Self.show(address) else { throw Self.failure(text.noBrowser(address)) }
            return text.opened(address)
        case .source(let file, let line):
            let place = "\(file):\(line)"
            guard let editor = Self.editor else {
                guard Self.show(file) else { throw Self.failure(text.noEditor(place)) }
                return text.opened(place)
            }
            // Its words are the shell's, as for other programs that start an editor. A path never looks like an option.
            let path = file.hasPrefix("/") ? file : "./" + file
            guard ChildProcess.run(["/bin/sh", "-c", editor + " \"$@\"", editor, "+\(line)", path]) else {
                throw Self.failure(text.editorFailed(editor, place))
            }
            return text.opened(place)
        }
    }

    private static var editor: String? {
        for name in ["VISUAL", "EDITOR"] {
            if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty { return value }
        }
        return nil
    }

    /// Hands an address or a file to the desktop.
    private static func show(_ place: String) -> Bool {
        #if os(macOS)
            let programs = ["open"]
        #else
            let programs = ["xdg-open", "wslview"]
        #endif
        return programs.contains { ChildProcess.isThere($0) && ChildProcess.run([$0, place], input: []) }
    }

    /// Ids that make the same file name are told apart by their order, so all are looked at.
    private static func path(of id: EntryID, in base: KnowledgeBase) throws(CommandFailure) -> String {
        do throws(KnowledgeBaseError) {
            var ids: [EntryID] = []
            for position in 0..<base.entryCount {
                guard let header = try base.header(at: position) else { break }
                ids.append(header.id)
                if header.id == id { break }
            }
            return EntryAddress.paths(of: ids).last ?? ""
        } catch {
            throw CommandFailure(error)
        }
    }

    private static func failure(_ message: String) -> CommandFailure {
        CommandFailure(status: .inputOutput, code: "cannot-open", message: message)
    }
}
