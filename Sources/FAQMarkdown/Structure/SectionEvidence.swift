internal import FAQModel

/// What speaks for the roles of a section: its words, what stands right below it, and where it stands.
struct SectionEvidence {
    private(set) var scores = RoleScores()
    /// Whether its body would be lost if it were no answer.
    let holdsContent: Bool
    /// Whether its body is a list of questions.
    let holdsQuestions: Bool

    /// - Parameters:
    ///   - bodyQuestions: what speaks for the body being a list of questions, 0 if nothing does.
    ///   - recurs: whether the heading stands in more than one place.
    init(_ section: Section, bodyQuestions: Double, recurs: Bool) {
        let body = BodyKind(section.body)
        let wording = section.heading.wording
        holdsQuestions = bodyQuestions > 0
        holdsContent =
            !holdsQuestions && (body == .content || body == .introduction && !wording.contains(.pageName))
        addWording(of: section, recurs: recurs)
        addBody(body, of: section)
        if holdsQuestions {
            scores += .holdsQuestions(bodyQuestions)
        } else if section.children.isEmpty {
            scores += .holdsNoSections
        } else if section.children.count == 1 {
            scores += .holdsOneSection
        }
    }

    mutating func add(_ more: RoleScores) { scores += more }

    private mutating func addWording(of section: Section, recurs: Bool) {
        let wording = section.heading.wording
        if section.heading.isMarked { scores += .marked }
        if wording.asks { scores += .asks }
        if wording.namesProblem { scores += .namesProblem }
        if wording.contains(.explicit) { scores += .isExplicit }
        if wording.contains(.oneError) { scores += .namesOneError }
        if wording.contains(.topic) { scores += .isTopic }
        if wording.contains(.label) { scores += wording.contains(.counted) ? .isCounted : .isLabel }
        if wording.contains(.variant) { scores += .isVariant }
        if recurs, !wording.asks { scores += .recurs }
        if wording.contains(.pageName) {
            let isName =
                !section.children.isEmpty || holdsQuestions || section.parent == 0 && section.level <= 1
            scores += isName ? .isPageName : .isPageNameAmongQuestions
        }
        if wording.contains(.aside), !wording.asks {
            scores += wording.contains(.contents) ? .isContents : .isAside
        }
        if section.heading.isNumbered { scores += .isNumbered }
    }

    private mutating func addBody(_ body: BodyKind, of section: Section) {
        let heading = section.heading
        let standsForItself = heading.wording.asks || heading.wording.namesProblem
        var added: RoleScores
        switch body {
        case .none where section.children.isEmpty: added = .endsInNothing
        case .none: added = standsForItself ? .asksAboveNothing : .holdsNothing
        case .links: added = standsForItself ? .asksAboveLinks : .holdsLinks
        case .introduction: added = .holdsIntroduction
        case .content: added = .holdsContent
        }
        if body == .none, heading.isMarked { added.question = 0 }
        if body != .links, heading.wording.contains(.aside) { added.aside = 0 }
        scores += added
    }
}

extension Wording {
    /// Whether it asks for something of its own.
    var asks: Bool { contains(.question) && !contains(.label) }
    /// Whether it names one problem rather than several.
    var namesProblem: Bool { contains(.problem) && isDisjoint(with: [.topic, .label, .pageName]) }
}
