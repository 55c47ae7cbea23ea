/// The fields of a run's entries with the terms' numbers in the whole index.
struct RenumberedFields: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where each entry's end.
    private(set) var ends: [Int] = []
    /// The mass of each unit's question.
    private(set) var masses: [QuestionMass] = []

    struct Input: Sendable {
        var entries: RunEntries
        /// The numbers of the run's terms in the whole index, in the order of the terms.
        var numbers: [UInt32]
    }

    /// - Parameter weights: of the terms of the whole index.
    init(_ input: Input, _ weights: [TermWeight]) {
        let numbers = input.entries.places.map { input.numbers[Int($0)] }
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
                        var mass = QuestionMass()
                        copyField(&cursor, numbers) { token in
                            if QuestionMass.counts(token.kind) {
                                mass.add(weights[Int(token.term)], kind: token.kind)
                            }
                        }
                        masses.append(mass)
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
