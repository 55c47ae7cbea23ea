import FAQText

/// The two characters of a Han pair.
enum HanPair {
    static func scalars(of term: ArraySlice<UInt8>) -> (UInt32, UInt32)? {
        guard TermWeight.kind(of: term) == .hanPair else { return nil }
        var scalars: [UInt32] = []
        var value: UInt32 = 0
        for byte in term {
            if byte & 0xC0 == 0x80 {
                value = value << 6 | UInt32(byte & 0x3F)
                scalars[scalars.count - 1] = value
            } else {
                value = UInt32(byte) & (byte >= 0xF0 ? 0x07 : 0x0F)
                scalars.append(value)
            }
        }
        return scalars.count == 2 ? (scalars[0], scalars[1]) : nil
    }
}
