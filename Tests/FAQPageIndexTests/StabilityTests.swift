import FAQPageIndex
import FAQText
import TestSupport
import Testing

@testable import FAQEngine

@Suite("What an edit changes of an index in parts")
struct StabilityTests {
    private enum Edit: CaseIterable {
        case newWord, otherWord, lostWord, mistypedWord
    }

    private static let entryCount = 1_000

    /// Parts of one group have one name, so all of them are other files when one is.
    private func groups(of questions: [[String]]) throws -> Set<[[UInt8]]> {
        var builder = IndexBuilder()
        for (number, question) in questions.enumerated() {
            // Its answer has other words, of which the edit takes none.
            let answer = question.map { "\($0.reversed()) \(number % 97)" }.joined(separator: " ")
            builder.add(
                EngineEntry(
                    question: Array(question.joined(separator: " ").utf8), answer: Array(answer.utf8)))
        }
        return Set(try EncodedPageIndex(ofFile: builder.finish(), wholeLimit: 0).groups)
    }

    @Test("a word that comes, goes or changes leaves all but a few files as they are")
    func edits() throws {
        var random = SplitMix(seed: 11)
        let syllables = [
            "ba", "cor", "dil", "fen", "gu", "hap", "jor", "kel", "lum", "mi", "nos", "pra", "压", "力", "阀",
            "门",
        ]
        /// A few words are in many questions, and many in one or two.
        func word() -> String {
            let rank = Int(4_000.0 * pow4(Double.random(in: 0..<1, using: &random)))
            return [rank % 16, rank / 16 % 16, rank / 256].map { syllables[$0 % 16] }.joined()
        }
        func pow4(_ value: Double) -> Double { value * value * value * value }
        let questions = (0..<Self.entryCount).map { _ in
            (0..<Int.random(in: 4...9, using: &random)).map { _ in word() }
        }
        let before = try groups(of: questions)
        var counts: [Int] = []
        for round in 0..<8 {
            var edited = questions
            let entry = Int.random(in: 0..<Self.entryCount, using: &random)
            let place = Int.random(in: 0..<edited[entry].count, using: &random)
            switch Edit.allCases[round % Edit.allCases.count] {
            case .newWord: edited[entry].insert("lamp\(round)", at: place)
            case .otherWord: edited[entry][place] = word()
            case .lostWord: edited[entry].remove(at: place)
            case .mistypedWord: edited[entry][place] = String(edited[entry][place].dropFirst())
            }
            counts.append(try groups(of: edited).subtracting(before).reduce(0) { $0 + $1.count })
        }
        // Each is in some three groups of nine files with entries, two or three of words, and moves a few others.
        #expect(counts.allSatisfy { $0 <= 120 }, "\(counts)")
        #expect(counts.reduce(0, +) <= 60 * counts.count, "\(counts)")
    }
}
