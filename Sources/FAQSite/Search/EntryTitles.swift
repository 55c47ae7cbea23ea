internal import FAQKit
internal import FAQModel
internal import FAQText

/// What a page gets of each entry to show it and to tell it from others; Wasm/EntryTitle.swift and
/// Web/search/resolution.js read it.
enum EntryTitles {
    /// Of each entry: its id, its question, its file (where two entries ask the same) and the headings above it with line
    /// breaks between them, the path of its page, and how its answer begins. Each a length of four bytes and UTF-8.
    static func of(_ plan: SitePlan) -> PageTitles {
        let hasTwins = hasTwins(among: plan.entries)
        let titles = plan.entries.indices.map { position in
            let entry = plan.entries[position]
            let file = hasTwins ? entry.source?.file ?? "" : ""
            return [
                entry.id.text, entry.question, file + "\n" + entry.category.joined(separator: "\n"),
                plan.paths[position],
            ].flatMap(bytes)
        }
        return PageTitles(
            titles: titles, excerpts: plan.entries.map { bytes(of: AnswerExcerpt.of($0.answer)) })
    }

    private static func bytes(of text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        return stride(from: 0, to: 32, by: 8).map { UInt8(truncatingIfNeeded: bytes.count >> $0) } + bytes
    }

    /// Whether a question reads like another, so that files may have to tell them apart.
    private static func hasTwins(among entries: [Entry]) -> Bool {
        Set(entries.map { ChoiceText.reading(of: $0.question) }).count < entries.count
    }
}
