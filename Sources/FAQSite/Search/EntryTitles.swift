internal import FAQModel
internal import FAQText

/// What a page gets of each entry to show it and to tell it from others; Wasm/EntryTitle.swift and
/// Web/search/resolution.js read it.
enum EntryTitles {
    /// Of each entry: its id, its question, the headings above it with line breaks between them, its file where another
    /// entry asks the same, and the path of its page. Each a length of four bytes and UTF-8.
    static func of(_ plan: SitePlan) -> [[UInt8]] {
        let twins = twins(among: plan.entries)
        return plan.entries.indices.map { position in
            let entry = plan.entries[position]
            var title: [UInt8] = []
            let file = twins.contains(position) ? entry.source?.file ?? "" : ""
            let texts = [
                entry.id.text, entry.question, entry.category.joined(separator: "\n"), file,
                plan.paths[position],
            ]
            for text in texts {
                let bytes = Array(text.utf8)
                for shift in stride(from: 0, to: 32, by: 8) {
                    title.append(UInt8(truncatingIfNeeded: bytes.count >> shift))
                }
                title += bytes
            }
            return title
        }
    }

    /// The entries whose question reads like that of another.
    private static func twins(among entries: [Entry]) -> Set<Int> {
        let alike = Dictionary(grouping: entries.indices) { ChoiceText.reading(of: entries[$0].question) }
        return Set(alike.values.filter { $0.count > 1 }.joined())
    }
}
