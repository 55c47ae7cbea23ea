import FAQModel
import FAQReader
import Foundation
import Testing

@Suite("The documentation tells the truth")
struct SnippetTests {
    private let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("every Swift block of README, pages and comments is one that is compiled")
    func blocksAreCompiled() throws {
        let compiled = Set(try compiledSnippets())
        var shown: Set<[String]> = []
        for page in try pages() {
            for block in try blocks(of: page) {
                #expect(compiled.contains(block), "\(page): \(block.first ?? "")")
                shown.insert(block)
            }
        }
        #expect(shown.count > 10)
        #expect(compiled.subtracting(shown) == [], "a snippet that no page shows")
    }

    @Test("the snippets do what the pages say")
    func snippetsRun() throws {
        let base = try contentInMemory()
        try allOutcomes(base, query: "disk quota exceeded")
        guard case .answer(let match, let findings) = try base.resolve("saving: disk quota exceeded") else {
            Issue.record("no answer")
            return
        }
        explain(match, findings)
        render(try base.entry(of: match))
        guard case .answer(let shown, _) = preview(match.entry) else {
            Issue.record("no preview")
            return
        }
        #expect(shown.entry == match.entry)
        try seeWhatWasRead("## A lamp flickers\n\nTighten the bulb.\n")
    }

    /// Relative to the package: the READMEs, the pages of the catalogues, and the sources of the products.
    private func pages() throws -> [String] {
        var pages = ["README.md", "README.zh-CN.md"]
        for module in ["FAQModel", "FAQReader", "FAQKit", "FAQSite"] {
            let folder = "Sources/\(module)"
            for path in try FileManager.default.subpathsOfDirectory(atPath: root.path + "/" + folder).sorted()
            where path.hasSuffix(".md") || path.hasSuffix(".swift") {
                pages.append("\(folder)/\(path)")
            }
        }
        return pages
    }

    /// The blocks without the imports in front, of a source those in its comments.
    private func blocks(of page: String) throws -> [[String]] {
        var lines = try lines(page)
        if page.hasSuffix(".swift") {
            lines = lines.map { line in
                let comment = line.drop { $0 == " " }
                guard comment.hasPrefix("///") else { return "" }
                return String(comment.dropFirst(comment.hasPrefix("/// ") ? 4 : 3))
            }
        }
        var blocks: [[String]] = []
        var rest = lines[...]
        while let fence = rest.firstIndex(of: "```swift") {
            let block = rest[(fence + 1)...].prefix { $0 != "```" }
            blocks.append(Array(block.drop { $0.hasPrefix("import ") || $0.isEmpty }))
            rest = rest[block.endIndex...]
        }
        return blocks
    }

    private func compiledSnippets() throws -> [[String]] {
        var snippets: [[String]] = []
        var rest = try lines("Tests/DocumentationTests/Snippets.swift")[...]
        while let begin = rest.firstIndex(where: { $0.hasSuffix("// begin") }) {
            let indentation = rest[begin].prefix { $0 == " " }.count
            let end = try #require(rest[begin...].firstIndex { $0.hasSuffix("// end") })
            snippets.append(rest[(begin + 1)..<end].map { String($0.dropFirst(indentation)) })
            rest = rest[end...]
        }
        return snippets
    }

    private func lines(_ name: String) throws -> [String] {
        try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
