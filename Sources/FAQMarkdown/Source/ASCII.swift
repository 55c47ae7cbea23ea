/// Names for the bytes that Markdown gives a meaning.
extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")

    var isBlank: Bool { self == .space || self == .tab }
    var isSpace: Bool { self == .space || (self >= .tab && self <= .carriageReturn) }
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    var isLetter: Bool {
        let lower = self | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }
    var isUpper: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
    var lowered: UInt8 { isUpper ? self | 0x20 : self }
}

extension BidirectionalCollection<UInt8> {
    var isBlankLine: Bool { allSatisfy(\.isSpace) }

    /// The text without white space at both ends.
    func trimmed() -> SubSequence {
        let first = firstIndex { !$0.isSpace } ?? endIndex
        var rest = self[first...]
        while let (head, last) = rest.splitLast(), last.isSpace { rest = head }
        return rest
    }

    private func splitLast() -> (SubSequence, UInt8)? {
        guard !isEmpty else { return nil }
        let last = index(before: endIndex)
        return (self[..<last], self[last])
    }

    var lowercasedASCII: [UInt8] { map(\.lowered) }

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
