/// What a knowledge base is like, by its entries. Documentation of errors is asked about otherwise than a list of short
/// questions; between them there is no border, only a degree.
package struct Profile: Hashable, Sendable {
    /// How much it is documentation: entries that name errors or interfaces, or hold code. From 0 to 1, as the others; their
    /// sum is 1.
    package let documentation: Double
    /// How much its entries are answers in prose.
    package let prose: Double
    /// How much they are questions with little or no answer.
    package let questions: Double

    /// From which share of technical entries on a base is documentation at all, and from which it is nothing else.
    private static let technicalShares = (least: 0.04, most: 0.16)
    /// The share of answered entries below which a base is a list of questions, and above which it is none.
    private static let answeredShares = (least: 0.25, most: 0.75)
    /// So many technical entries are taken for granted: three entries do not show what a base will be.
    private static let presumed = 1.0

    /// - Parameters:
    ///   - answered: entries whose answer has five words or more.
    ///   - technical: entries with code samples, or with a tag in their question.
    init(entryCount: Int, answered: Int, technical: Int) {
        let count = Double(max(1, entryCount))
        let technicalShare = (Double(technical) + Self.presumed) / (count + Self.presumed)
        documentation = Self.degree(technicalShare, Self.technicalShares)
        let answeredDegree = Self.degree(Double(answered) / count, Self.answeredShares)
        prose = (1 - documentation) * answeredDegree
        questions = (1 - documentation) * (1 - answeredDegree)
    }

    package init(documentation: Double, prose: Double, questions: Double) {
        self.documentation = documentation
        self.prose = prose
        self.questions = questions
    }

    private static func degree(_ share: Double, _ bounds: (least: Double, most: Double)) -> Double {
        min(1, max(0, (share - bounds.least) / (bounds.most - bounds.least)))
    }
}
