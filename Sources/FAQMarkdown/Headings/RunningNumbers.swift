internal import FAQModel

/// Numbers without punctuation in front of sibling headings: `1 How …`, `2 Why …`.
enum RunningNumbers {
    /// The headings without the numbers in front of them, if these are counted from one.
    static func removed(_ headings: [Heading]) -> [Heading] {
        isCounted(headings) ? headings.map(withoutNumber) : headings
    }

    private static func isCounted(_ headings: [Heading]) -> Bool {
        guard headings.count > 1 else { return false }
        return headings.enumerated().allSatisfy { index, heading in
            Marker.bareNumber(Array(heading.text.utf8)[...])?.value == index + 1
        }
    }

    private static func withoutNumber(_ heading: Heading) -> Heading {
        guard let number = Marker.bareNumber(Array(heading.text.utf8)[...]) else { return heading }
        var unnumbered = Heading(InlinePrefix.removed(number.length, from: heading.inlines))
        unnumbered.written = heading.written
        unnumbered.isNumbered = true
        return unnumbered
    }
}
