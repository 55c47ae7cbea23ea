import FAQMarkdown
import FAQModel
import Foundation
import Testing

/// What the sample files read as, held against Goldens/. Set `RECORD_GOLDENS=1` to write them anew.
@Suite("Goldens")
struct GoldenTests {
    @Test(arguments: Samples.own)
    func sample(sample: Samples.Sample) throws {
        let document = FAQDocument(markdown: sample.bytes, file: sample.name)
        var text = ""
        for entry in document.entries {
            let lines = entry.source.map { "\($0.lines.lowerBound)-\($0.lines.upperBound)" } ?? "?"
            text += "\(lines) \(entry.id)\n  question: \(entry.question)\n"
            if !entry.category.isEmpty { text += "  category: \(entry.category.joined(separator: " > "))\n" }
            if !entry.aliases.isEmpty { text += "  aliases: \(entry.aliases.joined(separator: " / "))\n" }
            if !entry.details.isEmpty { text += "  details: \(Outlined.blocks(entry.details))\n" }
            text += "  answer: \(Outlined.blocks(entry.answer))\n"
        }
        for diagnostic in document.diagnostics {
            text +=
                "\(diagnostic.severity) \(diagnostic.code) \(diagnostic.line ?? 0): \(diagnostic.message)\n"
        }
        let file = Samples.repository.appendingPathComponent(
            "Tests/FAQMarkdownTests/Goldens/\(sample.name).txt")
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
            try Data(text.utf8).write(to: file)
        } else {
            let golden = try String(decoding: Data(contentsOf: file), as: UTF8.self)
            #expect(text == golden)
        }
    }
}
