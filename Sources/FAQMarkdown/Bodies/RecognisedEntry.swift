internal import FAQModel

/// An entry as it stands on its page, before metadata, id and tags.
struct RecognisedEntry {
    var question: Heading
    var answer: [Block]
    var category: [String]
    /// The line of the question.
    var line: Int
    /// The last line of the question, above the answer.
    var questionEnd: Int
    /// What belongs to the question without being its text: a log, a screenshot.
    var details: [Block] = []
    /// Whether the next entry's answer is meant for this question too.
    var sharesNext = false

    /// From the question to the end of its answer.
    var lines: ClosedRange<Int> {
        let last = (details + answer).map(\.lines.upperBound).max() ?? line
        return line...max(line, questionEnd, last)
    }

    /// So many questions of a paragraph have one answer, and so many paragraphs of questions below each other; of more, those
    /// above have none. Each has a copy of it in an index.
    static let mostSharing = 50

    init(question: Heading, answer: [Block], category: [String], line: Int, questionEnd: Int? = nil) {
        self.question = question
        self.answer = answer
        self.category = category
        self.line = line
        self.questionEnd = questionEnd ?? line
    }
}
