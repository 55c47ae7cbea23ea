internal import FAQModel

/// Finds questions and answers in the blocks of a page.
struct PageRecogniser {
    private let outline: Outline
    private let title: Heading?
    private(set) var drafts: [Draft] = []

    init(blocks: [Block], title: String?) {
        outline = Outline(blocks)
        self.title = title.map { Heading([.text($0)]) }
    }

    static func drafts(in blocks: [Block], title: String?) -> [Draft] {
        var page = PageRecogniser(blocks: blocks, title: title)
        page.read()
        return page.drafts
    }

    private mutating func read() {
        let roots = outline.roots
        if roots.count == 1, isPageTitle(roots[0]) {
            readPage(
                title: roots[0].heading, titleLine: roots[0].line, body: outline.preamble + roots[0].body,
                sections: roots[0].children)
        } else if let first = roots.first, roots.count > 1, first.level == 1 || title == nil,
            first.heading.wording.contains(.pageName),
            !first.heading.isMarked
        {
            readPage(
                title: first.heading, titleLine: first.line, body: first.body,
                sections: first.children + roots.dropFirst())
        } else {
            readPage(title: title, titleLine: 1, body: outline.preamble, sections: roots)
        }
    }

    private func isPageTitle(_ section: Section) -> Bool {
        if section.heading.isMarked { return false }
        if section.level == 1 || title == nil || section.heading.text == title?.text { return true }
        return section.heading.wording.contains(.pageName)
    }

    // MARK: Pages

    private mutating func readPage(title: Heading?, titleLine: Int, body: [Block], sections: [Section]) {
        if let title, isOneQuestion(title, body: body, sections: sections) {
            var answer = body
            for section in sections {
                answer.append(section.headingBlock)
                answer.append(contentsOf: section.answer())
            }
            add(title, answer: answer, category: [], line: titleLine)
            return
        }
        read(sections: sections, category: [])
    }

    /// Whether a page is one question: its title is no page name, and its headings are labels or steps.
    private func isOneQuestion(_ title: Heading, body: [Block], sections: [Section]) -> Bool {
        guard !title.wording.contains(.pageName), !title.isMarked else {
            return title.isMarked && sections.isEmpty
        }
        if sections.contains(where: { $0.heading.isMarked }) { return false }
        if sections.isEmpty { return AnswerTrim.hasContent(body) && !LinkPage.isLinksOnly(body) }
        let searched = sections.count { $0.heading.wording.isSearched }
        let labels = sections.count { $0.heading.wording.contains(.label) }
        if labels * 2 >= sections.count { return true }
        if title.wording.contains(.question) || title.wording.contains(.problem) {
            return searched * 2 < sections.count
        }
        return false
    }

    // MARK: Sections

    private mutating func read(sections: [Section], category: [String]) {
        for section in sections { read(section, category: category) }
    }

    private mutating func read(_ section: Section, category: [String]) {
        switch role(of: section) {
        case .entry:
            addEntry(section, category: category)
        case .category:
            read(sections: section.children, category: category + [section.heading.text])
        case .nothing: break
        }
    }

    private enum Role { case entry, category, nothing }

    private func role(of section: Section) -> Role {
        let heading = section.heading
        if heading.isMarked { return .entry }
        if hasMarked(section.children) { return .category }
        let hasBody = AnswerTrim.hasContent(section.body)
        if heading.wording.contains(.aside), !heading.wording.contains(.question) { return .nothing }
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
        return isIntro(section.body) && searched >= 2 && searched * 2 >= section.children.count
            ? .category : .entry
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
        read(sections: nested, category: category)
    }

    private mutating func add(_ question: Heading, answer: [Block], category: [String], line: Int) {
        let answer = AnswerTrim.trimmed(answer)
        drafts.append(Draft(question: question, answer: answer, category: category, line: line))
    }
}
