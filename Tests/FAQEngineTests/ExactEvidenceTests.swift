import FAQText
import TestSupport
import Testing

@testable import FAQEngine

@Suite("Exact evidence")
struct ExactEvidenceTests {
    private static let others = ["wick", "oil", "glass", "flame", "shade", "knob"].map { EngineEntry($0) }

    private func exact(_ query: String, _ entry: EngineEntry, among others: [EngineEntry] = others) throws
        -> ExactEvidence
    {
        try withIndex(of: [entry] + others) { try PlannedQuery(query, in: $0).exact() }
    }

    private func answerTag(_ kind: TagKind, _ text: String) -> EngineTag {
        EngineTag(kind: kind, text: Array(text.utf8), inQuestion: false)
    }

    // MARK: Codes

    @Test(
        "a code that the question is tagged with decides, however it is written",
        arguments: ["E1001", "e1001", "lamp E-1001 out"])
    func tagged(query: String) throws {
        let found = try exact(query, EngineEntry("lamp", tags: [EngineTag(.code, "E1001")]))
        #expect(found.code == 1)
        #expect(found.answerCode == 0)
        #expect(found.isCodeDecisive)
        #expect(found.held.contains(0) && found.tagged.contains(0))
    }

    @Test("a code of the answer is weaker, tagged or not")
    func answers() throws {
        for entry in [
            EngineEntry("lamp", answer: "See E1001.", tags: [answerTag(.code, "E1001")]),
            EngineEntry("lamp", answer: "See E1001."), EngineEntry("lamp", code: "raise E1001"),
        ] {
            let found = try exact("E1001", entry)
            #expect(found.code == 0)
            #expect(found.answerCode == 1)
            #expect(!found.isCodeDecisive)
            #expect(found.held.contains(0) && !found.tagged.contains(0))
        }
    }

    @Test("a code that stands in the question untagged decides where the query calls it one")
    func untagged() throws {
        let entry = EngineEntry("lamp E1001 out")
        #expect(try exact("error E1001", entry).code == 1)
        #expect(try exact("E1001", entry).code == 1)
        let beside = try exact("wick E1001", entry)
        #expect(beside.code == 0)
        #expect(beside.answerCode == 1)
    }

    @Test("a number in an answer is no code unless it is tagged")
    func numbers() throws {
        let untagged = try exact("error 1045", EngineEntry("lamp", answer: "Wait 1045 seconds."))
        #expect(untagged.answerCode == 0 && !untagged.held.contains(0))
        let tagged = try exact(
            "error 1045", EngineEntry("lamp", answer: "It says 1045.", tags: [answerTag(.code, "1045")]))
        #expect(tagged.answerCode == 1 && tagged.held.contains(0))
    }

    @Test(
        "another code, and one of the same digits, is no evidence",
        arguments: ["E1002", "F1001", "1001", "error 1001", "E10011"])
    func other(query: String) throws {
        let found = try exact(query, EngineEntry("lamp", tags: [EngineTag(.code, "E1001")]))
        #expect(found.code == 0 && found.answerCode == 0 && !found.isCodeDecisive)
    }

    @Test("what one entry holds is as rare in a base of 3 entries as in one of 300", arguments: [3, 30, 300])
    func rarity(size: Int) throws {
        let others = (1..<size).map { EngineEntry("wick \($0)", tags: [EngineTag(.code, "E\(2000 + $0)")]) }
        let found = try exact("E1001", EngineEntry("lamp", tags: [EngineTag(.code, "E1001")]), among: others)
        #expect(found.code == 1)
        #expect(found.isCodeDecisive)
    }

    @Test("the more entries hold a code the less it says, and what all hold says nothing")
    func holders() throws {
        let size = 40
        var last = 2.0
        for holders in [1, 2, 5, 20, 40] {
            let others = (1..<size).map {
                EngineEntry("wick \($0)", tags: $0 < holders ? [EngineTag(.code, "E1001")] : [])
            }
            let found = try exact(
                "E1001", EngineEntry("lamp", tags: [EngineTag(.code, "E1001")]), among: others)
            #expect(found.code < last)
            last = found.code
            #expect(found.isCodeDecisive == (holders < 5), "\(holders)")
        }
        #expect(last < 0.05)
    }

    @Test("the rarest code of several counts")
    func rarest() throws {
        let entry = EngineEntry("lamp", tags: [EngineTag(.code, "E1001"), EngineTag(.code, "E1002")])
        let others = (0..<10).map { EngineEntry("wick \($0)", tags: [EngineTag(.code, "E1001")]) }
        #expect(try exact("E1001 E1002", entry, among: others).code == 1)
    }

    // MARK: Messages

