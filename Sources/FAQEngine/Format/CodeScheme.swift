import FAQText

/// How a code is built: letters in front and so many digits (`C2065`, `GHC-83865`, `40006`), or words in capitals, of
/// which the first tells (`ERR_…`).
///
/// A code of a scheme of the base that no entry holds is another error, however alike it looks.
struct CodeScheme {
    /// So many letters of the code come first; none in front of a bare number.
    let letterCount: Int
    /// 0 for words.
    let digitCount: Int

    private static let longestPrefix = 8
    /// Shorter numbers count what nobody takes for a code.
    private static let leastDigits = (alone: 3, afterLetters: 2)
    private static let mostDigits = 9

    /// The scheme of a number.
    init(digitCount: Int) {
        letterCount = 0
        self.digitCount = digitCount
    }

    /// The scheme of a code; `nil` for a text that is none by its shape.
    init?(of code: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while code.byte(at: index).isASCIILetter { index += 1 }
        letterCount = index
        let mark = code.byte(at: index)
        if mark == UInt8(ascii: "_") || mark == UInt8(ascii: "-"), index > 0 { index += 1 }
        let first = index
        while code.byte(at: index).isASCIIDigit { index += 1 }
        digitCount = index - first
        if digitCount > 0 {
            // `MSB8020a`
            if letterCount > 0, code.byte(at: index).isASCIILetter { index += 1 }
            let least = letterCount > 0 ? Self.leastDigits.afterLetters : Self.leastDigits.alone
            guard index == code.count, letterCount <= Self.longestPrefix, digitCount >= least,
                digitCount <= Self.mostDigits
            else { return nil }
        } else {
            guard letterCount > 0, mark == UInt8(ascii: "_") else { return nil }
            var hasUpper = false
            var hasLower = false
            for byte in code {
                if !byte.isASCIIWord { return nil }
                if byte.isASCIIUppercase { hasUpper = true }
                if byte.isASCIILowercase { hasLower = true }
            }
            if hasUpper && hasLower { return nil }
        }
    }
}

/// The schemes of a base's codes, as its index holds them: each a byte for the number of letters, the letters in lower case,
/// and a byte for the number of digits.
struct CodeSchemes {
    private var cursor: ByteCursor

    init(_ bytes: UnsafeRawBufferPointer) {
        cursor = ByteCursor(bytes)
    }

    /// The next scheme; `nil` after the last.
    mutating func next() -> (letters: UnsafeRawBufferPointer, digitCount: Int)? {
        let letters = cursor.slice(Int(cursor.u8()))
        let digitCount = Int(cursor.u8())
        return cursor.failed ? nil : (letters, digitCount)
    }

    /// Whether the base has the scheme of a code.
    ///
    /// - Parameter key: the code in lower case.
    func contains(_ scheme: CodeScheme, of key: [UInt8]) -> Bool {
        var schemes = self
        while let (letters, digitCount) = schemes.next() {
            guard digitCount == scheme.digitCount, letters.count == scheme.letterCount else { continue }
            var same = 0
            while same < letters.count, letters[same] == key[same] { same += 1 }
            if same == letters.count { return true }
        }
        return false
    }
}

@available(*, unavailable)
extension CodeSchemes: Sendable {}
