import FAQText
import Testing

@testable import FAQEngine

@Suite("Reading a query")
struct QueryReadingTests {
    private func reading(_ text: String) -> QueryReading {
        Array(text.utf8).withUnsafeBufferPointer { QueryReading($0, tables: .standard) }
    }

    private func text(of token: QueryToken, in reading: QueryReading) -> String {
        String(decoding: reading.folded.bytes[token.token.range], as: UTF8.self)
    }

    @Test("empty lines do not count, and in short inputs all lines are equal")
    func lines() {
        let found = reading("\n\npump stalls\n\nlamp\n")
        #expect(found.lineCount == 2)
        #expect(found.tokens.map(\.line) == [0, 0, 1])
        #expect(found.tokens.map(\.weight) == [1, 1, 1])
        #expect(reading("").lineCount == 0)
        #expect(reading("").tokens.isEmpty)
    }

    @Test("from three lines on a line counts by what it is")
    func classes() {
        let found = reading("ERROR pump stalls\nINFO pump ready\n    at drum.turn(drum.js:7)\nlamp")
        let weights = Dictionary(grouping: found.tokens.filter { $0.token.kind == .word }) { $0.line }
            .mapValues { $0.map(\.weight).max() ?? 0 }
        #expect(weights[0] == 1)
        #expect(weights[1] == 0.25)
        #expect(weights[3] == 0.5)
        let frame = found.tokens.filter { $0.line == 2 }
        #expect(!frame.isEmpty)
        #expect(frame.allSatisfy { $0.weight <= 0.15 * TermWeight.classWeight($0.token.kind) + 1e-12 })
    }

    @Test("neighbours over the end of a line are none")
    func positions() {
        let found = reading("pump\nlamp")
        #expect(found.tokens[1].token.position > found.tokens[0].token.position + 1)
    }

    @Test("of an input that is too long the lines that tell most are kept, in their order")
    func longInputs() {
        let noise = (0..<2000).map { "INFO knob turned by degrees \($0) without any trouble at all" }
        let errors = ["ERROR pump stalls", "ERROR lamp flickers"]
        let log = (noise.prefix(1500) + errors.prefix(1) + noise.dropFirst(1500) + errors.dropFirst())
            .joined(separator: "\n")
        #expect(log.utf8.count > QueryReading.byteLimit)
        let found = reading(log)
        let words = found.tokens.map { text(of: $0, in: found) }
        #expect(found.lineCount == noise.count + 2)
        #expect(words.filter { ["pump", "lamp"].contains($0) } == ["pump", "lamp"])
        let starts = found.tokens.map(\.token.range.lowerBound)
        #expect(starts == starts.sorted())
        let byteCount = Set(words.indices.map { found.tokens[$0].token.range }).reduce(0) { $0 + $1.count }
        #expect(byteCount <= QueryReading.byteLimit)
        #expect(byteCount > QueryReading.byteLimit / 2)
    }

    @Test("one line that is too long is cut off")
    func longLine() {
        let found = reading(String(repeating: "pump ", count: 20_000) + "lamp")
        #expect(found.tokens.count == QueryReading.byteLimit / 5 + 1)
        #expect(found.tokens.allSatisfy { $0.token.range.upperBound <= QueryReading.byteLimit })
    }

    @Test("a long line below a short one is cut off, too")
    func longSecondLine() {
        let found = reading("lamp\n" + String(repeating: "pump ", count: 20_000))
        #expect(found.lines.reduce(0) { $0 + $1.count } == QueryReading.byteLimit)
        #expect(found.tokens.first.map { text(of: $0, in: found) } == "lamp")
        #expect(found.tokens.allSatisfy { $0.token.range.upperBound <= QueryReading.byteLimit + 1 })
    }
}
