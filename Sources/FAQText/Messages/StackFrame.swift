/// Lines of a stack trace other than the error itself: JavaScript, Java, .NET, Python, Ruby, Rust, gdb.
enum StackFrame {
    /// Whether the line is a frame, the heading of a trace, or a line of carets below a quoted one, whatever its case.
    static func isFrame(_ line: LineText) -> Bool {
        let rest = line.trimmed
        if rest.starts("at ") { return rest.contains("(") || hasPlace(rest) }
        if rest.starts("file \"") { return rest.contains(", line ") }
        if rest.starts("from ") { return rest.contains(":in") }
        if rest.starts("... ") { return rest.contains(" more") || rest.contains(" common") }
        if rest.starts("traceback (") { return true }
        if rest.starts("#") { return rest.count > 1 && rest[1].isASCIIDigit }
        let digits = rest.prefixLength(where: { $0.isASCIIDigit })
        if digits > 0 { return rest.dropped(digits).starts(": 0x") || rest.dropped(digits).starts(":  0x") }
        let marks = rest.prefixLength { $0 == UInt8(ascii: "^") || $0 == UInt8(ascii: "~") }
        return marks > 0 && rest.dropped(marks).prefixLength { $0 == 0x20 } == rest.count - marks
    }

    /// `:12`, as after the name of a file.
    private static func hasPlace(_ line: LineText) -> Bool {
        for index in 1..<max(line.count, 1) where line[index].isASCIIDigit && line[index - 1] == UInt8(ascii: ":") {
            return true
        }
        return false
    }
}
