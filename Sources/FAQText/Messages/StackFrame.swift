/// Lines of a stack trace other than the error itself: JavaScript, Java, .NET, Python, Ruby, Rust, gdb.
enum StackFrame {
    /// Whether the line is a frame, the heading of a trace, or a line of carets below a quoted one, whatever its case.
    static func isFrame(_ line: LineText) -> Bool {
        let rest = line.trimmed
        guard rest.count > 0 else { return false }
        switch rest[0].asciiLowercased {
        case UInt8(ascii: "a"):
            return rest.prefixLength(ofAny: "at |") > 0 && (rest.containsAny(of: "(|") || hasPosition(rest))
        case UInt8(ascii: "f"):
            if rest.prefixLength(ofAny: "file \"|") > 0 { return rest.containsAny(of: ", line |") }
            return rest.prefixLength(ofAny: "from |") > 0 && rest.containsAny(of: ":in|")
        case UInt8(ascii: "."):
            return rest.prefixLength(ofAny: "... |") > 0 && rest.containsAny(of: " more| common|")
        case UInt8(ascii: "t"), UInt8(ascii: "#"):
            return rest.prefixLength(ofAny: "traceback (|#0|#1|#2|#3|#4|#5|#6|#7|#8|#9|") > 0
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let digits = rest.prefixLength(where: { $0.isASCIIDigit })
            return rest.dropped(digits).prefixLength(ofAny: ": 0x|:  0x|") > 0
        case UInt8(ascii: "^"), UInt8(ascii: "~"):
            let marks = rest.prefixLength { $0 == UInt8(ascii: "^") || $0 == UInt8(ascii: "~") }
            return rest.dropped(marks).prefixLength { $0 == 0x20 } == rest.count - marks
        default: return false
        }
    }

    /// `:12`, as after the name of a file.
    private static func hasPosition(_ line: LineText) -> Bool {
        line.containsAny(of: ":0|:1|:2|:3|:4|:5|:6|:7|:8|:9|")
    }
}
