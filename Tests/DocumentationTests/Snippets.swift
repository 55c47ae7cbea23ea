import FAQKit
import FAQModel
import FAQReader

// The Swift code of README and the documentation pages, so that the compiler reads it too. SnippetTests compares each
// block there with what stands here between `// begin` and `// end`.

func readme() throws {
    // begin
    let base = try KnowledgeBase(path: "Content")
    switch try base.resolve("报错：ISV 权限不足") {
    case .answer(let match, _):
        print(PlainText.text(of: try base.entry(of: match).answer))
    case .ambiguous(let question, _):
        print("Which one?", question.choices.map(\.label))
    case .none:
        print("not recorded")
    }
    // end
}

func summaryOfKnowledgeBase() throws {
    // begin
    let base = try KnowledgeBase(indexPath: "faq.faqx")
    switch try base.resolve("报错 ISV 权限不足") {
    case .answer(let match, _): print(match.question)
    case .ambiguous(let question, _): print(question.choices.map(\.label))
    case .none: print("not in the knowledge base")
    }
    // end
}

func summaryOfReloadingKnowledgeBase(query: String) throws {
    // begin
    let faq = try ReloadingKnowledgeBase(indexPath: "/srv/faq.faqx")
    let resolution = try faq.current.resolve(query)  // from any thread
    // end
    print(resolution)
}

// MARK: An index inside an app

// begin
func openEmbedded(_ resource: [UInt8]) throws(KnowledgeBaseError) -> KnowledgeBase {
    try KnowledgeBase(index: resource)
}
// end

func openFile() throws {
    // begin
    let base = try KnowledgeBase(indexPath: "help.faqx")
    print(base.entryCount)
    // end
}

func mapFile() throws {
    // begin
    let mapped = try KnowledgeBase(indexPath: "help.faqx", access: .mapped)
    print(mapped.entryCount)
    // end
}

func followFile() throws {
    // begin
    let help = try ReloadingKnowledgeBase(indexPath: "help.faqx", interval: .seconds(5))
    let resolution = try help.current.resolve("disk quota exceeded")
    if let error = help.error { print("still the old content:", error) }
    // end
    print(resolution)
}

// MARK: Showing an answer

func allOutcomes(_ base: KnowledgeBase, query: String) throws {
    // begin
    switch try base.resolve(query) {
    case .answer(let match, _):
        let entry = try base.entry(of: match)
        print(entry.question)
        print(PlainText.text(of: entry.details + entry.answer))
    case .ambiguous(let question, _):
        for (number, choice) in question.choices.enumerated() { print(number + 1, choice.label) }
    case .none(let findings):
        print("Not recorded. Closest:", findings.matches.first?.question ?? "nothing")
    }
    // end
}

func choose(_ choice: DistinguishingQuestion.Choice, of resolution: Resolution) {
    // begin
    let chosen = resolution.choosing(choice.entry)
    // end
    print(chosen ?? resolution)
}

func askCarefully(_ base: KnowledgeBase, query: String) throws {
    // begin
    let careful = try base.resolve(query, policy: .cautious)
    // end
    print(careful)
}

func render(_ entry: Entry) {
    // begin
    let text = PlainText.text(of: entry.answer)
    let markdown = MarkdownRenderer.markdown(of: entry.answer)
    let html = HTMLRenderer.html(of: entry.answer)
    // end
    print(text, markdown, html)
    // begin
    for sample in AnswerParts.codeSamples(in: entry.answer) { print(sample.language, sample.code) }
    // end
}

func markTags(of entry: Entry) {
    // begin
    let answer = Array(PlainText.text(of: entry.answer).utf8)
    for tag in entry.tags where tag.place == .answer {
        if let range = tag.range { print(tag.kind, String(decoding: answer[range], as: UTF8.self)) }
    }
    // end
}

func preview(_ id: EntryID) -> Resolution {
    // begin
    let match = Match(entry: id, question: "Saving fails with \"disk quota exceeded\"", confidence: 0.97)
    let preview = Resolution.answer(match, Findings(confidence: 0.97, matches: [match]))
    // end
    return preview
}

// MARK: How the answer was decided

func explain(_ match: Match, _ findings: Findings) {
    // begin
    for evidence in match.evidence { print(evidence.kind, evidence.text, evidence.place) }
    if !match.missing.isEmpty { print("not in the entry:", match.missing) }
    // end
    // begin
    for part in findings.contributions(to: match) where part.odds != 0 {
        print(part.feature, part.value, part.odds)
    }
    // end
}

// MARK: First lookup

func firstLookup() throws {
    // begin
    let base = try KnowledgeBase(path: "Content")
    for diagnostic in base.diagnostics { print(diagnostic) }
    switch try base.resolve("报错：ISV 权限不足") {
    case .answer(let match, _): print(match.question)
    case .ambiguous(let question, _): print("Which one?", question.choices.map(\.label))
    case .none: print("not recorded")
    }
    // end
    // begin
    try base.save(to: "help.faqx")
    let bytes = try base.indexBytes()
    // end
    print(bytes.count)
}

func contentInMemory() throws -> KnowledgeBase {
    // begin
    let page = try KnowledgeBase(
        markdown: """
            # Help

            ## Saving fails with "disk quota exceeded". What now?

            Remove old drafts, or ask for more space.
            """)
    let entries = try page.entries
    let same = try KnowledgeBase(entries: entries)
    // end
    return same
}

// MARK: Writing an entry

func seeWhatWasRead(_ text: String) throws {
    // begin
    let base = try KnowledgeBase(markdown: text, name: "help.md")
    for entry in try base.entries {
        print(entry.id, entry.question, entry.tags.map(\.text))
    }
    for diagnostic in base.diagnostics {
        print(diagnostic.file, diagnostic.line ?? 0, diagnostic.code, diagnostic.message)
    }
    // end
    // begin
    let evaluation = try base.evaluate(try base.authorTests)
    for result in evaluation.results where result.verdict != .right {
        print(result.test.query, result.winner ?? "nothing")
    }
    // end
}
