import Testing

/// What the sources of each target may import, external packages and system modules included. The reasons are in
/// Docs/Architecture.md; above all, Foundation is nowhere: it would cost the command 45 MB and 2 ms of start-up.
private let allowedImports: [String: Set<String>] = [
    "CCMark": [],
    "CYAML": [],
    "CZlib": [],
    "FAQText": [],
    "FAQHTML": ["FAQText"],
    "FAQModel": ["FAQHTML", "FAQText"],
    "FAQEngine": ["FAQText"],
    "FAQLogs": ["FAQEngine", "FAQText"],
    "FAQMarkdown": ["CCMark", "CYAML", "FAQHTML", "FAQModel", "FAQText"],
    "FAQFiles": ["FAQModel", "Android", "Darwin", "Glibc", "Musl", "Synchronization", "WinSDK"],
    "FAQGzip": ["CZlib", "FAQFiles", "FAQModel"],
    "FAQReader": ["FAQEngine", "FAQFiles", "FAQLogs", "FAQModel", "FAQText", "Synchronization"],
    "FAQKit": [
        "FAQEngine", "FAQFiles", "FAQGzip", "FAQLogs", "FAQMarkdown", "FAQModel", "FAQReader", "FAQText",
    ],
    "FAQWording": ["FAQKit", "FAQModel", "FAQReader"],
    "FAQSite": ["FAQFiles", "FAQHTML", "FAQKit", "FAQModel", "FAQReader", "FAQText", "FAQWording"],
    "faq": [
        "FAQFiles", "FAQHTML", "FAQKit", "FAQModel", "FAQReader", "FAQSite", "FAQText", "FAQWording",
        "ArgumentParser",
        "Glibc",
    ],
]

@Suite("Imports follow the architecture")
struct ImportTests {
    private let tree: SourceTree

    init() throws {
        tree = try SourceTree.ofThisPackage()
    }

    @Test("every target imports only what the table allows")
    func importsAreAllowed() {
        for file in tree.files {
            let allowed = allowedImports[file.target] ?? []
            for line in file.imports where !allowed.contains(line.module) {
                Issue.record("\(file.path):\(line.number): \(file.target) must not import \(line.module)")
            }
        }
    }

    @Test("every target stands in the table")
    func tableIsComplete() {
        #expect(!tree.files.isEmpty)
        #expect(tree.targets.subtracting(allowedImports.keys).sorted() == [])
    }

    @Test("imports between our own targets lead down, never in a circle")
    func tableHasNoCircle() {
        var open = Set(allowedImports.keys)
        while let lowest = open.first(where: { allowedImports[$0, default: []].isDisjoint(with: open) }) {
            open.remove(lowest)
        }
        #expect(open.sorted() == [])
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
