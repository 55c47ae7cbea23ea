import Foundation
import Testing

@testable import FAQHTML

private func decoded(_ html: String, in place: CharacterReferences.Place = .text) -> String {
    CharacterReferences.decoded(Array(html.utf8)[...], in: place)
}

@Suite("Character references")
struct CharacterReferenceTests {
    @Test(
        "are decoded as the HTML standard says",
        arguments: [
            ("gr&uuml;n &amp; rot", "grün & rot"), ("&AElig;&aelig;", "Ææ"), ("&nbsp;", "\u{A0}"),
            ("&NotEqualTilde;", "\u{2242}\u{338}"), ("&CounterClockwiseContourIntegral;", "\u{2233}"),
            ("&zwnj;&zwj;", "\u{200C}\u{200D}"), ("&AMP&amp", "&&"), ("&notit;", "¬it;"), ("&notin;", "∉"),
            ("&lamp;", "&lamp;"), ("&;&", "&;&"), ("a&b", "a&b"), ("&amp;lt;", "&lt;"),
            ("&hellip", "&hellip"), ("&copy2", "©2"),
            ("&#65;&#x42;&#X43;", "ABC"), ("&#65&#x4a z", "AJ z"), ("&#;&#x;&#xg", "&#;&#x;&#xg"),
            ("&#0;&#xD800;&#x110000;&#99999999999999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("&#128;&#x92;&#129;", "€’\u{81}"), ("&#x1F40C;", "🐌"),
        ])
    func text(html: String, wanted: String) {
        #expect(decoded(html) == wanted)
    }

    @Test("without a semicolon are left alone in attributes where an address may go on")
    func attributes() {
        #expect(decoded("?a=1&copy=2", in: .attribute) == "?a=1&copy=2")
        #expect(decoded("?a=1&copyx", in: .attribute) == "?a=1&copyx")
        #expect(decoded("?a=1&copy;=2&amp", in: .attribute) == "?a=1©=2&")
        #expect(decoded("&copy &#65x", in: .attribute) == "© Ax")
    }

    @Test("that go on for long are read in linear time", arguments: ["&", "&a", "&#", "&#1", "&amp"])
    func hostile(piece: String) {
        let html = String(repeating: piece, count: 100_000)
        #expect(decoded(html).utf8.count <= html.utf8.count)
        #expect(decoded(html.replacing("&", with: "x")) == html.replacing("&", with: "x"))
    }

    @Test(
        "of every name, and in random text, are those that Python decodes",
        .enabled(if: Python.isInstalled))
    func likePython() throws {
        for line in try Python.output(of: Self.program).split(separator: "\n") {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(
                Python.text(fromHexadecimal:))
            try #require(columns.count == 2)
            #expect(decoded(columns[0]) == columns[1], "\(columns[0])")
        }
    }

    /// Prints a text and what it decodes to on each line, as hexadecimal UTF-8. Numbers that Python drops against the
    /// standard are not among them.
    private static let program = """
        import html, random
        from html.entities import html5
        random.seed(11)
        pieces = [name[:-1] for name in html5 if name.endswith(";")] + ["#65", "#x1F40C", "#150", "#xD801", "#x"]
        pieces += ["x", " ", ";", "=", "&", "é", "1", "amp", "not", "lt", "copy"]
        texts = ["&" + name for name in html5] + ["&" + name[:-1] + "z;" for name in html5]
        for _ in range(20000):
            text = "".join(random.choice(["&", "&", ""]) + random.choice(pieces) + random.choice([";", ""])
                           for _ in range(random.randint(1, 5)))
            texts.append(text)
        for text in texts:
            print(text.encode().hex() + "\\t" + html.unescape(text).encode().hex())
        """
}

/// The interpreter that some tests compare with, where it is there.
private enum Python {
    private static let path = "/usr/bin/python3"

    static let isInstalled = FileManager.default.isExecutableFile(atPath: path)

    static func output(of program: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["-c", program]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: output, as: UTF8.self)
    }

    static func text(fromHexadecimal digits: Substring) -> String {
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { offset -> UInt8 in
            let start = digits.index(digits.startIndex, offsetBy: offset)
            return UInt8(digits[start...].prefix(2), radix: 16) ?? 0
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
