internal import FAQText

/// The order in which lists show tags: as people read them, numbers by their value.
enum TagOrder {
    static func isBefore(_ left: String, _ right: String) -> Bool {
        var (a, b) = (Key(left), Key(right))
        while let byte = a.next() {
            guard let other = b.next() else { return false }
            if byte != other { return byte < other }
        }
        return b.next() != nil || left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// Lower-case bytes, with runs of digits led by their length.
    private struct Key: IteratorProtocol {
        private static let zero = UInt8(ascii: "0")
        private var rest: Substring.UTF8View
        /// How many of them are digits of a run whose beginning was given.
        private var digitCount = 0
        /// The length of a run that was just begun.
        private var length: UInt8?

        init(_ text: String) { rest = text.lowercased()[...].utf8 }

        mutating func next() -> UInt8? {
            if let length {
                self.length = nil
                return length
            }
            if digitCount == 0, let byte = rest.first, byte.isASCIIDigit {
                let run = rest.prefix(while: \.isASCIIDigit)
                let value = run.drop { $0 == Self.zero }
                digitCount = value.count
                length = UInt8(clamping: digitCount)
                rest = rest[value.startIndex...]
                return Self.zero
            }
            digitCount = max(0, digitCount - 1)
            return rest.popFirst()
        }
    }
}