    @Test("a message of the question weighs what its words say; of the answer it is weaker evidence")
    func messages() throws {
        let message = "luminous wick extinguished"
        let found = try exact("ERROR: \(message)", EngineEntry("lamp", tags: [EngineTag(.message, message)]))
        #expect(found.message > 0.6 && found.answerMessage == 0)
        #expect(found.isMessageDecisive)
        #expect(found.pieces.map(\.line) == [0] && found.pieces[0].range == 7..<33)
        let answer = try exact(
            "ERROR: \(message)", EngineEntry("lamp", answer: message, tags: [answerTag(.message, message)]))
        #expect(answer.message == 0)
        #expect(abs(answer.answerMessage - found.message) < 1e-9)
        #expect(!answer.isMessageDecisive)
    }

    @Test("more words weigh more, and common ones alone decide nothing")
    func weights() throws {
        func weight(_ message: String) throws -> Double {
            try exact(message, EngineEntry("lamp", tags: [EngineTag(.message, message)])).message
        }
        let growing = try ["extinguished", "wick extinguished", "luminous wick extinguished"].map(weight)
        #expect(growing == growing.sorted() && growing[0] < growing[1] && growing[1] < growing[2])
        let common = try exact(
            "it is not there", EngineEntry("lamp", tags: [EngineTag(.message, "it is not there")]))
        #expect(!common.isMessageDecisive)
    }

    @Test("the heaviest message counts; each that says enough is a piece of the query in its line")
    func heaviest() throws {
        let entry = EngineEntry(
            "lamp",
            tags: [EngineTag(.message, "luminous wick extinguished"), EngineTag(.message, "oil is out")])
        let found = try exact("oil is out\nluminous wick extinguished", entry)
        #expect(found.pieces.contains { $0.isMessage && $0.line == 1 })
        #expect(try found.message > exact("oil is out", entry).message)
    }

    // MARK: Other causes

    private func areCauses(_ query: String, _ first: [EngineTag], _ second: [EngineTag]) throws -> Bool {
        let base = [EngineEntry("lamp", tags: first), EngineEntry("pipe", tags: second)] + Self.others
        return try withIndex(of: base) { index in
            let query = try PlannedQuery(query, in: index)
            let errors = ErrorPieces(text: query.reading.folded.bytes)
            let (first, second) = (try query.exact(0), try query.exact(1))
            func hasOwn(_ exact: ExactEvidence, beside other: ExactEvidence) -> Bool {
                exact.pieces.contains { !errors.explains(other, $0) }
            }
            return hasOwn(first, beside: second) && hasOwn(second, beside: first)
        }
    }

    @Test("two codes of two entries are two causes, on one line as well")
    func codeCauses() throws {
        let (first, second) = (EngineTag(.code, "E1001"), EngineTag(.code, "E1002"))
        #expect(try areCauses("E1001\nE1002", [first], [second]))
        #expect(try areCauses("E1001 and E1002", [first], [second]))
        #expect(try !areCauses("E1001", [first], [second]))
        #expect(try !areCauses("E1001 and E1002", [first, second], [second]))
        #expect(try !areCauses("E1001 and E1002", [first, second], [first, second]))
    }

    @Test("messages in different lines are two causes, on one line where something parts them")
    func messageCauses() throws {
        let first = EngineTag(.message, "luminous wick extinguished")
        let second = EngineTag(.message, "copper pipe congested")
        #expect(try areCauses("luminous wick extinguished\ncopper pipe congested", [first], [second]))
        #expect(try !areCauses("luminous wick extinguished: copper pipe congested", [first], [second]))
        #expect(try !areCauses("luminous wick extinguished (copper pipe congested)", [first], [second]))
        #expect(try !areCauses("luminous wick extinguished: error: copper pipe congested", [first], [second]))
        for between in ["; ", ". ", " and ", " ERROR ", "，另外 ", " … error "] {
            let query = "luminous wick extinguished\(between)copper pipe congested"
            #expect(try areCauses(query, [first], [second]), "\(between)")
        }
        #expect(try !areCauses("luminous wick extinguished", [first], [first]))
        let longer = EngineTag(.message, "luminous wick extinguished by wind")
        #expect(try !areCauses("luminous wick extinguished by wind", [first], [longer]))
    }

    @Test("a code and a message of another entry are two causes, unless they stand in one error")
    func mixedCauses() throws {
        let code = EngineTag(.code, "E1001")
        let message = EngineTag(.message, "copper pipe congested")
        #expect(try areCauses("ERROR E1001\nERROR copper pipe congested", [code], [message]))
        #expect(try areCauses("E1001; copper pipe congested", [code], [message]))
        #expect(try !areCauses("E1001: copper pipe congested", [code], [message]))
        #expect(try !areCauses("copper pipe congested (E1001)", [code], [message]))
    }

    @Test("a code and the message of another entry are one cause")
    func codeAndMessage() throws {
        let code = EngineTag(.code, "E1001")
        let message = EngineTag(.message, "copper pipe congested")
        #expect(try !areCauses("E1001: copper pipe congested", [code], [message]))
    }
}
