internal import FAQText

/// What a folded line of a log says about itself, and what to look for in raw text to find lines of errors.
enum ErrorLine {
    /// Whether the line reports an error. Frames of a stack trace belong to the error above them.
    static func reportsError(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        LineClass(line) == .error
    }

    /// Whether words of failure stand in a text.
    static func speaksOfFailure(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        FailureWords.stand(in: LineText(text))
    }

    /// Whether the line's own level calls it routine.
    static func isRoutine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        LogLevel(of: LineText(line)) == .routine
    }

    // MARK: In raw text

    /// Whether a word with these last bytes, lower-case, ends in `error` or `exception`.
    @inline(__always)
    static func endsAsError(last: UInt64, length: Int) -> Bool {
        // `xception` and `error` as little-endian numbers.
        last == 0x6E6F_6974_7065_6378 || length >= 8 && last >> 24 == 0x72_6F72_7265
            || length < 8 && length >= 5 && last >> UInt64(8 * (length - 5)) == 0x72_6F72_7265
    }
}
