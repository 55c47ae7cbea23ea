internal import FAQText

/// Lines of which some may be GBK or GB18030, the usual encodings of Chinese before UTF-8, as UTF-8.
///
/// Each line is judged by itself: programs write into one log what others wrote, each in its own encoding. What is UTF-8
/// stays as it is, and so does what is neither.
struct ChineseText: TextTransform {
    /// The beginning of a line whose end is to come.
    private var line: [UInt8] = []
    /// Whether there was such a line before.
    private var isExpected = false

    /// A line that is longer is judged in parts.
    private static let longestLine = 1 << 16

    mutating func add(_ input: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var rest = input[...]
        if !line.isEmpty {
            let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
            line += rest[..<end]
            rest = rest[end...]
            if line.last == 0x0A || line.count > Self.longestLine { passLine(to: &output) }
        }
        guard let end = rest.lastIndex(of: 0x0A) else {
            line += rest
            if line.count > Self.longestLine { passLine(to: &output) }
            return
        }
        pass(UnsafeBufferPointer(rebasing: rest[...end]), to: &output)
        line += rest[(end + 1)...]
    }

    func passes(_ input: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line.isEmpty, UTF8Validity.firstInvalidOffset(in: input) == nil else { return false }
        // Of a line that goes on, what it is judged by is to come.
        let end = input.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let rest = UnsafeBufferPointer(rebasing: input[end...])
        return UTF8Validity.endOfASCII(in: rest, from: 0) == rest.count
    }

    mutating func finish(to output: inout [UInt8]) {
        pass(line, to: &output)
        line = []
    }

    /// Passes the line on, or as much of it as ends between two characters.
    private mutating func passLine(to output: inout [UInt8]) {
        // Such a byte is no part of a character of several bytes in any of the encodings.
        let end = line.lastIndex { $0 < 0x30 }.map { $0 + 1 } ?? line.endIndex
        pass(Array(line[..<end]), to: &output)
        line.removeSubrange(..<end)
    }

    private mutating func pass(_ bytes: [UInt8], to output: inout [UInt8]) {
        bytes.withUnsafeBufferPointer { pass($0, to: &output) }
    }

    private mutating func pass(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var rest = bytes
        while let offset = UTF8Validity.firstInvalidOffset(in: rest) {
            let start = rest[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            let end = rest[offset...].firstIndex(of: 0x0A) ?? rest.endIndex
            output.append(contentsOf: rest[..<start])
            translate(UnsafeBufferPointer(rebasing: rest[start..<end]), to: &output)
            rest = UnsafeBufferPointer(rebasing: rest[end...])
        }
        output.append(contentsOf: rest)
    }

    private mutating func translate(_ line: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        guard isChinese(line) else {
            output.append(contentsOf: line)
            return
        }
        isExpected = true
        var offset = 0
        while offset < line.count {
            if line[offset] < 0x80 {
                output.append(line[offset])
                offset += 1
            } else if let (scalar, length) = GB18030.standard.character(line, at: offset) {
                output.append(scalar: scalar)
                offset += length
            } else {
                output.append(scalar: "\u{FFFD}")
                offset += 1
            }
        }
    }

    /// Whether most of what is not ASCII are common Han characters and Chinese punctuation.
    private func isChinese(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        var (common, others, wrong) = (0, 0, 0)
        var offset = 0
        while offset < line.count {
            if line[offset] < 0x80 {
                offset += 1
            } else if let (_, length) = GB18030.standard.character(line, at: offset) {
                let isCommon =
                    line[offset + 1] >= 0xA1 && [0xA1...0xA3, 0xB0...0xF7].contains { $0 ~= line[offset] }
                if isCommon { common += 1 } else { others += 1 }
                offset += length
            } else {
                wrong += 1
                offset += 1
            }
        }
        guard common >= (isExpected ? 1 : 2), common >= 2 * others, common >= 10 * wrong else { return false }
        // UTF-8 with a byte that is wrong reads as Chinese, too; Chinese has few of these sequences by chance.
        var lengths = [0, 0, 0, 0, 0]
        offset = 0
        while offset < line.count {
            let length = UTF8Scalar.decode(line, at: offset)?.length ?? 0
            lengths[length] += 1
            offset += max(length, 1)
        }
        return lengths[0] > lengths[3] && 2 * lengths[0] > lengths[2]
    }
}
