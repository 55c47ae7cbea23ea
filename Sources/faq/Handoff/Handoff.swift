internal import FAQModel
internal import FAQReader

/// What becomes of an answer besides that it is printed.
struct Handoff {
    let copies: Bool
    /// The number of the code sample to copy; `nil` for the first.
    let sample: Int?
    let opens: Bool

    /// Copies and opens, and says so on standard error.
    ///
    /// - Parameter kb: the knowledge base, as given.
    func run(_ entry: Entry, in base: KnowledgeBase, at kb: String?) throws(CommandFailure) {
        if copies { try tell(CopiedPart(of: entry, sample: sample).copy()) }
        if opens { try tell(EntryPlace(of: entry, in: base, at: KnowledgeBaseLocation.path(kb)).open()) }
    }

    private func tell(_ text: String) throws(CommandFailure) {
        try StandardStream.error.write("faq: \(line: text)\n")
    }
}
