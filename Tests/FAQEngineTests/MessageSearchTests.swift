import FAQText
import TestSupport
import Testing

@testable import FAQEngine

@Suite("Messages in a query")
struct MessageSearchTests {
    private func fold(_ text: String) -> [UInt8] {
        Array(text.utf8).withUnsafeBufferPointer { FoldedText($0, tables: .standard).bytes }
    }

    /// Where each message begins in the folded query.
    private func find(_ messages: [String], in query: String) throws -> [Int?] {
        let search = Array(query.utf8).withUnsafeBufferPointer {
            MessageSearch(QueryReading($0, tables: .standard))
        }
        return try messages.map { message in
            var bytes: [UInt8] = []
            StoredTag.append(EngineTag(.message, message), folded: fold(message), to: &bytes)
            return try bytes.withUnsafeBytes {
                var cursor = ByteCursor($0)
                return search.find(try #require(StoredTag(&cursor)))?.lowerBound
            }
        }
    }

    private func find(_ message: String, in query: String) throws -> Int? {
        try find([message], in: query)[0]
    }

    @Test(
        "a message stands in a query in any case, with any blanks, over line ends and among other words",
        arguments: [
            ("lamp went out", 0), ("LAMP went OUT", 0), ("Lamp  went\tout!", 0), ("lamp\nwent\nout", 0),
            ("12:00 lamp went out again", 6), ("[lamp went out]", 1), ("\"lamp went out\"", 1),
            ("灯lamp went out灯", 3),
        ])
    func whole(query: String, start: Int) throws {
        #expect(try find("Lamp went out", in: query) == start)
        #expect(try find("lamp went\nout.", in: query) == start)
    }

    @Test(
        "less of it, other words between and longer words are another text",
        arguments: [
            "lamp went", "went out", "lamp just went out", "out went lamp", "lamp went outside",
            "clamp went out",
            "lamp_went_out", "lampwentout", "lamp, went out", "",
        ])
    func others(query: String) throws {
        #expect(try find("lamp went out", in: query) == nil)
    }

    @Test("of a log too long to be read whole only what is read is searched")
    func longLog() throws {
        let errors = String(repeating: "ERROR lamp oil is out\n", count: 4_000)
        #expect(try find("wick went out", in: "\(errors)ERROR wick went out") == nil)
        #expect(try find("wick went out", in: "INFO start\nERROR wick went out\n\(errors)") != nil)
    }

    @Test("Han needs no blanks around it")
    func han() throws {
        #expect(try find("油灯熄灭", in: "今天油灯熄灭了") == 6)
        #expect(try find("油灯熄灭", in: "油灯已熄灭") == nil)
        #expect(try find("油灯 wick 熄灭", in: "油灯wick熄灭") == 0)
    }

    @Test(
        "an open place is filled by anything, by nothing as well",
        arguments: ["lamp left is out of oil", "lamp 'the left one' is out of oil", "lamp  is out of oil"])
    func open(query: String) throws {
        for message in [
            "lamp %s is out of oil", "lamp '{0}' is out of oil", "lamp ... is out of oil",
            "lamp <name>: is out of oil",
        ] {
            #expect(try find(message, in: query) == 0, "\(message)")
        }
    }

    @Test("an open place at an end of the message asks for nothing there")
    func openEnds() throws {
        #expect(try find("%s is out of oil", in: "lamp is out of oil") == 5)
        #expect(try find("out of oil: %s", in: "lamp is out of oil") == 8)
        #expect(try find("%s", in: "lamp is out of oil") == nil)
    }

    @Test("what fills an open place is no longer than a line or two")
    func openReach() throws {
        func query(_ length: Int) -> String {
            "lamp left" + String(repeating: "x", count: length) + " is out of oil"
        }
        #expect(try find("lamp %s is out of oil", in: query(200)) == 0)
        #expect(try find("lamp %s is out of oil", in: query(300)) == nil)
    }

    @Test(
        "another argument makes another message",
        arguments: [
            ("no wick in 'lamp.left' today", "no wick in 'lamp.right' today"),
            ("cannot read /etc/lamp/left.conf", "cannot read /etc/lamp/right.conf"),
            ("'wick.short' is no wick", "'wick.long' is no wick"),
            ("oil can 4566829760 is empty", "oil can 4566829761 is empty"),
        ])
    func arguments(own: String, other: String) throws {
        #expect(try find(own, in: own) != nil)
        #expect(try find(own, in: own.uppercased()) != nil)
        #expect(try find(own, in: "at noon: \(own)!") != nil)
        #expect(try find(own, in: own.replacing("'", with: "\"")) != nil)
        #expect(try find(own, in: own.replacing("'", with: "")) != nil)
        #expect(try find(own, in: other) == nil)
        #expect(try find(other, in: own) == nil)
    }

    @Test("an argument elsewhere in the query is not that of the message")
    func argumentElsewhere() throws {
        #expect(
            try find("no wick in 'lamp.left' today", in: "lamp.left: no wick in 'lamp.right' today") == nil)
        #expect(try find("'wick.short' is no wick", in: "'wick.long' is no wick, 'wick.short' is") == nil)
        #expect(
            try find("'wick.short' is no wick", in: "'wick.long' is no wick\n'wick.short' is no wick") == 36)
    }

    @Test(
        "texts of fewer than six bytes stand anywhere by chance",
        arguments: ["", "lamp", "no oil", "lamps", "油", "%s oil {0}"])
    func short(message: String) throws {
        #expect(try (find(message, in: "lamp lamps has no oil 油") != nil) == (message == "no oil"))
    }

    @Test("of many beginnings the one that goes on counts")
    func beginnings() throws {
        let query = String(repeating: "lamp went by ", count: 20) + "lamp went out"
        #expect(try find("lamp went out", in: query) == 260)
        #expect(
            try find("lamp went %s of oil", in: String(repeating: "lamp went ", count: 20) + "out of oil")
                == 0)
    }

    @Test("it finds what comparing words one by one finds")
    func naive() throws {
        let words = ["lamp", "lamps", "oil", "wick", "went", "out", "дом"]
        let blanks = [" ", "  ", "\n", "\t", " \n"]
        var random = SplitMix(seed: 321)
        var found = 0
        func text(_ count: Int, _ words: [String]) -> [String] {
            (0..<count).map { _ in words[random.below(words.count)] }
        }
        for _ in 0..<400 {
            let asked = text(random.below(14), words)
            var query = ""
            for word in asked { query += word + blanks[random.below(blanks.count)] }
            let messages = (0..<8).map { _ in text(1 + random.below(4), words + ["%s"]) }
            let results = try find(messages.map { $0.joined(separator: " ") }, in: query)
            for (message, result) in zip(messages, results) {
                let pieces = message.split(separator: "%s").map(Array.init)
                let said = pieces.reduce(0) { $0 + $1.joined(separator: " ").utf8.count }
                let expected = said >= 6 && follow(pieces[...], in: asked[...])
                #expect((result != nil) == expected, "\(message) in \(query.debugDescription)")
                if expected { found += 1 }
            }
        }
        #expect(found > 100)
    }

    /// Whether the pieces stand in the text one after the other.
    private func follow(_ pieces: ArraySlice<[String]>, in text: ArraySlice<String>) -> Bool {
        guard let piece = pieces.first else { return true }
        return text.indices.contains { start in
            text[start...].starts(with: piece)
                && follow(pieces.dropFirst(), in: text[start...].dropFirst(piece.count))
        }
    }
}
