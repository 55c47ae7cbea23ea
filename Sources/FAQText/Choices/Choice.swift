/// An entry of a question back, by what it can be told from the others, in UTF-8 as written. The texts must stay in
/// place.
package struct Choice {
    let question: UnsafeRawBufferPointer
    /// The headings above the entry, outermost first, with line breaks between them.
    let category: UnsafeRawBufferPointer
    /// The file that the entry stands in; empty where there is none.
    let file: UnsafeRawBufferPointer
    /// What tells it from the others, a part of one of these texts.
    package internal(set) var label: UnsafeRawBufferPointer

    package init(
        question: UnsafeRawBufferPointer, category: UnsafeRawBufferPointer, file: UnsafeRawBufferPointer
    ) {
        self.question = question
        self.category = category
        self.file = file
        label = question
    }
}

@available(*, unavailable)
extension Choice: Sendable {}

/// What the labels of a question back are where no tag tells its entries apart. The numbers go on after those of
/// ``TagKind``.
package enum ChoiceFacet: UInt8, Sendable, CaseIterable {
    /// Headings above the entries.
    case category = 5
    /// The files that the entries stand in.
    case file = 6
    case version = 7
    case platform = 8
    /// The words in which the questions differ.
    case phrase = 9
}
