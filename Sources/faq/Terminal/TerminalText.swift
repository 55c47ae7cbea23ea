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

    /// How many columns a line takes that may hold the styles and links of the command.
    static func shownWidth(of line: String) -> Int {
        var width = 0
        var scalars = line.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "\u{1B}" else {
                // A tab goes to the next stop, at every eighth column.
                width += scalar == "\t" ? 8 - width % 8 : DisplayWidth.of(scalar)
                continue
            }
            let isLink = scalars.next() == "]"
            while let scalar = scalars.next(), scalar != (isLink ? "\\" : "m") {}
        }
        return width
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

/// Text in the columns of a screen.
extension TerminalText {
    /// The text as lines of at most `width` columns, broken wherever a line is full; styles and links go on in the next.
    /// Tabs become blanks. Linear in the text.
    func lines(width: Int) -> [TerminalText] {
        var fold = ScreenFold(width: max(1, width))
        var scalars = string.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\u{1B}": fold.append(sequence: Self.sequence(in: &scalars))
            case "\n": fold.endLine()
            case "\t": repeat { fold.append(" ") } while fold.column % 8 != 0
            default: fold.append(scalar)
            }
        }
        fold.endLine()
        return fold.lines.map(TerminalText.init(safe:))
    }

    /// The first line alone, with an ellipsis where more follows than has room in `width` columns.
    func clipped(to width: Int) -> TerminalText {
        let lines = lines(width: width)
        guard lines.count > 1 else { return lines[0] }
        return width > 1 ? self.lines(width: width - 1)[0] + "…" : "…"
    }

    /// The rest of a sequence of our own making, which begins with an escape.
    private static func sequence(in scalars: inout Substring.UnicodeScalarView) -> String {
        var sequence = "\u{1B}"
        let isLink = scalars.first == "]"
        while let scalar = scalars.popFirst() {
            sequence.unicodeScalars.append(scalar)
            if isLink ? sequence.hasSuffix("\u{1B}\\") : scalar == "m" { break }
        }
        return sequence
    }
}

/// Lines of text with sequences in it, which take no room and are closed at the end of each line.
private struct ScreenFold {
    let width: Int
    private(set) var lines: [String] = []
    private(set) var column = 0
    private var line = ""
    private var style = ""
    private var link = ""

    private static let styleEnd = "\u{1B}[0m"
    private static let linkEnd = "\u{1B}]8;;\u{1B}\\"

    init(width: Int) { self.width = width }

    mutating func append(sequence: String) {
        line += sequence
        if sequence.hasPrefix("\u{1B}]") {
            link = sequence == Self.linkEnd ? "" : sequence
        } else {
            style = sequence == Self.styleEnd ? "" : style + sequence
        }
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        let columns = DisplayWidth.of(scalar)
        if column + columns > width, column > 0 { endLine() }
        guard columns <= width else { return append("…") }
        line.unicodeScalars.append(scalar)
        column += columns
    }

    mutating func endLine() {
        if !style.isEmpty { line += Self.styleEnd }
        if !link.isEmpty { line += Self.linkEnd }
        lines.append(line)
        line = link + style
        column = 0
    }
}

extension Sequence<TerminalText> {
    func joined(separator: TerminalText = "") -> TerminalText {
        var joined: TerminalText = ""
        for (offset, text) in enumerated() { joined += offset == 0 ? text : separator + text }
        return joined
    }
}
