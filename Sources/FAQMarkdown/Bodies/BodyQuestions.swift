internal import FAQModel

/// Questions that are no headings: boxes, paragraphs and list items in the body of a section.
struct BodyQuestions {
    /// What carries the questions.
    enum Element: CaseIterable {
        case box, markedParagraph, item, boldParagraph, numberedParagraph
    }

    let element: Element
    let entries: [RecognisedEntry]
    /// How much speaks for the body being a list of questions, as of ``SectionEvidence``.
    private(set) var evidence: Double

    /// What speaks for a list of questions must outweigh this.
    static let threshold = 0.8

    /// What the body of a section may be a list of, the likeliest first.
    ///
    /// - Parameter heading: what stands above the body; the title of the page counts as none.
    static func hypotheses(in blocks: [Block], below heading: Heading?) -> [BodyQuestions] {
        guard !blocks.isEmpty else { return [] }
        let found = Element.allCases.compactMap { element -> BodyQuestions? in
            let questions = questions(element, in: blocks)
            guard !questions.isEmpty else { return nil }
            return BodyQuestions(element, questions, in: blocks, below: heading)
        }
        return found.sorted { $0.evidence > $1.evidence }
    }

    private static func questions(_ element: Element, in blocks: [Block]) -> [ListedQuestion] {
        switch element {
        case .box: QuestionBoxes.questions(in: blocks)
        case .markedParagraph: MarkedParagraphs.questions(in: blocks)
        case .item: QuestionItems.questions(in: blocks)
        case .boldParagraph: BoldParagraphs.questions(in: blocks)
        case .numberedParagraph: NumberedParagraphs.questions(in: blocks)
        }
    }

    private init?(
        _ element: Element, _ questions: [ListedQuestion], in blocks: [Block], below heading: Heading?
    ) {
        let asked = questions.filter { !$0.heading.text.isEmpty }
        guard let first = asked.first else { return nil }
        self.element = element
        entries = asked.map(\.entry)
        var evidence = asked.map(\.evidence).reduce(0, +) / Double(asked.count)
        evidence += Self.context(heading)
        // What nobody searches for are steps, options and terms, unless a box holds it.
        let searched = asked.count(where: \.isSearched)
        let covered = LineSet(entries.map(\.lines))
        let rest = blocks.count { $0.kind != .thematicBreak && !covered.touches($0.lines) }
        // Below the name of a page, a list of nothing but items with answers is meant to be asked.
        let isWhole = element == .item && rest == 0 && asked.count > 2 && Self.context(heading) > 0.5
        if !isWhole, element != .box || first.isDefinition, searched * 5 < asked.count * 2 { evidence -= 4 }
        if asked.count == 1 { evidence -= element == .box || first.heading.isMarked ? 0.5 : 2.5 }
        if asked.count == 2 { evidence -= 0.7 }
        if asked.count > 2 { evidence += asked.count > 5 ? 0.8 : 0.3 }
        let above = blocks.prefix { $0.lines.lowerBound < first.line && $0.kind != .thematicBreak }
        if above.count > 2 || !above.allSatisfy(\.isText) { evidence -= element == .markedParagraph ? 0 : 2 }
        // Who folds an answer leaves a word above it.
        if rest == 0 { evidence += element == .box ? 2 : 0.5 }
        self.evidence = evidence
    }

    func adding(_ evidence: Double) -> BodyQuestions {
        var result = self
        result.evidence += evidence
        return result
    }

    /// What the heading above says: below a question stands an answer, below the name of a page questions.
    private static func context(_ heading: Heading?) -> Double {
        guard let heading else { return 0.8 }
        if heading.isMarked { return -4 }
        let wording = heading.wording
        if wording.contains(.pageName) { return 0.8 }
        if wording.contains(.label) { return -2 }
        if wording.contains(.topic) { return 0.2 }
        if wording.contains(.question) { return wording.contains(.explicit) ? -4 : -2.5 }
        return wording.contains(.problem) ? -2.2 : 0.2
    }
}

/// A question in a body, with its answer.
struct ListedQuestion {
    var heading: Heading
    var answer: [Block]
    var line: Int
    var questionEnd: Int?
    /// The names of the groups it stands in.
    var category: [String] = []
    var sharesNext = false
    /// What stands between the question and the mark of its answer.
    var details: [Block] = []
    /// Whether it names an error by its code.
    var isCode = false
    /// Whether nothing stands beside it that is less emphasised.
    var isEmphasised = false
    var isNumbered = false
    var isDefinition = false
    /// What the element that holds it says.
    var bonus = 0.0

    var isSearched: Bool { heading.isMarked || isCode || heading.wording.isSearched || bonus > 1 }

    var evidence: Double {
        let wording = heading.wording
        var evidence = bonus
        if isEmphasised { evidence += 0.5 }
        if isNumbered { evidence += 0.3 }
        if heading.isMarked { return evidence + 3 }
        if isCode { return evidence + 2 }
        if wording.contains(.label) { return evidence - (wording.contains(.counted) ? 1.5 : 3) }
        if wording.contains(.question) { return evidence + (wording.contains(.explicit) ? 2.5 : 2) }
        if wording.contains(.explicit) { return evidence + 2 }
        // Causes are listed like problems, but rarely in bold.
        return wording.contains(.problem) ? evidence + (isEmphasised ? 1.2 : 0.6) : evidence
    }

    var entry: RecognisedEntry {
        var entry = RecognisedEntry(
            question: heading, answer: AnswerTrim.trimmed(answer), category: category, line: line,
            questionEnd: questionEnd)
        entry.sharesNext = sharesNext
        entry.details = details
        return entry
    }
}

extension Block {
    /// Whether it is a paragraph, a contents list or a rule: what may stand above the first question.
    var isText: Bool {
        switch kind {
        case .paragraph, .thematicBreak: true
        case .list(let list): LinkPage.isLinks(list)
        default: false
        }
    }
}
