/// Tells what is no text.
enum BinarySample {
    /// Whether so many control characters are among the bytes that these are no text. Escape sequences and zeros at the
    /// beginning, of a log that was cut while a program went on writing it, do not count.
    static func isBinary(_ sample: ArraySlice<UInt8>) -> Bool {
        let text = sample.drop { $0 == 0 }
        let controls = text.count {
            $0 < 0x07 || (0x0E...0x1A).contains($0) || (0x1C...0x1F).contains($0) || $0 == 0x7F
        }
        return controls >= 8 && controls * 20 > text.count
    }
}
