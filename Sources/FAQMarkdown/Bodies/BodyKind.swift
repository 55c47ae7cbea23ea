internal import FAQModel

/// What stands between a heading and the first one below it.
enum BodyKind {
    case none
    /// Nothing but links: a contents list, what to read next.
    case links
    /// No more than a few words on what follows.
    case introduction
    case content

    init(_ body: [Block]) {
        if !AnswerTrim.hasContent(body) {
            self = .none
        } else if LinkPage.isLinksOnly(body) {
            self = .links
        } else if Self.isIntroduction(body) {
            self = .introduction
        } else {
            self = .content
        }
    }

    private static func isIntroduction(_ body: [Block]) -> Bool {
        body.count <= 2
            && body.allSatisfy {
                if case .paragraph = $0.kind { return true }
                return $0.kind == .thematicBreak
            }
    }
}
