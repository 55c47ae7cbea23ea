import FAQEngine
import FAQText
import Foundation
import Testing

/// `Tests/Vectors/resolve.jsonl` says what some queries must give over some entries, to the last bit. The same lines
/// run on the WebAssembly module (`Tests/Wasm/vectors.mjs`), over the page's variant of the index that this test
/// leaves in the folder that `FAQ_VECTOR_INDEX` names. With `FAQ_RECORD=1` the expectations are recorded anew.
@Test func theGoldenVectorsHoldNatively() throws {
    let environment = ProcessInfo.processInfo.environment
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appendingPathComponent("Vectors/resolve.jsonl")
    var lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .map { try JSONDecoder().decode(VectorLine.self, from: Data($0.utf8)) }

    var builder = IndexBuilder()
    for entry in lines.compactMap(\.entry) { builder.add(EngineEntry(entry)) }
    let bytes = builder.finish()

    try bytes.withUnsafeBytes { bytes in
        let index = try Index(bytes: bytes)
        if let path = environment["FAQ_VECTOR_INDEX"] {
            try writePageIndex(of: index, to: URL(fileURLWithPath: path))
        }
        let matcher = Matcher(index: index)
        for position in lines.indices {
            guard let query = lines[position].query else { continue }
            let found = try Array(query.utf8).withUnsafeBufferPointer { try matcher.resolve($0, limit: 3) }
            let outcome = VectorOutcome(found)
            if environment["FAQ_RECORD"] == "1" {
                lines[position].expect = outcome
            } else {
                #expect(lines[position].expect == outcome, "\(query)")
            }
        }
    }
    if environment["FAQ_RECORD"] == "1" {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = try lines.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
        try text.write(to: file, atomically: true, encoding: .utf8)
    }
}

/// Leaves the page's variant of an index: `core` with its parts beside it by number, and the same in `split`, where no
/// part is in the core.
private func writePageIndex(of index: Index, to folder: URL) throws {
    let titles = (0..<index.entryCount).map { Array("[\"\($0)\",\"\",\"\",\"\"]".utf8) }
    for (name, wholeLimit) in [("", PageIndex.wholeLimit), ("split", 0)] {
        let folder = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let page = try PageIndex(
            of: index, titles: titles, threshold: index.threshold, wholeLimit: wholeLimit)
        try Data(page.core).write(to: folder.appendingPathComponent("core"))
        for (number, part) in page.parts.enumerated() {
            try Data(part).write(to: folder.appendingPathComponent("\(number)"))
        }
    }
}

/// An entry to index, or a query with what it must give.
private struct VectorLine: Codable {
    var entry: VectorEntry?
    var query: String?
    var expect: VectorOutcome?
}

private struct VectorEntry: Codable {
    struct Tag: Codable {
        var kind: String
        var text: String
    }

    var question: String
    var aliases: [String]?
    var answer: String?
    /// Code samples.
    var code: String?
    /// Error messages that the answer quotes.
    var message: String?
    /// Tags of the question.
    var tags: [Tag]?
}

extension EngineEntry {
    fileprivate init(_ entry: VectorEntry) {
        self.init(
            question: Array(entry.question.utf8), aliases: entry.aliases?.map { Array($0.utf8) } ?? [],
            answer: Array((entry.answer ?? "").utf8), code: Array((entry.code ?? "").utf8),
            message: Array((entry.message ?? "").utf8),
            tags: (entry.tags ?? []).compactMap { tag in
                TagKind(vectorName: tag.kind).map {
                    EngineTag(kind: $0, text: Array(tag.text.utf8), inQuestion: true)
                }
            })
    }
}

extension TagKind {
    private static let vectorNames: [(String, TagKind)] = [
        ("message", .message), ("code", .code), ("api", .api), ("parameter", .parameter),
        ("component", .component),
    ]

    fileprivate init?(vectorName: String) {
        guard let kind = Self.vectorNames.first(where: { $0.0 == vectorName })?.1 else { return nil }
        self = kind
    }

    fileprivate var vectorName: String { Self.vectorNames.first { $0.1 == self }?.0 ?? "" }
}

private struct VectorOutcome: Codable, Equatable {
    struct Match: Codable, Equatable {
        var entry: Int
        var alias: Int
        var score: Double
        var confidence: Double
        /// `[kind, 1 if in the question, start, end]` each.
        var evidence: [[Int]]
    }

    struct Choice: Codable, Equatable {
        var entry: Int
        var label: String
    }

    var status: String
    var confidence: Double
    var facet: String?
    var matches: [Match]
    var choices: [Choice]

    init(_ resolution: EngineResolution) {
        switch resolution.status {
        case .answer: status = "answer"
        case .ambiguous: status = "ambiguous"
        case .none: status = "none"
        }
        confidence = resolution.confidence
        facet = resolution.question?.facet?.vectorName
        matches = resolution.matches.map { match in
            Match(
                entry: match.entry, alias: match.alias, score: match.score, confidence: match.confidence,
                evidence: match.evidence.map {
                    [Int($0.kind.rawValue), $0.inQuestion ? 1 : 0, $0.range.lowerBound, $0.range.upperBound]
                })
        }
        choices = (resolution.question?.choices ?? []).map {
            Choice(entry: $0.entry, label: String(decoding: $0.label, as: UTF8.self))
        }
    }
}
