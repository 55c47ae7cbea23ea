/// HTML as it is written: markup of our own goes in as it is, everything else is escaped on its way.
package struct HTMLBuffer: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// Text alone.
    package static func escaping(_ text: String) -> HTMLBuffer {
        var buffer = HTMLBuffer()
        buffer.text(text)
        return buffer
    }

    /// Markup that stands in the program.
    package mutating func markup(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Markup that another buffer holds.
    package mutating func markup(_ other: HTMLBuffer) {
        bytes.append(contentsOf: other.bytes)
    }

    /// Bytes that are known to be safe markup, such as those of a template.
    package mutating func markup(_ safe: some Collection<UInt8>) {
        bytes.append(contentsOf: safe)
    }

    /// Text for element content or a quoted attribute value.
    package mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { self.text($0) }
    }

    package mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for (offset, byte) in utf8.enumerated() {
            let replacement: StaticString
            switch byte {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\""): replacement = "&quot;"
            case 0x09, 0x0A, 0x20...0x7E, 0x80...: continue
            // HTML and XML have no way to write the other control characters.
            default: replacement = "\u{FFFD}"
            }
            bytes.append(contentsOf: utf8[start..<offset])
            markup(replacement)
            start = offset + 1
        }
        bytes.append(contentsOf: utf8[start...])
    }

    package mutating func number(_ number: Int) {
        bytes.append(contentsOf: String(number).utf8)
    }

    /// ` name="value"`, with the value escaped.
    package mutating func attribute(_ name: StaticString, _ value: String) {
        bytes.append(0x20)
        markup(name)
        markup("=\"")
        text(value)
        bytes.append(UInt8(ascii: "\""))
    }

    package var string: String { String(decoding: bytes, as: UTF8.self) }
}
