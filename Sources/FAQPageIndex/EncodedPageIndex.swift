package import FAQEngine
internal import FAQText

/// The variant of an index that a page in a browser reads: a core that is loaded first, and parts of some kilobytes that
/// are loaded when a query meets them (in a small index, only those of the tables it may do without). Docs/IndexFormat.md
/// describes both; ``PageIndex`` reads them.
///
/// It leaves out what a page does not need (records, patterns) and carries what the program holds elsewhere: the tables
/// of FAQText, and the titles to show.
package struct EncodedPageIndex: Sendable {
    /// What is always needed.
    package let core: [UInt8]
    /// The parts outside of the core, by number.
    package let parts: [[UInt8]]
    /// Tells these parts from those of another content: 16 digits.
    package let name: String

    /// An index up to this size, in bytes, is all core.
    package static let wholeLimit = 262_144

    /// - Parameters:
    ///   - titles: what a page shows of each entry; the engine does not look inside.
    ///   - rule: when it answers and when it asks.
    ///   - wholeLimit: up to this size all parts are in the core.
    /// - Throws: ``IndexError`` when the index is damaged.
    package init(of index: Index, titles: [[UInt8]], rule: DecisionRule, wholeLimit: Int = wholeLimit)
        throws(IndexError)
    {
        let dictionary = try DictionaryPartWriter(index)
        let entries = try EntryPartWriter(index, titles: titles)
        let pinyin = PinyinPartWriter(index)
        let words = try WordPartWriter(index)
        let lists = PagePart.allCases.map { kind in
            switch kind {
            case .folding: [Array(FoldTables.standard.bytes)]
            case .commonWords: CommonWords.standard.parts(from: TermWeight.leastCommonLevel)
            case .syllables:
                pinyin.parts.isEmpty ? [] : PinyinTables.standard.parts(where: pinyin.syllables.contains)
            case .pinyin: pinyin.parts
            case .dictionary: dictionary.parts
            case .shortLists: dictionary.shortLists
            case .longLists: dictionary.longLists
            case .entries: entries.parts
            case .words: words.parts
            }
        }
        let parts = lists.flatMap { $0 }
        let outside = lists.prefix(PagePart.firstInCore.rawValue).reduce(0) { $0 + $1.count }
        let inlined = parts.dropFirst(outside)
        let isWhole = inlined.reduce(0) { $0 + $1.count } <= wholeLimit

        var checksum = Checksum()
        for part in parts { part.withUnsafeBytes { checksum.update($0) } }
        var core: [UInt8] = []
        core.append(u32: PageLayout.magic)
        core.append(u32: Layout.formatVersion)
        core.append(u64: checksum.value)
        core.append(contentsOf: index[.statistics].prefix(PageLayout.statisticsSize))
        core.append(u32: rule.stored)
        for list in lists { core.append(u32: UInt32(list.count)) }
        // In the order of `CoreTables`.
        let tables: [[UInt8]] = [
            dictionary.directory, entries.directory, pinyin.directory, words.directory,
            entries.documentCounts, FoldTables.standard.part(with: dictionary.scripts.contains(page:)),
            pinyin.parts.isEmpty ? [] : PinyinTables.standard.spellingTable,
            try Self.lexicon(of: index), Array(index[.schemes]),
            isWhole ? inlined.flatMap { Self.u32($0.count) } : [],
        ]
        for table in tables { core.append(u32: UInt32(table.count)) }
        for table in tables { core += table }
        if isWhole { for part in inlined { core += part } }
        self.core = core
        self.parts = isWhole ? Array(parts.prefix(outside)) : parts
        name = Self.digits(checksum.value)
    }

    /// The pairs of words that can matter to the base.
    private static func lexicon(of index: Index) throws(IndexError) -> [UInt8] {
        var failure: IndexError?
        let lines = BilingualLexicon.lines { term in
            do throws(IndexError) { return try index.find(term[...]) != nil } catch {
                failure = error
                return false
            }
        }
        if let failure { throw failure }
        return lines
    }

    private static func digits(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func u32(_ value: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(u32: UInt32(value))
        return bytes
    }
}
