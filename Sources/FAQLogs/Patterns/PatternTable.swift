internal import FAQEngine

/// Distinct patterns, numbered in the order of their first appearance, each with the entries that it points at.
struct PatternTable {
    /// A pattern as it is stored but for its anchor: its kind, then its pieces.
    private var texts = TermTable()
    /// For each owner, the pattern that points at it.
    private var patternOfOwner: [UInt32] = []
    private var owners: [PatternOwner] = []
    /// For each pattern, the place of its last owner in `owners`.
    private var lastOwnerOfPattern: [Int] = []

    var count: Int { texts.count }

    /// Adds what a tag of an entry looks like in a log; entries must come in ascending order.
    mutating func add(_ template: PatternTemplate, of owner: PatternOwner) {
        let pattern = Self.text(of: template).withUnsafeBufferPointer { texts.number(of: $0) }
        if Int(pattern) == lastOwnerOfPattern.count {
            lastOwnerOfPattern.append(owners.count)
        } else {
            let last = lastOwnerOfPattern[Int(pattern)]
            if owners[last].entry == owner.entry {
                // The tag stands in the entry twice.
                owners[last] = PatternOwner(packed: owners[last].packed | owner.packed)
                return
            }
            lastOwnerOfPattern[Int(pattern)] = owners.count
        }
        patternOfOwner.append(pattern)
        owners.append(owner)
    }

    private static func text(of template: PatternTemplate) -> [UInt8] {
        var bytes = [template.kind.rawValue]
        for piece in template.pieces {
            bytes.append(varint: UInt64(piece.count))
            bytes.append(contentsOf: piece)
        }
        return bytes
    }

    /// The kind and the pieces of a pattern.
    subscript(number: Int) -> ArraySlice<UInt8> { texts[UInt32(number)] }

    /// Calls `body` for every anchor of every pattern, in order, with the piece in which it stands.
    func forEachAnchor(
        _ body: (
            _ pattern: Int, _ index: Int, _ piece: UnsafeBufferPointer<UInt8>, _ anchor: FoundAnchor
        ) -> Void
    ) {
        texts.withTerms { bytes, starts in
            for pattern in 0..<count {
                let text = UnsafeRawBufferPointer(
                    rebasing: UnsafeRawBufferPointer(bytes)[
                        Int(starts[pattern])..<Int(starts[pattern + 1])])
                var cursor = ByteCursor(text, at: 1)
                var index = 0
                while cursor.position < text.count, !cursor.failed {
                    let piece = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
                    piece.withMemoryRebound(to: UInt8.self) { piece in
                        Anchor.forEach(in: piece) { body(pattern, index, piece, $0) }
                    }
                    index += 1
                }
            }
        }
    }

    /// The owners of all patterns, those of a pattern together and in the order of the entries.
    func ownersByPattern() -> GroupedOwners {
        var starts = [Int](repeating: 0, count: count + 1)
        for pattern in patternOfOwner { starts[Int(pattern) + 1] += 1 }
        for pattern in 0..<count { starts[pattern + 1] += starts[pattern] }
        var next = starts
        var grouped = [PatternOwner](repeating: PatternOwner(packed: 0), count: owners.count)
        for (pattern, owner) in zip(patternOfOwner, owners) {
            grouped[next[Int(pattern)]] = owner
            next[Int(pattern)] += 1
        }
        return GroupedOwners(starts: starts, owners: grouped)
    }

    struct GroupedOwners {
        fileprivate let starts: [Int]
        fileprivate let owners: [PatternOwner]

        subscript(pattern: Int) -> ArraySlice<PatternOwner> { owners[starts[pattern]..<starts[pattern + 1]] }
    }
}
