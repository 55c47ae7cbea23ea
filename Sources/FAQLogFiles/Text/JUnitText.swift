/// A report of tests as JUnit and many others write it, as the lines of a log: failures and errors, each with the name of
/// its test, and what was printed, on the lines that they have in the report.
struct JUnitText: TextTransform {
    private var tokens = XMLTokens()
    private var suite = ""
    private var test: String?
    /// The element whose text is given, and how many are open in it.
    private var element: String?
    private var isFailure = false
    private var depth = 0
    private var isAtLineStart = true
    /// What a failure says in its tag, unless its text begins with that.
    private var message: [UInt8] = []

    private static let failures: Set<String> = [
        "failure", "error", "rerunFailure", "rerunError", "flakyFailure", "flakyError",
    ]
    private static let outputs: Set<String> = ["system-out", "system-err"]

    /// Whether a text begins as such a report does.
    static func begins(_ sample: ArraySlice<UInt8>) -> Bool {
        guard sample.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else { return false }
        let text = String(decoding: sample, as: UTF8.self)
        return text.contains("<testsuite") || text.contains("<testcase")
    }

    mutating func add(_ input: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var taken: [XMLTokens.Token] = []
        tokens.add(input) { taken.append($0) }
        for token in taken { take(token, &output) }
    }

    mutating func finish(to output: inout [UInt8]) {
        var taken: [XMLTokens.Token] = []
        tokens.finish { taken.append($0) }
        for token in taken { take(token, &output) }
        passMessage(to: &output)
    }

    private mutating func take(_ token: XMLTokens.Token, _ output: inout [UInt8]) {
        switch token {
        case .text(let text, let isRaw):
            if element == nil {
                passLineEnds(of: text, to: &output)
            } else {
                pass(isRaw ? Array(text) : XMLText.unescaped(text), to: &output)
            }
        case .other(let bytes): passLineEnds(of: bytes, to: &output)
        case .start(let name, let attributes, let isEmpty):
            start(name, XMLText.attributes(attributes), &output)
            passLineEnds(of: attributes, to: &output)
            if isEmpty { end(name, &output) }
        case .end(let name): end(name, &output)
        }
    }

    private mutating func start(
        _ name: String, _ attributes: [(name: String, value: [UInt8])], _ output: inout [UInt8]
    ) {
        func value(_ name: String) -> String? {
            attributes.first { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
        }
        if element != nil {
            depth += 1
        } else if Self.failures.contains(name) || Self.outputs.contains(name) {
            element = name
            depth = 0
            isFailure = Self.failures.contains(name)
            isAtLineStart = true
            if isFailure {
                message = Array((value("message") ?? value("type") ?? "").utf8)
            }
        } else if name == "testcase" {
            test = [value("classname"), value("name")].compactMap { $0 }.joined(separator: ".")
        } else if name == "testsuite" {
            suite = value("name") ?? ""
        }
    }

    private mutating func end(_ name: String, _ output: inout [UInt8]) {
        if element == nil {
            if name == "testcase" { test = nil }
        } else if depth > 0 {
            depth -= 1
        } else {
            passMessage(to: &output)
            element = nil
        }
    }

    /// What is left of the lines of a part that says nothing: their ends.
    private mutating func passLineEnds(of bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
        for byte in bytes where byte == 0x0A {
            output.append(0x0A)
            isAtLineStart = true
        }
    }

    private mutating func pass(_ text: [UInt8], to output: inout [UInt8]) {
        var rest = text[...]
        if !message.isEmpty, let start = rest.firstIndex(where: { $0 > 0x20 }) {
            let line = rest[start...].prefix { $0 != 0x0A }
            let known = String(decoding: message.prefix { $0 != 0x0A }, as: UTF8.self)
            if String(decoding: line, as: UTF8.self).contains(known) { message = [] }
            passMessage(to: &output)
        }
        while !rest.isEmpty {
            let line = rest.prefix { $0 != 0x0A }
            if line.contains(where: { $0 > 0x20 }) {
                if isAtLineStart { passName(to: &output) }
                output += line
                isAtLineStart = false
            }
            rest = rest[line.endIndex...]
            if rest.first == 0x0A {
                output.append(0x0A)
                if !isAtLineStart { isFailure = false }
                isAtLineStart = true
                rest = rest.dropFirst()
            }
        }
    }

    private mutating func passMessage(to output: inout [UInt8]) {
        guard !message.isEmpty else { return }
        passName(to: &output)
        output += message
        output.append(0x20)
        message = []
        isAtLineStart = false
    }

    /// Before the first line of a failure. Before what was printed it would make an error of every line, where a test is
    /// named after one.
    private func passName(to output: inout [UInt8]) {
        if isFailure { output += Array("[\(test ?? suite)] ERROR: ".utf8) }
    }
}
