internal import FAQModel
internal import FAQText

/// The error codes that a page of one error is filed under: names of its folders or its file, and values in its front
/// matter.
enum PageCodes {
    /// - Parameter scalars: the keys and values of the front matter.
    static func tags(file: String, scalars: [(key: String, value: String)]) -> [Tag] {
        var codes = file.utf8.split(separator: UInt8(ascii: "/")).compactMap { part in
            let name = part.lastIndex(of: UInt8(ascii: ".")).map { part[..<$0] } ?? part
            return code(String(decoding: name, as: UTF8.self), .question)
        }
        for (key, value) in scalars {
            let isCode = Array(key.utf8).withUnsafeBufferPointer { namesErrorCodes($0) }
            if let code = code(value, isCode ? .codeCell : .question) { codes.append(code) }
        }
        return codes.map { Tag(kind: .code, text: $0, place: .question) }
    }

    /// The text itself if all of it is a code.
    private static func code(_ text: String, _ context: TagContext) -> String? {
        guard context == .codeCell || mayBeCode(text) else { return nil }
        var text = text
        let isCode = text.withUTF8 { bytes in
            recogniseTags(in: bytes, context: context).contains {
                $0.kind == .code && $0.range == 0..<bytes.count
            }
        }
        return isCode ? text : nil
    }

    private static let longestCode = 60

    /// What names and sentences are not: a word or two with capitals and digits, such as `HTTP 502`.
    private static func mayBeCode(_ text: String) -> Bool {
        guard text.utf8.count <= longestCode else { return false }
        var capitals = 0
        var digits = 0
        var spaces = 0
        for byte in text.utf8 {
            if byte.isASCIIUppercase {
                capitals += 1
            } else if byte.isASCIIDigit || byte == UInt8(ascii: "_") {
                digits += 1
            } else if byte == .space {
                spaces += 1
            } else if !byte.isASCIILowercase, byte != UInt8(ascii: "-") {
                return false
            }
        }
        return capitals > 0 && digits > 0 && spaces <= 1
    }
}
