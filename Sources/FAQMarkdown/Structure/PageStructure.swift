internal import FAQModel

/// How a page is built: the role of each of its sections.
///
/// A heading by itself rarely tells whether it is a question, a part of an answer or a name for several questions. So
/// the page is explained as a whole: for each level that may carry its questions, every section takes the role in
/// which all evidence together speaks loudest, and the level with the best explanation wins. Linear in the number of
/// sections.
struct PageStructure {
    enum Role {
        /// Asked by itself; what stands below belongs to its answer.
        case question
        /// Belongs to the answer of the section above.
        case part
        /// Groups the questions below it.
        case category
        /// Names the page or lists what stands on it: the sections below count as those of the page.
        case title
        /// Nothing that anybody looks up.
        case aside
    }

    private(set) var roles: [Role]
    /// The level of heading that carries the questions, 0 when the page is one question.
    private(set) var questionLevel = 0
    /// Another such level, which explains the page nearly as well but in another way.
    private(set) var rivalLevel: Int?

    /// What explains a page worse by less is worth mentioning.
    private static let closeCall = 0.5

    init(_ outline: Outline, _ evidence: [SectionEvidence]) {
        let levels = (0...6).filter { level in outline.sections.contains { $0.level == level } }
        let explanations = levels.map { (level: $0, Explanation(outline, evidence, questionLevel: $0)) }
            .sorted { ($1.1.score, $0.level) < ($0.1.score, $1.level) }
        roles = explanations.first?.1.roles ?? []
        questionLevel = explanations.first?.level ?? 0
        guard explanations.count > 1, explanations[0].1.score - explanations[1].1.score < Self.closeCall,
            explanations[1].1.roles != roles
        else { return }
        rivalLevel = explanations[1].level
    }
}

/// The best roles for the sections of a page whose questions stand at one level.
private struct Explanation {
    private let outline: Outline
    /// The role of each section and what it is worth, together with all below it, right below a title and elsewhere.
    private var belowTitle: [Choice]
    private var elsewhere: [Choice]
    /// What each section is worth as part of an answer, together with those below it.
    private var asPart: [Double]

    private struct Choice {
        var role: PageStructure.Role
        var score: Double
        /// Whether there is a question in it.
        var hasQuestion = false

        static let none = Choice(role: .aside, score: -.infinity)

        mutating func consider(_ role: PageStructure.Role, _ score: Double, hasQuestion: Bool) {
            if score > self.score { self = Choice(role: role, score: score, hasQuestion: hasQuestion) }
        }
    }

    var score: Double { belowTitle[0].score }

    init(_ outline: Outline, _ evidence: [SectionEvidence], questionLevel: Int) {
        self.outline = outline
        belowTitle = Array(repeating: .none, count: outline.sections.count)
        elsewhere = belowTitle
        asPart = Array(repeating: 0, count: outline.sections.count)
        let regularity = Regularity(outline, level: questionLevel)
        for index in outline.sections.indices.reversed() {
            let section = outline.sections[index]
            let siblings = outline.sections[section.parent].children.count
            choose(index, evidence[index], bonus: regularity.bonus(for: section, among: siblings))
        }
    }

    /// Chooses the role of a section whose children have theirs.
    private mutating func choose(_ index: Int, _ own: SectionEvidence, bonus: Double) {
        let section = outline.sections[index]
        var scores = own.scores
        scores.question += bonus
        addChildren(of: section, to: &scores)
        asPart[index] = scores.part
        let hasQuestion = own.holdsQuestions || section.children.contains { elsewhere[$0].hasQuestion }
        let hasQuestionBelowTitle =
            own.holdsQuestions || section.children.contains { belowTitle[$0].hasQuestion }
        // A heading over text alone is no name for anything else.
        if own.holdsContent, !hasQuestion { scores.category -= Self.lostContent }
        if own.holdsContent, !hasQuestionBelowTitle { scores.title -= Self.lostContent }
        var choice = Choice.none
        if index > 0 {
            choice.consider(.aside, scores.aside, hasQuestion: false)
            choice.consider(.category, scores.category, hasQuestion: hasQuestion)
        }
        if !section.heading.text.isEmpty { choice.consider(.question, scores.question, hasQuestion: true) }
        elsewhere[index] = choice
        choice.consider(.title, scores.title, hasQuestion: hasQuestionBelowTitle)
        belowTitle[index] = choice
    }

    /// Adds what the sections below are worth in the roles that the role of the section above leaves them.
    private func addChildren(of section: Section, to scores: inout RoleScores) {
        // Many children are no more certain than a few.
        let count = Double(section.children.count)
        let weight = count <= Self.certain ? 1 : (Self.certain + (count - Self.certain) / 4) / count
        for child in section.children {
            // What has a question marker stays a question wherever it stands.
            let inAnswer = staysQuestion(child) ? elsewhere[child].score - Self.strayQuestion : asPart[child]
            scores += RoleScores(
                question: weight * inAnswer, part: weight * min(0, inAnswer),
                category: weight * elsewhere[child].score,
                title: weight * belowTitle[child].score, aside: -weight * max(0, elsewhere[child].score))
        }
    }

    private func staysQuestion(_ index: Int) -> Bool {
        outline.sections[index].heading.isMarked || outline.hasMarked(below: index)
    }

    /// How many children are as certain as any number.
    private static let certain = 4.0
    /// What speaks against a marked question in the answer of another.
    private static let strayQuestion = 4.0
    /// What speaks against a name that has a text of its own and nothing below it.
    private static let lostContent = 4.0

    /// The role of each section.
    var roles: [PageStructure.Role] {
        var roles = Array(repeating: PageStructure.Role.part, count: outline.sections.count)
        for index in outline.sections.indices {
            let parent = index == 0 ? PageStructure.Role.title : roles[outline.sections[index].parent]
            switch parent {
            case .title: roles[index] = belowTitle[index].role
            case .category: roles[index] = elsewhere[index].role
            case .aside: roles[index] = .aside
            case .question, .part:
                roles[index] = staysQuestion(index) ? elsewhere[index].role : .part
            }
        }
        return roles
    }
}

/// How regular a page is whose questions stand at one level.
private struct Regularity {
    private let level: Int
    /// The share of headings of the level that ask or name a problem.
    private let share: Double

    init(_ outline: Outline, level: Int) {
        self.level = level
        var count = 0
        var searched = 0
        for section in outline.sections where section.level == level {
            count += 1
            if section.heading.isMarked || section.heading.wording.isSearched { searched += 1 }
        }
        share = count == 0 ? 0 : Double(searched) / Double(count)
    }

    /// What its level makes a section worth as a question. Below one of the level, a few others are variants of it;
    /// many may be a group.
    func bonus(for section: Section, among siblings: Int) -> Double {
        if section.level == level { return share - 0.3 }
        return section.heading.isMarked ? 0 : siblings > 3 ? -0.5 : -1
    }
}
