internal import FAQText

/// What lines of a log have in common that differ in times, numbers, names and paths only.
package enum LineTemplate {
    /// The same number for lines of one template.
    package static func number(of line: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = FNV1a.empty64
        func add(_ byte: UInt8) { hash = FNV1a.extend(hash, with: byte) }
        let parts = maskVariableParts(in: line)
        var next = 0
        var index = 0
        while index < line.count {
            while next < parts.count, parts[next].range.upperBound <= index { next += 1 }
            if next < parts.count, parts[next].range.contains(index) {
                add(0)
                index = parts[next].range.upperBound
                continue
            }
            guard line[index].isASCIIWord else {
                add(line[index])
                index += 1
                continue
            }
            // A word with a digit in it is a number, an id, a document.
            let start = index
            var hasDigit = false
            while index < line.count, line[index].isASCIIWord {
                hasDigit = hasDigit || line[index].isASCIIDigit
                index += 1
            }
            if hasDigit {
                add(0)
            } else {
                for byte in line[start..<index] { add(byte) }
            }
        }
        return hash
    }
}
