import FAQPageIndex
import FAQText
import TestSupport
import Testing

@testable import FAQEngine

/// A made-up base, and queries that are near to it, the same for the same seed.
private struct Base {
    let index: [UInt8]
    let queries: [String]

    private static let latin = [
        "pump", "valve", "pressure", "filter", "restart", "controller", "timeout", "refused", "permission",
        "gauge", "connection", "boiler", "overheats", "stalls", "calibrate", "E1042", "valve.open",
        "userName",
        "0x80070005", "HTTP 503", "Größe", "état", "Ошибка", "ＡＢＣ",
    ]
    private static let han = [
        "压力", "阀门", "权限", "不足", "重启", "锅炉", "过热", "连接", "超时", "滤网", "校准", "失败", "登录", "控制器",
    ]
    private static let strange = [
        "yali buzu", "guolu", "gllj", "presure", "filtr", "refund", "押力", "權限不足", "Ⅳ", "how to", "怎么办",
        "conect",
    ]

    init(seed: UInt64, entryCount: Int, hasHan: Bool, hasAliases: Bool) {
        var random = SplitMix(seed: seed)
        let words = Self.latin + (hasHan ? Self.han : [])
        func text(_ count: ClosedRange<Int>, _ words: [String]) -> String {
            (0..<Int.random(in: count, using: &random)).map { _ in
                let word = words[Int.random(in: 0..<words.count, using: &random)]
                return Int.random(in: 0..<4, using: &random) == 0
                    ? "\(word)\(Int.random(in: 0..<entryCount, using: &random))" : word
            }.joined(separator: Bool.random(using: &random) ? " " : "，")
        }
        var builder = IndexBuilder()
        for number in 0..<entryCount {
            let code = "E\(1000 + number % 40)"
            builder.add(
                EngineEntry(
                    question: Array("\(text(1...6, words)) \(code)".utf8),
                    aliases: hasAliases
                        ? (0..<Int.random(in: 0...2, using: &random)).map { _ in
                            Array(text(2...4, words).utf8)
                        }
                        : [],
                    answer: Array(text(0...30, words).utf8), code: Array(text(0...3, words).utf8),
                    tags: [EngineTag(kind: .code, text: Array(code.utf8), inQuestion: true)]))
        }
        index = builder.finish()
        queries = (0..<40).map { _ in text(1...6, words + Self.strange) } + Self.strange
    }
}

/// All of a resolution that a page shows, and what it was decided by.
private func summary(_ resolution: EngineResolution) -> [String] {
    [
        "\(resolution.status) \(resolution.confidence.bitPattern)",
        "\(String(describing: resolution.question))",
    ]
        + resolution.matches.map {
            "\($0.entry) \($0.alias) \($0.score.bitPattern) \($0.confidence.bitPattern) \($0.evidence) \($0.features)"
        }
}

@Suite("Indexes that come in parts")
struct PageIndexTests {
    @Test(
        "whole and parts give equal resolutions",
        arguments: [(1, 3, true, true), (2, 60, true, false), (3, 400, false, true), (4, 1500, true, true)])
    func equality(seed: UInt64, entryCount: Int, hasHan: Bool, hasAliases: Bool) throws {
        let base = Base(seed: seed, entryCount: entryCount, hasHan: hasHan, hasAliases: hasAliases)
        let page = try LoadingPage(EncodedPageIndex(ofFile: base.index, wholeLimit: 0), seed: seed)
        try base.index.withUnsafeBytes { bytes in
            let matcher = Matcher(index: try Index(bytes: bytes))
            for query in base.queries {
                let whole = summary(try matcher.resolve(query, limit: 8))
                #expect(try page.resolve(query, limit: 8).map(summary) == whole, "\(query)")
            }
        }
    }

    @Test("a query that misses parts gives nothing until they come, and names each once")
    func missingParts() throws {
        let base = Base(seed: 5, entryCount: 200, hasHan: true, hasAliases: true)
        let encoded = try EncodedPageIndex(ofFile: base.index, wholeLimit: 0)
        let core = Memory(encoded.core)
        var matcher = try PageMatcher(core: core.bytes)
        for query in ["pump pressure 压力", "壓力 refund", "yali"] {
            let found = try Array(query.utf8).withUnsafeBufferPointer { try matcher.resolve($0, limit: 3) }
            #expect(found == nil)
            var missing: [Int] = []
            while case let part = matcher.index.missing(missing.count), part >= 0 { missing.append(part) }
            #expect(!missing.isEmpty)
            #expect(Set(missing).count == missing.count)
            #expect(missing.allSatisfy(encoded.parts.indices.contains))
        }
        // Parts that nobody asked for are nothing to trip over.
        matcher.index.add(-1, core.bytes)
        matcher.index.add(encoded.parts.count, core.bytes)
    }

    @Test("blocks and lists beyond their part are damage or nothing")
    func listsBeyondTheirPart() throws {
        let base = Base(seed: 10, entryCount: 80, hasHan: true, hasAliases: true)
        let encoded = try EncodedPageIndex(ofFile: base.index, wholeLimit: 0)
        let core = Memory(encoded.core)
        let starts = try PageIndex(core: core.bytes).starts
        var parts = encoded.parts
        for part in starts[PagePart.dictionary.rawValue]..<starts[PagePart.lists.rawValue] {
            // Where the lists of the first block begin, or the block itself.
            parts[part].replaceSubrange(part % 2 == 0 ? 4..<6 : 2..<4, with: [0xFF, 0xFF])
        }
        let page = try LoadingPage(core: encoded.core, parts: parts, seed: 10)
        for query in base.queries { _ = try? page.resolve(query, limit: 3) }
    }

