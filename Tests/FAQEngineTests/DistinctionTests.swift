import FAQText
import TestSupport
import Testing

@testable import FAQEngine

@Suite("Telling look-alikes apart")
struct DistinctionTests {
    private static let feeds = [
        "tray.feed", "duplex.turn", "roll.cut", "stack.lift", "fold.press", "bind.stitch",
    ]

    /// Entries that report one message of an API each.
    private static func base(_ count: Int, tags: Bool = true) -> [EngineEntry] {
        feeds.prefix(count).map { api in
            EngineEntry("Printer jammed paper on \(api)", tags: tags ? [EngineTag(.api, api)] : [])
        } + [EngineEntry("lamp"), EngineEntry("knob"), EngineEntry("cord")]
    }

    private func question(
        _ query: String, _ base: [EngineEntry], scores: [UInt32], status: ResolutionStatus = .answer
    ) throws -> EngineQuestion? {
        try withIndex(of: base) { index in
            let query = try PlannedQuery(query, in: index)
            return try Distinction(plan: query.plan, index: index, text: query.reading.folded.bytes)
                .question(
                    for: try query.ranked(scores.enumerated().map { ($0.offset, $0.element) }), causes: [],
                    status: status)
        }
    }

    private func labels(_ question: EngineQuestion?) -> [String] {
        question?.choices.map { String(decoding: $0.label, as: UTF8.self) } ?? []
    }

    @Test("entries that tie are told apart by the tag that each has alone")
    func asks() throws {
        let found = try question("printer jammed paper", Self.base(2), scores: [100, 100])
        #expect(found?.facet == .api)
        #expect(found?.choices.map(\.entry) == [0, 1])
        #expect(labels(found) == ["tray.feed", "duplex.turn"])
    }

    @Test("nine tenths of the score still tie, less does not")
    func scores() throws {
        #expect(try question("printer jammed paper", Self.base(2), scores: [100, 90]) != nil)
        #expect(try question("printer jammed paper", Self.base(2), scores: [100, 89]) == nil)
    }

    @Test("an entry that holds less of the query does not tie")
    func coverage() throws {
        var base = Self.base(2)
        base[0].answer = Array("Clean the sensor.".utf8)
        #expect(try question("printer jammed paper sensor", base, scores: [100, 100]) == nil)
        base[1].answer = base[0].answer
        #expect(try question("printer jammed paper sensor", base, scores: [100, 100]) != nil)
    }

    @Test("a query that names what differs is not asked back", arguments: ["tray.feed", "duplex.turn"])
    func named(api: String) throws {
        #expect(try question("printer jammed paper \(api)", Self.base(2), scores: [100, 100]) == nil)
    }

    @Test("one question that holds all that the other does, or neither with an identifier, is no difference")
    func noDifference() throws {
        var base = Self.base(2)
        base[1].question = Array("Printer jammed paper on tray.feed or duplex.turn".utf8)
        #expect(try question("printer jammed paper", base, scores: [100, 100]) == nil)
        let plain = [
            EngineEntry("Printer jammed paper on trays"), EngineEntry("Printer jammed paper on rolls"),
        ]
        #expect(try question("printer jammed paper", plain + base.dropFirst(2), scores: [100, 100]) == nil)
    }

    @Test("one shared word, or only generic ones, is no reason to ask")
    func substance() throws {
        #expect(try question("paper", Self.base(2), scores: [100, 100]) == nil)
        let errors = ["E401", "E402"].map { EngineEntry("error failed code \($0)") }
        let others = ["lamp", "knob", "cord"].map { EngineEntry($0) }
        #expect(try question("error failed code", errors + others, scores: [100, 100]) == nil)
    }

    @Test("one error in the metadata of both is a reason when the query names it, and not when it does not")
    func sharedError() throws {
        let base = ["tray.feed", "duplex.turn"].map {
            EngineEntry("Stuck at \($0)", tags: [EngineTag(.api, $0), EngineTag(.code, "PRN-40")])
        }
        let others = ["lamp", "knob", "cord"].map { EngineEntry($0) }
        #expect(
            labels(try question("PRN-40", base + others, scores: [100, 100])) == ["tray.feed", "duplex.turn"])
        #expect(try question("stuck", base + others, scores: [100, 100]) == nil)
        var other = base
        other[1].tags[1] = EngineTag(.message, "PRN-40")
        #expect(try question("PRN-40", other + others, scores: [100, 100]) == nil, "another kind of tag")
    }

    @Test("without a tag that each has alone the entries themselves are the choices")
    func noFacet() throws {
        let found = try question("printer jammed paper", Self.base(2, tags: false), scores: [100, 100])
        #expect(found?.choices.map(\.entry) == [0, 1])
        #expect(found.map { $0.facet == nil } == true)
        #expect(labels(found) == ["", ""])
        var same = Self.base(2, tags: false)
        for number in 0..<2 { same[number].tags = [EngineTag(.component, "printer")] }
        #expect(try question("printer jammed paper", same, scores: [100, 100])?.choices.count == 2)
    }

    @Test("the most telling kind of tag is asked for")
    func kinds() throws {
        var base = Self.base(2)
        for number in 0..<2 { base[number].tags.insert(EngineTag(.component, "part\(number)"), at: 0) }
        #expect(try question("printer jammed paper", base, scores: [100, 100])?.facet == .api)
        for number in 0..<2 { base[number].tags = [EngineTag(.component, "part\(number)")] }
        #expect(try question("printer jammed paper", base, scores: [100, 100])?.facet == .component)
    }

    @Test("at most five are asked about, and an entry alone is no question")
    func counts() throws {
        let six = [UInt32](repeating: 100, count: 6)
        #expect(try question("printer jammed paper", Self.base(6), scores: six)?.choices.count == 5)
        #expect(try question("printer jammed paper", Self.base(6), scores: [100]) == nil)
        #expect(try question("printer jammed paper", Self.base(2), scores: [100, 10, 100]) == nil)
    }
}
