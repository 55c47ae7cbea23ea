internal import FAQText

/// Where closing tags stand. Answers are remembered, so that walking down a file reads it once per name.
struct ClosingTags {
    /// By name; `nil` where there are no more.
    private var found: [String: Range<Int>?] = [:]

    /// The next closing tag of an element at or after an offset. Names are compared in lower case.
    ///
    /// Offsets must not decrease from call to call for one name.
    mutating func next(_ name: String, in bytes: [UInt8], from start: Int) -> Range<Int>? {
        if let known = found[name] {
            guard let known else { return nil }
            if known.lowerBound >= start { return known }
        }
        let range = Self.search(Array(name.utf8), in: bytes, from: start)
        found.updateValue(range, forKey: name)
        return range
    }

    private static func search(_ name: [UInt8], in bytes: [UInt8], from start: Int) -> Range<Int>? {
        bytes.withUnsafeBufferPointer { bytes in
            var i = start
            while i + 2 + name.count < bytes.count {
                defer { i += 1 }
                guard bytes[i] == UInt8(ascii: "<"), bytes[i + 1] == UInt8(ascii: "/") else { continue }
                let nameEnd = i + 2 + name.count
                guard zip(bytes[(i + 2)..<nameEnd], name).allSatisfy({ $0.asciiLowercased == $1 }),
                    let close = bytes[nameEnd..<min(bytes.count, nameEnd + 64)].firstIndex(
                        of: UInt8(ascii: ">"))
                else { continue }
                return i..<(close + 1)
            }
            return nil
        }
    }
}
