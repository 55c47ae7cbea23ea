internal import FAQModel

/// Text for people, on a terminal or in a log of the command.
///
/// Nothing in it steers what shows it but the styles of the command itself: whatever a literal, an interpolation or an
/// initializer brings in passes the gate here, where a visible character takes the place of each that would. The standard
/// streams take no other text for people, so no caller can forget it.
struct TerminalText: Hashable, Sendable, ExpressibleByStringInterpolation {
    private(set) var string: String

    /// Line breaks and tabs stay.
    init(_ text: String) {
        string = Self.visible(text, steers: SteeringCharacter.contains)
    }

    /// Text that must stay within its line, such as a file name in a diagnostic: line breaks and tabs become visible, too.
    init(line text: String) {
        string = Self.visible(text) { $0.value < 0x20 || SteeringCharacter.contains($0) }
    }

    private init(safe string: String) { self.string = string }

    init(stringLiteral text: String) { self.init(text) }

    init(stringInterpolation: StringInterpolation) { self.init(safe: stringInterpolation.string) }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var string = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            string.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        mutating func appendLiteral(_ text: String) { string += TerminalText(text).string }
        mutating func appendInterpolation(_ text: TerminalText) { string += text.string }
        mutating func appendInterpolation(line text: String) { string += TerminalText(line: text).string }

        mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            string += TerminalText(value.description).string
        }
    }

    var isEmpty: Bool { string.isEmpty }

    /// Text that looks as the codes of SGR say (ECMA-48).
    func styled(_ codes: [String]) -> TerminalText {
        codes.isEmpty
            ? self : TerminalText(safe: "\u{1B}[\(codes.joined(separator: ";"))m\(string)\u{1B}[0m")
    }

    /// Text that leads to an address where the terminal knows OSC 8.
    func linked(to address: String) -> TerminalText {
        let address = TerminalText(line: address).string
        return TerminalText(safe: "\u{1B}]8;;\(address)\u{1B}\\\(string)\u{1B}]8;;\u{1B}\\")
    }

    /// The text in place of the line that the cursor is in, which goes to its beginning: the next one takes its place.
    var overwriting: TerminalText { TerminalText(safe: "\r\u{1B}[K\(string)\r") }

    static func + (left: TerminalText, right: TerminalText) -> TerminalText {
        TerminalText(safe: left.string + right.string)
    }

    static func += (left: inout TerminalText, right: TerminalText) { left.string += right.string }

    private static func visible(_ text: String, steers: (Unicode.Scalar) -> Bool) -> String {
        guard text.utf8.contains(where: SteeringCharacter.mayBegin),
            text.unicodeScalars.contains(where: steers)
        else { return text }
        var visible = ""
        for scalar in text.unicodeScalars {
            if steers(scalar) {
                visible += standIn(for: scalar)
            } else {
                visible.unicodeScalars.append(scalar)
            }
        }
        return visible
    }

    /// The picture of a control of ASCII; the number of any other character.
    private static func standIn(for scalar: Unicode.Scalar) -> String {
        if scalar.value == 0x7F { return "␡" }
        if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) { return String(picture) }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
}

extension Sequence<TerminalText> {
    func joined(separator: TerminalText = "") -> TerminalText {
        var joined: TerminalText = ""
        for (offset, text) in enumerated() { joined += offset == 0 ? text : separator + text }
        return joined
    }
}
