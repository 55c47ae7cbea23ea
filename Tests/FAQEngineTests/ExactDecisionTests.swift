import FAQText
import TestSupport
import Testing

@testable import FAQEngine

/// A base of entries that are each about one code, and lines of a log around them.
private struct CodedBase {
    private static let vocabulary = """
        lamp wick oil glass flame shade knob chimney burner collar reservoir mantle valve pump gauge nozzle filter spark \
        igniter pressure refuses leaks flickers smokes hisses stalls jams overflows bursts melts
        """.split(separator: " ").map(String.init)
    private static let other = """
        worker started connection accepted retry scheduled finished session opened queue drained user request handled \
        cache warmed snapshot written 配置 已加载 任务 完成
        """.split(separator: " ").map(String.init)

    let entries: [EngineEntry]
    private var random: SplitMix

    init(seed: UInt64) {
        var random = SplitMix(seed: seed)
        func words(_ count: Int) -> String {
            (0..<count).map { _ in Self.vocabulary[random.below(Self.vocabulary.count)] }.joined(
                separator: " ")
        }
        let count = 2 + random.below(24)
        entries = (0..<count).map { number in
            let code = Self.code(number)
            let isInQuestion = random.below(2) == 0
            return EngineEntry(
                words(3 + random.below(4)) + (isInQuestion ? " \(code)" : " case \(number)"),
                answer: words(random.below(12)), tags: [EngineTag(.code, code)])
        }
        self.random = random
    }

    /// The code of an entry.
    static func code(_ entry: Int) -> String { "E\(1001 + entry)" }

    mutating func below(_ bound: Int) -> Int { random.below(bound) }

    /// Lines that name no code, some of words of the base.
    mutating func noise(_ count: Int, ofBase: Bool = true) -> [String] {
        let starts = [
            "", "INFO ", "2026-11-02 10:00:41 WARN ", "ERROR ", "    at net.Socket.open(Socket.java:12) ",
        ]
        return (0..<count).map { _ in
            let words = ofBase && random.below(2) == 0 ? Self.vocabulary : Self.other
            return starts[random.below(starts.count)]
                + (0..<(1 + random.below(8))).map { _ in words[random.below(words.count)] }.joined(
                    separator: " ")
        }
    }
}

@Suite("Decisions about codes")
struct ExactDecisionTests {
    private static let dressings = [
        "CODE", "error CODE", "ERROR lamp refuses: CODE", "[CODE] nozzle", "报错 CODE", "code=CODE",
    ]

    @Test("lines around a known code never change the decision for it", arguments: 0..<40)
    func noise(seed: Int) throws {
        var base = CodedBase(seed: 401 + UInt64(seed))
        try withIndex(of: base.entries) { index throws in
            let matcher = Matcher(index: index)
            for _ in 0..<4 {
                let entry = base.below(base.entries.count)
                let line = Self.dressings[base.below(Self.dressings.count)].replacing(
                    "CODE", with: CodedBase.code(entry))
                var lines = [line]
                for count in [0, 1, 3, 10, 40] {
                    for noise in base.noise(count) { lines.insert(noise, at: base.below(lines.count + 1)) }
                    let query = lines.joined(separator: "\n")
                    let found = try matcher.resolve(query)
                    #expect(found.status == .answer, "\(query)")
                    #expect(found.matches.first?.entry == entry, "\(query)")
                    #expect(found.confidence >= 0.95, "\(query)")
                }
            }
        }
    }

    @Test("a code that the base lacks is never answered by those beside it", arguments: 0..<30)
    func unknown(seed: Int) throws {
        var base = CodedBase(seed: 501 + UInt64(seed))
        try withIndex(of: base.entries) { index throws in
            let matcher = Matcher(index: index)
            for dressing in Self.dressings {
                // No word of the base stands beside it.
                let line = dressing.replacing("lamp refuses", with: "request").replacing(
                    "nozzle", with: "again"
                )
                .replacing("CODE", with: "E1999")
                #expect(try matcher.resolve(line).status != .answer, "\(line)")
                let log = (base.noise(3, ofBase: false) + [line] + base.noise(3, ofBase: false))
                    .joined(separator: "\n")
                #expect(try matcher.resolve(log).status != .answer, "\(log)")
            }
        }
    }

