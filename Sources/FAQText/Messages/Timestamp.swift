/// Dates and times of day as programs print them: `2023-11-02 14:22:07.881`, `2023-11-02T14:22:07Z`, `2/11/2023`,
/// `14:22`.
package enum Timestamp {
    /// Where the date or time that begins at `start` ends, with the time after a date and its zone; `nil` if none stands
    /// there as words of its own.
    static func end(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        let date = dateEnd(text, start)
        var end = clockEnd(text, start)
        if let date {
            let sign = text.byte(at: date)
            if sign == 0x20 || sign == UInt8(ascii: ":") || sign | 0x20 == UInt8(ascii: "t") {
                end = clockEnd(text, date + 1)
            }
        }
        guard let end = end ?? date, !text.hasWord(at: end) else { return nil }
        return end
    }

    /// Whether a line begins with a date or a time, by a glance at its first five bytes: `2026-11-22`, `10:41`. Of lines
    /// of a log that begin with a digit, few others pass.
    @inlinable @inline(__always)
    package static func seemsToOpenLine(_ text: UnsafePointer<UInt8>) -> Bool {
        guard text[0].isASCIIDigit else { return false }
        return text[4] == UInt8(ascii: "-") || text[4] == UInt8(ascii: "/") || text[2] == UInt8(ascii: ":")
    }

    /// `2023-11-02`, `2/11/2023`, `23/11/02`: a year and two numbers of at most two digits. Numbers of a telephone, a
    /// ratio, a version have other lengths.
    private static func dateEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        let first = text.end(ofDigitsFrom: start, limit: 5)
        let sign = text.byte(at: first)
        guard sign == UInt8(ascii: "-") || sign == UInt8(ascii: "/") else { return nil }
        let second = text.end(ofDigitsFrom: first + 1, limit: 3)
        guard (1...2).contains(second - first - 1), text.byte(at: second) == sign else { return nil }
        let third = text.end(ofDigitsFrom: second + 1, limit: 5)
        let (front, back) = (first - start, third - second - 1)
        let hasYear = front == 4 && (1...2).contains(back) || (1...2).contains(front) && back == 4
        guard hasYear || front == 2 && back == 2 else { return nil }
        return text.byte(at: third) == sign ? nil : third
    }

    /// `14:22`, `9:14:22`, `14:22:07.881`, with a zone.
    private static func clockEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        let hours = text.end(ofDigitsFrom: start, limit: 3)
        guard (1...2).contains(hours - start), var end = sixtiethEnd(text, hours) else { return nil }
        if let seconds = sixtiethEnd(text, end) {
            end = seconds
            let sign = text.byte(at: end)
            if sign == UInt8(ascii: ".") || sign == UInt8(ascii: ",") || sign == UInt8(ascii: ":") {
                let fraction = text.end(ofDigitsFrom: end + 1, limit: 9)
                if fraction > end + 1 { end = fraction }
            }
        } else if hours - start < 2 {
            return nil
        }
        if text.byte(at: end) == UInt8(ascii: ":"), text.hasDigit(at: end + 1) { return nil }
        return zoneEnd(text, end)
    }

    /// `:22`
    private static func sixtiethEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        text.byte(at: start) == UInt8(ascii: ":") && text.byte(at: start + 1) &- 0x30 < 6
            && text.hasDigit(at: start + 2) && !text.hasDigit(at: start + 3) ? start + 3 : nil
    }

    /// `Z`, `+08:00`, `+0800`, `-08`; where there is none, `start`.
    private static func zoneEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        let sign = text.byte(at: start)
        if sign | 0x20 == UInt8(ascii: "z") { return start + 1 }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return start }
        let hours = text.end(ofDigitsFrom: start + 1, limit: 4)
        if let minutes = sixtiethEnd(text, hours) { return minutes }
        return hours - start == 3 || hours - start == 5 ? hours : start
    }
}
