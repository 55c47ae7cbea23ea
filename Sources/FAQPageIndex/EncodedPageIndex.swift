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
    /// The parts outside of the core, by number, and which of them change together.
    package let groups: [[[UInt8]]]

    /// The numbers of the parts outside of the core, by kinds; what most queries ask for comes first.
    package let packingOrder: [Range<Int>]

    /// The parts outside of the core, by number.
    package var parts: [[UInt8]] { groups.flatMap(\.self) }

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
        let entries = try EntryPartWriter(index, titles: titles, numbers: dictionary.numbers)
        let pinyin = try PinyinPartWriter(index)
        let words = try WordPartWriter(index)
        let hasPinyin = !pinyin.directory.isEmpty
        let kinds = PagePart.allCases.map { kind in
            switch kind {
            case .folding: PartGroups([Array(FoldTables.standard.bytes)])
            case .commonWords: PartGroups(CommonWords.standard.parts(from: TermWeight.leastCommonLevel))
            case .syllables:
                PartGroups(hasPinyin ? PinyinTables.standard.parts(where: pinyin.syllables.contains) : [])
            case .pinyin: pinyin.parts
            case .dictionary: dictionary.parts
            case .lists: dictionary.lists
            case .entries: entries.parts
            case .words: words.parts
            }
        }
        let inlined = kinds[PagePart.firstInCore.rawValue...].flatMap(\.parts)
        let isWhole = inlined.reduce(0) { $0 + $1.count } <= wholeLimit

        var core: [UInt8] = []
        core.append(u32: PageLayout.magic)
        core.append(u32: Layout.formatVersion)
        core.append(contentsOf: index[.statistics].prefix(PageLayout.statisticsSize))
        core.append(u32: rule.stored)
        for kind in kinds { core.append(u32: UInt32(kind.parts.count)) }
        // In the order of `CoreTables`.
        let tables: [[UInt8]] = [
            dictionary.directory, dictionary.frequentTerms, entries.directory, pinyin.directory,
            words.directory,
            entries.documentCounts, FoldTables.standard.part(with: dictionary.scripts.contains(page:)),
            hasPinyin ? PinyinTables.standard.spellingTable : [],
            try Self.lexicon(of: index), Array(index[.schemes]),
            isWhole ? inlined.flatMap { Self.u32($0.count) } : [],
        ]
        for table in tables { core.append(u32: UInt32(table.count)) }
        for table in tables { core += table }
        if isWhole { for part in inlined { core += part } }
        self.core = core
        let outside = Array(kinds.prefix(isWhole ? PagePart.firstInCore.rawValue : kinds.count))
        groups = outside.flatMap(\.groups)
        let starts = outside.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.parts.count) }
        packingOrder = Self.packingOrder.map(\.rawValue).filter { $0 < outside.count }.map {
            starts[$0]..<starts[$0 + 1]
        }
    }

    private static let packingOrder: [PagePart] = [
        .commonWords, .syllables, .folding, .lists, .dictionary, .entries, .words, .pinyin,
    ]

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

    private static func u32(_ value: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(u32: UInt32(value))
        return bytes
    }
}
