internal import FAQText

/// What a folded, lower-case line of a log says about itself.
enum ErrorLine {
    /// Whether the line reports an error: by its level, or in words where it has none. Frames of a stack trace belong to
    /// the error above them.
    static func reportsError(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = LineText(line)
        let rest = text.trimmed
        if rest.starts("at ") || rest.starts("file \"") || rest.starts("... ") || rest.starts("from ") {
            return false
        }
        switch level(of: line) {
        case .routine: return false
        case .trouble: return true
        case .warning, nil: return speaksOfFailure(line) && !text.containsAny(of: noFailures)
        }
    }

    /// Whether words of failure stand in a text.
    static func speaksOfFailure(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        LineText(text).containsAny(of: failures)
    }

    /// Whether the line's own level calls it routine.
    static func isRoutine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        level(of: line) == .routine
    }

    private enum Level {
        case routine, warning, trouble
    }

    /// Levels stand near the beginning of a line.
    private static let levelReach = 100

    /// The first level in the head of the line.
    private static func level(of line: UnsafeBufferPointer<UInt8>) -> Level? {
        let head = UnsafeBufferPointer(rebasing: line.prefix(levelReach))
        var index = 0
        while index < head.count {
            guard head[index].isASCIIWord else {
                index += 1
                continue
            }
            let start = index
            while index < head.count, head[index].isASCIIWord { index += 1 }
            guard index - start <= 9, index - start >= 3 else { continue }
            let word = LineText(UnsafeBufferPointer(rebasing: head[start..<index]))
            if word.startsWithAny(of: routineLevels) { return .routine }
            if word.startsWithAny(of: warningLevels) { return .warning }
            if word.startsWithAny(of: troubleLevels) { return .trouble }
        }
        return nil
    }

    private static let routineLevels: StaticString = "info|debug|trace|verbose|notice|"
    private static let warningLevels: StaticString = "warn|warning|"
    private static let troubleLevels: StaticString = "error|fatal|severe|critical|panic|emerg|alert|"
    private static let failures: StaticString = """
        error|exception|fail|fatal|panic|denied|refused|traceback|cannot|can't|could not|unable to|not found|timed out|\
        失败|错误|异常|报错|无法|拒绝|超时|崩溃|
        """
    private static let noFailures: StaticString = "0 error|no error|0 fail|without error|error: 0|errors: 0|"

    // MARK: In raw text

    /// Words that mark a line to be looked at, besides all words that end in `error` or `exception`.
    static let words: StaticString = """
        failed|failure|fail|fatal|panic|severe|critical|denied|refused|traceback|cannot|unable|errors|emerg|alert|error|
        """
    /// Pairs of characters that do.
    static let pairs: StaticString = "失败|错误|异常|报错|无法|拒绝|超时|崩溃|"

    /// Whether a word with these last bytes, lower-case, ends in `error` or `exception`.
    @inline(__always)
    static func endsAsError(last: UInt64, length: Int) -> Bool {
        // `xception` and `error` as little-endian numbers.
        last == 0x6E6F_6974_7065_6378 || length >= 8 && last >> 24 == 0x72_6F72_7265
            || length < 8 && length >= 5 && last >> UInt64(8 * (length - 5)) == 0x72_6F72_7265
    }
}
