internal import FAQModel
internal import FAQReader
internal import FAQWording

/// What the finder shows of a knowledge base: entries and pages, kept while they are likely to be shown again.
final class FinderContent {
    /// A text that has a place of its own on the screen.
    enum Page: Equatable {
        /// An entry, by its position.
        case entry(Int)
        /// The question back.
        case question
        /// That there is nothing to show.
        case nothing
        case help
    }

    let base: KnowledgeBase
    let appearance: Appearance
    /// What went wrong when an entry was read; the first of it.
    private(set) var failure: KnowledgeBaseError?
    private var entries: [Int: Entry] = [:]
    private var laidOut: (page: Page, width: Int, resolution: Resolution?, lines: [TerminalText])?

    /// More entries than a screen has rows.
    private static let mostEntries = 1000

    init(_ base: KnowledgeBase, _ appearance: Appearance) {
        self.base = base
        self.appearance = appearance
    }

    /// The entry at a position; `nil` when it cannot be read, see ``failure``.
    func entry(at position: Int) -> Entry? {
        if let entry = entries[position] { return entry }
        do throws(KnowledgeBaseError) {
            guard let entry = try base.entry(at: position) else { return nil }
            if entries.count >= Self.mostEntries { entries = [:] }
            entries[position] = entry
            return entry
        } catch {
            failure = failure ?? error
            return nil
        }
    }

    /// What stands above an entry where all are listed: its headings, or its file.
    func section(of position: Int) -> String {
        guard let entry = entry(at: position) else { return "" }
        return entry.category.isEmpty ? entry.source?.file ?? "" : entry.category.joined(separator: " › ")
    }

    /// The lines of a page in so many columns.
    func lines(of page: Page, _ result: SearchResult, width: Int) -> [TerminalText] {
        if let laidOut, laidOut.page == page, laidOut.width == width, laidOut.resolution == result.resolution
        {
            return laidOut.lines
        }
        var lines = text(of: page, result, width: width).lines(width: width)
        while lines.last?.isEmpty == true { lines.removeLast() }
        laidOut = (page, width, result.resolution, lines)
        return lines
    }

    private func text(of page: Page, _ result: SearchResult, width: Int) -> TerminalText {
        var appearance = appearance
        appearance.width = width
        let view = ResolutionView(appearance: appearance)
        let text = CommandText.current
        switch page {
        case .entry(let position):
            return entry(at: position).map { view.text($0, result.match(of: position)) } ?? ""
        case .question:
            guard let resolution = result.resolution, let question = result.question else { return "" }
            return
                "\(view.text(question, resolution.findings))\n\(text.finderHowToChoose(question.choices.count))"
        case .nothing: return TerminalText(text.nothingFound)
        case .help: return TerminalText(text.finderHelp)
        }
    }
}
