import FAQEngine
import FAQText
import Foundation

/// The lines of `Tests/Vectors/resolve.jsonl`: entries, and what some queries must give over them, to the last bit.
struct GoldenVectors {
    static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Vectors/resolve.jsonl")

    var lines: [VectorLine]

    init() throws {
        lines = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n")
            .map { try JSONDecoder().decode(VectorLine.self, from: Data($0.utf8)) }
    }

    func write() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = try lines.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
        try text.write(to: Self.file, atomically: true, encoding: .utf8)
    }

    /// The bytes of an index of the entries.
    func index() -> [UInt8] {
        var builder = IndexBuilder()
        for entry in lines.compactMap(\.entry) { builder.add(EngineEntry(entry)) }
        return builder.finish()
    }
}

/// An entry to index, or a query with what it must give.
struct VectorLine: Codable {
    var entry: VectorEntry?
    var query: String?
    var expect: VectorOutcome?
}

struct VectorEntry: Codable {
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
    init(_ entry: VectorEntry) {
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

struct VectorOutcome: Codable, Equatable {
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
