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

    private mutating func number(_ number: Double, digits: Int) {
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

    package mutating func string(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for (offset, byte) in utf8.enumerated()
            where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F {
                bytes.append(contentsOf: utf8[start..<offset])
                escape(byte)
                start = offset + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
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

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x22, 0x5C: bytes.append(byte)
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes += [UInt8(ascii: "u"), 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
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
