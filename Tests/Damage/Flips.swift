import FAQModel
import FAQReader
import Glibc

// Flips every byte of an index, three ways, and opens it as programs do; see Scripts/check-flips.

/// What a base says to some queries, and all that it shows.
struct Answers: Equatable {
    var resolutions: [Resolution]
    var entries: [Entry]

    init(_ base: KnowledgeBase, _ queries: [String]) throws(KnowledgeBaseError) {
        var resolutions: [Resolution] = []
        for query in queries { resolutions.append(try base.resolve(query)) }
        self.resolutions = resolutions
        entries = try base.entries
    }
}

/// How the flips of an index ended.
struct Outcomes {
    var same = 0
    var refused = 0
    var different: [Int] = []

    /// - Parameter open: gives the base of damaged bytes.
    init(
        of index: [UInt8], _ queries: [String],
        open: (UnsafeRawBufferPointer) throws(KnowledgeBaseError) -> KnowledgeBase
    ) throws(KnowledgeBaseError) {
        var bytes = index
        let answers = try Answers(KnowledgeBase(index: index), queries)
        for position in bytes.indices {
            for mask: UInt8 in [0x01, 0x80, 0xFF] {
                bytes[position] ^= mask
                do throws(KnowledgeBaseError) {
                    let base: Result<KnowledgeBase, KnowledgeBaseError> = bytes.withUnsafeBytes { bytes in
                        do throws(KnowledgeBaseError) { return .success(try open(bytes)) } catch {
                            return .failure(error)
                        }
                    }
                    if try Answers(base.get(), queries) == answers {
                        same += 1
                    } else {
                        different.append(position)
                    }
                } catch {
                    refused += 1
                }
                bytes[position] ^= mask
            }
        }
    }
}

@main
struct Flips {
    static func main() throws {
        guard CommandLine.arguments.count > 1, let file = fopen(CommandLine.arguments[1], "r") else {
            exit(66)
        }
        var index: [UInt8] = []
        while case let byte = getc(file), byte != EOF { index.append(UInt8(truncatingIfNeeded: byte)) }
        let base = try KnowledgeBase(index: index)
        // Questions as they stand, cut short, and with a letter wrong.
        let questions = try base.entries.prefix(8).map(\.question)
        let queries =
            questions + questions.map { String($0.dropLast($0.count / 3)) }
            + questions.map { String($0.replacing("e", with: "ee", maxReplacements: 1)) } + [
                "E9999 nothing of the kind"
            ]
        let outcomes = try Outcomes(of: index, queries) { bytes throws(KnowledgeBaseError) in
            try KnowledgeBase(index: bytes)
        }
        print(
            "\(CommandLine.arguments[1]): \(index.count) bytes, \(index.count * 3) flips: \(outcomes.refused) refused,",
            "\(outcomes.same) with the same answers, \(outcomes.different.count) with other answers")
        exit(outcomes.different.isEmpty ? 0 : 1)
    }
}