    @Test("some parts that never come leave the page without an answer, or with that of the whole")
    func lostParts() throws {
        let base = Base(seed: 6, entryCount: 300, hasHan: true, hasAliases: false)
        let encoded = try EncodedPageIndex(ofFile: base.index, wholeLimit: 0)
        var random = SplitMix(seed: 6)
        var answered = 0
        try base.index.withUnsafeBytes { bytes in
            let matcher = Matcher(index: try Index(bytes: bytes))
            for query in base.queries {
                let lost = Int.random(in: 2...6, using: &random)
                let page = try LoadingPage(encoded, seed: 7)
                guard let found = try page.resolve(query, limit: 3, brings: { $0 % 29 != lost }) else {
                    continue
                }
                #expect(summary(found) == summary(try matcher.resolve(query, limit: 3)), "\(query)")
                answered += 1
            }
        }
        #expect(answered > 0)
    }

    @Test("a word of 200 kB is left out, and hides no other")
    func longWord() throws {
        let long = String(repeating: "w", count: 200_000)
        var builder = IndexBuilder()
        for question in ["pump \(long)", "valve \(long)", "boiler"] {
            builder.add(EngineEntry(question: Array(question.utf8)))
        }
        let page = try LoadingPage(EncodedPageIndex(ofFile: builder.finish(), wholeLimit: 0), seed: 1)
        #expect(try page.resolve("valve", limit: 3)?.matches.first?.entry == 1)
        #expect(try page.resolve(long, limit: 3)?.matches.isEmpty == true)
    }

    @Test("bytes that are no core, or only the beginning of one, are refused")
    func foreignCores() throws {
        let base = Base(seed: 8, entryCount: 20, hasHan: true, hasAliases: true)
        let core = try EncodedPageIndex(ofFile: base.index, wholeLimit: 1 << 20).core
        for length in 0..<core.count where length % 13 == 0 || length < 200 {
            #expect(throws: IndexError.self) {
                try LoadingPage(core: Array(core[..<length]), parts: [], seed: 1)
            }
        }
        #expect(throws: IndexError.notAnIndex) { try LoadingPage(core: base.index, parts: [], seed: 1) }
        var future = core
        future[4] = 99
        #expect(throws: IndexError.unsupportedVersion(found: 99, supported: 0)) {
            try LoadingPage(core: future, parts: [], seed: 1)
        }
    }

    @Test("a core that claims more documents than its entries hold is damaged")
    func claimedDocuments() throws {
        var builder = IndexBuilder()
        builder.add(EngineEntry(question: Array("pump stalls".utf8), aliases: [Array("pump leaks".utf8)]))
        let page = try EncodedPageIndex(ofFile: builder.finish(), wholeLimit: 1 << 20)
        // Documents follow the entries in the header, and their counts are a table of one byte.
        func u32(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
        let sizes = PageLayout.headerSize - 4 * CoreTables.count
        let start = page.core.withUnsafeBytes { bytes in
            (0..<5).reduce(PageLayout.headerSize) { end, table in
                end + Int(bytes.loadUnaligned(fromByteOffset: sizes + 4 * table, as: UInt32.self))
            }
        }
        #expect(page.core[start] == 2)
        var core = page.core
        core.replaceSubrange(start...start, with: [0xFF, 0xFF, 0xFF, 0x7F])
        core.replaceSubrange(12..<16, with: u32(0xFFF_FFFF))
        core.replaceSubrange(sizes + 20..<sizes + 24, with: u32(4))
        let claiming = try LoadingPage(core: core, parts: page.parts, seed: 1)
        #expect(throws: IndexError.self) { try claiming.resolve("pump leaks", limit: 3) }
    }

    @Test("flips in the core and in parts, and parts in the place of others, give an error or a result")
    func damage() throws {
        let base = Base(seed: 9, entryCount: 120, hasHan: true, hasAliases: true)
        let whole = try EncodedPageIndex(ofFile: base.index, wholeLimit: 1 << 20)
        let split = try EncodedPageIndex(ofFile: base.index, wholeLimit: 0)
        var random = SplitMix(seed: 9)
        for round in 0..<1200 {
            let encoded = round % 2 == 0 ? whole : split
            var core = encoded.core
            var parts = encoded.parts
            switch round % 3 {
            case 0: flip(&core, &random)
            case 1: for _ in 0..<6 { flip(&parts[Int.random(in: 0..<parts.count, using: &random)], &random) }
            default: parts.shuffle(using: &random)
            }
            guard let page = try? LoadingPage(core: core, parts: parts, seed: UInt64(round)) else { continue }
            for _ in 0..<2 {
                let query = base.queries[Int.random(in: 0..<base.queries.count, using: &random)]
                if let found = try? page.resolve(query, limit: 5) { #expect(found.matches.count <= 5) }
            }
        }
    }

    private func flip(_ bytes: inout [UInt8], _ random: inout SplitMix) {
        guard !bytes.isEmpty else { return }
        // What is read first differs most.
        let limit = Bool.random(using: &random) ? bytes.count : min(bytes.count, 160)
        let start = Int.random(in: 0..<limit, using: &random)
        for offset in start..<min(bytes.count, start + Int.random(in: 1...4, using: &random)) {
            bytes[offset] = UInt8.random(in: 0...255, using: &random)
        }
    }
}
