/// A colour of sRGB.
struct Color: Hashable, Sendable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8

    static let white = Color(0xFFFFFF)
    static let black = Color(0)

    init(_ bits: Int) {
        (red, green, blue) = (UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255))
    }

    /// Reads `#7a1fa2` or `#72a`.
    init?(_ text: String) {
        let digits = text.utf8.dropFirst()
        guard text.utf8.first == UInt8(ascii: "#"), digits.count == 3 || digits.count == 6 else { return nil }
        var bits = 0
        for digit in digits {
            guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
            bits = bits << 4 | value
            if digits.count == 3 { bits = bits << 4 | value }
        }
        self.init(bits)
    }

    /// As a style sheet has it.
    var css: String {
        let bits = Int(red) << 16 | Int(green) << 8 | Int(blue)
        let digits = String(bits, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// A step of `steps` on the way to another colour.
    func mixed(with other: Color, _ step: Int, of steps: Int) -> Color {
        func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
            UInt8((Int(from) * (steps - step) + Int(to) * step + steps / 2) / steps)
        }
        var color = self
        color.red = mix(red, other.red)
        color.green = mix(green, other.green)
        color.blue = mix(blue, other.blue)
        return color
    }

    /// How much lighter the lighter of two colours is, 1 to 21 (WCAG 2.2). Words need 4.5.
    func contrast(with other: Color) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    private var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    private static func linear(_ value: UInt8) -> Double {
        let share = Double(value) / 255
        guard share > 0.04045 else { return share / 12.92 }
        let base = (share + 0.055) / 1.055
        // The power 2.4 is the square times the fifth root of the square, which Newton's method finds.
        let square = base * base
        var root = 1.0
        for _ in 0..<20 { root = (4 * root + square / (root * root * root * root)) / 5 }
        return square * root
    }
}
