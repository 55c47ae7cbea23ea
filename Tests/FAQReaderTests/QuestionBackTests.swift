import FAQKit
import FAQModel
import FAQReader
import Testing

@Suite("A question back")
struct QuestionBackTests {
    private let ids: [EntryID]
    private let findings: Findings

    init() throws {
        ids = try ["a", "b"].map(Samples.id)
        findings = Findings(
            confidence: 0.4,
            matches: zip(ids, [0.4, 0.3]).map { Match(entry: $0, question: "\($0)?", confidence: $1) })
    }

    private func question(_ reason: DistinguishingQuestion.Reason) -> DistinguishingQuestion {
        DistinguishingQuestion(
            reason: reason, facet: nil,
            choices: ids.map { DistinguishingQuestion.Choice(label: $0.text, entry: $0) })
    }

    @Test("is answered by none of its choices, which no answer then remembers")
    func none() {
        let resolution = Resolution.ambiguous(question(.alike), findings)
        guard case .none(let declined) = resolution.choosingNone() else {
            Issue.record("an answer")
            return
        }
        #expect(declined.declined == ids)
        #expect(declined.matches == findings.matches)
        #expect(declined != findings)
        #expect(Resolution.none(findings).choosingNone() == .none(findings))
    }

    @Test("raises the confidence in one of three by a choice, never lowers it")
    func shortlist() {
        #expect(abs(findings.shortlistConfidence - 0.7) < 1e-9)
        let sure = Findings(confidence: 0.4, shortlistConfidence: 0.9, matches: findings.matches)
        let chosen = Resolution.ambiguous(question(.unsure), sure).choosing(ids[1])
        #expect(chosen?.findings.shortlistConfidence == 0.9)
    }

    @Test("tells twins apart by the headings above them, in a base from content and from an index")
    func twins() throws {
        let base = try KnowledgeBase(markdown: Samples.twins)
        let index = try KnowledgeBase(index: base.indexBytes())
        for base in [base, index] {
            let resolution = try base.resolve("stops with an unknown problem", policy: .cautious)
            guard case .ambiguous(let question, _) = resolution else {
                Issue.record("not asked")
                return
            }
            #expect(question.facet == .category)
            #expect(Set(question.choices.map(\.label)) == ["Windows", "macOS", "Linux"])
        }
    }

    @Test("tells questions apart by the version in which they differ")
    func versions() throws {
        let base = try KnowledgeBase(
            markdown: """
                # Viewer

                ## How to upgrade the viewer to version 1.2

                Press one key.

                ## How to upgrade the viewer to version 2.0

                Press two keys.

                ## Where is the manual

                In the box.
                """)
        guard case .ambiguous(let question, _) = try base.resolve("how to upgrade the viewer") else {
            Issue.record("not asked")
            return
        }
        #expect(question.reason == .alike)
        #expect(question.facet == .version)
        #expect(Set(question.choices.map(\.label)) == ["1.2", "2.0"])
    }
}

@Suite("The policy of a knowledge base")
struct AnswerPolicyTests {
    @Test("is balanced in content, and what the index was written with")
    func stored() throws {
        let base = try KnowledgeBase(markdown: Samples.lamp)
        #expect(base.policy == .balanced)
        #expect(try KnowledgeBase(index: base.indexBytes()).policy == .balanced)
        for policy in AnswerPolicy.allCases {
            let index = try KnowledgeBase(index: base.indexBytes(policy: policy))
            #expect(index.policy == policy)
            #expect(try index.statistics.policy == policy)
            #expect(try KnowledgeBase(index: index.indexBytes()).policy == policy)
        }
    }

    @Test("changes the decision alone, and can be another for a query")
    func decision() throws {
        let base = try KnowledgeBase(markdown: Samples.lamp)
        let cautious = try KnowledgeBase(index: base.indexBytes(policy: .cautious))
        for query in ["lamp reset refused", "lamp dark night", "worn socket", "paper jam"] {
            let eager = try base.resolve(query, policy: .eager)
            #expect(try cautious.resolve(query, policy: .eager) == eager)
            #expect(try cautious.resolve(query).findings == eager.findings)
            if case .none = eager {
                guard case .none = try cautious.resolve(query) else {
                    Issue.record("the cautious one says more to \(query)")
                    return
                }
            }
        }
    }
}
