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
        // Most are names and sentences. A code is one word, or two: `HTTP 502`.
        guard text.utf8.count(where: { $0 == .space }) <= 1,
            context == .codeCell || text.utf8.contains(where: isMark)
        else { return nil }
        var text = text
        let isCode = text.withUTF8 { bytes in
            recogniseTags(in: bytes, context: context).contains {
                $0.kind == .code && $0.range == 0..<bytes.count
            }
        }
        return isCode ? text : nil
    }

    /// What a code has that a word in lower case has not.
    private static func isMark(_ byte: UInt8) -> Bool {
        byte.isASCIIDigit || byte.isASCIIUppercase || byte == UInt8(ascii: "_")
    }
}
