internal import FAQText

/// A day of the calendar, as ISO 8601 writes it: `2026-11-01`.
package struct ISODay: Hashable, Sendable {
    package let text: String

    /// Reads a day; `nil` where `text` is written otherwise, or is no day, such as `2026-02-30`.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            year > 0, (1...12).contains(month), (1...Self.days(of: month, in: year)).contains(day)
        else { return nil }
        self.text = String(text)
    }

    private static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
