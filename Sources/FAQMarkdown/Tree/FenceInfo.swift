internal import FAQText

/// The info string of a fenced code block.
enum FenceInfo {
    /// The first word as written, without attributes: `js{1,3}` is `js`, `{.python .numberLines}` is `python`.
    static func language(_ info: [UInt8]) -> String {
        let info = info.trimmed()
        if info.first == UInt8(ascii: "{") {
            let name = info.dropFirst().drop { $0 == UInt8(ascii: ".") || $0 == .space }
            return name.prefix { isNameByte($0) }.text()
        }
        return info.prefix { isNameByte($0) }.text()
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        !byte.isASCIISpace && byte != UInt8(ascii: "{") && byte != UInt8(ascii: "[")
            && byte != UInt8(ascii: "}")
    }
}
