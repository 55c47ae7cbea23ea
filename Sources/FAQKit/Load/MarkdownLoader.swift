internal import FAQFiles
internal import FAQMarkdown
internal import FAQModel
internal import FAQReader

/// Reads Markdown files into entries.
enum MarkdownLoader {
    /// Below this many files, starting threads costs more than it saves.
    private static let parallelThreshold = 4

    static func loadFolder(_ folder: FilePath) throws(KnowledgeBaseError) -> Content {
        let walk = try walk(folder)
        let siblings = siblings(of: walk.files)
        let documents = ParallelMap.map(walk.files, threads: threads(for: walk.files.count)) {
            load($0, siblings: siblings)
        }
        return Content(documents + [LoadedDocument(diagnostics: diagnostics(of: walk))])
    }

    static func walk(_ folder: FilePath) throws(KnowledgeBaseError) -> FolderWalk {
        let walk: FolderWalk
        do throws(FileError) { walk = try MarkdownFiles.walk(folder) } catch { throw .unreadable(error) }
        guard !walk.files.isEmpty else { throw .noMarkdown(folder: folder.text) }
        return walk
    }

    /// What went wrong on the way through the folder.
    static func diagnostics(of walk: FolderWalk) -> [Diagnostic] {
        walk.failures.map {
            Diagnostic(
                severity: .error, code: "unreadable-folder", file: $0.path, line: nil,
                message: "the folder cannot be listed: \($0.reason)")
        }
    }

    /// How many threads reading so many files is worth.
    static func threads(for fileCount: Int) -> Int {
        fileCount < parallelThreshold ? 1 : ParallelMap.coreCount
    }

    /// The most bytes of a page. Its document takes some twenty-five times as much memory, and cmark counts in 32 bits.
    static let largestPage = 256 << 20

    /// How many pages are looked at to learn what the pages have in common.
    private static let sampleSize = 128

    /// What a sample of the files, evenly drawn, has in common.
    static func siblings(of files: [FolderWalk.Item]) -> SiblingPages {
        guard files.count > 2 else { return .none }
        let count = min(files.count, sampleSize)
        return SiblingPages(
            (0..<count).lazy.compactMap { number in
                let file = files[number * files.count / count]
                do throws(FileError) {
                    return (file.nameText, try FileBytes.read(file.path, limit: largestPage))
                } catch {
                    // Whoever reads the file for good says so.
                    return nil
                }
            })
    }

    static func load(_ file: FolderWalk.Item, siblings: SiblingPages) -> LoadedDocument {
        load(file.path, file: file.nameText, siblings: siblings)
    }

    static func loadFile(_ path: FilePath) throws(KnowledgeBaseError) -> Content {
        do throws(FileError) {
            return Content([parse(try FileBytes.read(path, limit: largestPage), file: path.name)])
        } catch {
            guard error.isTooLarge else { throw .unreadable(error) }
            return Content([tooLarge(path.name)])
        }
    }

    private static func load(_ path: FilePath, file: String, siblings: SiblingPages) -> LoadedDocument {
        do throws(FileError) {
            return parse(try FileBytes.read(path, limit: largestPage), file: file, siblings: siblings)
        } catch {
            guard !error.isTooLarge else { return tooLarge(file) }
            let diagnostic = Diagnostic(
                severity: .error, code: "unreadable-file", file: file, line: nil,
                message: "the file cannot be read: \(error.reason)")
            return LoadedDocument(diagnostics: [diagnostic])
        }
    }

    static func parse(
        _ bytes: [UInt8], file: String, siblings: SiblingPages = .none
    ) -> LoadedDocument {
        guard bytes.count <= largestPage else { return tooLarge(file) }
        let check = TextCheck(bytes, file: file)
        guard let text = check.text else { return LoadedDocument(diagnostics: check.diagnostics) }
        let document = FAQDocument(markdown: text, file: file, siblings: siblings)
        return LoadedDocument(
            title: document.title, entries: document.entries, introductions: document.introductions,
            diagnostics: check.diagnostics + document.diagnostics)
    }

    private static func tooLarge(_ file: String) -> LoadedDocument {
        LoadedDocument(diagnostics: [.tooLarge(file, limit: largestPage)])
    }
}

extension Diagnostic {
    /// A file of which nothing is read.
    static func tooLarge(_ file: String, limit: Int) -> Diagnostic {
        Diagnostic(
            severity: .error, code: "too-large", file: file, line: nil,
            message: "the file has more than \(limit) bytes; split it")
    }
}
