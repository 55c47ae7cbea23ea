import Foundation
import Testing

/// The table is Docs/architecture.txt, its reasons are in Docs/Architecture.md; above all, Foundation is nowhere: it
/// would cost the command 45 MB and 2 ms of start-up.
@Suite("Imports follow the architecture")
struct ImportTests {
    private let tree: SourceTree
    private let architecture: Architecture

    init() throws {
        tree = try SourceTree.ofThisPackage()
        architecture = try Architecture.ofThisPackage()
    }

    @Test("every target imports only what the table allows")
    func importsAreAllowed() {
        for file in tree.files {
            let allowed = architecture[file.target]?.imports ?? []
            for line in file.imports where !allowed.contains(line.module) {
                Issue.record("\(file.path):\(line.number): \(file.target) must not import \(line.module)")
            }
        }
    }

    @Test("every target stands in the table, and nothing else")
    func tableIsComplete() {
        #expect(!tree.files.isEmpty)
        #expect(tree.targets.sorted() == architecture.targets.map(\.name).sorted())
    }

    @Test("imports between our own targets lead down: each stands below those that it imports")
    func tableHasNoCircle() {
        var above: Set<String> = []
        let names = Set(architecture.targets.map(\.name))
        for target in architecture.targets {
            let unknown = names.intersection(target.imports).subtracting(above)
            #expect(unknown.isEmpty, "\(target.name)")
            above.insert(target.name)
        }
    }

    @Test("the table in the documentation is that of the tests")
    func documentedTable() throws {
        let file = SourceTree.package.appendingPathComponent("Docs/Architecture.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let documented = text.split(separator: "\n").drop { $0 != "| Target | may import |" }.dropFirst(2)
            .prefix { $0.hasPrefix("|") }
        let expected = architecture.targets.filter { !$0.imports.isEmpty || !$0.name.hasPrefix("C") }.map {
            "| \($0.name) | \($0.imports.isEmpty ? "the standard library only" : $0.imports.joined(separator: ", ")) |"
        }
        #expect(documented.map(String.init) == expected)
    }

    @Test("what the command shows passes one gate: nothing else writes to the standard streams")
    func standardStreams() throws {
        let writing = try Regex(
            "\\b(print|debugPrint|dump|puts|fputs|putchar|printf|vprintf|standardOutput|standardError)\\(")
        for file in tree.files
        where file.target == "faq" && file.path != "Sources/faq/Terminal/StandardStream.swift" {
            let text = try String(
                contentsOf: SourceTree.package.appendingPathComponent(file.path), encoding: .utf8)
            #expect(text.firstMatch(of: writing) == nil, "\(file.path)")
        }
    }

    @Test("no target passes on a whole module it imports")
    func nothingIsReExported() {
        for file in tree.files {
            for line in file.imports where line.attributes.contains("@_exported") {
                Issue.record("\(file.path):\(line.number): re-exports \(line.module)")
            }
        }
    }
}

@Suite("Import lines are recognised")
struct ImportLineTests {
    @Test(
        "an import names its module",
        arguments: [
            ("import FAQText", "FAQText"),
            ("  public import FAQModel  // why", "FAQModel"),
            ("@testable import FAQKit", "FAQKit"),
            ("@_spi(Testing) internal import struct FAQModel.Entry", "FAQModel"),
            ("import func Glibc.open", "Glibc"),
            ("import Foundation.NSString", "Foundation"),
            ("@preconcurrency import Glibc;", "Glibc"),
        ])
    func recognised(line: String, module: String) {
        #expect(ImportLine(line, number: 1)?.module == module)
    }

    @Test(
        "other lines are not imports",
        arguments: [
            "// import Foundation", "let important = 1", "importer.run()", "", "/// import X", "\"import X\"",
        ])
    func ignored(line: String) {
        #expect(ImportLine(line, number: 1) == nil)
    }
}
