internal import FAQText

/// Names for the bytes that Markdown gives a meaning.
extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
}

extension BidirectionalCollection<UInt8> {
    var isBlankLine: Bool { allSatisfy(\.isASCIISpace) }

    /// The text without white space at both ends.
    func trimmed() -> SubSequence {
        let first = firstIndex { !$0.isASCIISpace } ?? endIndex
        var rest = self[first...]
        while let (head, last) = rest.splitLast(), last.isASCIISpace { rest = head }
        return rest
    }

    private func splitLast() -> (SubSequence, UInt8)? {
        guard !isEmpty else { return nil }
        let last = index(before: endIndex)
        return (self[..<last], self[last])
    }

    var lowercasedASCII: [UInt8] { map(\.asciiLowercased) }

    func text() -> String { String(decoding: self, as: UTF8.self) }
}

extension String {
    /// The text without white space at both ends.
    func trimmedText() -> String {
        let bytes = Array(utf8)
        let trimmed = bytes.trimmed()
        return trimmed.count == bytes.count ? self : trimmed.text()
    }
}
