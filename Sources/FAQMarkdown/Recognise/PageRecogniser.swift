internal import FAQModel

/// Finds questions and answers in the blocks of a page.
struct PageRecogniser {
    private let outline: Outline
    private let title: Heading?
    private(set) var entries: [RecognisedEntry] = []

    /// - Parameters:
    ///   - title: the title in the front matter.
    ///   - file: whose name serves as title when a page without one has no headings but labels.
    init(blocks: [Block], title: String?, file: String) {
        outline = Outline(blocks)
        let isUntitled =
            title == nil && !outline.roots.isEmpty
            && outline.roots.allSatisfy { $0.heading.wording.contains(.label) }
        self.title = (isUntitled ? FileName.title(file) : title).map { Heading([.text($0)]) }
    }

    static func entries(in blocks: [Block], title: String?, file: String) -> [RecognisedEntry] {
        var page = PageRecogniser(blocks: blocks, title: title, file: file)
        page.read()
        return page.entries.enumerated().sorted {
            ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
        }
        .map(\.element)
    }

    private mutating func read() {
        let roots = outline.roots
        let topics = roots.filter { !isAside($0) }
        if topics.count == 1, isPageTitle(topics[0]) {
            let page = topics[0]
            readPage(
                title: page.heading, line: page.line, body: outline.preamble + page.body,
                sections: page.children)
        } else if let first = topics.first, topics.count > 1, first.heading.wording.contains(.pageName),
            !first.heading.isMarked, first.children.allSatisfy(isAside),
            questions(in: first, category: []).isEmpty
        {
            readPage(
                title: first.heading, line: first.line, body: first.body, sections: Array(topics.dropFirst()))
        } else {
            readPage(title: title, line: 1, body: outline.preamble, sections: topics)
        }
        shareAnswers()
    }

    /// Gives questions that have no answer of their own that of the question below, where the author meant it so.
    private mutating func shareAnswers() {
        for i in entries.indices.reversed() where entries[i].sharesNext && i + 1 < entries.count {
            entries[i].answer = entries[i + 1].answer
        }
        entries.removeAll { !AnswerTrim.hasContent($0.answer) && $0.sharesNext }
    }

    private func isAside(_ section: Section) -> Bool {
        section.heading.wording.contains(.aside) && !section.heading.isMarked
            && !section.heading.wording.contains(.question)
            && !hasMarked(section.children)
    }

    private func questions(in section: Section, category: [String]) -> [RecognisedEntry] {
        section.heading.isMarked
            ? [] : BodyQuestions.entries(in: section.body, below: section.heading, category: category)
    }

    /// Whether the only section at the top names the page.
    private func isPageTitle(_ section: Section) -> Bool {
        if section.heading.isMarked { return false }
        if section.level == 1 || title == nil || section.heading.text == title?.text { return true }
        return section.heading.wording.contains(.pageName)
    }

    // MARK: Pages

    private mutating func readPage(title: Heading?, line: Int, body: [Block], sections: [Section]) {
        let inBody = BodyQuestions.entries(in: body, below: nil, category: [])
        if !inBody.isEmpty {
            entries.append(contentsOf: inBody)
            return read(sections: sections, category: [])
        }
        if let title, isOneQuestion(title, body: body, sections: sections) {
            var answer = body
            for section in sections {
                answer.append(section.headingBlock)
                answer.append(contentsOf: section.answer())
            }
            add(title, answer: answer, category: [], line: line)
            addRows(body, category: [title.text])
            addExplicit(sections, category: [title.text])
            return
        }
        addRows(body, category: [])
        read(sections: sections, category: [])
    }

    /// Whether a page is one question: its title is no page name, and its headings are labels or steps.
    private func isOneQuestion(_ title: Heading, body: [Block], sections: [Section]) -> Bool {
        guard !title.wording.contains(.pageName), !title.isMarked else {
            return title.isMarked && sections.isEmpty
        }
        if sections.contains(where: { $0.heading.isMarked }) { return false }
        if sections.isEmpty { return AnswerTrim.hasContent(body) && !LinkPage.isLinksOnly(body) }
        // What comes below the name of one error is about that error; alone it would not say which.
        if title.wording.contains(.oneError) { return true }
        let searched = sections.count { $0.heading.wording.isSearched }
        let labels = sections.count { $0.heading.wording.contains(.label) }
        if labels * 2 >= sections.count { return true }
        if title.wording.contains(.question) || title.wording.contains(.problem) {
            return searched * 2 < sections.count && !sections.contains(where: listsQuestions)
        }
        return false
    }

