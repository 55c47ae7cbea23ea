internal import FAQModel
internal import FAQText

/// What a page gets of each entry to show it and to tell it from others; Wasm/EntryTitle.swift and
/// Web/search/resolution.js read it.
enum EntryTitles {
    /// Of each entry: its id, its question, its file (where two entries ask the same) and the headings above it with line
    /// breaks between them, the path of its page, and how its answer begins. Each a length of four bytes and UTF-8.
    static func of(_ plan: SitePlan) -> [[UInt8]] {
        let hasTwins = hasTwins(among: plan.entries)
        return plan.entries.indices.map { position in
            let entry = plan.entries[position]
            var title: [UInt8] = []
            let file = hasTwins ? entry.source?.file ?? "" : ""
            let texts = [
                entry.id.text, entry.question, file + "\n" + entry.category.joined(separator: "\n"),
                plan.paths[position], AnswerExcerpt.of(entry.answer),
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

    /// Whether a question reads like another, so that files may have to tell them apart.
    private static func hasTwins(among entries: [Entry]) -> Bool {
        Set(entries.map { ChoiceText.reading(of: $0.question) }).count < entries.count
    }
}
