/// Tells what is no text.
enum BinarySample {
    /// Whether so many control characters are among the bytes that these are no text. Escape sequences do not count, and a
    /// run of zeros, as it is left in a log that was cut while a program wrote it, counts as one.
    static func isBinary(_ sample: ArraySlice<UInt8>) -> Bool {
        var (controls, count) = (0, 0)
        var previous: UInt8?
        for byte in sample {
            defer { previous = byte }
            if byte == 0, previous == 0 { continue }
            count += 1
            let isControl =
                byte < 0x07 || (0x0E...0x1A).contains(byte) || (0x1C...0x1F).contains(byte) || byte == 0x7F
            if isControl { controls += 1 }
        }
        return controls >= 8 && controls * 20 > count
    }
}
