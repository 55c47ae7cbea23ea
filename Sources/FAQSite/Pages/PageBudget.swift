internal import FAQHTML

/// How much a page may still hold, so that it stays small whatever the content is.
struct PageBudget {
    private(set) var bytes: Int
    private(set) var elements: Int

    /// A share of what is left for one of several pieces.
    func share(of pieces: Int) -> PageBudget {
        PageBudget(bytes: bytes / max(pieces, 1), elements: elements / max(pieces, 1))
    }

    /// Whether a piece fits; only then it is taken off.
    mutating func takes(_ piece: HTMLBuffer) -> Bool {
        let elements = Self.elements(in: piece)
        guard piece.bytes.count <= bytes, elements <= self.elements else { return false }
        bytes -= piece.bytes.count
        self.elements -= elements
        return true
    }

    /// In what we write, `<` stands only before tags.
    private static func elements(in piece: HTMLBuffer) -> Int {
        var count = 0
        var previous: UInt8 = 0
        for byte in piece.bytes {
            if previous == UInt8(ascii: "<"), byte != UInt8(ascii: "/") { count += 1 }
            previous = byte
        }
        return count
    }
}
