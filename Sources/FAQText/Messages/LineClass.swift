/// What a line of a report or log is; the lines that carry the cause count most.
package enum LineClass: UInt8 {
    case error, other, information, frame

    /// What words of the line count in a query of three lines or more.
    package var weight: Double {
        switch self {
        case .error: 1
        case .other: 0.5
        case .information: 0.25
        case .frame: 0.15
        }
    }

    /// Reads a folded line: its own level decides, or its words where it has none.
    package init(_ line: UnsafeBufferPointer<UInt8>) {
        let text = LineText(line)
        if StackFrame.isFrame(text) {
            self = .frame
            return
        }
        let level = LogLevel(of: text)
        if level == .routine {
            self = .information
        } else if level == .error || FailureWords.report(in: text) {
            self = .error
        } else {
            self = Self.isForm(text) ? .information : .other
        }
    }

    /// A line of the form that a reporter filled in.
    private static func isForm(_ line: LineText) -> Bool {
        let rest = line.trimmed
        return rest.prefixLength(ofAny: "#|**|- [|* [|") > 0 || rest.startsWithAny(of: formWords)
    }

    private static let formWords: StaticString = """
        environment|version|os|system|browser|describe the bug|to reproduce|expected behavior|steps|
        """
}
