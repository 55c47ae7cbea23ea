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
        let (site, images, diagnostics) = try site()
        var outcome = try folder(images, memory.memo).write(site.files, insists: insists)
        outcome.diagnostics = diagnostics + outcome.diagnostics
        memory.keep(outcome, of: site.files)
        return outcome
    }

    /// What ``run(insists:)`` would do.
    func check() throws(CommandFailure) -> SiteCheck {
        let (site, images, diagnostics) = try site()
        var check = try folder(images, ExportMemory(of: self).memo).check(site.files)
        check.diagnostics = diagnostics + check.diagnostics
        return check
    }

    private func folder(_ images: ContentImages, _ memo: ExportMemo?) -> SiteFolder {
        SiteFolder(path: output, images: images, memo: memo)
    }

    /// The files to write; fails where they would mix with the content.
    private func site() throws(CommandFailure) -> (Site, ContentImages, [Diagnostic]) {
        let base = try KnowledgeBaseLocation.open(kb, .inMemory)
        var configuration = try configuration()
        try lookAround(for: &configuration)
        let images = ContentImages(in: contentFolder)
        let site: Site
        do throws(KnowledgeBaseError) {
            site = try Site(base, configuration: configuration, refusal: images.refusal)
        } catch {
            throw CommandFailure(error)
        }
        guard try !OutputPlace.mixes(site.files, in: output, withContentIn: kb) else {
            throw CommandFailure(
                status: .inputOutput, code: "content-folder",
                message: CommandText.current.contentFolder(output))
        }
        return (site, images, base.diagnostics.filter { $0.severity == .error } + site.diagnostics)
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
        files += configuration.textFiles.map { Self.joined(folder, $0.name) }
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
            for texts in configuration.textFiles {
                let name = Self.joined(folder, texts.name)
                let text = String(decoding: try Self.read(name), as: UTF8.self)
                let wrong = configuration.setTexts(text, in: texts.language, file: name)
                guard wrong.isEmpty else { throw Self.badConfiguration(name, wrong) }
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

    /// What is not in the configuration itself: the history of the content, and the pages of other exports.
    private func lookAround(for configuration: inout SiteConfiguration) throws(CommandFailure) {
        if configuration.showsChanges, let contentFolder {
            configuration.lastChanges = GitHistory.lastChanges(in: contentFolder)
        }
        for index in configuration.relatedSites.indices where configuration.relatedSites[index].isBeside {
            let folder = Self.folder(configuration.relatedSites[index].address, from: output)
            configuration.relatedSites[index].pages = try Self.pages(in: folder)
        }
    }

    /// The pages of another export, by its manifest: only of these it is known that they are there.
    private static func pages(in folder: String) throws(CommandFailure) -> Set<String> {
        do throws(FileError) {
            let manifest = try SiteManifest(reading: FilePath("\(folder)/\(SiteManifest.name)"))
            return Set(manifest.sortedNames.filter { $0.hasSuffix(".html") })
        } catch {
            throw CommandFailure(error)
        }
    }

    /// The folder that an address leads to from another, which need not be there yet.
    static func folder(_ address: String, from start: String) -> String {
        var parts = start.split(separator: "/").filter { $0 != "." }
        for part in address.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        let folder = parts.joined(separator: "/")
        return start.hasPrefix("/") ? "/" + folder : folder.isEmpty ? "." : folder
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
