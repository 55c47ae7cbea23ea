import FAQKit
import FAQMarkdown
import FAQModel
import Testing

@Suite("Entries in JSON")
struct PublishedContentTests {
    /// An address that runs, in every spelling that a browser or a reader of Markdown undoes.
    private static let addresses = [
        "javascript:run", "JaVaScRiPt:run", "java\tscript:run", "&#106;avascript:run",
        "&#x6A;avascript&colon;run",
        "&Tab;javascript:run", "&#1; javascript:run", "data:text/html,run", "DATA:image/svg+xml,run",
        "vbscript:run",
        "blob:run", "file:///run", "&amp;#106;avascript:run", "javascript&amp;colon;run",
    ]

    /// The entry of a page as programs get it.
    private func json(_ markdown: String) throws -> (text: String, value: JSONValue) {
        let document = FAQDocument(
            markdown: Array("# L\n\n## Why?\n\n\(markdown)\n".utf8), file: "a.md")
        let entry = try #require(document.entries.first)
        var json = JSONWriter()
        EntryJSON.write(entry, to: &json)
        return (String(decoding: json.bytes, as: UTF8.self), try JSONParser.parse(json.bytes[...]))
    }

    @Test("have no address that runs", arguments: addresses)
    func addressesThatRun(address: String) throws {
        for content in [
            "Go [there](<\(address)>) now.", "> - ![there](<\(address)>) x",
            "| a |\n|---|\n| [b](<\(address)>) |",
            "A <a href=\"\(address)\">there</a> b.", "A <img src='\(address)' alt=there> b <b>c</b>.",
            "**[x][r]** y\n\n[r]: <\(address)>",
            "Some words.\n\n<object data=\"\(address)\">\nwords\n</object>",
            ":::tip [x](<\(address)>)\nz\n:::",
            "<video poster=\"\(address)\" src=\"\(address)\"></video> words",
        ] {
            let (text, entry) = try json(content)
            for part in ["links", "images"] {
                #expect(entry[part] == .array([]), "\(content): \(text)")
            }
            let markdown = try #require(entry["answerMarkdown"]?.string)
            #expect(
                !markdown.contains("run") || !markdown.contains("](") && !markdown.contains("="),
                "\(content): \(markdown)")
            // Nor is there one for who reads the Markdown.
            let again = AnswerParts(of: FAQDocument.blocks(of: markdown))
            #expect(again.links.isEmpty && again.images.isEmpty, "\(content): \(markdown)")
            let html = try #require(entry["answerHTML"]?.string)
            #expect(!html.contains("run\""), "\(content): \(html)")
        }
    }

    @Test("keep the words, and what is harmless as it was")
    func kept() throws {
        let (_, entry) = try json(
            "Go [*there*](javascript:x) ![alt](data:text/html,x), [on](a.md?x=1&y=2) or [mail](mailto:a@b.example).\n\n"
                + "Press <kbd>K</kbd> <span onclick=\"x\">here</span><br/>![p](data:image/png;base64,AA==)")
        #expect(
            entry["answerMarkdown"]?.string
                == "Go *there* alt, [on](a.md?x=1&y=2) or [mail](mailto:a@b.example).\n\nPress <kbd>K</kbd> here\\\n![p](data:image/png;base64,AA==)\n"
        )
    }

    @Test("have no Markdown that raw HTML held as words")
    func words() throws {
        let (_, entry) = try json(
            "Some words.\n\n<x-unknown onclick=y>\n[x](javascript:run)\n</x-unknown>\n\nEnd.")
        let markdown = try #require(entry["answerMarkdown"]?.string)
        #expect(AnswerParts(of: FAQDocument.blocks(of: markdown)).links.isEmpty, "\(markdown)")
        #expect(!markdown.contains("onclick"))
    }
}
