internal import FAQEngine
internal import FAQText

/// Writes what a page needs of an entry.
struct EntryRecordWriter {
    let index: Index
    /// What pages call the terms, by their numbers in the index.
    let numbers: [UInt32]

    /// Varint length of the rest; fields, tags and title, each with its length in front; the upper halves of three floats a
    /// document; the terms of its questions that are compared by their letters: varint number of them, each a varint number,
    /// varint length and the term.
    func record(of entry: Int, documents: Range<Int>, title: [UInt8]) throws(IndexError) -> [UInt8] {
        let (fields, compared) = try fields(of: entry)
        var record: [UInt8] = []
        for piece in [fields, Array(try index.tagBytes(entry)), title] {
            record.append(varint: UInt64(piece.count))
            record += piece
        }
        for document in documents {
            for value in index.fieldNorm(ofDocument: document).values {
                record.append(u16: RoundedNumber.half(value))
            }
        }
        record.append(varint: UInt64(compared.count))
        for term in compared {
            let text = try index.term(term).term
            record.append(varint: UInt64(numbers[Int(term)]))
            record.append(varint: UInt64(text.count))
            record += text
        }
        var head: [UInt8] = []
        head.append(varint: UInt64(record.count))
        return head + record
    }

    /// The fields with the numbers that pages have for terms, and the terms of the questions that are compared by their
    /// letters.
    private func fields(of entry: Int) throws(IndexError) -> (bytes: [UInt8], compared: [UInt32]) {
        var bytes: [UInt8] = []
        var compared: Set<UInt32> = []
        var fields = FieldTokens(try index.fieldBytes(entry))
        bytes.append(varint: UInt64(fields.documentCount))
        // The questions, then path, answer and code.
        for field in 0..<fields.documentCount + 3 {
            bytes.append(varint: UInt64(fields.nextField()))
            while var token = fields.next() {
                guard Int(token.term) < numbers.count else {
                    throw .damaged(section: Section.fields.rawValue)
                }
                if field < fields.documentCount, token.kind.isComparedByLetters {
                    compared.insert(token.term)
                }
                token.term = numbers[Int(token.term)]
                bytes.append(varint: UInt64(token.packed))
            }
        }
        if fields.isDamaged { throw .damaged(section: Section.fields.rawValue) }
        return (bytes, compared.sorted())
    }
}
