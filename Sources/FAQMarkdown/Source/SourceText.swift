internal import FAQText

/// The bytes of a file as cmark may read them, with the start of every line.
///
/// A byte order mark is dropped, NUL and invalid UTF-8 become U+FFFD. A line break is LF, CR LF or CR.
struct SourceText {
    let bytes: [UInt8]
    /// The offset of every line, and one past the last line's break.
    let starts: [Int]

    var lineCount: Int { starts.count - 1 }

    init(_ raw: [UInt8]) {
        bytes = SourceText.repaired(raw)
        starts = SourceText.lineStarts(of: bytes)
    }

    /// Takes bytes over that are clean already.
    init(clean bytes: [UInt8]) {
        self.bytes = bytes
        starts = SourceText.lineStarts(of: bytes)
    }

    /// The bytes of a line (1-based) without its break.
    func line(_ number: Int) -> ArraySlice<UInt8> {
        guard number >= 1, number <= lineCount else { return [] }
        let start = starts[number - 1]
        var end = starts[number]
        if end > start, bytes[end - 1] == .lineFeed { end -= 1 }
        if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
        return bytes[start..<end]
    }

    private static func repaired(_ raw: [UInt8]) -> [UInt8] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = raw.starts(with: mark) ? Array(raw.dropFirst(3)) : raw
        if UTF8Validity.firstInvalidOffset(in: body) == nil, !UTF8Validity.holdsNUL(body) { return body }
        let text = String(decoding: body, as: UTF8.self)
        var clean: [UInt8] = []
        clean.reserveCapacity(body.count + 16)
        for byte in text.utf8 {
            if byte == 0 { clean.append(contentsOf: [0xEF, 0xBF, 0xBD]) } else { clean.append(byte) }
        }
        return clean
    }

    private static func lineStarts(of bytes: [UInt8]) -> [Int] {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 32 + 2)
        bytes.withUnsafeBufferPointer { bytes in
            var i = 0
            while i < bytes.count {
                let byte = bytes[i]
                i += 1
                if byte == .lineFeed {
                    starts.append(i)
                } else if byte == .carriageReturn {
                    if i < bytes.count, bytes[i] == .lineFeed { i += 1 }
                    starts.append(i)
                }
            }
            if starts.last != bytes.count { starts.append(bytes.count) }
        }
        return starts
    }
}
