internal import FAQText

/// The headings that stand on many pages of a knowledge base: they name parts of answers, whatever words they use.
package struct RecurringHeadings: Sendable {
    private var hashes: Set<UInt64> = []

    /// For a page alone.
    package static let none = RecurringHeadings()

    private init() {}

    /// How many pages must have a heading for it to recur, and which share of them.
    private static let leastPages = 3
    private static let leastShare = 0.05

    /// - Parameter pages: the text of some pages of the knowledge base; a few dozen tell.
    package init(in pages: some Collection<[UInt8]>) {
        var counts: [UInt64: Int] = [:]
        for page in pages {
            for hash in Set(Self.headings(of: page)) { counts[hash, default: 0] += 1 }
        }
        let least = max(Self.leastPages, Int((Self.leastShare * Double(pages.count)).rounded(.up)))
        for (hash, count) in counts where count >= least { hashes.insert(hash) }
    }

    func contains(_ heading: String) -> Bool {
        !hashes.isEmpty && hashes.contains(Self.hash(Array(heading.utf8)[...]))
    }

    /// The lines that start with `#`. Those in code do no harm: they are no headings when a page is read.
    private static func headings(of page: [UInt8]) -> [UInt64] {
        page.split(separator: .lineFeed).compactMap { line in
            let content = line.drop(while: \.isASCIIBlank)
            guard content.first == UInt8(ascii: "#") else { return nil }
            return hash(content.drop { $0 == UInt8(ascii: "#") })
        }
    }

    /// Of letters and digits alone, so that markup does not matter.
    private static func hash(_ text: ArraySlice<UInt8>) -> UInt64 {
        var hash = FNV1a.empty64
        for byte in text where byte.isASCIIAlphanumeric || byte >= 0x80 {
            hash = FNV1a.extend(hash, with: byte.asciiLowercased)
        }
        return hash
    }
}
