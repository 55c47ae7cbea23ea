import Testing

@testable import FAQModel

@Suite("Days")
struct ISODayTests {
    @Test("of the calendar are read", arguments: ["2026-11-01", "2024-02-29", "2000-02-29", "0001-01-31"])
    func days(text: String) {
        #expect(ISODay(text)?.text == text)
    }

    @Test(
        "that do not exist or are written otherwise are none",
        arguments: [
            "", "today", "2026-02-29", "1900-02-29", "2026-04-31", "2026-00-01", "2026-13-01", "2026-01-00",
            "0000-01-01", "2026-1-01", "2026-01-01T", "+026-01-01", "2026/01/01", "２０２６-01-01", "2026-01-0１",
            "2026-01--1",
        ])
    func others(text: String) {
        #expect(ISODay(text) == nil)
    }
}
