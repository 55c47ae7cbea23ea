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
        if body.withUnsafeBufferPointer(isCleanUTF8) { return body }
        let text = String(decoding: body, as: UTF8.self)
        var clean: [UInt8] = []
        clean.reserveCapacity(body.count + 16)
        for byte in text.utf8 {
            if byte == 0 { clean.append(contentsOf: [0xEF, 0xBF, 0xBD]) } else { clean.append(byte) }
        }
        return clean
    }

    /// Whether the bytes are valid UTF-8 without NUL.
    private static func isCleanUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var i = 0
        let n = bytes.count
        while i < n {
            let lead = bytes[i]
            if lead < 0x80 {
                if lead == 0 { return false }
                i += 1
                continue
            }
            let length: Int
            var lowest: UInt8 = 0x80
            var highest: UInt8 = 0xBF
            switch lead {
            case 0xC2...0xDF: length = 2
            case 0xE0:
                length = 3
                lowest = 0xA0
            case 0xED:
                length = 3
                highest = 0x9F
            case 0xE1...0xEF: length = 3
            case 0xF0:
                length = 4
                lowest = 0x90
            case 0xF1...0xF3: length = 4
            case 0xF4:
                length = 4
                highest = 0x8F
            default: return false
            }
            guard i + length <= n, bytes[i + 1] >= lowest, bytes[i + 1] <= highest else { return false }
            for k in 2..<4 where k < length {
                guard bytes[i + k] & 0xC0 == 0x80 else { return false }
            }
            i += length
        }
        return true
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
