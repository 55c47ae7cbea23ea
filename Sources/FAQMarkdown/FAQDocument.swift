package import FAQModel
internal import FAQText

/// What a Markdown file holds: its entries, in order, and what is odd about it.
package struct FAQDocument: Sendable {
    /// The title in the front matter, else the only heading of the first level.
    package var title: String?
    package var entries: [Entry]
    /// What stands above the questions of the page and of its categories.
    package var introductions: [Introduction]
    package var diagnostics: [Diagnostic]
    /// How the page was read, for those who account for every block of it.
    let reading: PageReading

    /// Reads FAQ Markdown. Never fails: whatever cannot be understood becomes a diagnostic.
    ///
    /// - Parameters:
    ///   - markdown: UTF-8 as it stands in the file. A byte order mark is skipped, invalid bytes read as U+FFFD.
    ///   - file: the name that entries and diagnostics carry.
    ///   - siblings: what the pages of the same knowledge base have in common.
    package init(markdown: [UInt8], file: String, siblings: SiblingPages = .none) {
        var report = Report(file: file)
        let prepared = SourcePasses.prepared(SourceText(markdown), report: &report)
        let (blocks, excess) = CommonMarkTree.read(prepared.source)
        if let line = excess.images {
            report.warn(
                "too-many-images", line: line,
                "more than \(HostileMarks.mostImages) images begin here that may not end; the further ones are read as words"
            )
        }
        if let line = excess.nesting {
            report.warn(
                "nesting-too-deep", line: line,
                "lists, quotes and boxes are nested more than \(NestingLimit.blocks) deep; the inner ones are read as plain blocks"
            )
        }
        let frontTitle = prepared.title.map(Self.plainTitle)
        reading = PageRecogniser.read(blocks, title: frontTitle, file: file, siblings: siblings)
        reading.report(to: &report)
        let metadata = Self.metadata(prepared.comments, for: reading.entries, report: &report)
        let codes = reading.entries.count == 1 ? PageCodes.tags(file: file, scalars: prepared.scalars) : []
        entries = zip(reading.entries, metadata).compactMap {
            $0.entry(file: file, metadata: $1, codes: codes)
        }
        introductions = reading.introductions.compactMap { $0.introduction(file: file) }
        let whole = frontTitle ?? Self.onlyTopHeading(of: blocks)
        title = whole.map { ShortText.of($0, longest: PageReading.longestName) }
        if title != whole {
            report.note(
                "long-name", line: 1,
                "the title has more than \(PageReading.longestName) bytes; the page is called by the first of them"
            )
        }
        diagnostics = report.inOrder
    }

    /// A title as plain text: some have Markdown or tags in it.
    private static func plainTitle(_ title: String) -> String {
        guard title.utf8.contains(where: { "<*`[&".utf8.contains($0) }) else { return title }
        guard case .heading(_, let content)? = blocks(of: "# " + title).first?.kind else { return title }
        let text = Array(PlainText.line(of: content).utf8).trimmed().text()
        return text.isEmpty ? title : text
    }

    private static func onlyTopHeading(of blocks: [Block]) -> String? {
        var title: String?
        for block in blocks {
            guard case .heading(1, let inlines) = block.kind else { continue }
            guard title == nil else { return nil }
            title = PlainText.text(of: inlines)
        }
        return title.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Reads one Markdown text as blocks, with lines counted from its first.
    package static func blocks(of markdown: String) -> [Block] {
        var report = Report(file: "")
        let prepared = SourcePasses.prepared(
            SourceText(Array(markdown.utf8)), report: &report, hasFrontMatter: false)
        return CommonMarkTree.read(prepared.source).blocks
    }

    /// What the comments say of each of the entries, which are in the order of their lines: a comment belongs to the last
    /// question above it.
    private static func metadata(
        _ comments: [MetadataComment], for entries: [RecognisedEntry], report: inout Report
    ) -> [Metadata] {
        var metadata = Array(repeating: Metadata(), count: entries.count)
        for comment in comments {
            let below = entries.indices.partitioningIndex { entries[$0].line > comment.line }
            guard below > 0 else {
                report.warn(
                    "metadata-without-entry", line: comment.line,
                    "there is no question above this comment; put it below the one it is about")
                continue
            }
            metadata[below - 1].add(comment, report: &report)
        }
        return metadata
    }
}

extension RecognisedEntry {
    /// - Parameter codes: what the page is filed under, if this is all that it holds.
    /// - Returns: `nil` when the question has no text.
    func entry(file: String, metadata: Metadata, codes: [Tag]) -> Entry? {
        guard !question.text.isEmpty, let id = metadata.id ?? EntryIDs.derived(from: question.text) else {
            return nil
        }
        var tags = TagCollector()
        tags.addQuestion(question.text, question.inlines)
        tags.addBlocks(details, place: .details)
        for tag in metadata.tags + codes { tags.add(tag) }
        tags.addBlocks(answer, place: .answer)
        let last = max(line, questionEnd, (answer.last ?? details.last)?.lines.upperBound ?? 0)
        return Entry(
            id: id, hasExplicitID: metadata.id != nil, question: question.text,
            questionInlines: question.inlines,
            details: details, answer: answer, category: category, tags: tags.tags, aliases: metadata.aliases,
            tests: metadata.tests,
            reviewed: metadata.reviewed, source: Source(file: file, lines: line...last))
    }
}
