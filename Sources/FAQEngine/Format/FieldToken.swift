package import FAQText

/// A token of a stored field: the number of its term, and its kind.
package struct FieldToken: Hashable, Sendable {
    package var packed: UInt32

    init(packed: UInt32) {
        self.packed = packed
    }

    init(term: UInt32, kind: TokenKind) {
        packed = term << 3 | UInt32(kind.rawValue)
    }

    package var term: UInt32 {
        get { packed >> 3 }
        set { packed = newValue << 3 | packed & 7 }
    }

    package var kind: TokenKind { TokenKind(rawValue: UInt8(packed & 7)) ?? .word }

    /// Whether the token spans others instead of standing beside them.
    var isWhole: Bool { kind.isWhole }
}

/// Reads the stored fields of an entry: its questions, then path, answer and code, each a count and that many tokens
/// as variable-length integers. Pairs of Han characters are kept in questions only; elsewhere two bigrams tell.
package struct FieldTokens {
    private var cursor: ByteCursor
    package let documentCount: Int
    private var left = 0

    package init(_ bytes: UnsafeRawBufferPointer) {
        cursor = ByteCursor(bytes)
        let count = cursor.varint()
        // A question takes a byte at least.
        guard count <= UInt64(bytes.count) else {
            cursor = ByteCursor(bytes, at: -1)
            documentCount = 0
            return
        }
        documentCount = Int(count)
    }

    /// Steps to the next field and returns how many tokens it has; the one before must have been read to its end.
    package mutating func nextField() -> Int {
        left = Int(truncatingIfNeeded: cursor.varint())
        if left < 0 || left > cursor.bytes.count { left = 0 }
        return left
    }

    @inline(__always)
    package mutating func next() -> FieldToken? {
        if left == 0 { return nil }
        left -= 1
        return FieldToken(packed: UInt32(truncatingIfNeeded: cursor.varint()))
    }

    package var isDamaged: Bool { cursor.failed }
}

@available(*, unavailable)
extension FieldTokens: Sendable {}
