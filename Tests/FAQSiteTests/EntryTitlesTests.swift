import FAQKit
import FAQModel
import Testing

@testable import FAQSite

@Suite("What a page gets of each entry")
struct EntryTitlesTests {
    /// The texts of a title.
    private func texts(_ title: [UInt8]) -> [String] {
        var texts: [String] = []
        var rest = title[...]
        while rest.count >= 4 {
            let count = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
            texts.append(String(decoding: rest.dropFirst(4).prefix(count), as: UTF8.self))
            rest = rest.dropFirst(4 + count)
        }
        return texts
    }

    private func titles(of entries: [Entry]) -> [[String]] {
        let plan = SitePlan(
            entries: entries, titles: [:], images: ImageFiles(of: entries, named: []) { _ in nil },
            configuration: SiteConfiguration())
        let titles = EntryTitles.of(plan)
        return zip(titles.titles, titles.excerpts).map { texts($0 + $1) }
    }

    @Test("has files only where two ask the same, but for case and punctuation")
    func files() {
        let entries = [
            sampleEntry("a", "Why is it dark?", category: ["Lamps", "Desk"], file: "a.md"),
            sampleEntry("b", "why is it dark", file: "b.md"),
            sampleEntry("c", "Why is it dim?", file: "c.md"),
        ]
        #expect(
            titles(of: entries) == [
                ["a", "Why is it dark?", "a.md\nLamps\nDesk", "q/a.html", "So."],
                ["b", "why is it dark", "b.md\n", "q/b.html", "So."],
                ["c", "Why is it dim?", "c.md\n", "q/c.html", "So."],
            ])
        #expect(titles(of: [entries[0], entries[2]]).map { $0[2] } == ["\nLamps\nDesk", "\n"])
    }
}
