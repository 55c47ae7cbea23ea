internal import FAQText

/// Text that is to be shown, to be looked at without care for its ends.
struct ShownText {
    let bytes: UnsafeBufferPointer<UInt8>

    /// A byte, 0 outside of the text.
    subscript(index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

    /// Where the bytes from `start` on end for which `matches` holds.
    func end(from start: Int, while matches: (UInt8) -> Bool) -> Int {
        var end = start
        while end < bytes.count, matches(bytes[end]) { end += 1 }
        return end
    }

    func from(_ start: Int) -> LineText {
        LineText(UnsafeBufferPointer(rebasing: bytes.dropFirst(start)))
    }
}
