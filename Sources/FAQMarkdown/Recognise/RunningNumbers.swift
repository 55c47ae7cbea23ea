internal import FAQModel

/// Numbers without punctuation in front of sibling headings: `1 How …`, `2 Why …`.
enum RunningNumbers {
    /// The sections with the numbers taken off their headings, if these are counted from one.
    static func removed(_ sections: [Section]) -> [Section] {
        isCounted(sections) ? sections.map(withoutNumber) : sections
    }

    private static func isCounted(_ sections: [Section]) -> Bool {
        guard sections.count > 1 else { return false }
        return sections.enumerated().allSatisfy { index, section in
            let text = Array(section.heading.text.utf8)
            return Marker.bareNumber(text[...])?.value == index + 1
        }
    }

    private static func withoutNumber(_ section: Section) -> Section {
        let text = Array(section.heading.text.utf8)
        guard let number = Marker.bareNumber(text[...]) else { return section }
        var section = section
        let written = section.heading.written
        section.heading = Heading(InlinePrefix.removed(number.length, from: section.heading.inlines))
        section.heading.written = written
        return section
    }
}
