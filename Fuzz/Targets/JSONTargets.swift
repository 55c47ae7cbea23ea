import FAQKit
import FAQModel
import FAQReader

extension FuzzTarget {
    /// A JSON text that can be read is written so that it reads the same.
    static let json = FuzzTarget("json", longest: 16 << 10) { (input) throws(Violation) in
        let value: JSONValue
        do throws(JSONError) { value = try JSONParser.parse(input) } catch {
            try require(
                (0...input.count).contains(error.offset),
                "an error at \(error.offset) of \(input.count) bytes")
            return
        }
        var writer = JSONWriter()
        writer.value(value)
        let again: JSONValue
        do throws(JSONError) { again = try JSONParser.parse(writer.bytes) } catch {
            throw Violation("what was written is no JSON: \(error.reason)")
        }
        try require(again == value, "what was written reads as \(again)")
    }

    /// Lines of JSON are entries, or a located diagnostic each; entries are written as JSON.
    static let jsonLines = FuzzTarget("json-lines", longest: 16 << 10) { (input) throws(Violation) in
        guard let base = jsonLinesBase(input) else { return }
        let lines = 1 + input.count { $0 == 10 }
        for diagnostic in base.diagnostics {
            try require((diagnostic.line ?? 1) <= lines, "\(diagnostic) of \(lines) lines")
        }
        let entries: [Entry]
        do throws(KnowledgeBaseError) { entries = try base.entries } catch { throw Violation("\(error)") }
        try require(Set(entries.map(\.id)).count == entries.count, "two entries with one id")
        for entry in entries {
            var json = JSONWriter()
            EntryJSON.write(entry, to: &json)
            let value: JSONValue
            do throws(JSONError) { value = try JSONParser.parse(json.bytes) } catch {
                throw Violation("an entry is written as no JSON: \(error.reason)")
            }
            try require(value["question"]?.string == entry.question, "\(entry.question) is written otherwise")
        }
    }

    static let jsonLinesRepeated = growth(
        "json-lines-repeated",
        pieces: [
            #"{"id":"a","question":"b","answer":"c"}"# + "\n",
            #"{"id":"a","question":"b","group":"g"}"# + "\n", "[\0]",
            #"{"a":"#, #"{"id":1,"question":"why","aliases":["a","b"]}"# + "\n", "\"\\u00", "1", "\n",
        ]
    ) { text in
        _ = jsonLinesBase(text)
    }
}

private func jsonLinesBase(_ input: [UInt8]) -> KnowledgeBase? {
    ScratchFile.with(input, name: "fuzz.jsonl") { path in
        do throws(KnowledgeBaseError) { return try KnowledgeBase(path: path) } catch { return nil }
    }
}
