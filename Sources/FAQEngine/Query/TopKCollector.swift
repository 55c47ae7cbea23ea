import FAQText

/// The best entries found so far, each with its best document.
struct TopKCollector {
    struct Hit: Hashable {
        var score: UInt32
        var document: UInt32
        var entry: UInt32

        /// Greater scores first, then the document that comes first in the base.
        static func < (left: Hit, right: Hit) -> Bool {
            left.score != right.score ? left.score > right.score : left.document < right.document
        }
    }

    /// Ordered best first.
    private(set) var hits: [Hit] = []
    private let limit: Int
    /// Whether several documents may belong to one entry.
    private let hasAliases: Bool

    init(limit: Int, hasAliases: Bool) {
        self.limit = limit
        self.hasAliases = hasAliases
        hits.reserveCapacity(limit + 1)
    }

    /// A document that comes later needs a greater score than this to enter.
    private(set) var threshold: UInt32 = 0

    /// Offers a document; documents come in ascending order.
    mutating func offer(score: UInt32, document: UInt32, entry: UInt32) {
        guard score > threshold else { return }
        if hasAliases, let known = hits.firstIndex(where: { $0.entry == entry }) {
            if score <= hits[known].score { return }
            hits.remove(at: known)
        }
        let hit = Hit(score: score, document: document, entry: entry)
        hits.insert(hit, at: hits.indices.partitioningIndex { hit < hits[$0] })
        if hits.count > limit { hits.removeLast() }
        if hits.count == limit { threshold = hits[limit - 1].score }
    }
}
