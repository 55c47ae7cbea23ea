import FAQMarkdown
import FAQModel

/// Called by libFuzzer: whatever the bytes are, reading them must end, and every entry must stand within the file, every
/// tag within its text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let document = FAQDocument(markdown: bytes, file: "fuzz.md")
    let breaks = bytes.count { $0 == 10 || $0 == 13 }
    for entry in document.entries {
        precondition(!entry.question.isEmpty)
        guard let lines = entry.source?.lines else { preconditionFailure("an entry without source") }
        precondition(lines.lowerBound >= 1 && lines.upperBound <= breaks + 1, "\(lines) of \(breaks + 1)")
        let texts: [Tag.Place: String] = [
            .question: entry.question, .details: PlainText.text(of: entry.details),
            .answer: PlainText.text(of: entry.answer),
        ]
        for tag in entry.tags {
            guard let range = tag.range, let text = texts[tag.place] else { continue }
            precondition(range.upperBound <= text.utf8.count, "\(tag) of \(text.utf8.count) bytes")
            precondition(isSame(Array(text.utf8)[range], tag.text.utf8), "\(tag)")
        }
    }
    return 0
}

/// Line breaks of the text are spaces in tags.
private func isSame(_ text: some Sequence<UInt8>, _ tag: some Sequence<UInt8>) -> Bool {
    text.elementsEqual(tag) { $0 == $1 || ($0 == 10 && $1 == 32) }
}
