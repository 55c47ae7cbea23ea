import TestSupport
import Testing

@testable import FAQEngine

@Suite("The dictionary of terms")
struct TermDictionaryTests {
    /// Entries of numbers, which are terms as they stand; with the entries of each.
    private struct Base {
        var entries: [EngineEntry] = []
        var entriesOfTerm: [String: Set<Int>] = [:]
        var terms: [String] { entriesOfTerm.keys.sorted() }

        init(termCount: Int) {
            var random = SplitMix(seed: UInt64(termCount))
            func number() -> String {
                // Few digits, so that neighbours share long beginnings.
                String(
                    (0..<Int.random(in: 1...9, using: &random)).map { _ in
                        "12".randomElement(using: &random) ?? "1"
                    })
            }
            while entriesOfTerm.count < termCount {
                var held = (0..<Int.random(in: 1...3, using: &random)).map { _ in number() }
                if let known = terms.randomElement(using: &random) { held.append(known) }
                for term in held { entriesOfTerm[term, default: []].insert(entries.count) }
                entries.append(EngineEntry(held.joined(separator: " , ")))
            }
        }
    }

    private func text(_ term: [UInt8]) -> String { String(decoding: term, as: UTF8.self) }

    @Test("finds every term, numbered in the order of their bytes", arguments: [1, 16, 17, 300])
    func finding(termCount: Int) throws {
        let base = Base(termCount: termCount)
        try withIndex(of: base.entries) { index in
            #expect(index.termCount == base.terms.count)
            for (number, term) in base.terms.enumerated() {
                let info = try #require(try index.find(ArraySlice(term.utf8)))
                #expect(info.number == UInt32(number))
                #expect(info.entryCount == base.entriesOfTerm[term]?.count)
                #expect(text(try index.term(UInt32(number)).term) == term)
                var spelled = Array("what stood here before".utf8)
                try index.spell(UInt32(number), into: &spelled)
                #expect(text(spelled) == term)
            }
            #expect(throws: IndexError.self) { try index.term(UInt32(base.terms.count)) }
        }
    }

    @Test("finds nothing else: no beginnings, no longer terms, none before the first or after the last")
    func absence() throws {
        let base = Base(termCount: 300)
        try withIndex(of: base.entries) { index in
            for term in base.terms {
                for other in [String(term.dropLast()), term + "1", term + "0", "0" + term, "9" + term] {
                    let info = try index.find(ArraySlice(other.utf8))
                    #expect((info != nil) == (base.entriesOfTerm[other] != nil), "\(other)")
                }
            }
        }
    }

    @Test("is walked in order from any term on, held or not")
    func walking() throws {
        let base = Base(termCount: 300)
        var random = SplitMix(seed: 4)
        try withIndex(of: base.entries) { index in
            for round in 0..<60 {
                let target =
                    switch round {
                    case 0: ""
                    case 1: "0"
                    case 2: "3"
                    default: (base.terms.randomElement(using: &random) ?? "") + ["", "0", "2"][round % 3]
                    }
                var walk = try TermWalk(index, from: Array(target.utf8))
                var found: [String] = []
                while try walk.next() {
                    found.append(text(walk.term))
                    #expect(walk.postings?.entryCount == base.entriesOfTerm[text(walk.term)]?.count)
                }
                #expect(found == base.terms.filter { $0 >= target }, "from \(target)")
            }
        }
    }
}
