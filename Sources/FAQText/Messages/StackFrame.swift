/// Lines of a stack trace other than the error itself: JavaScript, Java, .NET, Python, Ruby, Rust, gdb.
enum StackFrame {
    /// Whether the line is a frame, the heading of a trace, or a line of carets below a quoted one, whatever its case.
    static func isFrame(_ line: LineText) -> Bool {
        let rest = line.trimmed
        if rest.opensWithAny(of: "at |") { return rest.containsAny(of: "(|") || hasPlace(rest) }
        if rest.opensWithAny(of: "file \"|") { return rest.containsAny(of: ", line |") }
        if rest.opensWithAny(of: "from |") { return rest.containsAny(of: ":in|") }
        if rest.opensWithAny(of: "... |") { return rest.containsAny(of: " more| common|") }
        if rest.opensWithAny(of: "traceback (|#0|#1|#2|#3|#4|#5|#6|#7|#8|#9|") { return true }
        let digits = rest.prefixLength(where: { $0.isASCIIDigit })
        if digits > 0 { return rest.dropped(digits).opensWithAny(of: ": 0x|:  0x|") }
        let marks = rest.prefixLength { $0 == UInt8(ascii: "^") || $0 == UInt8(ascii: "~") }
        return marks > 0 && rest.dropped(marks).prefixLength { $0 == 0x20 } == rest.count - marks
    }

    /// `:12`, as after the name of a file.
    private static func hasPlace(_ line: LineText) -> Bool {
        line.containsAny(of: ":0|:1|:2|:3|:4|:5|:6|:7|:8|:9|")
    }
}
