import FAQText

/// Puts together what is stored of each entry.
struct PageEntryWriter {
    private(set) var parts: [[UInt8]] = []
    /// For each part, varint number of its entries.
    private(set) var directory: [UInt8] = []
    /// For each entry, varint number of its units.
    private(set) var unitCounts: [UInt8] = []

    init(_ index: Index, titles: [[UInt8]]) throws(IndexError) {
        let dictionary = TermDictionary(index)
        var part: [UInt8] = []
        var count = 0
        var unit = 0
        for entry in 0..<index.entryCount {
            let units = unit < index.unitCount ? index.units(around: unit) : unit..<unit
            let record = try Self.record(
                entry, units: units, index: index, dictionary: dictionary,
                title: titles.indices.contains(entry) ? titles[entry] : [])
            unit = units.upperBound
            unitCounts.append(varint: UInt64(units.count))
            if count > 0, part.count + record.count > PageLayout.entrySize {
                parts.append(part)
                directory.append(varint: UInt64(count))
                part = []
                count = 0
            }
            part += record
            count += 1
        }
        parts.append(part)
        directory.append(varint: UInt64(count))
    }

    /// Varint length of the rest; fields, tags and title, each with its length in front; three floats a unit; the terms
    /// of its questions that are compared by their letters: varint number of them, each a varint number, varint length
    /// and the term.
    private static func record(
        _ entry: Int, units: Range<Int>, index: Index, dictionary: TermDictionary, title: [UInt8]
    ) throws(IndexError) -> [UInt8] {
        var record: [UInt8] = []
        for piece in [Array(try index.fieldBytes(entry)), Array(try index.tagBytes(entry)), title] {
            record.append(varint: UInt64(piece.count))
            record += piece
        }
        for unit in units {
            let mass = index.questionMass(ofUnit: unit)
            for value in [mass.specific, mass.rare, mass.square] {
                record.append(u32: Float(value).bitPattern)
            }
        }
        let terms = try comparedTerms(of: entry, index: index)
        record.append(varint: UInt64(terms.count))
        for term in terms {
            let text = try dictionary.term(term).term
            record.append(varint: UInt64(term))
            record.append(varint: UInt64(text.count))
            record += text
        }
        var head: [UInt8] = []
        head.append(varint: UInt64(record.count))
        return head + record
    }

    /// The terms that ``LetterOverlap`` looks at, in their order.
    private static func comparedTerms(of entry: Int, index: Index) throws(IndexError) -> [UInt32] {
        var terms: Set<UInt32> = []
        var fields = FieldTokens(try index.fieldBytes(entry))
        for _ in 0..<fields.unitCount {
            _ = fields.nextField()
            while let token = fields.next() {
                if LetterOverlap.counts(token.kind) { terms.insert(token.term) }
            }
            if fields.isDamaged { throw .damaged(section: Section.fields.rawValue) }
        }
        return terms.sorted()
    }
}
