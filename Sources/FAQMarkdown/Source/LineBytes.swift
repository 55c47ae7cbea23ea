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
        var (start, end) = (startIndex, endIndex)
        while start < end, self[start].isASCIISpace { formIndex(after: &start) }
        while start < end {
            let last = index(before: end)
            guard self[last].isASCIISpace else { break }
            end = last
        }
        return self[start..<end]
    }

    var lowercasedASCII: [UInt8] { map(\.asciiLowercased) }

    func text() -> String { String(decoding: self, as: UTF8.self) }
}

extension String {
    /// The text without white space at both ends.
    func trimmedText() -> String {
        let trimmed = utf8.trimmed()
        return trimmed.count == utf8.count ? self : trimmed.text()
    }
}
