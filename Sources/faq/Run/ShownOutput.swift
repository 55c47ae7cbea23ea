/// The lines that stood on the terminal after a command had written its output: without the sequences that steer it, and
/// with what was written over a line in place of what it hid.
struct ShownOutput {
    /// The characters of the line that is written to.
    private var line: [UInt32] = []
    private var column = 0
    private var lines: [UInt8] = []

    /// Takes time in proportion to the output.
    static func lines(of output: [UInt8]) -> [UInt8] {
        var shown = ShownOutput()
        shown.lines.reserveCapacity(output.count)
        shown.read(output)
        if !shown.line.isEmpty { shown.endLine() }
        return shown.lines
    }

    private mutating func read(_ output: [UInt8]) {
        var index = 0
        while index < output.count {
            let byte = output[index]
            switch byte {
            case 0x0A: endLine()
            case 0x0D: column = 0
            case 0x08: column = max(0, column - 1)
            case 0x09: put(UInt32(byte))
            case 0x1B:
                index = sequence(in: output, after: index + 1)
                continue
            case 0..<0x20, 0x7F: break
            case 0x20..<0x7F: put(UInt32(byte))
            default:
                index = character(in: output, at: index)
                continue
            }
            index += 1
        }
    }

    private mutating func put(_ character: UInt32) {
        if column < line.count { line[column] = character } else { line.append(character) }
        column += 1
    }

    private mutating func endLine() {
        for character in line {
            guard let scalar = Unicode.Scalar(character) else { continue }
            if character < 0x80 {
                lines.append(UInt8(character))
            } else {
                lines += Array(String(scalar).utf8)
            }
        }
        lines.append(0x0A)
        line.removeAll(keepingCapacity: true)
        column = 0
    }

    /// Puts a character beyond ASCII; what is not UTF-8 is put as a character of replacement.
    ///
    /// - Returns: where the next begins.
    private mutating func character(in output: [UInt8], at start: Int) -> Int {
        let length = output[start] >= 0xF0 ? 4 : output[start] >= 0xE0 ? 3 : 2
        let end = min(start + length, output.count)
        let decoded = String(decoding: output[start..<end], as: UTF8.self).unicodeScalars
        guard decoded.count == 1, let scalar = decoded.first, output[start] >= 0xC0 else {
            put(0xFFFD)
            return start + 1
        }
        put(scalar.value)
        return end
    }

    // MARK: Sequences (ECMA-48)

    private mutating func sequence(in output: [UInt8], after start: Int) -> Int {
        guard start < output.count else { return start }
        switch output[start] {
        case UInt8(ascii: "["): return controlSequence(in: output, after: start + 1)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            return Self.endOfString(in: output, from: start + 1)
        default:
            var end = start
            while end < output.count, (0x20..<0x30).contains(output[end]) { end += 1 }
            return min(end + 1, output.count)
        }
    }

    private mutating func controlSequence(in output: [UInt8], after start: Int) -> Int {
        var end = start
        while end < output.count, (0x20..<0x40).contains(output[end]) { end += 1 }
        guard end < output.count, (0x40..<0x7F).contains(output[end]) else { return end }
        let digits = output[start..<end].prefix { (0x30..<0x3A).contains($0) }.prefix(4)
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        switch output[end] {
        case UInt8(ascii: "K") where number == 0: line.removeLast(max(0, line.count - column))
        case UInt8(ascii: "K"): for index in line.indices { line[index] = 0x20 }
        case UInt8(ascii: "G"): move(to: number - 1)
        case UInt8(ascii: "D"): move(to: column - max(1, number))
        case UInt8(ascii: "C"): move(to: column + max(1, number))
        default: break
        }
        return end + 1
    }

    /// Beyond the end of the line, one blank stands for all that are passed over: the words stay apart.
    private mutating func move(to column: Int) {
        if column > line.count { line.append(0x20) }
        self.column = min(max(0, column), line.count)
    }

    /// A command of the system, such as the title of a window, ends with BEL or ST.
    private static func endOfString(in output: [UInt8], from start: Int) -> Int {
        var index = start
        while index < output.count {
            if output[index] == 0x07 { return index + 1 }
            if output[index] == 0x1B {
                let isEnd = index + 1 < output.count && output[index + 1] == UInt8(ascii: "\\")
                return isEnd ? index + 2 : index
            }
            // What was never ended takes no more than its line.
            if output[index] == 0x0A { return index }
            index += 1
        }
        return index
    }
}
