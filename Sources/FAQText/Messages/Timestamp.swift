/// Dates and times of day as programs print them: `2023-11-02 14:22:07.881`, `2023-11-02T14:22:07Z`, `2/11/2023`,
/// `14:22`.
package enum Timestamp {
    /// Where the date or time that begins at `start` ends, with the time after a date and its zone; `nil` if none stands
    /// there by itself.
    static func end(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        guard var (end, isClock) = part(text, start) else { return nil }
        if !isClock {
            let sign = text.byte(at: end)
            if sign == 0x20 || sign == UInt8(ascii: ":") || sign | 0x20 == UInt8(ascii: "t"),
                case (let clock, true)? = part(text, end + 1)
            {
                end = clock
                isClock = true
            }
        }
        if isClock { end = zoneEnd(text, end) }
        return text.hasWord(at: end) ? nil : end
    }

    /// Whether a line begins at `start` with a date or a time, by a glance at its first five bytes: `2026-11-22`, `10:41`. Of lines
    /// of a log that begin with a digit, few others pass.
    @inlinable @inline(__always)
    package static func seemsToOpenLine(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start + 4 < text.count, text[start].isASCIIDigit else { return false }
        return text[start + 4] == UInt8(ascii: "-") || text[start + 4] == UInt8(ascii: "/")
            || text[start + 2] == UInt8(ascii: ":")
    }

    /// A date or a time of day: numbers with one sign between them, as long as those of a date or a time are. Numbers of
    /// a telephone, a ratio, a version have other lengths.
    private static func part(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int
    ) -> (end: Int, isClock: Bool)? {
        let first = text.end(ofDigitsFrom: start)
        let sign = text.byte(at: first)
        let second = text.end(ofDigitsFrom: first + 1)
        var end = second
        if text.byte(at: second) == sign { end = text.end(ofDigitsFrom: second + 1) }
        let lengths = (first - start, second - first - 1, end - second - 1)
        let isClock = sign == UInt8(ascii: ":")
        if isClock {
            // `14:22`, `9:14:22`, `14:22:07.881`
            guard lengths.0 <= 2, lengths.1 == 2, lengths.2 == 2 || lengths.0 == 2 && end == second else {
                return nil
            }
            let point = text.byte(at: end)
            if point == UInt8(ascii: ".") || point == UInt8(ascii: ",") || point == sign, end > second {
                let fraction = text.end(ofDigitsFrom: end + 1)
                if fraction > end + 1 { end = fraction }
            }
        } else {
            // `2023-11-02`, `2/11/2023`, `23/11/02`
            guard sign == UInt8(ascii: "-") || sign == UInt8(ascii: "/"), lengths.1 == 1 || lengths.1 == 2
            else {
                return nil
            }
            let (front, back) = (lengths.0, lengths.2)
            guard front == 4 && (back == 1 || back == 2) || front <= 2 && back == 4 || front == 2 && back == 2
            else { return nil }
        }
        return text.byte(at: end) == sign && text.hasDigit(at: end + 1) ? nil : (end, isClock)
    }

    /// `Z`, `+08:00`, `+0800`, `-08`; where there is none, `start`.
    private static func zoneEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        let sign = text.byte(at: start)
        if sign | 0x20 == UInt8(ascii: "z") { return start + 1 }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), text.hasDigit(at: start + 2) else {
            return start
        }
        return text.end(ofRunFrom: start + 1, limit: 5) { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
    }
}
