/// Reading the texts of choices.
package enum ChoiceText {
    /// Whether two texts read the same: but for blanks, punctuation, and the case and width of ASCII.
    static func readAlike(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        var leftIndex = 0
        var rightIndex = 0
        while true {
            let scalar = next(in: left, &leftIndex)
            if scalar != next(in: right, &rightIndex) { return false }
            if scalar == 0 { return true }
        }
    }

    /// What texts that read alike have in common.
    package static func reading(of text: String) -> [UInt32] {
        Array(text.utf8).withUnsafeBytes { bytes in
            var reading: [UInt32] = []
            var index = 0
            while true {
                let scalar = next(in: bytes, &index)
                if scalar == 0 { return reading }
                reading.append(scalar)
            }
        }
    }

    /// The next character that counts, 0 at the end.
    @inline(never)
    private static func next(in text: UnsafeRawBufferPointer, _ index: inout Int) -> UInt32 {
        while index < text.count {
            let scalar = narrow(text, &index)
            if !isMark(scalar) { return scalar &- 0x41 < 26 ? scalar | 0x20 : scalar }
        }
        return 0
    }

    /// A text without blanks and punctuation around it.
    static func trimmed(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        var start = text.count
        var end = start
        var index = 0
        while index < text.count {
            let first = index
            if !isMark(narrow(text, &index)) {
                start = min(start, first)
                end = index
            }
        }
        return UnsafeRawBufferPointer(rebasing: text[start..<end])
    }

    /// Whether words may be parted before a byte: at blanks, and around the characters of scripts without them.
    static func isBoundary(_ index: Int, in text: UnsafeRawBufferPointer) -> Bool {
        guard index > 0, index < text.count else { return true }
        var last = index - 1
        while last > 0, text[last] & 0xC0 == 0x80 { last -= 1 }
        return text[index] & 0xC0 != 0x80 && (parts(text[index]) || parts(text[last]))
    }

    private static func parts(_ first: UInt8) -> Bool { first <= 0x20 || isUnspaced(first) }

    /// Whether a character is of a script without blanks between words, by its first byte: from U+3000 on.
    static func isUnspaced(_ first: UInt8) -> Bool { first >= 0xE3 }

    /// Reads a character, a full-width one of ASCII as ASCII.
    @inline(never)
    private static func narrow(_ text: UnsafeRawBufferPointer, _ index: inout Int) -> UInt32 {
        let scalar = UTF8Scalar(text.bindMemory(to: UInt8.self), at: index)
        index += scalar.length
        return scalar.value &- 0xFF01 < 0x5E ? scalar.value - 0xFEE0 : scalar.value
    }

    /// Whether a character is a blank, or punctuation that says nothing by itself: quotes, brackets, the end of a sentence.
    private static func isMark(_ scalar: UInt32) -> Bool {
        // Up to the blank, and ! " ' ( ) , : ; ?
        scalar < 64
            ? (0x8C00_1387_FFFF_FFFF as UInt64) >> UInt64(scalar) & 1 == 1
            : scalar &- 0x2000 < 0x70 || scalar &- 0x3000 < 0x20
    }
}
