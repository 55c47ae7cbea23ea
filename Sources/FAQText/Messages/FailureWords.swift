/// The wording of failure, by which a line without a level tells that something went wrong.
package enum FailureWords {
    /// Whether words of failure stand in a text.
    package static func stand(in text: LineText) -> Bool {
        text.containsAny(of: words)
    }

    /// Whether a line reports a failure: in words, unless it says that there was none, or by a number such as `E1042`.
    static func report(in line: LineText) -> Bool {
        stand(in: line) && !deniesFailure(line) || hasErrorNumber(line)
    }

    private static let words: StaticString = """
        error|exception|fail|fatal|panic|denied|refus|cannot|can't|could not|couldn't|unable|invalid|not found|\
        not supported|undefined|timed out|err_|无法|失败|错误|异常|报错|拒绝|超时|崩溃|不存在|找不到|不支持|未找到|
        """
    private static let denials: StaticString = "0 error|no error|0 fail|without error|error: 0|errors: 0|"

    /// Words, pairs of characters among them, by which raw text is searched for lines that may report a failure: those of
    /// the levels of errors, and of every wording of failure the one that is least common elsewhere.
    package static let anchors: StaticString = """
        failed|failure|failures|fail|fails|failing|fatal|panic|severe|critical|emerg|alert|denied|refused|refuses|refusing|\
        cannot|couldn|could|unable|invalid|found|supported|undefined|timed|errors|error|exception|exceptions|\
        失败|错误|异常|报错|无法|拒绝|超时|崩溃|不存|找不|不支|未找|
        """

    /// Whether a line says that there was no failure: `0 errors`, but not `10 errors`.
    private static func deniesFailure(_ line: LineText) -> Bool {
        for start in 0..<line.count where start == 0 || !line[start - 1].isASCIIWord {
            let end = start + line.dropped(start).prefixLength(ofAny: denials)
            if end > start, end == line.count || !line[end].isASCIIDigit { return true }
        }
        return false
    }

    /// `E1042`: an E and three digits or more.
    private static func hasErrorNumber(_ line: LineText) -> Bool {
        for start in 0..<max(line.count - 3, 0)
        where line[start] | 0x20 == UInt8(ascii: "e") && line[start + 1].isASCIIDigit
            && line[start + 2].isASCIIDigit && line[start + 3].isASCIIDigit
        {
            if start == 0 || !line[start - 1].isASCIIWord { return true }
        }
        return false
    }
}