    @Test("the words of a question do not answer for a code that the base lacks", arguments: 0..<30)
    func unknownAmongKnownWords(seed: Int) throws {
        var base = CodedBase(seed: 501 + UInt64(seed))
        try withIndex(of: base.entries) { index throws in
            let matcher = Matcher(index: index)
            let question = String(decoding: base.entries[0].question, as: UTF8.self).replacing(
                "E1001", with: "")
            let log = base.noise(3) + ["ERROR E1999"] + base.noise(3)
            for query in ["\(question) E1999", "ERROR E1999: \(question)", log.joined(separator: "\n")] {
                let status = try matcher.resolve(query).status
                #expect(status != .answer, "\(query)")
            }
        }
    }

    @Test("a known code decides beside one that the base lacks")
    func knownAndUnknown() throws {
        let base = CodedBase(seed: 601)
        #expect(try Matcher.resolve("E1001\nE1999", in: base.entries).confidence >= 0.95)
    }

    private static let lamps = [
        EngineEntry(
            "Lamp refuses to burn",
            tags: [EngineTag(.code, "E1001"), EngineTag(.message, "luminous wick extinguished")]),
        EngineEntry(
            "Pipe is blocked",
            tags: [EngineTag(.code, "E1002"), EngineTag(.message, "copper pipe congested")]),
        EngineEntry("Shade is torn"), EngineEntry("Knob is loose"), EngineEntry("Glass is black"),
    ]

    @Test(
        "two known codes or messages in one report are asked about, each with its entry",
        arguments: [
            "E1001\nE1002", "E1001 E1002", "ERROR E1002 first\nINFO more\nERROR E1001 later",
            "报错 E1001 和 E1002",
            "luminous wick extinguished\ncopper pipe congested",
            "E1001: luminous wick extinguished\nE1002: copper pipe congested",
            "luminous wick extinguished; copper pipe congested", "E1001 … error: copper pipe congested",
            "ERROR luminous wick extinguished\nERROR E1002",
        ])
    func several(query: String) throws {
        let found = try Matcher.resolve(query, in: Self.lamps)
        #expect(found.status == .ambiguous)
        #expect(found.question?.reason == .several)
        #expect(Set(found.question?.choices.map(\.entry) ?? []) == [0, 1])
    }

    @Test("each of several causes has the confidence that it has when it is asked alone")
    func confidences() throws {
        let alone = try ["error E1001 at noon", "error: copper pipe congested"].map {
            try Matcher.resolve($0, in: Self.lamps).confidence
        }
        let found = try Matcher.resolve("error E1001 at noon\nerror: copper pipe congested", in: Self.lamps)
        let confidences = [0, 1].map { entry in found.matches.first { $0.entry == entry }?.confidence }
        #expect(confidences == alone)
        #expect(found.confidence == found.matches.first?.confidence)
    }

    @Test("an entry whose answer mentions the other's code is no cause beside it, nor is one that has both")
    func mentioned() throws {
        let pipe = EngineEntry("Pipe is blocked", tags: [EngineTag(.code, "E1002")])
        let others = Self.lamps.suffix(3)
        let mentions = EngineEntry(
            "Lamp refuses", answer: "Often comes with E1002.", tags: [EngineTag(.code, "E1001")])
        let both = EngineEntry("Both", tags: [EngineTag(.code, "E1001"), EngineTag(.code, "E1002")])
        for lamp in [mentions, both] {
            let found = try Matcher.resolve("E1001 and E1002", in: [lamp, pipe] + others)
            #expect(found.question?.reason != .several)
        }
    }

    @Test("of three causes three are asked about, and look-alikes of one take nobody's place")
    func three() throws {
        let twins = (0..<5).map { EngineEntry("Wick \($0)", tags: [EngineTag(.code, "E1007")]) }
        let base = Self.lamps + [EngineEntry("Oil", tags: [EngineTag(.code, "E1003")])] + twins
        let found = try Matcher.resolve("E1001\nE1003\ncopper pipe congested", in: base)
        #expect(Set(found.question?.choices.map(\.entry) ?? []) == [0, 1, 5])
    }

    @Test(
        "a code and its own message are one cause",
        arguments: [
            "E1001: luminous wick extinguished", "luminous wick extinguished (E1001)",
            "E1001\nluminous wick extinguished",
            "10:00 ERROR [E1001] Luminous wick extinguished!\nmore lines\nE1001",
        ])
    func own(query: String) throws {
        let found = try Matcher.resolve(query, in: Self.lamps)
        #expect(found.status == .answer)
        #expect(found.matches.first?.entry == 0)
        #expect(found.question == nil)
    }

