internal import FAQModel
internal import FAQText

/// The text of a content file and what had to be said about its bytes.
struct TextCheck: Sendable {
    /// UTF-8 without a byte order mark, lines ended by line feeds; `nil` when the file is not UTF-8.
    var text: [UInt8]?
    var diagnostics: [Diagnostic] = []

    init(_ bytes: [UInt8], file: String) {
        switch TextEncoding.of(bytes) {
        case .utf8: checkText(bytes, file: file)
        case .utf16(let isBigEndian):
            let name = isBigEndian ? "UTF-16BE" : "UTF-16LE"
            refuse(
                "utf-16", file, line: nil,
                "the file is UTF-16; convert it: iconv -f \(name) -t UTF-8 \(Self.quoted(file)) > utf8.md")
        case .gb18030:
            refuse(
                "gbk", file, line: nil,
                "the file looks like GBK or GB18030; convert it: iconv -f GB18030 -t UTF-8 \(Self.quoted(file)) > utf8.md"
            )
        case .unknown(let line, let byte):
            refuse(
                "not-utf-8", file, line: line,
                "the file is not UTF-8: unexpected byte 0x\(String(byte, radix: 16, uppercase: true)); "
                    + "save it as UTF-8, or convert it with iconv -f ENCODING -t UTF-8")
        }
    }

    private mutating func checkText(_ bytes: [UInt8], file: String) {
        var bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            bytes.removeFirst(3)
            note("byte-order-mark", file, line: 1, "the file begins with a byte order mark, which is ignored")
        }
        let odd = bytes.withUnsafeBufferPointer { ByteSearch.firstOffset(of: 0x0D, or: 0, in: $0) }
        if odd == bytes.count {
            text = bytes
            return
        }
        if let carriageReturn = bytes[odd...].firstIndex(of: 0x0D) {
            let line = 1 + bytes[..<carriageReturn].count { $0 == 0x0A }
            note("carriage-return", file, line: line, "lines end in CR; they are read as LF")
            bytes = Self.withLineFeeds(bytes)
        }
        if let zero = bytes.firstIndex(of: 0) {
            let count = bytes.count { $0 == 0 }
            diagnostics.append(
                Diagnostic(
                    severity: .warning, code: "nul-byte", file: file,
                    line: 1 + bytes[..<zero].count { $0 == 0x0A },
                    message:
                        "the file holds \(count) NUL byte\(count == 1 ? "" : "s"), read as U+FFFD; remove them"
                ))
        }
        text = bytes
    }

    /// CR LF and lone CR become LF, so that code samples and lines come out alike on every system.
    private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        for (offset, byte) in bytes.enumerated() {
            if byte != 0x0D {
                text.append(byte)
            } else if offset + 1 == bytes.count || bytes[offset + 1] != 0x0A {
                text.append(0x0A)
            }
        }
        return text
    }

    private mutating func refuse(_ code: String, _ file: String, line: Int?, _ message: String) {
        diagnostics.append(Diagnostic(severity: .error, code: code, file: file, line: line, message: message))
    }

    private mutating func note(_ code: String, _ file: String, line: Int, _ message: String) {
        diagnostics.append(Diagnostic(severity: .note, code: code, file: file, line: line, message: message))
    }

    /// The name as one word of a shell command.
    private static func quoted(_ file: String) -> String {
        let isPlain = file.utf8.allSatisfy {
            $0 >= 0x80 || $0.isASCIIDigit || $0.isASCIILetter
                || "._-/".utf8.contains($0)
        }
        guard !isPlain else { return file }
        return "'" + file.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
            + "'"
    }
}
