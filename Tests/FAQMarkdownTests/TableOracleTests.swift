import FAQMarkdown
import FAQModel
import Foundation
import TestSupport
import Testing

/// Tables against GitHub's own program, where it is installed.
@Suite("Tables as cmark-gfm reads them")
struct TableOracleTests {
    private static let oracle = ["/usr/bin/cmark-gfm", "/usr/local/bin/cmark-gfm"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test(.enabled(if: oracle != nil, "cmark-gfm is not installed"))
    func randomTables() throws {
        let program = try #require(Self.oracle)
        var random = SplitMix(seed: 3)
        var texts: [String] = []
        for _ in 0..<300 { texts.append(Self.table(&random)) }
        for text in texts {
            let expected = try Self.cells(of: text, program: program)
            var found: [[String]] = []
            for block in FAQDocument.blocks(of: text) {
                guard case .table(let table) = block.kind else { continue }
                let width = table.header.count
                for row in [table.header] + table.rows {
                    // cmark-gfm writes the cells that a short row lacks.
                    found.append(row.map(Self.plain) + Array(repeating: "", count: width - row.count))
                }
            }
            #expect(found == expected, "\(text)")
        }
    }

    private static func table(_ random: inout SplitMix) -> String {
        func pick(_ choices: [String]) -> String { choices[Int(random.next() % UInt64(choices.count))] }
        let width = 1 + Int(random.next() % 3)
        func row() -> String {
            let cells = (0..<(width + Int(random.next() % 2))).map { _ in
                pick(["a", "b c", "", "`d`", "*e*", "f \\| g", "1.", "-", "`h \\| i`", "#"])
            }
            return pick(["", "| ", "|"]) + cells.joined(separator: " | ") + pick(["", " |", "|"])
        }
        let dashes = (0..<width).map { _ in pick(["---", ":-", "-:", ":-:", "-"]) }
        let delimiter = pick(["| ", "|"]) + dashes.joined(separator: " | ") + pick(["", " |"])
        return pick(["", "text\n", "text\n\n"]) + row() + "\n" + delimiter + "\n"
            + (0..<Int(random.next() % 4)).map { _ in row() + "\n" }.joined() + pick(["", "\nafter\n"])
    }

    private static func cells(of text: String, program: String) throws -> [[String]] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["-e", "table", "-t", "html"]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data(text.utf8))
        try input.fileHandleForWriting.close()
        let html = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return html.components(separatedBy: "<tr>").dropFirst().map { row in
            row.components(separatedBy: "</tr>")[0].components(separatedBy: "\n").compactMap { line in
                guard line.hasPrefix("<t") else { return nil }
                let text = line.replacingOccurrences(of: "<[^>]*>", with: "", options: .regularExpression)
                return text.replacingOccurrences(of: "&amp;", with: "&")
            }
        }
    }

    private static func plain(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text), .code(let text): text
            case .emphasis(let content), .strong(let content): plain(content)
            default: ""
            }
        }.joined()
    }
}
