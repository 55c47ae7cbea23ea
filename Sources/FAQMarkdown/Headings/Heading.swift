internal import FAQModel
internal import FAQText

/// The text of a heading, summary or question paragraph.
struct Heading {
    /// As written, without `{#id}`.
    var written: [Inline]
    /// Without question marker and running number.
    let inlines: [Inline]
    /// `inlines` as plain text.
    let text: String
    /// As written, as plain text: what a category is called.
    let name: String
    /// Whether it starts with a question marker such as `Q3:`.
    let isMarked: Bool
    /// Whether a running number stood before it.
    var isNumbered: Bool
    /// What kind of heading the wording suggests.
    let wording: Wording

    init(_ inlines: [Inline]) {
        var inlines = HeadingAttributes.removed(from: inlines)
        written = inlines
        var text = Array(PlainText.line(of: inlines).utf8)
        let decoration = Decoration.length(text[...])
        if decoration > 0 {
            inlines = InlinePrefix.removed(decoration, from: inlines)
            text.removeFirst(decoration)
        }
        name = text.trimmed().text()
        let marker = Marker.question(inlines, text: text[...])
        isMarked = marker != nil
        var prefix = marker ?? 0
        let number = Marker.number(text[prefix...])
        isNumbered = number != nil
        prefix += number ?? 0
        if prefix > 0, prefix < text.count {
            inlines = InlinePrefix.removed(prefix, from: inlines)
            text.removeFirst(prefix)
        }
        self.inlines = InlinePrefix.trimmed(inlines)
        self.text = text.trimmed().text()
        var wording = Wording(text.trimmed())
        // A heading that is one code span of several words is a message.
        if self.inlines.count == 1, case .code(let code) = self.inlines[0], code.utf8.contains(.space) {
            wording.formUnion([.explicit, .problem])
        }
        self.wording = wording
    }

    /// Whether it starts with an answer marker.
    var isAnswerMark: Bool {
        guard !isMarked else { return false }
        return Marker.answer(written, text: Array(name.utf8)[...]) != nil
    }

    /// Whether there is more than signs and the number of a heading that was never written: `28、`.
    var hasWords: Bool {
        guard text.utf8.contains(where: { $0.isASCIIAlphanumeric || $0 >= 0x80 }) else { return false }
        let bytes = Array(text.utf8)
        // `B2：`
        if bytes.count < 8, let first = bytes.first, first.isASCIILetter,
            bytes.dropFirst().allSatisfy({ !$0.isASCIILetter }), bytes.last != first,
            text.hasSuffix("：") || text.hasSuffix(":")
        {
            return false
        }
        if bytes.first.map(\.isASCIILetter) == true { return true }
        return Marker.number((bytes + Array(" x".utf8))[...]).map { $0 <= bytes.count } != false
    }
}
