import TestSupport
import Testing

@testable import FAQLogs

@Suite("Excerpts of lines")
struct ExcerptTests {
    private func excerpt(_ text: String, of line: Range<Int>? = nil, around offset: Int) -> String {
        let text = Array(text.utf8)
        let range = text.withUnsafeBufferPointer {
            Excerpt.range(of: line ?? 0..<text.count, around: offset, in: $0)
        }
        return String(decoding: text[range], as: UTF8.self)
    }

    @Test("a short line is shown whole, without the carriage returns at its end")
    func short() {
        #expect(excerpt("a\nthe lamp\r\r\nb", of: 2..<12, around: 6) == "the lamp")
        #expect(excerpt("\r\r", around: 0) == "")
    }

    @Test("of a long line whole words around the offset are shown")
    func long() {
        var random = SplitMix(seed: 31)
        var words = (0..<600).map { _ in
            String(repeating: "w", count: Int.random(in: 1...9, using: &random))
        }
        words[300] = "secret"
        let text = words.joined(separator: " ")
        for found in [0, 1, 150, 300, 450, 598, 599] {
            let offset = words[..<found].reduce(0) { $0 + $1.utf8.count + 1 }
            let shown = excerpt(text, around: offset)
            #expect(shown.utf8.count <= Excerpt.longest)
            #expect(shown.utf8.count > Excerpt.longest / 2)
            let shownWords = shown.split(separator: " ").map(String.init)
            let start = words.indices.first { words[$0...].starts(with: shownWords) }
            #expect(start.map { ($0..<$0 + shownWords.count).contains(found) } == true)
        }
    }

    @Test("a word without an end is cut at the offset")
    func endless() {
        let text = String(repeating: "w", count: 5000)
        #expect(excerpt(text, around: 2000).utf8.count <= Excerpt.longest)
        #expect(excerpt(text, around: 4999).utf8.count <= Excerpt.longest)
    }
}
