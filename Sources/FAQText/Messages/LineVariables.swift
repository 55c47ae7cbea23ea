/// Parts of a folded line that differ from one report to the next and say little: addresses, paths, times, ids.
package struct LineVariables {
    /// In ascending order, apart from each other.
    private(set) var ranges: [Range<Int>] = []

    package init(_ line: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < line.count {
            let atBorder = index == 0 || !line[index - 1].isASCIIWord
            let end = atBorder ? Self.end(of: line, from: index) : index
            if end > index {
                ranges.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
    }

    package func contains(_ offset: Int) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound <= offset
    }

    /// Where the variable part that begins at `start` ends; `start` if there is none.
    private static func end(of line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let byte = line[start]
        if byte.isASCIIDigit {
            return max(time(line, start), address(line, start), hexadecimal(line, start))
        }
        if byte.isASCIILetter {
            return max(url(line, start), windowsPath(line, start), hexadecimal(line, start))
        }
        if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "~") { return unixPath(line, start) }
        return start
    }

    private static func run(
        _ line: UnsafeBufferPointer<UInt8>, _ start: Int, while matches: (UInt8) -> Bool
    ) -> Int {
        var end = start
        while end < line.count, matches(line[end]) { end += 1 }
        return end
    }

    private static func isPathByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: ")"), UInt8(ascii: "|"), 0x80...:
            false
        default: true
        }
    }

    /// `scheme://…`
    private static func url(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        let scheme = run(line, start) {
            $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "+")
                || $0 == UInt8(ascii: "-")
                || $0 == UInt8(ascii: ".")
        }
        guard scheme + 3 < line.count, line[scheme] == UInt8(ascii: ":"),
            line[scheme + 1] == UInt8(ascii: "/"),
            line[scheme + 2] == UInt8(ascii: "/")
        else { return start }
        return run(line, scheme + 3, while: isPathByte)
    }

    /// `C:\…`
    private static func windowsPath(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        guard start + 3 < line.count, line[start + 1] == UInt8(ascii: ":"),
            line[start + 2] == UInt8(ascii: "\\")
        else { return start }
        return run(line, start + 3, while: isPathByte)
    }

    /// `/folder/…` with at least two slashes, or `~/…`.
    private static func unixPath(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        let end = run(line, start) { byte in
            byte.isASCIIWord || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "+")
                || byte == UInt8(ascii: "~")
        }
        var slashes = 0
        for index in start..<end where line[index] == UInt8(ascii: "/") { slashes += 1 }
        return slashes >= 2 ? end : start
    }

    /// `2026-11-22`, `10:22:07.123`, and both together.
    private static func time(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        var groups = 0
        var hasShape = false
        while index < line.count {
            let digits = run(line, index, while: { $0.isASCIIDigit })
            guard digits > index, digits - index <= 9 else { break }
            groups += 1
            index = digits
            guard index + 1 < line.count, line[index + 1].isASCIIDigit else { break }
            let separator = line[index]
            if separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/")
                || separator == UInt8(ascii: ":")
            {
                hasShape = true
            } else if !hasShape
                || separator != UInt8(ascii: "T") && separator != 0x20 && separator != UInt8(ascii: ".")
                    && separator != UInt8(ascii: ",")
            {
                break
            }
            index += 1
        }
        return hasShape && groups >= 3 ? run(line, index) { $0 == UInt8(ascii: "Z") } : start
    }

    /// Four numbers and dots, with a port.
    private static func address(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        for group in 0..<4 {
            let digits = run(line, index, while: { $0.isASCIIDigit })
            guard (1...3).contains(digits - index) else { return start }
            index = digits
            if group < 3 {
                guard index < line.count, line[index] == UInt8(ascii: ".") else { return start }
                index += 1
            }
        }
        if index < line.count, line[index].isASCIIWord { return start }
        if index < line.count, line[index] == UInt8(ascii: ":") {
            return run(line, index + 1, while: { $0.isASCIIDigit })
        }
        return index
    }

    /// `0x` and four digits or more, a UUID, or 16 hexadecimal digits or more.
    private static func hexadecimal(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        if start + 5 < line.count, line[start] == UInt8(ascii: "0"),
            line[start + 1] | 0x20 == UInt8(ascii: "x")
        {
            let end = run(line, start + 2, while: { $0.isASCIIHexDigit })
            return end - start >= 6 ? end : start
        }
        let end = run(line, start) { $0.isASCIIHexDigit || $0 == UInt8(ascii: "-") }
        if end < line.count, line[end].isASCIIWord { return start }
        var digits = 0
        var dashes = 0
        for index in start..<end {
            if line[index] == UInt8(ascii: "-") { dashes += 1 } else { digits += 1 }
        }
        return digits >= 16 && (dashes == 0 || dashes == 4 && digits == 32) ? end : start
    }
}
