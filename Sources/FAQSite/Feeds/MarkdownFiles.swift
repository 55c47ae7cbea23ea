internal import FAQFiles
internal import FAQHTML
internal import FAQKit
internal import FAQModel
internal import FAQText

/// The entries as Markdown, for assistants and whoever prefers it: `q/<id>.md` beside each page.
struct MarkdownFiles: Sendable {
    let plan: SitePlan

    /// How many entries a core writes before it takes the next ones.
    private static let entriesOfJob = 64

    var files: [SiteFile] {
        ParallelMap.map(plan.entries.indices.chunks(of: Self.entriesOfJob)) { job in
            job.map { position in
                SiteFile(
                    path: MarkdownPath.of(plan.paths[position]),
                    content: .bytes(Array(markdown(of: position).utf8)))
            }
        }.flatMap(\.self)
    }

    private func markdown(of position: Int) -> String {
        let entry = plan.entries[position]
        let addresses = ContentAddress(plan: plan, file: entry.source?.file ?? "")
        let content = SiteContent(
            link: { link(to: $0, by: addresses) },
            image: { [images = plan.images] address in
                SafeURL.isAbsolute(address)
                    ? address
                    : entry.source.flatMap { images.path(of: address, from: $0.file) }.map { "../" + $0 }
            })
        let question = MarkdownRenderer.markdown(of: content.of(PublishedContent.of(entry.writtenQuestion)))
        var text = "# \(question.split(separator: "\n").joined(separator: " "))\n"
        for blocks in [entry.details, entry.answer] where !blocks.isEmpty {
            text += "\n" + MarkdownRenderer.markdown(of: content.of(PublishedContent.of(blocks)))
        }
        return text
    }

    /// Other entries are linked to as Markdown, pages of lists as they are.
    private func link(to address: String, by addresses: ContentAddress) -> String? {
        guard !SafeURL.isAbsolute(address) else { return address }
        return addresses.page(address).map { page in
            page.hasPrefix("q/") ? String(MarkdownPath.of(page).dropFirst(2)) : "../" + page
        }
    }
}