    @Test("a code in letters and digits apart is the code, beside codes that are numbers as well")
    func apart() throws {
        let base = [
            EngineEntry("Lamp is dark", tags: [EngineTag(.code, "C2065")]),
            EngineEntry("Wick is short", tags: [EngineTag(.code, "1045")]), EngineEntry("Shade"),
            EngineEntry("Knob"),
        ]
        #expect(
            try Matcher.resolve("C 2065", in: Array(base.dropLast(3)) + base.suffix(2)).matches.first?.entry
                == 0)
        for query in ["C 2065", "error C 2065", "C2065 (2024)"] {
            let found = try Matcher.resolve(query, in: base)
            #expect(found.status == .answer, "\(query)")
            #expect(found.matches.first?.entry == 0, "\(query)")
            #expect(found.matches.first?.features[Feature.lacksCode.rawValue] == 0, "\(query)")
        }
    }
}

@Suite("Decisions about long and empty queries")
struct ExtremeQueryTests {
    /// The time that the quickest of three runs takes.
    private func time(_ body: () throws -> Void) rethrows -> Duration {
        var best = Duration.seconds(1_000)
        for _ in 0..<3 where best > .seconds(1) { best = min(best, try ContinuousClock().measure(body)) }
        return best
    }

    @Test("a code in the midst of a large log decides, and quickly", arguments: ["", "ERROR "])
    func largeLog(level: String) throws {
        var base = CodedBase(seed: 701)
        var lines = base.noise(6_000)
        lines.insert("\(level)E1002", at: 3_000)
        let query = lines.joined(separator: "\n")
        #expect(query.utf8.count > 200_000)
        try withIndex(of: base.entries) { index throws in
            let matcher = Matcher(index: index)
            let found = try matcher.resolve(query)
            #expect(found.status == .answer)
            #expect(found.matches.first?.entry == 1)
            #expect(found.confidence >= 0.95)
            #expect(try time { _ = try matcher.resolve(query) } < .seconds(2))
        }
    }

    @Test("a code behind many names with numbers is found all the same", arguments: [10, 31, 32, 100])
    func manyNames(count: Int) throws {
        let base = CodedBase(seed: 702)
        let lines = (0..<count).map { "INFO worker-\(100 + $0) started" } + ["ERROR lamp refuses: E1002"]
        let found = try Matcher.resolve(lines.joined(separator: "\n"), in: base.entries)
        #expect(found.matches.first?.entry == 1)
        #expect(found.confidence >= 0.95)
    }

    @Test(
        "nothing, marks and blanks ask for nothing",
        arguments: [
            "", " ", "\n\n\n", "\t \r\n", "!?.,;:", "。，！？", "\u{0}", "\u{FEFF}", "\u{200B}\u{200D}",
            "''\"\"``", "%s", "{}", "...",
            "\u{301}\u{301}", "👩‍👩‍👧", "-", "\n",
        ])
    func nothing(piece: String) throws {
        for query in [piece, String(repeating: piece, count: 100_000 / max(1, piece.utf8.count))] {
            try asksForNothing(query)
        }
    }

    private func asksForNothing(_ query: String) throws {
        let base =
            CodedBase(seed: 703).entries + [
                EngineEntry(""), EngineEntry("?"), EngineEntry("", answer: "lamp"),
            ]
        for entries in [base, [], [EngineEntry("")], [EngineEntry("!")]] {
            let found = try Matcher.resolve(query, in: entries)
            #expect(found.status == .none)
            #expect(found.confidence >= 0 && found.confidence <= 1)
        }
    }

    @Test("any bytes are decided")
    func bytes() throws {
        var random = SplitMix(seed: 704)
        try withIndex(of: CodedBase(seed: 705).entries) { index throws in
            let matcher = Matcher(index: index)
            for _ in 0..<200 {
                let bytes =
                    (0..<random.below(300)).map { _ in UInt8(random.below(256)) } + Array(" E1001 ".utf8)
                let found = try bytes.withUnsafeBufferPointer { try matcher.resolve($0, limit: 10) }
                #expect(found.confidence >= 0 && found.confidence <= 1)
                #expect(found.shortlistConfidence >= found.confidence)
            }
        }
    }
}

extension Matcher {
    fileprivate func resolve(_ query: String) throws -> EngineResolution {
        try Array(query.utf8).withUnsafeBufferPointer { try resolve($0, limit: 10) }
    }
}
