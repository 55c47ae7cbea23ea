import FAQModel

@testable import FAQSite

func sampleEntry(
    _ id: String, _ question: String, answer: [Block] = [Block(.paragraph([.text("So.")]), lines: 1...1)],
    category: [String] = [], tags: [Tag] = [], aliases: [String] = [], reviewed: String? = nil,
    file: String = "lamp.md"
) -> Entry {
    guard let id = EntryID(id) else { preconditionFailure("an id of a test is no id") }
    return Entry(
        id: id, question: question, answer: answer, category: category, tags: tags, aliases: aliases,
        reviewed: reviewed, source: Source(file: file, lines: 1...2))
}

func paragraph(_ inlines: Inline...) -> Block {
    Block(.paragraph(inlines), lines: 1...1)
}

extension Site {
    /// A file as text, empty when the site has no such file.
    func text(_ path: String) -> String {
        for file in files where file.path == path {
            if case .bytes(let bytes) = file.content { return String(decoding: bytes, as: UTF8.self) }
        }
        return ""
    }
}
