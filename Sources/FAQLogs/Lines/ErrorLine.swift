internal import FAQText

/// What a folded line of a log says about itself.
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
}
