/// What speaks for each of the roles that a section can have (``PageStructure/Role``), in the manner of logarithms of
/// odds: 0 says nothing, 1 is worth a closer look, 3 is nearly certain, 6 and more settle it.
struct RoleScores {
    /// For being asked by itself.
    var question = 0.0
    /// For belonging to the answer of the section above.
    var part = 0.0
    /// For grouping the questions below it.
    var category = 0.0
    /// For naming the page, or listing what stands on it: what is below belongs one level higher.
    var title = 0.0
    /// For being nothing that anybody looks up.
    var aside = 0.0

    static func += (left: inout RoleScores, right: RoleScores) {
        left.question += right.question
        left.part += right.part
        left.category += right.category
        left.title += right.title
        left.aside += right.aside
    }
}

// MARK: The weights

// Set by hand so that every one says by itself what a reader would say, and held against labelled pages, rewritings of
// them and pages that took no part (Docs/Reading.md).
extension RoleScores {
    // What the words of a heading say.
    static let marked = RoleScores(question: 6, part: -8, category: -8, title: -8, aside: -8)
    static let asks = RoleScores(question: 2, part: -0.8, category: -2, title: -2, aside: -4)
    static let namesProblem = RoleScores(question: 1, part: -0.4, category: -0.7, title: -0.7, aside: -2)
    static let isExplicit = RoleScores(question: 0.5)
    /// What comes below the name of one error is about that error; alone it would not say which.
    static let namesOneError = RoleScores(question: 6, category: -6, title: -6)
    static let isTopic = RoleScores(question: 0.4, category: 0.7)
    static let isLabel = RoleScores(question: -4, part: 1.5, category: -1)
    static let isCounted = RoleScores(question: -2, part: 1, category: -1)
    static let isVariant = RoleScores(question: -1, part: 0.7)
    /// A heading that stands in many places names a part of answers.
    static let recurs = RoleScores(question: -1.5, part: 1)
    static let isPageName = RoleScores(question: -6, part: -0.5, category: 1, title: 2)
    /// `Docker troubleshooting` beside other questions is one of them.
    static let isPageNameAmongQuestions = RoleScores(question: -0.3, part: -0.5, category: 1, title: 2)
    static let isAside = RoleScores(question: -4, part: 2, title: -4, aside: 2)
    static let isContents = RoleScores(question: -4, part: 2, title: 1, aside: 2)
    static let isNumbered = RoleScores(question: 0.4)

    // What stands right below it. Content is not given up lightly.
    static let holdsNothing = RoleScores(question: -2, aside: -3)
    static let asksAboveNothing = RoleScores(question: -1, aside: -3)
    static let endsInNothing = RoleScores(question: -20, aside: -3)
    static let holdsLinks = RoleScores(question: -3)
    static let asksAboveLinks = RoleScores(aside: -4)
    static let holdsIntroduction = RoleScores(question: 0.4, category: -0.2, aside: -8)
    static let holdsContent = RoleScores(question: 0.4, category: -1.6, aside: -8)
    static let holdsNoSections = RoleScores(category: -10)
    static let holdsOneSection = RoleScores(category: -0.5)

    // Where it stands.
    static let standsAlone = RoleScores(title: 1.5)
    static let repeatsTitle = RoleScores(title: 2)
    static let contentsAboveSections = RoleScores(title: 2)
    /// What it says introduces the page.
    static let pageNameAboveQuestions = RoleScores(title: 5)
    static let standsAmongOthers = RoleScores(title: -6)
    /// The only heading at the top says it better than the front matter.
    static let headingNamesPage = RoleScores(question: -20)
    static let pagePerQuestion = RoleScores(question: 2, title: -2)

    /// - Parameter evidence: what speaks for the body being a list of questions.
    static func holdsQuestions(_ evidence: Double) -> RoleScores {
        RoleScores(
            question: -evidence, part: -evidence / 2, category: evidence, title: evidence,
            aside: -evidence - 3)
    }
}
