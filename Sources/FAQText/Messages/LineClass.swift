/// What a line of a pasted report is; the lines that carry the cause count most.
package enum LineClass: UInt8 {
    case error, other, information, frame

    /// What words of the line count, in an input of three lines or more.
    package var weight: Double {
        switch self {
        case .error: 1
        case .other: 0.5
        case .information: 0.25
        case .frame: 0.15
        }
    }

    /// Reads a folded line.
    package init(_ line: UnsafeBufferPointer<UInt8>) {
        let text = LineText(line)
        if Self.isFrame(text) {
            self = .frame
        } else if Self.speaksOfError(text) {
            self = .error
        } else if Self.informs(text) {
            self = .information
        } else {
            self = .other
        }
    }

    /// A frame of a stack trace, or a line of carets below a quoted one: JavaScript, Java, Python, Ruby, Rust, gdb.
    private static func isFrame(_ line: LineText) -> Bool {
        let rest = line.trimmed
        if rest.starts("at ") { return rest.contains("(") || rest.contains(":") }
        if rest.starts("File \"") { return rest.contains(", line ") }
        if rest.starts("from ") { return rest.contains(":in") }
        if rest.starts("... ") { return rest.contains(" more") || rest.contains(" common") }
        if rest.first == UInt8(ascii: "#") {
            return rest.count > 1 && rest[1].isASCIIDigit
        }
        let digits = rest.prefixLength(where: { $0.isASCIIDigit })
        if digits > 0 { return rest.dropped(digits).starts(": 0x") || rest.dropped(digits).starts(":  0x") }
        let marks = rest.prefixLength { $0 == UInt8(ascii: "^") || $0 == UInt8(ascii: "~") }
        return marks > 0 && rest.dropped(marks).prefixLength { $0 == 0x20 } == rest.count - marks
    }

    private static func speaksOfError(_ line: LineText) -> Bool {
        line.containsAny(of: errorWords) || line.hasErrorNumber
    }

    /// A line of routine logging, or of the form that a reporter filled in.
    private static func informs(_ line: LineText) -> Bool {
        if line.containsWord(of: levels) { return true }
        let rest = line.trimmed
        if rest.starts("#") || rest.starts("**") { return true }
        if rest.starts("- [") || rest.starts("* [") { return true }
        return rest.startsWithAny(of: formWords)
    }

    private static let errorWords: StaticString = """
        error|exception|fail|fatal|denied|refus|cannot|can't|could not|couldn't|unable|invalid|panic|not found|\
        not supported|undefined|err_|无法|失败|错误|异常|报错|不存在|找不到|不支持|未找到|
        """
    private static let levels: StaticString = "info|debug|trace|verbose|notice|"
    private static let formWords: StaticString = """
        environment|version|os|system|browser|describe the bug|to reproduce|expected behavior|steps|
        """
}
