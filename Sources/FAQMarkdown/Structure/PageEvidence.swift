internal import FAQModel

/// The evidence for all sections of a page.
struct PageEvidence {
    private(set) var sections: [SectionEvidence]
    private let outline: Outline

    /// A page with more sections holds more than one question.
    private static let mostSectionsOfOneQuestion = 7

    /// - Parameter bodyQuestions: what speaks for the body of a section being a list of questions, by its place.
    init(_ outline: Outline, bodyQuestions: [Int: Double], file: String, siblings: SiblingPages) {
        self.outline = outline
        var occurrences: [String: Int] = [:]
        for section in outline.sections.dropFirst() { occurrences[section.heading.text, default: 0] += 1 }
        sections = outline.sections.indices.map { index in
            let section = outline.sections[index]
            let text = section.heading.text
            return SectionEvidence(
                section, bodyQuestions: bodyQuestions[index] ?? 0,
                recurs: occurrences[text, default: 1] > 1 || siblings.recurs(text))
        }
        addPlaces()
        if outline.sections.count <= Self.mostSectionsOfOneQuestion, siblings.isPagePerQuestion(around: file)
        {
            addPagePerQuestion()
        }
    }

    /// Where a section stands tells whether it names the page.
    private mutating func addPlaces() {
        let page = outline.page
        let topics = page.children.filter {
            sections[$0].scores.aside < 1 || !outline.sections[$0].children.isEmpty
        }
        let groups = topics.filter { !outline.sections[$0].children.isEmpty }
        for index in outline.sections.indices.dropFirst() {
            let section = outline.sections[index]
            let isPageName = section.heading.wording.contains(.pageName)
            var places: [RoleScores] = []
            if topics == [index] || isPageName && groups == [index] { places.append(.standsAlone) }
            if !page.heading.text.isEmpty, section.heading.text == page.heading.text {
                places.append(.repeatsTitle)
            }
            if section.heading.wording.contains(.contents), !section.children.isEmpty {
                places.append(.contentsAboveSections)
            }
            if isPageName, topics.count > 1, topics.first == index, section.children.isEmpty,
                !sections[index].holdsQuestions
            {
                places.append(.pageNameAboveQuestions)
            }
            for place in places.isEmpty ? [.standsAmongOthers] : places { sections[index].add(place) }
        }
        if topics.count == 1, outline.sections[topics[0]].level == 1,
            outline.sections[topics[0]].heading.wording.isDisjoint(with: [.label, .variant])
        {
            sections[0].add(.headingNamesPage)
        }
    }

    /// The pages around are one question each: this one may be, too, by its title or by its first heading.
    private mutating func addPagePerQuestion() {
        for index in outline.sections.indices.prefix(2)
        where outline.sections[index].heading.wording.isDisjoint(with: [.pageName, .topic])
            && !outline.sections[index].heading.text.isEmpty
        {
            sections[index].add(.pagePerQuestion)
        }
    }
}
