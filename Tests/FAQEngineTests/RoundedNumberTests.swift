import Testing

@testable import FAQEngine

@Suite("Rounded numbers")
struct RoundedNumberTests {
    @Test("have five significant binary digits, lower or nearest")
    func digits() {
        #expect(RoundedNumber.lower(1.9999) == 1.9375)
        #expect(RoundedNumber.nearest(1.9999) == 2)
        for (value, lower, nearest) in [
            (63.9, 62.0, 64.0), (33, 32, 34), (0.3, 0.296875, 0.296875), (0, 0, 0),
        ] {
            #expect(RoundedNumber.lower(value) == lower)
            #expect(RoundedNumber.nearest(value) == nearest)
        }
    }

    @Test("are halves of floats")
    func halves() {
        for value in [0.001, 1.0, 17.3, 4_321.9] {
            let rounded = RoundedNumber.lower(value)
            #expect(rounded <= value && value < rounded * 1.0625)
            #expect(Double(Float(bitPattern: UInt32(RoundedNumber.half(rounded)) << 16)) == rounded)
        }
    }
}
