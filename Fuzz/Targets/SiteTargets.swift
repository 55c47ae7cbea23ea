import FAQKit
import FAQModel
import FAQReader
import FAQSite

extension FuzzTarget {
    /// Whatever an owner's settings say, each line that is not understood has a diagnostic, and no page gets a script by them.
    static let siteConfiguration = FuzzTarget("site-configuration", longest: 4 << 10) {
        (input) throws(Violation) in
        let text = String(decoding: input, as: UTF8.self)
        let (configuration, diagnostics) = ConfigurationReader.read(text, file: "site.conf")
        let lines = 1 + input.count { $0 == 10 || $0 == 13 }
        for diagnostic in diagnostics {
            try require((1...lines).contains(diagnostic.line ?? 0), "\(diagnostic) of \(lines) lines")
        }
        let plain = scripts(of: SiteConfiguration())
        for (path, count) in scripts(of: configuration) {
            try require(count <= plain[path] ?? 1, "\(count) scripts in \(path)")
        }
    }

    /// Any text is taken as a template, or refused with the line of what is wrong.
    static let templates = FuzzTarget("templates", longest: 4 << 10) { (input) throws(Violation) in
        let text = String(decoding: input, as: UTF8.self)
        let lines = 1 + input.count { $0 == 10 }
        for name in Templates.Name.allCases {
            var configuration = SiteConfiguration()
            do throws(TemplateError) { try configuration.templates.replace(name, with: text) } catch {
                try require((1...lines).contains(error.line), "\(error) of \(lines) lines")
                continue
            }
            _ = Site(entries: lamp, configuration: configuration)
        }
    }
}

private let lamp: [Entry] = {
    let page =
        "# Lamp\n\n## Why does it flicker (`E1`)?\n\nTighten the bulb. ![b](b.png)\n\n## Why does it hum?\n\nMove it.\n"
    do throws(KnowledgeBaseError) { return try KnowledgeBase(markdown: page).entries } catch { return [] }
}()

/// How many scripts each page has.
private func scripts(of configuration: SiteConfiguration) -> [String: Int] {
    var counts: [String: Int] = [:]
    for file in Site(entries: lamp, configuration: configuration).files where file.path.hasSuffix(".html") {
        guard case .bytes(let bytes) = file.content else { continue }
        counts[file.path] = count(of: Array("<script".utf8), in: bytes)
    }
    return counts
}

private func count(of word: [UInt8], in bytes: [UInt8]) -> Int {
    bytes.indices.count { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
}
