import FAQText
import TestSupport
import Testing

@testable import FAQEngine

@Suite("Inverting an entry")
struct SegmentBuilderTests {
    private func postingBytes(aliases: Int, words: Int) -> Int {
        var builder = SegmentBuilder()
        builder.add(
            EngineEntry(
                question: Array("Why?".utf8), aliases: (0..<aliases).map { Array("why not \($0)".utf8) },
                path: [], answer: Array((0..<words).map { "word\($0) " }.joined().utf8), code: [],
                message: [],
                tags: [], record: []))
        return builder.finish().terms.postings.elements.count
    }

    @Test("the aliases of a usual entry all come with its answer")
    func fewAliases() throws {
        let answer = "turn the knob"
        let entry = EngineEntry(
            question: Array("Why?".utf8), aliases: (0..<100).map { Array("alias\($0)".utf8) }, path: [],
            answer: Array(answer.utf8), code: [], message: [], tags: [], record: [])
        try withIndex(of: [entry]) { index in
            let knob = try #require(try index.find(Array("knob".utf8)[...]))
            #expect(knob.documentCount == 101)
        }
    }

    @Test("many aliases of a long answer take room in proportion to both, not to their product")
    func manyAliases() {
        let small = postingBytes(aliases: 500, words: 1000)
        let large = postingBytes(aliases: 2000, words: 4000)
        #expect(large < small * 6)
    }
}
