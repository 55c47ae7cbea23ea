internal import FAQModel

/// The evidence for the sections of a page, from what each says and from how they stand to each other.
enum Evidence {
    /// - Parameter bodyQuestions: what speaks for the body of a section being a list of questions, by its place.
    static func gathered(
        _ outline: Outline, bodyQuestions: [Int: Double], file: String, siblings: SiblingPages
    ) -> [SectionEvidence] {
        var occurrences: [String: Int] = [:]
        for section in outline.sections.dropFirst() { occurrences[section.heading.text, default: 0] += 1 }
        var evidence = outline.sections.indices.map { index in
            SectionEvidence(
                outline.sections[index], body: BodyKind(outline.sections[index].body),
                bodyQuestions: bodyQuestions[index] ?? 0,
                recurs: (occurrences[outline.sections[index].heading.text] ?? 1) > 1
                    || siblings.recurs(outline.sections[index].heading.text))
        }
        addTitles(outline, bodyQuestions, &evidence)
        if outline.sections.count <= 7, siblings.isPagePerQuestion(around: file) {
            for index in 0..<min(2, evidence.count)
            where outline.sections[index].heading.wording.isDisjoint(with: [.pageName, .topic]) {
                evidence[index].asQuestion += 2
                evidence[index].asTitle -= index == 0 && outline.page.heading.text.isEmpty ? 0 : 2
            }
        }
        return evidence
    }

    /// Where a section stands tells whether it names the page.
    private static func addTitles(_ outline: Outline, _ bodyQuestions: [Int: Double], _ evidence: inout [SectionEvidence]) {
        let page = outline.page
        let topics = page.children.filter { evidence[$0].asAside < 1 || !outline.sections[$0].children.isEmpty }
        let groups = topics.filter { !outline.sections[$0].children.isEmpty }
        for index in outline.sections.indices where index > 0 {
            let section = outline.sections[index]
            let isOnly = topics == [index] || groups == [index] && section.heading.wording.contains(.pageName)
            if isOnly { evidence[index].asTitle += 1.5 }
            let repeatsTitle = !page.heading.text.isEmpty && section.heading.text == page.heading.text
            if repeatsTitle { evidence[index].asTitle += 2 }
            let isFirst =
                topics.first == index && section.children.isEmpty && topics.count > 1 && bodyQuestions[index] == nil
            let isContents = section.heading.wording.contains(.contents) && !section.children.isEmpty
            if isContents { evidence[index].asTitle += 2 }
            // What it says introduces the page.
            if isFirst, section.heading.wording.contains(.pageName) { evidence[index].asTitle += 5 }
            if !isOnly && !repeatsTitle && !isContents && !(isFirst && section.heading.wording.contains(.pageName)) { evidence[index].asTitle -= 6 }
        }
        // The heading says it better than the front matter.
        if topics.count == 1, outline.sections[topics[0]].level == 1,
            outline.sections[topics[0]].heading.wording.isDisjoint(with: [.label, .variant])
        { evidence[0].asQuestion -= 20 }
    }
}
