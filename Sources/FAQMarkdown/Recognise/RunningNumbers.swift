internal import FAQModel

/// Numbers without punctuation in front of sibling headings: `1 How …`, `2 Why …`.
enum RunningNumbers {
    /// Whether the headings are counted from one.
    static func count(_ sections: [Section]) -> Bool {
        guard sections.count > 1 else { return false }
        return sections.enumerated().allSatisfy { index, section in
            let text = Array(section.heading.text.utf8)
            return Marker.bareNumber(text[...])?.value == index + 1
        }
    }

    /// The section with the number taken off its heading.
    static func removed(_ section: Section) -> Section {
        var section = section
        let text = Array(section.heading.text.utf8)
        if let number = Marker.bareNumber(text[...]) {
            section.heading = Heading(InlinePrefix.removed(number.length, from: section.heading.inlines))
        }
        return section
    }
}
