internal import FAQEngine
internal import FAQText

/// Collects what the scanner looks for in logs and lays it out as a section; Docs/IndexFormat.md describes it.
struct PatternWriter {
    private var patterns = TermTable()
    /// For each pattern, whom it points at, in pairs with ``owners``.
    private var patternOfOwner: [UInt32] = []
    private var owners: [UInt32] = []

    /// The section for the entries whose tags are given, as the section `tags` holds them.
    static func section(tags: [UInt8], entryCount: Int) -> [UInt8] {
        var writer = PatternWriter()
        tags.withUnsafeBytes { bytes in
            var cursor = ByteCursor(bytes)
            for entry in 0..<entryCount where !cursor.failed { writer.addTags(of: entry, &cursor) }
        }
        return writer.finish()
    }

    private mutating func addTags(of entry: Int, _ cursor: inout ByteCursor) {
        guard entry < Int(PatternOwner.entryLimit) else { return }
        let firstOwner = owners.count
        var left = cursor.varint()
        while left > 0, !cursor.failed {
            left -= 1
            let head = cursor.u8()
            let folded = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
            _ = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
            guard let kind = TagKind(rawValue: head & 0x7F), kind == .code || kind == .message else {
                continue
            }
            let inQuestion = head & 0x80 != 0
            guard
                let template = PatternTemplate(
                    kind: kind, folded: Array(folded), inQuestion: inQuestion)
            else { continue }
            add(template, PatternOwner(entry: UInt32(entry), inQuestion: inQuestion), after: firstOwner)
        }
    }

    private mutating func add(_ template: PatternTemplate, _ owner: PatternOwner, after firstOwner: Int) {
        var bytes = [template.kind.rawValue]
        for piece in template.pieces {
            bytes.append(varint: UInt64(piece.count))
            bytes.append(contentsOf: piece)
        }
        let pattern = bytes.withUnsafeBufferPointer { patterns.number(of: $0) }
        for index in firstOwner..<owners.count where patternOfOwner[index] == pattern {
            // The tag stands in the entry twice.
            owners[index] |= owner.packed
            return
        }
        patternOfOwner.append(pattern)
        owners.append(owner.packed)
    }

    // MARK: Layout

    private struct Placed {
        var pattern: UInt32
        var anchor: UInt64
        var place: AnchorPlace
    }

    private func finish() -> [UInt8] {
        let placed = anchored()
        let bucketBits = Self.bits(of: placed.count)
        let bitmapBits = max(bucketBits + 4, PatternSection.leastBitmapBits)
        let order = placed.indices.sorted {
            let left = placed[$0]
            let right = placed[$1]
            return (left.anchor, left.pattern) < (right.anchor, right.pattern)
        }

        var bitmap = [UInt8](repeating: 0, count: 1 << (bitmapBits - 3))
        var bucketEnds = [UInt32](repeating: 0, count: 1 << bucketBits)
        var records: [UInt8] = []
        var ownerList: [UInt8] = []
        var texts: [UInt8] = []
        var startsWithDigit = false
        let (ownerStarts, ownersByPattern) = groupedOwners()
        for index in order {
            let item = placed[index]
            bucketEnds[Int(truncatingIfNeeded: item.anchor >> UInt64(64 - bucketBits))] += 1
            appendText(of: item, to: &texts)
            for owner in ownersByPattern[ownerStarts[Int(item.pattern)]..<ownerStarts[Int(item.pattern) + 1]]
            {
                ownerList.append(u32: owner)
            }
            records.append(u32: UInt32(truncatingIfNeeded: item.anchor))
            records.append(u32: UInt32(truncatingIfNeeded: texts.count))
            records.append(u32: UInt32(truncatingIfNeeded: ownerList.count / 4))
            let surroundingBytes = surroundingBytes(of: item)
            records.append(u32: surroundingBytes.packed)
            let next = UInt8(truncatingIfNeeded: surroundingBytes.packed >> 16)
            let bits = UInt64(bitmapBits)
            for bit in [
                PatternSection.bit(of: item.anchor, bitmapBits: bits),
                PatternSection.bit(of: item.anchor, before: next, bitmapBits: bits),
            ] {
                bitmap[bit >> 3] |= 1 << UInt8(bit & 7)
            }
            startsWithDigit = startsWithDigit || surroundingBytes.startsWithDigit
        }

        var section: [UInt8] = []
        section.reserveCapacity(
            PatternSection.headerSize + bitmap.count + bucketEnds.count * 4 + records.count + ownerList.count
                + texts.count)
        section.append(u32: UInt32(placed.count))
        section.append(u32: UInt32(bitmapBits))
        section.append(u32: UInt32(bucketBits))
        section.append(u32: UInt32(ownerList.count / 4))
        section.append(u64: UInt64(texts.count))
        section.append(u64: startsWithDigit ? PatternSection.digitFlag : 0)
        section.append(contentsOf: bitmap)
        var end: UInt32 = 0
        for count in bucketEnds {
            end += count
            section.append(u32: end)
        }
        section.append(contentsOf: records)
        section.append(contentsOf: ownerList)
        section.append(contentsOf: texts)
        return section
    }

