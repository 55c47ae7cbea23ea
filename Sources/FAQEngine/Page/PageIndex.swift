import FAQText

/// An index in its variant for pages: a core, and parts that come when they are needed. Docs/IndexFormat.md describes
/// the bytes.
///
/// All bytes must stay unchanged and in place as long as the index is used. What is damaged gives an ``IndexError``, a
/// wrong answer or none, never a crash.
package final class PageIndex: @unchecked Sendable {
    // One query at a time uses it, hence Sendable.

    package let entryCount: Int
    let documentCount: Int
    let termCount: Int
    let termNumbers: TermNumbers
    let profile: Profile
    let rule: DecisionRule
    /// Of the scalars that the base is written in.
    let foldTables: FoldTables
    let pinyinTables: PinyinTables?
    let lexicon: BilingualLexicon
    let tables: CoreTables

    /// The parts by number, without a base address until they come.
    var parts: [UnsafeRawBufferPointer]
    /// The number of the first part of each kind, and of all.
    var starts = [0]
    /// The parts that the present query lacks: those without which it must not go on, and others.
    var missing: [UInt32] = []
    var missingLater: [UInt32] = []
    /// Of each part of the dictionary: its first block, and the key in front of its terms.
    var firstBlocks: [Int] = []
    var keys: [UnsafeRawBufferPointer] = []
    /// The terms whose lists are parts by themselves, in their order.
    var frequentTerms: [FrequentTerm] = []
    /// All blocks of the dictionary.
    private(set) var blockCount = 0
    /// The first entry of each part with entries, then the end.
    var firstEntries = [0]
    /// The first document of each entry, then the end.
    var firstDocuments = [0]
    /// The terms that the questions of the present candidates are compared by.
    var texts: [(number: UInt32, text: UnsafeRawBufferPointer)] = []

    /// - Parameter core: what comes first of an index.
    package init(core: UnsafeRawBufferPointer) throws(IndexError) {
        var header = ByteCursor(core)
        guard header.u32() == PageLayout.magic else { throw .notAnIndex }
        let version = header.u32()
        guard version == Layout.formatVersion else {
            throw .unsupportedVersion(found: version, supported: Layout.formatVersion)
        }
        entryCount = Int(header.u32())
        documentCount = Int(header.u32())
        termCount = Int(header.u32())
        termNumbers = TermNumbers(termCount: termCount)
        let answered = Int(header.u32())
        profile = Profile(entryCount: entryCount, answered: answered, technical: Int(header.u32()))
        guard let rule = DecisionRule(stored: header.u32()) else { throw .damaged(section: 0) }
        self.rule = rule
        for kind in PagePart.allCases { starts.append(starts[kind.rawValue] + Int(header.u32())) }
        var content = ByteCursor(core, at: PageLayout.headerSize)
        tables = CoreTables(sizes: &header, content: &content)
        let count = starts[PagePart.allCases.count]
        guard !content.failed, count <= core.count, let foldTables = FoldTables(bytes: tables.folding) else {
            throw .damaged(section: 0)
        }
        self.foldTables = foldTables
        pinyinTables = PinyinTables(bytes: tables.spellings)
        lexicon = BilingualLexicon(lines: tables.lexicon.bindMemory(to: UInt8.self))
        parts = [UnsafeRawBufferPointer](
            repeating: UnsafeRawBufferPointer(start: nil, count: 0), count: count)
        if !tables.sizes.isEmpty {
            var sizes = ByteCursor(tables.sizes)
            for part in starts[PagePart.firstInCore.rawValue]..<count {
                parts[part] = content.slice(Int(sizes.u32()))
            }
            if content.failed || sizes.failed { throw .damaged(section: 0) }
        }
        readDirectories()
        guard firstBlocks.count == self.count(.dictionary), frequentTerms.count == self.count(.lists),
            firstEntries.last == entryCount,
            firstEntries.count == self.count(.entries) + 1, firstDocuments.last == documentCount,
            firstDocuments.count == entryCount + 1,
            tables.pinyin.count == self.count(.pinyin) * 4, tables.words.count == self.count(.words) * 2
        else { throw .damaged(section: 0) }
    }

    private func readDirectories() {
        var dictionary = ByteCursor(tables.dictionary)
        while dictionary.position < tables.dictionary.count, !dictionary.failed {
            firstBlocks.append(blockCount)
            blockCount += Int(min(dictionary.varint(), UInt64(termCount)))
            keys.append(dictionary.slice(Int(truncatingIfNeeded: dictionary.varint())))
        }
        var lists = ByteCursor(tables.lists)
        while lists.position < tables.lists.count, !lists.failed {
            frequentTerms.append(
                FrequentTerm(&lists, part: starts[PagePart.lists.rawValue] + frequentTerms.count))
        }
        Self.read(tables.entries, limit: entryCount, into: &firstEntries)
        Self.read(tables.documents, limit: documentCount, into: &firstDocuments)
    }

    /// Reads counts, and adds up to where each begins, at most to a limit.
    private static func read(_ bytes: UnsafeRawBufferPointer, limit: Int, into starts: inout [Int]) {
        var counts = ByteCursor(bytes)
        var start = 0
        while counts.position < bytes.count, !counts.failed {
            start += Int(min(counts.varint(), UInt64(limit - start)))
            starts.append(start)
        }
    }

    /// How many parts of a kind there are.
    func count(_ kind: PagePart) -> Int { starts[kind.rawValue + 1] - starts[kind.rawValue] }

    /// The last of some ascending numbers that is not greater than a value, by its index; -1 if there is none.
    func lastIndex(notAfter value: Int, among count: Int, _ number: (Int) -> Int) -> Int {
        (0..<count).partitioningIndex { number($0) > value } - 1
    }
}
