/// An entry of a question back, by what it can be told from the others, in UTF-8 as written. The texts must stay in
/// place.
package struct Choice {
    let question: UnsafeRawBufferPointer
    /// The file that the entry stands in and the headings above it, outermost first, with line breaks between them. The
    /// line break after the file stands even where there is no file.
    let path: UnsafeRawBufferPointer
    /// What tells it from the others, a part of one of these texts.
    package internal(set) var label: UnsafeRawBufferPointer

    package init(question: UnsafeRawBufferPointer, path: UnsafeRawBufferPointer) {
        self.question = question
        self.path = path
        label = question
    }
}

@available(*, unavailable)
extension Choice: Sendable {}

/// What the labels of a question back are where no tag tells its entries apart. The numbers go on after those of
/// ``TagKind``.
package enum ChoiceFacet: UInt8, Sendable, CaseIterable {
    /// Headings above the entries, where these are not enough with their files in front.
    case category = 5
    /// The files that the entries stand in.
    case file = 6
    case version = 7
    case platform = 8
    /// The words in which the questions differ.
    case phrase = 9
}
