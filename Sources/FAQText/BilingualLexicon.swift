/// Chinese and English words of error vocabulary that mean the same: 权限 and `permission`.
///
/// Written from general knowledge, and derived from the messages of translated software (Docs/Tables.md); it lets a question
/// in one language find an entry in the other.
package struct BilingualLexicon: Sendable {
    private struct Pair: Sendable {
        /// The Chinese side in `text`.
        var han: Range<Int>
        /// The English side among the tokens of `english`.
        var words: Range<Int>
    }

    private let text: [UInt8]
    /// The English sides, one after the other.
    private var english = TokenBuffer()
    private var pairs: [Pair] = []
    /// The pairs by the hash of their Chinese and of their English side, sorted.
    private var byHan: [(hash: UInt64, pair: Int)] = []
    private var byStems: [(hash: UInt64, pair: Int)] = []
    /// The most bytes a Chinese side takes, and the most words of an English one.
    package private(set) var longestHan = 0
    package private(set) var mostWords = 0

    /// The built-in lexicon; unpacked on first use.
    package static let standard = BilingualLexicon(
        lines: lines.bindMemory(to: UInt8.self))

    /// The lines of the built-in lexicon, to be carried elsewhere: one pair a line, Chinese and English parted by a tab.
    package static var lines: UnsafeRawBufferPointer {
        PackedTable.unpack(BilingualLexiconData.packed, byteCount: BilingualLexiconData.byteCount)
    }

    /// - Parameter lines: one pair a line, Chinese and English parted by a tab; they are copied.
    package init(lines: UnsafeBufferPointer<UInt8>) {
        text = Array(lines)
        var start = 0
        for index in 0..<lines.count where lines[index] == 0x0A {
            var tab = start
            while tab < index, lines[tab] != 0x09 { tab += 1 }
            let han = start..<tab
            start = index + 1
            if tab == index { continue }
            let first = english.tokens.count
            english.tokenize(UnsafeBufferPointer(rebasing: lines[tab + 1..<index]))
            let pair = Pair(han: han, words: first..<english.tokens.count)
            byHan.append((Self.hash(lines[han]), pairs.count))
            byStems.append((hash(pair.words), pairs.count))
            longestHan = max(longestHan, han.count)
            mostWords = max(mostWords, pair.words.count)
            pairs.append(pair)
        }
        byHan.sort { ($0.hash, $0.pair) < ($1.hash, $1.pair) }
        byStems.sort { ($0.hash, $0.pair) < ($1.hash, $1.pair) }
    }

    /// The stems of the English words for a Chinese one, without stop words.
    package func english(for han: ArraySlice<UInt8>) -> [[UInt8]] {
        var found: [[UInt8]] = []
        for pair in Self.matches(Self.hash(han), in: byHan) where text[pairs[pair].han] == han {
            for word in pairs[pair].words where english.tokens[word].kind != .stopWord {
                let stem = Array(stem(word))
                if !found.contains(stem) { found.append(stem) }
            }
        }
        return found
    }

    /// The Chinese words for a sequence of English stems.
    package func chinese(for stems: ArraySlice<[UInt8]>) -> [[UInt8]] {
        var found: [[UInt8]] = []
        for pair in Self.matches(Self.hash(stems), in: byStems) where isPair(pair, of: stems) {
            found.append(Array(text[pairs[pair].han]))
        }
        return found
    }

    private func isPair(_ pair: Int, of stems: ArraySlice<[UInt8]>) -> Bool {
        guard pairs[pair].words.count == stems.count else { return false }
        for (word, wanted) in zip(pairs[pair].words, stems) where stem(word) != wanted[...] { return false }
        return true
    }

    private func stem(_ word: Int) -> ArraySlice<UInt8> { english.keys[english.tokens[word].keyRange] }

    private static func matches(_ hash: UInt64, in table: [(hash: UInt64, pair: Int)]) -> [Int] {
        var index = table.indices.partitioningIndex { table[$0].hash >= hash }
        var found: [Int] = []
        while index < table.count, table[index].hash == hash {
            found.append(table[index].pair)
            index += 1
        }
        return found
    }

    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(FNV1a.empty64) { FNV1a.extend($0, with: $1) }
    }

    private static func hash(_ stems: ArraySlice<[UInt8]>) -> UInt64 {
        var hash = FNV1a.empty64
        for stem in stems { extend(&hash, with: stem[...]) }
        return hash
    }

    /// The hash of the stems of some words, that of a sequence of them.
    private func hash(_ words: Range<Int>) -> UInt64 {
        var hash = FNV1a.empty64
        for word in words { Self.extend(&hash, with: stem(word)) }
        return hash
    }

    private static func extend(_ hash: inout UInt64, with stem: ArraySlice<UInt8>) {
        for byte in stem { hash = FNV1a.extend(hash, with: byte) }
        hash = FNV1a.extend(hash, with: 0x20)
    }
}
