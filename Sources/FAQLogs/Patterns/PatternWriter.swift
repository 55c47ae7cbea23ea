internal import FAQEngine
internal import FAQText

/// Lays out what the scanner looks for in logs as the section `patterns`; Docs/IndexFormat.md describes it.
struct PatternWriter {
    private let bucketBits: Int
    private let bitmapWidth: Int
    private let bitmap: AnchorBitmap
    private var bucketCounts: [UInt32]
    private var count = 0
    private var records: [UInt8] = []
    private var owners: [UInt8] = []
    private var texts: [UInt8] = []
    private var hasDigits = false

    /// The section for the tags of all entries.
    static func section(_ tags: StoredTags) -> [UInt8] {
        var patterns = PatternTable()
        tags.forEachTag { entry, tag in
            guard entry < PatternOwner.entryLimit, tag.kind == .code || tag.kind == .message,
                let template = PatternTemplate(
                    kind: tag.kind, folded: Array(tag.folded), gaps: tag.gaps, inQuestion: tag.inQuestion)
            else { return }
            patterns.add(template, of: PatternOwner(entry: UInt32(entry), inQuestion: tag.inQuestion))
        }
        return section(patterns)
    }

    static func section(_ patterns: PatternTable) -> [UInt8] {
        let anchored = AnchoredPattern.all(of: patterns).sorted {
            ($0.anchor, $0.number) < ($1.anchor, $1.number)
        }
        let owners = patterns.ownersByPattern()
        var writer = PatternWriter(patternCount: anchored.count)
        for pattern in anchored {
            writer.append(pattern, text: patterns[pattern.number], owners: owners[pattern.number])
        }
        return writer.finish()
    }

    private init(patternCount: Int) {
        // A power of two that gives each bucket about one pattern.
        var bits = 1
        while bits < PatternSection.bucketBits.upperBound, 1 << bits < patternCount { bits += 1 }
        bucketBits = bits
        // Sixteen bits or more for each pattern, of which two are set: of other words, one in eight passes at most.
        bitmapWidth = max(bits + 4, Int(AnchorBitmap.widths.lowerBound))
        bitmap = .allocate(width: bitmapWidth)
        bucketCounts = [UInt32](repeating: 0, count: 1 << bits)
    }

    /// Appends a pattern; they come in the order of their anchors.
    private mutating func append(
        _ pattern: AnchoredPattern, text: ArraySlice<UInt8>, owners: ArraySlice<PatternOwner>
    ) {
        count += 1
        bucketCounts[Int(truncatingIfNeeded: pattern.anchor >> UInt64(64 - bucketBits))] += 1
        bitmap.insert(pattern.anchor, before: pattern.neighbours.next)
        hasDigits = hasDigits || pattern.startsWithDigit
        append(text, pattern.position)
        for owner in owners { self.owners.append(u32: owner.packed) }
        records.append(u32: UInt32(truncatingIfNeeded: pattern.anchor))
        records.append(u32: UInt32(truncatingIfNeeded: texts.count))
        records.append(u32: UInt32(truncatingIfNeeded: self.owners.count / 4))
        records.append(u32: pattern.neighbours.packed)
    }

    /// Appends a pattern's kind, where its anchor stands, and its pieces.
    private mutating func append(_ text: ArraySlice<UInt8>, _ anchor: AnchorPosition) {
        texts.append(contentsOf: text.prefix(1))
        texts.append(varint: UInt64(anchor.piece))
        texts.append(varint: UInt64(anchor.range.lowerBound))
        texts.append(varint: UInt64(anchor.range.count))
        texts.append(contentsOf: text.dropFirst())
    }

    private consuming func finish() -> [UInt8] {
        defer { bitmap.deallocate() }
        var section: [UInt8] = []
        section.reserveCapacity(
            PatternSection.headerSize + bitmap.bytes.count + bucketCounts.count * 4 + records.count
                + owners.count + texts.count)
        section.append(u32: UInt32(count))
        section.append(u32: UInt32(bitmapWidth))
        section.append(u32: UInt32(bucketBits))
        section.append(u32: UInt32(owners.count / 4))
        section.append(u64: UInt64(texts.count))
        section.append(u64: hasDigits ? PatternSection.digitFlag : 0)
        section.append(contentsOf: bitmap.bytes)
        var end: UInt32 = 0
        for count in bucketCounts {
            end += count
            section.append(u32: end)
        }
        section.append(contentsOf: records)
        section.append(contentsOf: owners)
        section.append(contentsOf: texts)
        return section
    }
}
