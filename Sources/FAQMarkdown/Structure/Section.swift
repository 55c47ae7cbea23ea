internal import FAQModel

/// A heading with what stands below it, up to the next heading of its level or above.
final class Section {
    /// 0 for the page as a whole, 1 to 6 for headings.
    var level: Int
    var line: Int
    /// The heading as written, and without question marker or running number.
    var heading: Heading
    /// What stands between the heading and its first subheading.
    var body: [Block] = []
    /// The places of the sections right below, in the outline.
    var children: [Int] = []
    /// The place of the section it stands in.
    var parent = 0

    init(level: Int, line: Int, heading: Heading, parent: Int = 0) {
        self.level = level
        self.line = line
        self.heading = heading
        self.parent = parent
    }

    var headingBlock: Block { Block(.heading(level: level, heading.written), lines: line...line) }
}
