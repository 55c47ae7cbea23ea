/// Lines of a stack trace other than the error itself: JavaScript, Java, .NET, Python, Ruby, Rust, gdb.
enum StackFrame {
    /// Whether the line is a frame, the heading of a trace, or a line of carets below a quoted one, whatever its case.
    static func isFrame(_ line: LineText) -> Bool {
        let rest = line.trimmed
        if rest.prefixLength(ofAny: "at |") > 0 { return rest.containsAny(of: "(|") || hasPosition(rest) }
        if rest.prefixLength(ofAny: "file \"|") > 0 { return rest.containsAny(of: ", line |") }
        if rest.prefixLength(ofAny: "from |") > 0 { return rest.containsAny(of: ":in|") }
        if rest.prefixLength(ofAny: "... |") > 0 { return rest.containsAny(of: " more| common|") }
        if rest.prefixLength(ofAny: "traceback (|#0|#1|#2|#3|#4|#5|#6|#7|#8|#9|") > 0 { return true }
        let digits = rest.prefixLength(where: { $0.isASCIIDigit })
        if digits > 0 { return rest.dropped(digits).prefixLength(ofAny: ": 0x|:  0x|") > 0 }
        let marks = rest.prefixLength { $0 == UInt8(ascii: "^") || $0 == UInt8(ascii: "~") }
        return marks > 0 && rest.dropped(marks).prefixLength { $0 == 0x20 } == rest.count - marks
    }

    /// `:12`, as after the name of a file.
    private static func hasPosition(_ line: LineText) -> Bool {
        line.containsAny(of: ":0|:1|:2|:3|:4|:5|:6|:7|:8|:9|")
    }
}