    /// Whether a section is a list of questions.
    private func listsQuestions(_ section: Section) -> Bool {
        questions(in: section, category: []).count > 1 && !section.heading.wording.isSearched
    }

    // MARK: Sections

    private mutating func read(sections: [Section], category: [String]) {
        for section in sections { read(section, category: category) }
    }

    private mutating func read(_ section: Section, category: [String]) {
        let heading = section.heading
        let path = heading.wording.contains(.question) ? category : category + [heading.text]
        let inBody = questions(in: section, category: path)
        if !inBody.isEmpty {
            entries.append(contentsOf: inBody)
            return read(sections: section.children, category: path)
        }
        switch role(of: section) {
        case .entry:
            addEntry(section, category: category)
        case .category:
            // More than a few words of introduction are worth finding on their own.
            if AnswerTrim.hasContent(section.body), !isIntro(section.body),
                !heading.wording.contains(.pageName)
            {
                add(heading, answer: section.body, category: category, line: section.line)
            }
            addRows(section.body, category: path)
            read(sections: section.children, category: path)
        case .nothing: break
        }
    }

    private enum Role { case entry, category, nothing }

    private func role(of section: Section) -> Role {
        let heading = section.heading
        if heading.isMarked { return .entry }
        if hasMarked(section.children) { return .category }
        let hasBody = AnswerTrim.hasContent(section.body)
        if isAside(section) { return .nothing }
        guard !section.children.isEmpty else {
            guard hasBody else { return .nothing }
            return LinkPage.isLinksOnly(section.body) && !heading.wording.contains(.question)
                ? .nothing : .entry
        }
        let searched = section.children.count { $0.heading.wording.isSearched }
        let labels = section.children.count { $0.heading.wording.contains(.label) }
        if !hasBody {
            if labels * 2 >= section.children.count { return .entry }
            return heading.wording.contains(.question) && searched == 0 ? .entry : .category
        }
        if heading.wording.contains(.question) { return .entry }
        if heading.wording.contains(.pageName), searched > 0 { return .category }
        let isProblem =
            heading.wording.contains(.problem) && heading.wording.isDisjoint(with: [.topic, .pageName])
        return !isProblem && searched >= 2 && searched * 2 >= section.children.count ? .category : .entry
    }

    private func hasMarked(_ sections: [Section]) -> Bool {
        sections.contains { $0.heading.isMarked || hasMarked($0.children) }
    }

    /// Whether a body is no more than a few words on what follows.
    private func isIntro(_ body: [Block]) -> Bool {
        body.count <= 3
            && body.allSatisfy {
                if case .paragraph = $0.kind { return true }
                return $0.kind == .thematicBreak
            }
    }

    private mutating func addEntry(_ section: Section, category: [String]) {
        var answer = section.body
        var nested: [Section] = []
        for child in section.children {
            if child.heading.isMarked || hasMarked([child]) {
                nested.append(child)
            } else {
                answer.append(child.headingBlock)
                answer.append(contentsOf: child.answer())
            }
        }
        add(section.heading, answer: answer, category: category, line: section.line)
        addRows(section.body, category: category + [section.heading.text])
        if !section.heading.isMarked {
            addExplicit(section.children, category: category + [section.heading.text])
        }
        read(sections: nested, category: category)
    }

    /// Adds headings inside an answer that quote an error or end in a question mark.
    private mutating func addExplicit(_ sections: [Section], category: [String]) {
        for section in sections where !section.heading.isMarked && !hasMarked(section.children) {
            let wording = section.heading.wording
            if wording.contains(.explicit), wording.isSearched {
                let answer = section.answer()
                if AnswerTrim.hasContent(answer) {
                    add(section.heading, answer: answer, category: category, line: section.line)
                }
            }
            addRows(section.body, category: category + [section.heading.text])
            addExplicit(section.children, category: category + [section.heading.text])
        }
    }

    /// Adds the rows of error tables.
    private mutating func addRows(_ blocks: [Block], category: [String]) {
        for block in blocks {
            guard case .table(let table) = block.kind else { continue }
            entries.append(contentsOf: ErrorTable.entries(in: table, lines: block.lines, category: category))
        }
    }

    private mutating func add(_ question: Heading, answer: [Block], category: [String], line: Int) {
        let (details, answer) = question.isMarked ? AnswerTrim.split(answer, within: 8) : ([], answer)
        var entry = RecognisedEntry(
            question: question, answer: AnswerTrim.trimmed(answer), category: category, line: line)
        entry.details = details
        entries.append(entry)
    }
}
