internal import FAQModel

/// Which other entries a reader of an entry may want.
struct RelatedEntries: Sendable {
    /// An entry that is easily confused with another, and what tells the two apart.
    struct LookAlike: Hashable, Sendable {
        var entry: Int
        /// The kind of tag in which they differ, and what each of them says.
        var kind: Tag.Kind
        var here: String
        var there: String
    }

    /// By position; entries that share a message or a code and differ otherwise.
    private(set) var lookAlikes: [[LookAlike]] = []
    /// By position, the most alike first.
    private(set) var related: [[Int]] = []

    private static let mostLookAlikes = 5
    private static let mostRelated = 5
    /// What more entries than this have in common makes none of them alike.
    private static let commonest = 40
    /// So many tags of a question are compared with those of others.
    private static let mostTags = 64
    /// The kinds of tags by which people tell entries apart, the clearest first.
    private static let facets: [Tag.Kind] = [.api, .message, .code, .parameter, .component]

    init(_ plan: SitePlan) {
        lookAlikes = plan.entries.indices.map { Self.lookAlikes(of: $0, in: plan) }
        related = Self.related(plan, except: lookAlikes)
    }

    private static func lookAlikes(of position: Int, in plan: SitePlan) -> [LookAlike] {
        var found: [(lookAlike: LookAlike, shared: Int)] = []
        let own = plan.tags.inQuestion[position].prefix(mostTags)
        var seen: Set<Int> = [position]
        for tag in own {
            let item = plan.tags.items[tag]
            guard item.kind != .component, item.kind != .parameter, item.entries.count <= commonest else {
                continue
            }
            for other in item.entries where seen.insert(other).inserted {
                let others = plan.tags.inQuestion[other].prefix(mostTags)
                guard others.contains(tag), let lookAlike = difference(own, others, of: other, in: plan)
                else {
                    continue
                }
                found.append((lookAlike, own.count(where: others.contains)))
            }
        }
        // The more they share, the easier they are confused.
        found.sort { ($1.shared, $0.lookAlike.entry) < ($0.shared, $1.lookAlike.entry) }
        return found.prefix(mostLookAlikes).map(\.lookAlike)
    }

    /// The first facet in which both say something, and not the same.
    private static func difference(
        _ own: ArraySlice<Int>, _ others: ArraySlice<Int>, of other: Int, in plan: SitePlan
    ) -> LookAlike? {
        for kind in facets {
            let here = own.filter { plan.tags.items[$0].kind == kind }
            let there = others.filter { plan.tags.items[$0].kind == kind }
            guard let mine = here.first(where: { !there.contains($0) }),
                let theirs = there.first(where: { !here.contains($0) })
            else { continue }
            return LookAlike(
                entry: other, kind: kind, here: plan.tags.items[mine].text,
                there: plan.tags.items[theirs].text)
        }
        return nil
    }

    // MARK: Related by what they say

    /// What a tag, and a word, adds to the score of two entries that share it, divided by one more than the number of
    /// entries that have it: what is rare says more, and a tag says twice as much as a word.
    private static let weightOfTag = 2400
    private static let weightOfWord = 1200
    /// What standing in one section adds: a little, to put one of several before the others.
    private static let weightOfSection = 60
    /// From this score on entries are related: one shared word that at most five entries have is enough, or one tag
    /// that at most eleven have.
    private static let leastScore = 200

    /// The most related entries of each, by the rare tags and words they share.
    private static func related(_ plan: SitePlan, except lookAlikes: [[LookAlike]]) -> [[Int]] {
        let shared = SharedFeatures(plan)
        var scores = [Int](repeating: 0, count: plan.entries.count)
        return plan.entries.indices.map { position in
            var touched: [Int] = []
            for feature in shared.ofEntry[position] {
                let entries = shared.entries[feature]
                guard entries.count > 1, entries.count <= commonest else { continue }
                let weight = (shared.isTag(feature) ? weightOfTag : weightOfWord) / (entries.count + 1)
                for other in entries where other != position {
                    if scores[other] == 0 { touched.append(other) }
                    scores[other] += weight
                }
            }
            for other in touched where plan.sectionOf[other] == plan.sectionOf[position] {
                scores[other] += weightOfSection
            }
            var best: [Int] = []
            for other in touched
            where scores[other] >= leastScore && !lookAlikes[position].contains(where: { $0.entry == other })
            {
                let rank = best.firstIndex { (scores[other], $0) > (scores[$0], other) } ?? best.count
                guard rank < mostRelated else { continue }
                best.insert(other, at: rank)
                if best.count > mostRelated { best.removeLast() }
            }
            for other in touched { scores[other] = 0 }
            return best
        }
    }
}

/// The tags and the words of questions, numbered, with the entries that have them.
private struct SharedFeatures {
    /// By feature; tags first.
    private(set) var entries: [[Int]]
    /// By position of the entry.
    private(set) var ofEntry: [[Int]]
    private let tagCount: Int

    init(_ plan: SitePlan) {
        entries = plan.tags.items.map(\.entries)
        ofEntry = plan.tags.ofEntry
        tagCount = entries.count
        var numbers: [UInt64: Int] = [:]
        for (position, entry) in plan.entries.enumerated() {
            for word in QuestionWords.of(entry.question) {
                let number = numbers[word] ?? entries.count
                if number == entries.count {
                    numbers[word] = number
                    entries.append([])
                }
                entries[number].append(position)
                ofEntry[position].append(number)
            }
        }
    }

    func isTag(_ feature: Int) -> Bool { feature < tagCount }
}
