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

    @Test("has its file only where another asks the same, but for case and punctuation")
    func files() {
        let entries = [
            sampleEntry("a", "Why is it dark?", category: ["Lamps", "Desk"], file: "a.md"),
            sampleEntry("b", "why is it dark", file: "b.md"),
            sampleEntry("c", "Why is it dim?", file: "c.md"),
        ]
        let plan = SitePlan(
            entries: entries, titles: [:], images: ImageFiles(of: entries, logo: nil) { _ in true },
            configuration: SiteConfiguration())
        #expect(
            EntryTitles.of(plan).map(texts) == [
                ["a", "Why is it dark?", "Lamps\nDesk", "a.md", "q/a.html"],
                ["b", "why is it dark", "", "b.md", "q/b.html"],
                ["c", "Why is it dim?", "", "", "q/c.html"],
            ])
    }
}