    /// A power of two that gives each bucket about one pattern.
    private static func bits(of count: Int) -> Int {
        var bits = 1
        while bits < 26, 1 << bits < count { bits += 1 }
        return bits
    }

    /// Every pattern with the anchor that stands in the fewest patterns and says most; those without one are left out.
    private func anchored() -> [Placed] {
        var counts: [UInt64: UInt32] = [:]
        for pattern in 0..<patterns.count {
            forEachAnchor(of: UInt32(pattern)) { anchor, _, _ in counts[anchor.number, default: 0] += 1 }
        }
        var placed: [Placed] = []
        placed.reserveCapacity(patterns.count)
        for pattern in 0..<patterns.count {
            var best: (quality: Int, item: Placed)?
            forEachAnchor(of: UInt32(pattern)) { anchor, piece, text in
                let quality = PatternTemplate.quality(
                    of: anchor, in: text, patternCount: counts[anchor.number] ?? 0)
                if best.map({ quality > $0.quality }) ?? true {
                    let place = AnchorPlace(piece: piece, range: anchor.range)
                    best = (quality, Placed(pattern: UInt32(pattern), anchor: anchor.number, place: place))
                }
            }
            if let best { placed.append(best.item) }
        }
        return placed
    }

    private func forEachAnchor(
        of pattern: UInt32, _ body: (FoundAnchor, _ piece: Int, _ text: UnsafeBufferPointer<UInt8>) -> Void
    ) {
        let bytes = Array(patterns[pattern])
        bytes.withUnsafeBytes { raw in
            var cursor = ByteCursor(raw, at: 1)
            var piece = 0
            while cursor.position < raw.count, !cursor.failed {
                let text = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
                text.withMemoryRebound(to: UInt8.self) { text in
                    Anchor.forEach(in: text) { body($0, piece, text) }
                }
                piece += 1
            }
        }
    }

    /// The two bytes before the anchor and the two after it, blanks left out, 0 where there is none; and whether the
    /// anchor itself begins with a digit.
    private func surroundingBytes(of item: Placed) -> (packed: UInt32, startsWithDigit: Bool) {
        var result: UInt32 = 0
        var startsWithDigit = false
        let bytes = Array(patterns[item.pattern])
        bytes.withUnsafeBytes { raw in
            var cursor = ByteCursor(raw, at: 1)
            for _ in 0..<item.place.piece { _ = cursor.slice(Int(truncatingIfNeeded: cursor.varint())) }
            let piece = cursor.slice(Int(truncatingIfNeeded: cursor.varint()))
            startsWithDigit = piece[item.place.range.lowerBound].isASCIIDigit
            let before = piece[..<item.place.range.lowerBound].filter { $0 != 0x20 }.suffix(2)
            let behind = piece[item.place.range.upperBound...].filter { $0 != 0x20 }.prefix(2)
            for (place, byte) in before.reversed().enumerated() {
                result |= UInt32(byte) << UInt32(8 * place)
            }
            for (place, byte) in behind.enumerated() { result |= UInt32(byte) << UInt32(16 + 8 * place) }
        }
        return (result, startsWithDigit)
    }

    private func appendText(of item: Placed, to texts: inout [UInt8]) {
        let bytes = patterns[item.pattern]
        texts.append(bytes[bytes.startIndex])
        texts.append(varint: UInt64(item.place.piece))
        texts.append(varint: UInt64(item.place.range.lowerBound))
        texts.append(varint: UInt64(item.place.range.count))
        texts.append(contentsOf: bytes.dropFirst())
    }

    /// The owners of each pattern, in the order of the entries.
    private func groupedOwners() -> (starts: [Int], owners: [UInt32]) {
        var starts = [Int](repeating: 0, count: patterns.count + 1)
        for pattern in patternOfOwner { starts[Int(pattern) + 1] += 1 }
        for index in 0..<patterns.count { starts[index + 1] += starts[index] }
        var next = starts
        var grouped = [UInt32](repeating: 0, count: owners.count)
        for (pattern, owner) in zip(patternOfOwner, owners) {
            grouped[next[Int(pattern)]] = owner
            next[Int(pattern)] += 1
        }
        return (starts, grouped)
    }
}
