internal import FAQEngine
internal import FAQFiles
internal import FAQGzip
internal import FAQPageIndex
package import FAQReader
internal import FAQText

/// The variant of an index that a page in a browser reads, compressed (RFC 1951).
package struct PageIndexFiles: Sendable {
    /// Parts that change together, with a name of ten digits that no others have.
    package struct Group: Sendable {
        fileprivate let hash: ContentHash
        package let parts: [[UInt8]]

        package var name: String { hash.shortDigits }
    }

    /// What is always needed: number of groups (4), for each the number of its parts (1) and its name in five bytes, then the
    /// core itself.
    package let core: [UInt8]
    /// What queries ask for, in the order of the numbers.
    package let groups: [Group]
    /// As many of the parts as a page may well load beforehand: their number (4), for each its number and its length (4 + 4),
    /// then their bytes.
    package let pack: [UInt8]
    /// What logs are explained with.
    package let log: [UInt8]

    /// The most bytes of parts, compressed one by one, that go into the pack; together they take less.
    private static let packLimit = 1_000_000

    init(_ page: EncodedPageIndex, log: [UInt8]) {
        self.log = Deflate.compress(log)
        let flat = ParallelMap.map(page.parts) { Deflate.compress($0) }
        var rest = flat[...]
        groups = page.groups.map { group in
            let parts = Array(rest.prefix(group.count))
            rest = rest.dropFirst(group.count)
            return Group(hash: ContentHash(parts), parts: parts)
        }
        var core = Self.u32(groups.count)
        for group in groups {
            core.append(UInt8(group.parts.count))
            core += group.hash.shortBytes
        }
        self.core = Deflate.compress(core + page.core)

        var left = Self.packLimit
        var packed: [Int] = []
        for numbers in page.packingOrder {
            let size = flat[numbers].reduce(0) { $0 + $1.count }
            guard size <= left else { continue }
            left -= size
            packed += numbers
        }
        let parts = page.parts
        var pack = Self.u32(packed.count)
        for number in packed { pack += Self.u32(number) + Self.u32(parts[number].count) }
        for number in packed { pack += parts[number] }
        self.pack = Deflate.compress(pack)
    }

    private static func u32(_ value: Int) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}

/// What pages show of the entries, in an encoding of their own.
package struct PageTitles: Sendable {
    /// Where a match leads, and what it is called.
    package let titles: [[UInt8]]
    /// What results of a search show besides; it follows the title.
    package let excerpts: [[UInt8]]

    package init(titles: [[UInt8]], excerpts: [[UInt8]]) {
        self.titles = titles
        self.excerpts = excerpts
    }
}

extension KnowledgeBase {
    /// - Parameters:
    ///   - policy: how readily it is to answer; `nil` for that of this base.
    ///   - isSplit: whether the index comes in parts even if it is small.
    package func pageIndex(
        titles: PageTitles, policy: FAQReader.AnswerPolicy?, isSplit: Bool
    ) throws(KnowledgeBaseError) -> PageIndexFiles {
        let (index, path) = try openIndex()
        do throws(IndexError) {
            let rule = try index.rule()
            return PageIndexFiles(
                try EncodedPageIndex(
                    of: index.index, titles: zip(titles.titles, titles.excerpts).map(+),
                    rule: rule.with(policy?.enginePolicy ?? rule.policy),
                    wholeLimit: isSplit ? 0 : EncodedPageIndex.wholeLimit),
                log: try LogIndexWriter.bytes(of: index.index, titles: titles.titles))
        } catch {
            throw KnowledgeBaseError(error, path: path)
        }
    }
}
