internal import FAQText

/// Link reference definitions, `[label]: target`, found by line.
enum LinkDefinitions {
    /// The label as cmark compares it: white space collapsed, ASCII lower case.
    static func label(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var label: [UInt8] = []
        for byte in bytes.trimmed() {
            if byte.isASCIISpace {
                if label.last != .space { label.append(.space) }
            } else {
                label.append(byte.asciiLowercased)
            }
        }
        return label
    }

    /// The label of a line that may define a link.
    static func definedLabel(in line: ArraySlice<UInt8>) -> [UInt8]? {
        let text = line.trimmed()
        guard text.first == UInt8(ascii: "["), let close = text.firstIndex(of: UInt8(ascii: "]")),
            close + 1 < text.endIndex, text[close + 1] == UInt8(ascii: ":"), close - text.startIndex < 1000
        else { return nil }
        let label = label(text[(text.startIndex + 1)..<close])
        return label.isEmpty || label.first == UInt8(ascii: "^") ? nil : label
    }
}
