internal import FAQModel

/// Which other entries a reader of an entry may want.
struct Neighbours: Sendable {
    /// An entry that looks alike, and what tells the two apart.
    struct Twin: Hashable, Sendable {
        var entry: Int
        /// What each of them says, and of which kind that is.
        var kind: Tag.Kind
        var here: String
        var there: String
    }

    /// By position; entries that share a message or a code and differ otherwise.
    private(set) var twins: [[Twin]] = []
    /// By position, the most alike first.
    private(set) var related: [[Int]] = []

    private static let mostTwins = 5
    private static let mostRelated = 5
    /// What more entries than this have in common makes none of them alike.
    private static let commonest = 40
    /// The kinds of tags by which people tell entries apart, the clearest first.
    private static let facets: [Tag.Kind] = [.api, .message, .code, .parameter, .component]

    init(_ plan: SitePlan) {
        twins = plan.entries.indices.map { Self.twins(of: $0, in: plan) }
        related = Self.related(plan, except: twins)
    }

    private static func twins(of position: Int, in plan: SitePlan) -> [Twin] {
        var twins: [(twin: Twin, shared: Int)] = []
        let own = plan.tags.inQuestion[position]
        var seen: Set<Int> = [position]
        for tag in own {
            let item = plan.tags.items[tag]
            guard item.kind != .component, item.kind != .parameter, item.entries.count <= commonest else {
                continue
            }
            for other in item.entries where seen.insert(other).inserted {
                let others = plan.tags.inQuestion[other]
                guard others.contains(tag), let twin = difference(own, others, of: other, in: plan) else {
                    continue
                }
                twins.append((twin, own.count(where: others.contains)))
            }
        }
        // The more they share, the easier they are confused.
        twins.sort { ($1.shared, $0.twin.entry) < ($0.shared, $1.twin.entry) }
        return twins.prefix(mostTwins).map(\.twin)
    }

    /// The first facet in which both say something, and not the same.
    private static func difference(_ own: [Int], _ others: [Int], of other: Int, in plan: SitePlan) -> Twin? {
        for kind in facets {
            let here = own.filter { plan.tags.items[$0].kind == kind }
            let there = others.filter { plan.tags.items[$0].kind == kind }
            guard let mine = here.first(where: { !there.contains($0) }),
                let theirs = there.first(where: { !here.contains($0) })
            else { continue }
            return Twin(
                entry: other, kind: kind, here: plan.tags.items[mine].text,
                there: plan.tags.items[theirs].text)
        }
        return nil
    }

    /// Scores entries by the rare tags and words they share.
    private static func related(_ plan: SitePlan, except twins: [[Twin]]) -> [[Int]] {
        var lists: [[Int]] = plan.tags.items.map { $0.entries.count <= commonest ? $0.entries : [] }
        var features = plan.tags.ofEntry
        let tagCount = lists.count
        var numbers: [UInt64: Int] = [:]
        for (position, entry) in plan.entries.enumerated() {
            for word in QuestionWords.of(entry.question) {
                let number = numbers[word] ?? lists.count
                if number == lists.count {
                    numbers[word] = number
                    lists.append([])
                }
                lists[number].append(position)
                features[position].append(number)
            }
        }
        var scores = [Int](repeating: 0, count: plan.entries.count)
        return plan.entries.indices.map { position in
            var touched: [Int] = []
            for feature in features[position] {
                let list = lists[feature]
                guard list.count > 1, list.count <= commonest else { continue }
                let weight = (feature < tagCount ? 2400 : 1200) / (list.count + 1)
                for other in list where other != position {
                    if scores[other] == 0 { touched.append(other) }
                    scores[other] += weight
                }
            }
            var best: [Int] = []
            for other in touched where plan.sectionOf[other] == plan.sectionOf[position] {
                scores[other] += 60
            }
            for other in touched
            where scores[other] >= 200 && !twins[position].contains(where: { $0.entry == other }) {
                let place = best.firstIndex { (scores[other], $0) > (scores[$0], other) } ?? best.count
                if place < mostRelated {
                    best.insert(other, at: place)
                    if best.count > mostRelated { best.removeLast() }
                }
            }
            for other in touched { scores[other] = 0 }
            return best
        }
    }
}

/// The words of a question as numbers: pairs of Han characters, and longer words of letters and digits.
enum QuestionWords {
    static func of(_ question: String) -> Set<UInt64> {
        var words: Set<UInt64> = []
        var previous: UInt32 = 0
        var hash: UInt64 = 0
        var length = 0
        func endWord() {
            if length >= 3 { words.insert(hash | 1 << 63) }
            hash = 0
            length = 0
        }
        for scalar in question.unicodeScalars {
            let value = scalar.value
            switch value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt32(UInt8(ascii: "_")):
                hash = (hash ^ UInt64(value | 0x20)) &* 0x100_0000_01B3
                length += 1
                previous = 0
            case 0x3400...0x9FFF:
                endWord()
                if previous != 0 { words.insert(UInt64(previous) << 24 | UInt64(value)) }
                previous = value
            default:
                endWord()
                previous = 0
            }
        }
        endWord()
        return words
    }
}
