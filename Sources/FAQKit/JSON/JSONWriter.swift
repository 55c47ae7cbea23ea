internal import FAQModel
internal import FAQText

/// Appends JSON to a buffer, without spaces or line breaks.
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init() {}

    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        members(&self)
        close(UInt8(ascii: "}"))
    }

    package mutating func array<Element>(
        _ elements: some Sequence<Element>, _ element: (inout JSONWriter, Element) -> Void
    ) {
        open(UInt8(ascii: "["))
        for next in elements { element(&self, next) }
        close(UInt8(ascii: "]"))
    }

    /// The name of the member whose value is written next.
    package mutating func name(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func member(_ name: StaticString, _ text: String?) {
        self.name(name)
        if let text { string(text) } else { null() }
    }

    package mutating func member(_ name: StaticString, _ number: Int?) {
        self.name(name)
        if let number { self.number(number) } else { null() }
    }

    package mutating func member(_ name: StaticString, _ flag: Bool) {
        self.name(name)
        separate()
        bytes += Array((flag ? "true" : "false").utf8)
    }

    package mutating func member(_ name: StaticString, _ texts: [String]) {
        self.name(name)
        array(texts) { $0.string($1) }
    }

    /// With at most `digits` digits after the point; what is not finite is `null`.
    package mutating func member(_ name: StaticString, _ number: Double, digits: Int) {
        self.name(name)
        self.number(number, digits: digits)
    }

    package mutating func member(_ name: String, _ number: Double, digits: Int) {
        self.name(name)
        self.number(number, digits: digits)
    }

    /// The name of the member whose value is written next.
    package mutating func name(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func number(_ number: Double, digits: Int) {
        separate()
        guard number.isFinite, number.magnitude < 1e12 else {
            bytes += Array("null".utf8)
            return
        }
        var scale = 1
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int((number.magnitude * Double(scale)).rounded())
        if number < 0, scaled > 0 { bytes.append(UInt8(ascii: "-")) }
        append(scaled / scale)
        var rest = scaled % scale
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        while rest > 0 {
            scale /= 10
            bytes.append(UInt8(ascii: "0") + UInt8(rest / scale))
            rest %= scale
        }
    }

    package mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let flag):
            separate()
            bytes += Array((flag ? "true" : "false").utf8)
        case .number(let text):
            separate()
            bytes += Array(text.utf8)
        case .string(let text): string(text)
        case .array(let values): array(values) { $0.value($1) }
        case .object(let members):
            open(UInt8(ascii: "{"))
            for member in members {
                name(member.name)
                self.value(member.value)
            }
            close(UInt8(ascii: "}"))
        }
    }

    package mutating func null() {
        separate()
        bytes += Array("null".utf8)
    }

    package mutating func number(_ number: Int) {
        separate()
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        append(number.magnitude)
    }

    /// Escapes what JSON wants escaped, and what would steer a terminal that shows the JSON as it is.
    package mutating func string(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            var offset = 0
            while offset < utf8.count {
                guard Self.mayEscape(utf8[offset]), let (scalar, length) = Self.escaped(utf8, at: offset)
                else {
                    offset += 1
                    continue
                }
                bytes.append(contentsOf: utf8[start..<offset])
                escape(scalar)
                offset += length
                start = offset
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Tells nearly all bytes at once.
    @inline(__always)
    private static func mayEscape(_ byte: UInt8) -> Bool {
        if byte >= 0x20, byte < 0x7F { return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }
        return SteeringCharacter.mayBegin(with: byte)
    }

    /// The character at `offset`, and how many bytes it takes, if it must not stand in a string as it is.
    private static func escaped(
        _ utf8: UnsafeBufferPointer<UInt8>, at offset: Int
    ) -> (scalar: UInt32, length: Int)? {
        let byte = utf8[offset]
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 {
            return (UInt32(byte), 1)
        }
        guard let decoded = UTF8Scalar.decode(utf8, at: offset),
            let scalar = Unicode.Scalar(decoded.scalar), SteeringCharacter.contains(scalar)
        else { return nil }
        return decoded
    }

    /// Ends a line of JSON Lines; the next value starts anew.
    package mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

    /// Hands over what is written so far; the next value continues where this one ended.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func escape(_ scalar: UInt32) {
        bytes.append(UInt8(ascii: "\\"))
        switch scalar {
        case 0x22, 0x5C: bytes.append(UInt8(scalar))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(UInt8(ascii: "u"))
            for shift in [12, 8, 4, 0] { bytes.append(digits[Int(scalar >> UInt32(shift) & 15)]) }
        }
    }

    private mutating func append(_ number: some BinaryInteger) {
        bytes += Array(String(number).utf8)
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }
}
