/// The fields of a segment's entries with the terms' numbers in the whole index.
struct RenumberedFields: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where each entry's end.
    private(set) var ends: [Int] = []
    /// The norm of each document's question.
    private(set) var norms: [FieldNorm] = []

    struct Input: Sendable {
        var entries: SegmentEntries
        /// The numbers of the segment's terms in the whole index, in the order of the terms.
        var numbers: [UInt32]
    }

    /// - Parameter weights: of the terms of the whole index.
    init(_ input: Input, _ weights: [TermWeight]) {
        let numbers = input.entries.ranks.map { input.numbers[Int($0)] }
        bytes.reserveCapacity(input.entries.fields.count * 5 / 4)
        ends.reserveCapacity(input.entries.count)
        input.entries.fields.withUnsafeBytes { fields in
            var cursor = ByteCursor(fields)
            for end in input.entries.ends {
                let questionCount = cursor.varint()
                bytes.append(varint: questionCount)
                var field: UInt64 = 0
                while cursor.position < end.fields, !cursor.failed {
                    if field < questionCount {
                        var norm = FieldNorm()
                        copyField(&cursor, numbers) { token in
                            if FieldNorm.counts(token.kind) {
                                norm.add(weights[Int(token.term)], kind: token.kind)
                            }
                        }
                        norms.append(norm)
                    } else {
                        copyField(&cursor, numbers) { _ in }
                    }
                    field += 1
                }
                ends.append(bytes.count)
            }
        }
    }

    /// Copies a field with the terms' new numbers, and calls `visit` for its tokens.
    @inline(__always)
    private mutating func copyField(
        _ cursor: inout ByteCursor, _ numbers: [UInt32], _ visit: (FieldToken) -> Void
    ) {
        let count = cursor.varint()
        bytes.append(varint: count)
        for _ in 0..<count {
            var token = FieldToken(packed: UInt32(truncatingIfNeeded: cursor.varint()))
            token.term = numbers[Int(token.term)]
            visit(token)
            bytes.append(varint: UInt64(token.packed))
        }
    }
}
