internal import FAQText

/// What the bytes of a text file are, as far as a knowledge base cares.
package enum TextEncoding: Hashable, Sendable {
    case utf8
    case utf16(isBigEndian: Bool)
    /// GBK or its superset GB18030, the usual encodings of Chinese text before UTF-8.
    case gb18030
    /// Neither of these; the 1-based line and the byte where UTF-8 ends.
    case unknown(line: Int, byte: UInt8)

    package static func of(_ bytes: [UInt8]) -> TextEncoding {
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(isBigEndian: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(isBigEndian: true) }
        let wide = wideOrder(bytes)
        if let wide { return .utf16(isBigEndian: wide) }
        guard let end = UTF8Validity.firstInvalidOffset(in: bytes) else { return .utf8 }
        if looksLikeChinese(bytes) { return .gb18030 }
        return .unknown(line: 1 + bytes[..<end].count { $0 == 0x0A }, byte: bytes[end])
    }

    /// Whether the text is UTF-16 without a mark: line breaks and ASCII have their zero bytes on one side only.
    /// Returns the byte order, `true` for big-endian.
    private static func wideOrder(_ bytes: [UInt8]) -> Bool? {
        let sample = bytes.prefix(4096)
        guard bytes.count.isMultiple(of: 2), sample.count >= 4,
            sample.withUnsafeBufferPointer({ ByteSearch.holds(0, in: $0) })
        else { return nil }
        var zeros = [0, 0]
        for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset & 1] += 1 }
        let most = max(zeros[0], zeros[1])
        guard most * 50 >= sample.count, min(zeros[0], zeros[1]) * 3 <= most else { return nil }
        // Stray zeros in UTF-8 stand among characters that make no sense two bytes at a time.
        let isBigEndian = zeros[0] > zeros[1]
        var odd = 0
        for offset in stride(from: 0, to: sample.count - 1, by: 2) {
            let high = sample[offset + (isBigEndian ? 0 : 1)]
            let low = sample[offset + (isBigEndian ? 1 : 0)]
            let isExpected =
                high == 0 ? low != 0 : (high == 0x20 || (0x30...0x9F).contains(high) || high == 0xFF)
            if !isExpected { odd += 1 }
        }
        let isASCII = UTF8Validity.firstInvalidOffset(in: bytes) == nil && most * 3 < sample.count
        return odd * 10 < sample.count && !isASCII ? isBigEndian : nil
    }

    /// Whether all bytes form GB18030 characters, most of them common Han or Chinese punctuation.
    private static func looksLikeChinese(_ bytes: [UInt8]) -> Bool {
        var common = 0
        var others = 0
        var offset = 0
        while offset < bytes.count {
            let lead = bytes[offset]
            if lead < 0x80 {
                offset += 1
                continue
            }
            guard lead != 0x80, lead != 0xFF, offset + 1 < bytes.count else { return false }
            let trail = bytes[offset + 1]
            if (0x30...0x39).contains(trail) {
                others += 1
                offset += 4
            } else if (0x40...0xFE).contains(trail), trail != 0x7F {
                let isCommon = trail >= 0xA1 && ((0xA1...0xA3).contains(lead) || (0xB0...0xF7).contains(lead))
                if isCommon { common += 1 } else { others += 1 }
                offset += 2
            } else {
                return false
            }
        }
        return common >= 2 && common >= others * 4
    }
}
