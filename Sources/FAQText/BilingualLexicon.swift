/// Chinese and English words of error vocabulary that mean the same: 权限 and `permission`.
///
/// Written from general knowledge, and derived from the messages of translated software (Docs/Tables.md); it lets a question
/// in one language find an entry in the other.
package struct BilingualLexicon: Sendable {
    private struct Pair: Sendable {
        /// UTF-8.
        var han: [UInt8]
        /// Stems, in order.
        var stems: [[UInt8]]
        /// For each stem whether it is a stop word.
        var isStopWord: [Bool]
    }

    private var pairs: [Pair] = []
    /// The pairs by the hash of their Chinese and of their English side, sorted.
    private var byHan: [(hash: UInt64, pair: Int)] = []
    private var byStems: [(hash: UInt64, pair: Int)] = []
    /// The most bytes a Chinese side takes, and the most words of an English one.
    package let longestHan: Int
    package let mostWords: Int

    /// The built-in lexicon; unpacked on first use.
    package static let standard = BilingualLexicon(
        lines: lines.bindMemory(to: UInt8.self))

    /// The lines of the built-in lexicon, to be carried elsewhere: one pair a line, Chinese and English parted by a tab.
    package static var lines: UnsafeRawBufferPointer {
        PackedTable.unpack(BilingualLexiconData.packed, byteCount: BilingualLexiconData.byteCount)
    }

    /// - Parameter lines: one pair a line, Chinese and English parted by a tab; they are copied.
    package init(lines: UnsafeBufferPointer<UInt8>) {
        var longest = 0
        var most = 0
        var start = 0
        for index in 0..<lines.count where lines[index] == 0x0A {
            let line = lines[start..<index]
            start = index + 1
            guard let tab = line.firstIndex(of: 0x09) else { continue }
            var tokens = TokenBuffer()
            tokens.tokenize(UnsafeBufferPointer(rebasing: lines[tab + 1..<index]))
            let pair = Pair(
                han: Array(line[..<tab]), stems: tokens.tokens.map { Array(tokens.keys[$0.keyRange]) },
                isStopWord: tokens.tokens.map { $0.kind == .stopWord })
            byHan.append((Self.hash(pair.han), pairs.count))
            byStems.append((Self.hash(pair.stems), pairs.count))
            longest = max(longest, pair.han.count)
            most = max(most, pair.stems.count)
            pairs.append(pair)
        }
        longestHan = longest
        mostWords = most
        byHan.sort { ($0.hash, $0.pair) < ($1.hash, $1.pair) }
        byStems.sort { ($0.hash, $0.pair) < ($1.hash, $1.pair) }
    }

    /// The stems of the English words for a Chinese one, without stop words.
    package func english(for han: ArraySlice<UInt8>) -> [[UInt8]] {
        var found: [[UInt8]] = []
        for pair in Self.matches(Self.hash(han), in: byHan) where pairs[pair].han.elementsEqual(han) {
            for (stem, isStopWord) in zip(pairs[pair].stems, pairs[pair].isStopWord) where !isStopWord {
                if !found.contains(stem) { found.append(stem) }
            }
        }
        return found
    }

    /// The Chinese words for a sequence of English stems.
    package func chinese(for stems: ArraySlice<[UInt8]>) -> [[UInt8]] {
        Self.matches(Self.hash(stems), in: byStems).filter { pairs[$0].stems.elementsEqual(stems) }
            .map { pairs[$0].han }
    }

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

    private static func hash(_ stems: some Sequence<[UInt8]>) -> UInt64 {
        stems.reduce(FNV1a.empty64) { hash, stem in
            FNV1a.extend(stem.reduce(hash) { FNV1a.extend($0, with: $1) }, with: 0x20)
        }
    }
}
