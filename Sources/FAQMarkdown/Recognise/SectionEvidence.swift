internal import FAQModel

/// What speaks for each of the roles that a section can have, in the manner of logarithms of odds: 0 says nothing, 1 is
/// worth a closer look, 3 is nearly certain.
struct SectionEvidence {
    /// For being asked by itself.
    var asQuestion = 0.0
    /// For belonging to the answer of the section above.
    var asPart = 0.0
    /// For grouping the questions below it.
    var asCategory = 0.0
    /// For naming the page, or listing what stands on it: what is below belongs one level higher.
    var asTitle = 0.0
    /// For being nothing that anybody looks up.
    var asAside = 0.0
    /// Whether its body would be lost if it were no answer.
    let holdsContent: Bool
    /// Whether its body is a list of questions.
    let holdsQuestions: Bool

    /// What a heading's words say, and its text.
    init(_ section: Section, body: BodyKind, bodyQuestions: Double, recurs: Bool) {
        let isIntroduced = body == .introduction && !section.heading.wording.contains(.pageName)
        holdsContent = bodyQuestions == 0 && (body == .content || isIntroduced)
        holdsQuestions = bodyQuestions > 0
        let heading = section.heading
        let wording = heading.wording
        let isLabel = wording.contains(.label)
        let asks = wording.contains(.question) && !isLabel
        let isTopic = wording.contains(.topic)
        let isProblem = wording.contains(.problem) && wording.isDisjoint(with: [.topic, .label, .pageName])
        let isLeaf = section.children.isEmpty

        if heading.isMarked {
            asQuestion += 6
            asPart -= 8
            asCategory -= 8
            asTitle -= 8
            asAside -= 8
        }
        if asks {
            asQuestion += 2
            asPart -= 0.8
            asCategory -= 2
            asTitle -= 2
            asAside -= 4
        }
        if isProblem {
            asQuestion += 1
            asPart -= 0.4
            asCategory -= 0.7
            asTitle -= 0.7
            asAside -= 2
        }
        if wording.contains(.explicit) { asQuestion += 0.5 }
        if wording.contains(.oneError) {
            // What comes below the name of one error is about that error; alone it would not say which.
            asQuestion += 6
            asCategory -= 6
            asTitle -= 6
        }
        if isTopic {
            asQuestion += 0.4
            asCategory += 0.7
        }
        if isLabel {
            asQuestion -= wording.contains(.counted) ? 2 : 4
            asPart += wording.contains(.counted) ? 1 : 1.5
            asCategory -= 1
        }
        if wording.contains(.variant) {
            asQuestion -= 1
            asPart += 0.7
        }
        if recurs, !asks {
            asQuestion -= 1.5
            asPart += 1
        }
        if wording.contains(.pageName) {
            // `Docker troubleshooting` beside other questions is one of them.
            let isName = !isLeaf || bodyQuestions > 0 || section.parent == 0 && section.level <= 1
            asQuestion -= isName ? 6 : 0.3
            asPart -= 0.5
            asCategory += 1
            asTitle += 2
        }
        if wording.contains(.aside), !asks {
            asQuestion -= 4
            asPart += 2
            asAside += 2
            asTitle += wording.contains(.contents) ? 1 : -4
        }
        if heading.isNumbered { asQuestion += 0.4 }

        switch body {
        case .none:
            if !wording.contains(.aside) { asAside -= 3 }
            asQuestion -= heading.isMarked ? 0 : isLeaf ? 20 : asks || isProblem ? 1 : 2
        case .links:
            asQuestion -= asks || isProblem ? 0 : 3
            asAside -= asks || isProblem ? 4 : 0
        case .introduction:
            asQuestion += 0.4
            asCategory -= 0.2
            if !wording.contains(.aside) { asAside -= 8 }
        case .content:
            asQuestion += 0.4
            asCategory -= 1.6
            if !wording.contains(.aside) { asAside -= 8 }
        }
        if bodyQuestions > 0 {
            asQuestion -= bodyQuestions
            asPart -= bodyQuestions / 2
            asAside -= bodyQuestions + 3
            asCategory += bodyQuestions
            asTitle += bodyQuestions
        } else if isLeaf {
            asCategory -= 10
        }
        if section.children.count == 1, bodyQuestions == 0 { asCategory -= 0.5 }
    }
}
