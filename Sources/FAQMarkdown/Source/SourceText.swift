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

    /// Takes over bytes that are clean already, with the starts of their lines.
    init(bytes: [UInt8], starts: [Int]) {
        self.bytes = bytes
        self.starts = starts
    }

    /// The bytes of a line (1-based) without its break.
    func line(_ number: Int) -> ArraySlice<UInt8> { bytes[lineRange(number)] }

    /// Where a line (1-based) stands without its break, nowhere if there is none.
    func lineRange(_ number: Int) -> Range<Int> {
        guard number >= 1, number <= lineCount else { return 0..<0 }
        let start = starts[number - 1]
        var end = starts[number]
        if end > start, bytes[end - 1] == .lineFeed { end -= 1 }
        if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
        return start..<end
    }

    private static func repaired(_ raw: [UInt8]) -> [UInt8] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = raw.starts(with: mark) ? Array(raw.dropFirst(3)) : raw
        let isClean = body.withUnsafeBufferPointer {
            UTF8Validity.firstInvalidOffset(in: $0) == nil && !ByteSearch.holds(0, in: $0)
        }
        if isClean { return body }
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
        starts.reserveCapacity(bytes.count / 16 + 2)
        bytes.withUnsafeBufferPointer { bytes in
            var next = 0
            while true {
                next = ByteSearch.firstOffset(of: .lineFeed, or: .carriageReturn, in: bytes, from: next)
                guard next < bytes.count else { break }
                let isPair =
                    bytes[next] == .carriageReturn && next + 1 < bytes.count && bytes[next + 1] == .lineFeed
                next += isPair ? 2 : 1
                starts.append(next)
            }
            if starts.last != bytes.count { starts.append(bytes.count) }
        }
        return starts
    }
}
