internal import FAQFiles
internal import FAQModel
internal import FAQReader
internal import FAQSite
internal import FAQWording
internal import Glibc

/// One export of a site: reading the configuration, making the pages, writing them.
struct SiteExport {
    /// The knowledge base, as given or found.
    let kb: String
    let configurationFile: String?
    let baseURL: String?
    let output: String

    /// - Parameter insists: as of ``SiteFolder/write(_:insists:)``.
    func run(insists: Bool = false) throws(CommandFailure) -> SiteFolder.Outcome {
        let memory = ExportMemory(of: self)
        if let unchanged = try memory.unchanged() { return unchanged }
        let (site, diagnostics) = try site()
        var outcome = try folder(memory.memo).write(site.files, insists: insists)
        outcome.diagnostics = diagnostics + outcome.diagnostics
        memory.keep(outcome, of: site.files)
        return outcome
    }

    /// What ``run(insists:)`` would do.
    func check() throws(CommandFailure) -> SiteCheck {
        let (site, diagnostics) = try site()
        var check = try folder(ExportMemory(of: self).memo).check(site.files)
        check.diagnostics = diagnostics + check.diagnostics
        return check
    }

    private func folder(_ memo: ExportMemo?) -> SiteFolder {
        SiteFolder(path: output, contentFolder: contentFolder, memo: memo)
    }

    /// The files to write; fails where they would mix with the content.
    private func site() throws(CommandFailure) -> (Site, [Diagnostic]) {
        let base = try KnowledgeBaseLocation.open(kb, .inMemory)
        let configuration = try configuration()
        let site: Site
        do throws(KnowledgeBaseError) {
            site = try Site(base, configuration: configuration) { name in
                contentFolder.map { access("\($0)/\(name)", R_OK) == 0 } ?? false
            }
        } catch {
            throw CommandFailure(error)
        }
        guard try !OutputPlace.mixes(site.files, in: output, withContentIn: kb) else {
            throw CommandFailure(
                status: .inputOutput, code: "content-folder",
                message: CommandText.current.contentFolder(output))
        }
        return (site, base.diagnostics.filter { $0.severity == .error } + site.diagnostics)
    }

    /// The folder that file names of the knowledge base are relative to.
    var contentFolder: String? {
        if FileStatus.isFolder(kb) { return kb }
        guard access(kb, F_OK) == 0 else { return nil }
        return kb.hasSuffix(".faqx") ? nil : Self.folder(of: kb)
    }

    static func folder(of file: String) -> String {
        guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == file.startIndex ? "/" : String(file[..<slash])
    }

    /// The configuration file: the one given, else `site.conf` beside the content, else none.
    var configurationPath: String? {
        if let configurationFile { return configurationFile }
        guard let contentFolder else { return nil }
        let file = contentFolder + "/site.conf"
        return access(file, R_OK) == 0 ? file : nil
    }

    /// Files besides the content whose change asks for another export.
    func ownFiles(of configuration: SiteConfiguration) -> [String] {
        guard let file = configurationPath else { return [] }
        let folder = Self.folder(of: file)
        var files = [file]
        if let style = configuration.styleFile { files.append(Self.joined(folder, style)) }
        if let templates = configuration.templateFolder {
            files += Templates.Name.allCases.map { "\(Self.joined(folder, templates))/\($0.rawValue).html" }
        }
        return files
    }

    func configuration() throws(CommandFailure) -> SiteConfiguration {
        var configuration = SiteConfiguration()
        if let file = configurationPath {
            let bytes = try Self.read(file)
            let read = ConfigurationReader.read(String(decoding: bytes, as: UTF8.self), file: file)
            guard read.diagnostics.isEmpty else { throw Self.badConfiguration(file, read.diagnostics) }
            configuration = read.configuration
            let folder = Self.folder(of: file)
            if let style = configuration.styleFile {
                configuration.style = try Self.read(Self.joined(folder, style))
            }
            if let templates = configuration.templateFolder {
                try readTemplates(in: Self.joined(folder, templates), into: &configuration)
            }
        }
        if let baseURL, !configuration.setBaseURL(baseURL) {
            throw CommandFailure(
                status: .usage, code: "usage", message: CommandText.current.badBaseURL(baseURL))
        }
        return configuration
    }

    private func readTemplates(in folder: String, into configuration: inout SiteConfiguration)
        throws(CommandFailure)
    {
        var found = false
        for name in Templates.Name.allCases {
            let file = "\(folder)/\(name.rawValue).html"
            guard access(file, F_OK) == 0 else { continue }
            found = true
            let text = String(decoding: try Self.read(file), as: UTF8.self)
            do throws(TemplateError) { try configuration.templates.replace(name, with: text) } catch {
                let diagnostic = Diagnostic(
                    severity: .error, code: "site-template", file: file, line: error.line,
                    message: error.message)
                throw Self.badConfiguration(file, [diagnostic])
            }
        }
        guard found else {
            throw CommandFailure(
                status: .badContent, code: "bad-configuration",
                message: CommandText.current.noTemplates(folder))
        }
    }

    private static func badConfiguration(_ file: String, _ diagnostics: [Diagnostic]) -> CommandFailure {
        CommandFailure(
            status: .badContent, code: "bad-configuration",
            message: CommandText.current.badConfiguration(file),
            diagnostics: diagnostics)
    }

    private static func joined(_ folder: String, _ name: String) -> String {
        name.hasPrefix("/") ? name : "\(folder)/\(name)"
    }

    /// The most bytes of the configuration, of a template and of a style sheet: 16 MiB.
    private static let largestFile = 16 << 20

    private static func read(_ file: String) throws(CommandFailure) -> [UInt8] {
        do throws(FileError) { return try FileBytes.read(file, limit: largestFile) } catch {
            throw CommandFailure(error)
        }
    }
}
