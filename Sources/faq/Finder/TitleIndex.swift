internal import FAQModel
internal import FAQReader
internal import FAQText
internal import Glibc

/// The questions and ids of all entries in memory, to be searched for words that are still being typed.
///
/// The engine looks up whole words; a part of one is found here, in any question, in a few milliseconds of a hundred
/// thousand.
struct TitleIndex: Sendable {
    /// Each entry's text, folded, and a line break; at the end a zero.
    private var text: [UInt8] = []
    /// Where the text of each entry ends.
    private var ends: [Int] = []

    /// What was found.
    struct Matches: Sendable, Equatable {
        /// Positions of entries, those first in which a word begins with what was typed; at most ``most``.
        var positions: [Int] = []
        /// How many there are in all.
        var count = 0
    }

    /// More are counted, but not listed.
    static let most = 1000
    /// A query of more words is a report, no words being typed.
    private static let mostWords = 12

    /// Reads the heads of all entries.
    init(_ base: KnowledgeBase) throws(KnowledgeBaseError) {
        ends.reserveCapacity(base.entryCount)
        for position in 0..<base.entryCount {
            guard let header = try base.header(at: position) else { break }
            text += FoldedLine(header.question + "\t" + header.id.text).bytes
            text.append(0x0A)
            ends.append(text.count)
        }
        // Folded text holds no other zero.
        text.append(0)
    }

    /// The entries whose question or id has all words of the query somewhere in it.
    func matches(_ query: String) -> Matches {
        guard query.utf8.count < 1000 else { return Matches() }
        var words = FoldedLine.words(of: query)
        guard !words.isEmpty, words.count <= Self.mostWords else { return Matches() }
        // The longest is the rarest, mostly.
        words.sort { $0.count > $1.count }
        return text.withUnsafeBufferPointer { find(words, in: $0) }
    }

    private func find(_ words: [[UInt8]], in text: UnsafeBufferPointer<UInt8>) -> Matches {
        var matches = Matches()
        var inside: [Int] = []
        var (offset, position) = (0, 0)
        let longest = words[0] + [0]
        while position < ends.count, let found = Self.first(longest, in: text, from: offset) {
            while ends[position] <= found { position += 1 }
            let start = position == 0 ? 0 : ends[position - 1]
            let entry = UnsafeBufferPointer(rebasing: text[start..<ends[position]])
            if words.dropFirst().allSatisfy({ Self.offset(of: $0, in: entry, from: 0) != nil }) {
                matches.count += 1
                if matches.positions.count < Self.most {
                    if words.allSatisfy({ Self.beginsWord($0, in: entry) }) {
                        matches.positions.append(position)
                    } else if inside.count < Self.most {
                        inside.append(position)
                    }
                }
            }
            offset = ends[position]
        }
        matches.positions += inside.prefix(Self.most - matches.positions.count)
        return matches
    }

    private static func beginsWord(_ word: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while let found = offset(of: word, in: text, from: start) {
            if found == 0 || !text[found - 1].isASCIIAlphanumeric || !word[0].isASCIIAlphanumeric {
                return true
            }
            start = found + 1
        }
        return false
    }

    private static func offset(
        of word: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        var start = start
        while start + word.count <= text.count, let found = text[start...].firstIndex(of: word[0]) {
            if text[found...].starts(with: word) { return found }
            start = found + 1
        }
        return nil
    }

    /// Over all texts, by the C library, which has the fastest search of the machine at hand.
    ///
    /// - Parameters:
    ///   - word: with a zero at its end.
    ///   - text: the same.
    private static func first(_ word: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < text.count, let base = text.baseAddress else { return nil }
        return word.withUnsafeBufferPointer { word in
            guard let wordBase = word.baseAddress,
                let found = strstr(
                    UnsafeRawPointer(base + start).assumingMemoryBound(to: CChar.self),
                    UnsafeRawPointer(wordBase).assumingMemoryBound(to: CChar.self))
            else { return nil }
            return UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }
}
