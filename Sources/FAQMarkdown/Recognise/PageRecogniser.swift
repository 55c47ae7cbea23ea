internal import FAQModel

/// Finds questions and answers in the blocks of a page.
struct PageRecogniser {
    private let outline: Outline
    private let structure: PageStructure
    /// The questions in the body of each section that has a list of them.
    private var bodyQuestions: [Int: [RecognisedEntry]] = [:]
    private(set) var entries: [RecognisedEntry] = []

    /// - Parameters:
    ///   - title: the title in the front matter.
    ///   - file: whose name serves as title when a page without one has no headings but labels.
    init(blocks: [Block], title: String?, file: String) {
        var outline = Outline(blocks, title: title.map { Heading([.text($0)]) })
        if title == nil, outline.sections.count > 1,
            outline.page.children.allSatisfy({ outline.sections[$0].heading.wording.contains(.label) }),
            let name = FileName.title(file)
        {
            outline = Outline(blocks, title: Heading([.text(name)]))
        }
        self.outline = outline
        for (index, section) in outline.sections.enumerated()
        where !section.heading.isMarked && !section.body.isEmpty {
            let found = BodyQuestions.entries(
                in: section.body, below: index == 0 ? nil : section.heading, category: [])
            if !found.isEmpty { bodyQuestions[index] = found }
        }
        structure = PageStructure(outline, Evidence.gathered(outline, bodyQuestions: bodyQuestions.mapValues(\.count)))
    }

    static func entries(in blocks: [Block], title: String?, file: String) -> [RecognisedEntry] {
        var page = PageRecogniser(blocks: blocks, title: title, file: file)
        page.read(0, category: [])
        page.shareAnswers()
        return page.entries.enumerated().sorted {
            ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
        }
        .map(\.element)
    }

    /// Gives questions that have no answer of their own that of the question below, where the author meant it so.
    private mutating func shareAnswers() {
        for i in entries.indices.reversed() where entries[i].sharesNext && i + 1 < entries.count {
            entries[i].answer = entries[i + 1].answer
        }
        entries.removeAll { !AnswerTrim.hasContent($0.answer) && $0.sharesNext }
    }

    // MARK: Sections

    private mutating func read(_ index: Int, category: [String]) {
        let section = outline.sections[index]
        let heading = section.heading
        switch structure.roles[index] {
        case .question: addEntry(index, category: category)
        case .title:
            readBody(of: index, category: category)
            for child in section.children { read(child, category: category) }
        case .category:
            let path = heading.wording.contains(.question) ? category : category + [heading.text]
            // More than a few words of introduction are worth finding on their own.
            if bodyQuestions[index] == nil, BodyKind(section.body) == .content, !heading.wording.contains(.pageName) {
                add(heading, answer: section.body, category: category, line: section.line)
                addRows(section.body, category: path)
            } else {
                readBody(of: index, category: path)
            }
            for child in section.children { read(child, category: path) }
        case .part, .aside: break
        }
    }

    /// The questions in a body that is no answer.
    private mutating func readBody(of index: Int, category: [String]) {
        for var entry in bodyQuestions[index] ?? [] {
            entry.category = category
            entries.append(entry)
        }
        if bodyQuestions[index] == nil { addRows(outline.sections[index].body, category: category) }
    }

    private mutating func addEntry(_ index: Int, category: [String]) {
        let section = outline.sections[index]
        let path = category + [section.heading.text]
        var answer = section.body
        for child in section.children where structure.roles[child] == .part {
            answer.append(outline.sections[child].headingBlock)
            answer.append(contentsOf: outline.answer(of: child))
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
        let path = category + [section.heading.text]
        if section.heading.wording.contains(.explicit), section.heading.wording.isSearched {
            let answer = outline.answer(of: index)
            if AnswerTrim.hasContent(answer) {
                add(section.heading, answer: answer, category: category, line: section.line)
            }
        }
        addRows(section.body, category: path)
        for child in section.children { addExplicit(child, category: category) }
    }

    /// Adds the rows of error tables.
    private mutating func addRows(_ blocks: [Block], category: [String]) {
        for block in blocks {
            guard case .table(let table) = block.kind else { continue }
            entries.append(contentsOf: ErrorTable.entries(in: table, lines: block.lines, category: category))
        }
    }

    private mutating func add(_ question: Heading, answer: [Block], category: [String], line: Int) {
        let (details, answer) = question.isMarked ? AnswerTrim.split(answer) : ([], answer)
        var entry = RecognisedEntry(
            question: question, answer: AnswerTrim.trimmed(answer), category: category, line: line)
        entry.details = details
        entries.append(entry)
    }
}
