internal import FAQModel

/// Finds questions and answers in the blocks of a page.
struct PageRecogniser {
    private let outline: Outline
    private let structure: PageStructure
    /// The questions in the body of each section that has a list of them.
    private var bodyQuestions: [Int: BodyQuestions] = [:]
    private var reading = PageReading()

    /// Reads a page.
    ///
    /// - Parameters:
    ///   - title: the title in the front matter.
    ///   - file: whose name serves as title when a page without one has no headings but labels.
    ///   - siblings: what the pages of the same knowledge base have in common.
    static func read(_ blocks: [Block], title: String?, file: String, siblings: SiblingPages) -> PageReading {
        var page = PageRecogniser(blocks, title: title, file: file, siblings: siblings)
        page.read(0, category: [])
        page.shareAnswers()
        page.reading.shortenNames()
        page.reading.entries = page.reading.entries.enumerated().sorted {
            ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
        }
        .map(\.element)
        return page.reading
    }

    private init(_ blocks: [Block], title: String?, file: String, siblings: SiblingPages) {
        var outline = Outline(blocks, title: title.map { Heading([.text($0)]) })
        if title == nil, outline.holdsOnlyLabels, let name = FileName.title(file) {
            outline = Outline(blocks, title: Heading([.text(name)]))
        }
        self.outline = outline
        bodyQuestions = Self.bodyQuestions(of: outline)
        let evidence = PageEvidence(
            outline, bodyQuestions: bodyQuestions.mapValues(\.evidence), file: file, siblings: siblings)
        structure = PageStructure(outline, evidence.sections)
        reading.questionLevel = structure.questionLevel
        reading.rivalLevel = structure.rivalLevel
        reading.omissions = outline.emptyHeadings.map {
            PageReading.Omission(reason: .noWords, heading: "", lines: $0...$0, blocks: [])
        }
    }

    /// The questions that stand in bodies: what carries them in most sections may do so in the others, too.
    private static func bodyQuestions(of outline: Outline) -> [Int: BodyQuestions] {
        var hypotheses: [Int: [BodyQuestions]] = [:]
        var counts: [BodyQuestions.Element: Int] = [:]
        var bodies = 0
        for (index, section) in outline.sections.enumerated() where !section.body.isEmpty {
            let isTitle = index == 0 || outline.page.children == [index]
            let found = BodyQuestions.hypotheses(
                in: section.body, below: isTitle && !section.heading.isMarked ? nil : section.heading)
            if !found.isEmpty || BodyKind(section.body) == .content { bodies += 1 }
            guard let best = found.first else { continue }
            hypotheses[index] = found
            if best.evidence > BodyQuestions.threshold { counts[best.element, default: 0] += 1 }
        }
        return hypotheses.compactMapValues { found in
            let weighed = found.map { hypothesis in
                let share = Double(counts[hypothesis.element] ?? 0) / Double(bodies)
                return hypothesis.adding(regularity * (share - 0.5))
            }
            guard let best = weighed.max(by: { $0.evidence < $1.evidence }),
                best.evidence > BodyQuestions.threshold
            else { return nil }
            return best
        }
    }

    /// What it is worth that all bodies of a page are lists of questions, or none other.
    private static let regularity = 1.6

    /// Gives questions that have no answer of their own that of the question below, where the author meant it so.
    private mutating func shareAnswers() {
        var sharing = 0
        for i in reading.entries.indices.reversed() {
            sharing = reading.entries[i].sharesNext ? sharing + 1 : 0
            guard sharing > 0, sharing < RecognisedEntry.mostSharing, i + 1 < reading.entries.count else {
                continue
            }
            reading.entries[i].answer = reading.entries[i + 1].answer
        }
        let isEmpty = { (entry: RecognisedEntry) in entry.sharesNext && !AnswerTrim.hasContent(entry.answer) }
        for entry in reading.entries.filter(isEmpty) {
            omit(.noAnswer, heading: entry.question.text, line: entry.line, blocks: [])
        }
        reading.entries.removeAll(where: isEmpty)
    }

    // MARK: Sections

    private mutating func read(_ index: Int, category: [String]) {
        let section = outline.sections[index]
        switch structure.roles[index] {
        case .question: addEntry(index, category: category)
        case .title:
            readBody(of: index, category: category)
            for child in section.children { read(child, category: category) }
        case .category:
            let path = category + [section.heading.name]
            readBody(of: index, category: path)
            for child in section.children { read(child, category: path) }
        case .aside:
            let kind = BodyKind(section.body)
            let reason: PageReading.Omission.Reason =
                section.heading.wording.contains(.aside) ? .aside : kind == .links ? .links : .noAnswer
            omit(reason, heading: section.heading.text, line: section.line, blocks: outline.answer(of: index))
        case .part: break
        }
    }

