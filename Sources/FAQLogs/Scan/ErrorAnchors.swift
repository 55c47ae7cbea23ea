internal import FAQText

/// The words and pairs of characters in raw text that mark a line as one that may report an error.
struct ErrorAnchors {
    let numbers: [UInt64]

    init() {
        var numbers: [UInt64] = []
        let words = UnsafeBufferPointer(
            start: FailureWords.anchors.utf8Start, count: FailureWords.anchors.utf8CodeUnitCount)
        Anchor.forEach(in: words) { numbers.append($0.number) }
        self.numbers = numbers
    }

    /// Whether an anchor, which takes these bytes, is one of them or a word that ends as names of errors do.
    func contains(_ anchor: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if numbers.contains(anchor) { return true }
        guard bytes.count >= 5 else { return false }
        return LineText(UnsafeBufferPointer(rebasing: bytes.suffix(5))).startsWithAny(of: "error|ption|")
    }
}
