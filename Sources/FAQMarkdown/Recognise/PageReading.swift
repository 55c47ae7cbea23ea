internal import FAQModel

/// What a page holds: every block of it is in an entry, in an introduction, or left out for a reason.
struct PageReading {
    /// In the order of their lines.
    var entries: [RecognisedEntry] = []
    var introductions: [Introduction] = []
    /// The headings that name the page or one of its categories.
    var names: [String] = []
    var omissions: [Omission] = []
    /// Where the first entry stands whose category had too long a name.
    var longName: Int?
    /// The level of heading that carries the questions; 0 when the page as a whole is the question.
    var questionLevel = 0
    /// Another such level, which explains the page nearly as well but in another way.
    var rivalLevel: Int?

    /// What stands above the questions of a category or page.
    struct Introduction {
        /// The headings above, outermost first, without the title of the page.
        var category: [String]
        var blocks: [Block]
    }

    /// What is left out, and why.
    struct Omission {
        enum Reason {
            /// Contents, further reading, about us.
            case aside
            /// A list of links, or a line that says where it all went.
            case links
            /// A heading with nothing below it.
            case noAnswer
            /// A heading of signs and numbers.
            case noWords
            /// Text after the last answer of a list of questions.
            case noQuestion
        }

        var reason: Reason
        /// The heading it stands below, or its own; empty at the top of a page.
        var heading: String
        var lines: ClosedRange<Int>
        var blocks: [Block]
    }
}