    /// The questions in a body that is no answer, and what else it says.
    private mutating func readBody(of index: Int, category: [String]) {
        let section = outline.sections[index]
        reading.names.append(section.heading.name)
        var entries = bodyQuestions[index]?.entries ?? []
        for i in entries.indices { entries[i].category.insert(contentsOf: category, at: 0) }
        reading.entries.append(contentsOf: entries)
        let covered = LineSet(entries.map(\.lines))
        let rest = section.body.flatMap { block in block.uncovered(by: covered) }
        let border = entries.first?.line ?? Int.max
        introduce(rest.filter { $0.lines.lowerBound < border }, of: index, category: category)
        let closing = rest.filter { $0.lines.lowerBound >= border }
        if let line = closing.first?.lines.lowerBound {
            omit(.noQuestion, heading: section.heading.text, line: line, blocks: closing)
        }
    }

    /// What stands above the questions of a section.
    private mutating func introduce(_ blocks: [Block], of index: Int, category: [String]) {
        let section = outline.sections[index]
        addRows(blocks, category: category)
        switch BodyKind(blocks) {
        case .none: break
        case .links:
            omit(.links, heading: section.heading.text, line: blocks[0].lines.lowerBound, blocks: blocks)
        // More than a few words are worth finding on their own.
        case .content
        where structure.roles[index] == .category && !section.heading.wording.contains(.pageName):
            add(section.heading, answer: blocks, category: category.dropLast(), line: section.line)
        case .introduction, .content:
            reading.introductions.append(.init(category: category, blocks: blocks))
        }
    }

    private mutating func omit(
        _ reason: PageReading.Omission.Reason, heading: String, line: Int, blocks: [Block]
    ) {
        let last = max(line, blocks.last?.lines.upperBound ?? line)
        reading.omissions.append(
            .init(reason: reason, heading: heading, lines: line...last, blocks: blocks))
    }

    private mutating func addEntry(_ index: Int, category: [String]) {
        let section = outline.sections[index]
        let path = category + [section.heading.text]
        var answer = section.body
        for child in section.children where structure.roles[child] == .part {
            answer.append(outline.sections[child].headingBlock)
            answer.append(contentsOf: outline.answer(of: child))
        }
        // A marked question stays one though nobody has answered it yet.
        guard AnswerTrim.hasContent(answer) || section.heading.isMarked else {
            omit(.noAnswer, heading: section.heading.text, line: section.line, blocks: answer)
            for child in section.children { read(child, category: path) }
            return
        }
        add(section.heading, answer: answer, category: category, line: section.line)
        addRows(section.body, category: path)
        for child in section.children {
            if structure.roles[child] != .part {
                read(child, category: path)
            } else if !section.heading.isMarked {
                addExplicit(child, category: path)
            }
        }
    }

    /// Adds headings inside an answer that quote an error or end in a question mark.
    private mutating func addExplicit(_ index: Int, category: [String]) {
        let section = outline.sections[index]
        if section.heading.wording.contains(.explicit), section.heading.wording.isSearched {
            let answer = outline.answer(of: index)
            if AnswerTrim.hasContent(answer) {
                add(section.heading, answer: answer, category: category, line: section.line)
            }
        }
        addRows(section.body, category: category + [section.heading.text])
        for child in section.children { addExplicit(child, category: category) }
    }

    /// Adds the rows of error tables.
    private mutating func addRows(_ blocks: [Block], category: [String]) {
        for block in blocks {
            guard case .table(let table) = block.kind else { continue }
            reading.entries.append(
                contentsOf: ErrorTable.entries(in: table, lines: block.lines, category: category))
        }
    }

    private mutating func add(_ question: Heading, answer: [Block], category: [String], line: Int) {
        let (details, answer) = question.isMarked ? AnswerTrim.split(answer, within: 8) : ([], answer)
        var entry = RecognisedEntry(
            question: question, answer: AnswerTrim.trimmed(answer), category: category, line: line)
        entry.details = details
        reading.entries.append(entry)
    }
}

extension Block {
    /// The block, or of a list the items, that stand on none of some lines.
    fileprivate func uncovered(by covered: LineSet) -> [Block] {
        guard kind != .thematicBreak, covered.touches(lines) else {
            return kind == .thematicBreak ? [] : [self]
        }
        switch kind {
        case .list(let list):
            return list.items.flatMap { item in item.blocks.flatMap { $0.uncovered(by: covered) } }
        case .container(let container): return container.blocks.flatMap { $0.uncovered(by: covered) }
        default: return []
        }
    }
}
