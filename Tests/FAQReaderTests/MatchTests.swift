import FAQKit
import FAQModel
import FAQReader
import Testing

@Suite("What a match says")
struct MatchTests {
    private let base: KnowledgeBase

    init() throws {
        base = try KnowledgeBase(markdown: Samples.lamp)
    }

    @Test("features carry the names that Docs/Matching.md defines, in its order")
    func names() {
        #expect(
            Feature.allCases.map(\.rawValue) == [
                "score", "coverage", "questionCoverage", "reverseCoverage", "agreement", "longestMatch",
                "lineCoverage", "lineQuestionCoverage", "weightedReverseCoverage", "missing",
                "matchedWeight", "identifier", "overlap", "trigramOverlap", "cosine", "aliases",
                "specificWeight",
                "lineMissing", "otherScript", "code", "answerCode", "message", "answerMessage", "lacksCode",
                "lacksForeignCode", "queryWeight", "margin", "scoreMargin",
            ])
    }

    @Test("each feature is one of its own")
    func places() {
        let features = Features(
            Dictionary(uniqueKeysWithValues: Feature.allCases.enumerated().map { ($1, Double($0 + 1)) }))
        #expect(Feature.allCases.map { features[$0] } == (1...Feature.allCases.count).map(Double.init))
    }

    @Test("the contributions add up to the confidence's share of each feature")
    func contributions() throws {
        let findings = try base.resolve("lamp reset refused").findings
        let match = try #require(findings.matches.first)
        let features = try #require(match.features)
        #expect(features[.score] == 1)
        let contributions = findings.contributions(to: match)
        #expect(!contributions.isEmpty)
        for part in contributions { #expect(part.value == features[part.feature]) }
        #expect(findings.profile.documentation > 0)
        #expect(findings.contributions(to: Match(entry: match.entry, question: "")).isEmpty)
    }

    @Test("evidence lies where it says in the query")
    func evidence() throws {
        let query = "wörds: lamp reset refused"
        let match = try #require(try base.resolve(query).findings.matches.first)
        #expect(!match.evidence.isEmpty)
        for part in match.evidence {
            #expect(String(decoding: Array(query.utf8)[part.range], as: UTF8.self) == part.text)
        }
    }

    @Test("a match made for a preview leads to its entry, one of another base to an error")
    func previews() throws {
        let entry = try #require(try base.entries.last)
        #expect(try base.entry(of: Match(entry: entry.id, question: "")) == entry)
        let other = try KnowledgeBase(entries: [Entry(id: try Samples.id("x"), question: "Why is it dark?")])
        let match = try #require(try other.resolve("Why is it dark?").findings.matches.first)
        #expect(throws: KnowledgeBaseError.noSuchEntry(match.entry)) { try base.entry(of: match) }
        let index = try KnowledgeBase(index: base.indexBytes())
        #expect(throws: KnowledgeBaseError.noSuchEntry(match.entry)) { try index.entry(of: match) }
    }

    @Test("a preview of a question can be answered")
    func question() throws {
        let ids = try ["a", "b"].map(Samples.id)
        let findings = Findings(
            confidence: 0.4,
            matches: [
                Match(entry: ids[0], question: "A?", confidence: 0.4),
                Match(entry: ids[1], question: "B?", confidence: 0.3),
            ])
        let question = DistinguishingQuestion(
            reason: .alike, facet: .api,
            choices: ids.map { DistinguishingQuestion.Choice(label: $0.text, entry: $0) })
        guard case .answer(let match, _)? = Resolution.ambiguous(question, findings).choosing(ids[1]) else {
            Issue.record("no answer")
            return
        }
        #expect(match.entry == ids[1])
        #expect(abs(match.confidence - 0.7) < 1e-9)
        var causes = question
        causes.reason = .several
        // Of several causes each is right by itself.
        let chosen = Resolution.ambiguous(causes, findings).choosing(ids[1])
        #expect(chosen?.findings.confidence == 0.3)
    }
}
