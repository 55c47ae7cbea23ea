/// Finds the parts of an error text or log that vary: what is left is the template.
///
/// Short numbers stay, since they may be codes (`HTTP 502`, `40006`); so do digits that belong to an
/// identifier, and quoted codes. Time and memory are linear in the text.
///
/// - Parameter text: raw or folded bytes, of any number of lines; invalid UTF-8 are never masked.
/// - Returns: ranges in ascending order without overlap.
package func maskVariableParts(in text: UnsafeBufferPointer<UInt8>) -> [VariablePart] {
    let reader = VariablePartReader(text: text)
    var parts: [VariablePart] = []
    var index = 0
    while index < text.count {
        if let part = reader.part(at: index) {
            parts.append(part)
            // The mark that closes a quoted name opens none.
            index = part.range.upperBound + (part.kind == .quotedName ? 1 : 0)
        } else {
            index = reader.next(after: index)
        }
    }
    return parts
}

/// Tells at each offset of a text which variable part begins there.
private struct VariablePartReader {
    let text: UnsafeBufferPointer<UInt8>

    /// What is quoted and longer is a text, not a name.
    private static let longestName = 60
    /// RFC 5321: the longest part of a mail address before the `@`.
    private static let longestMailbox = 64
    /// Names of hosts in messages; DNS allows 253 bytes.
    private static let longestHost = 120
    /// The longest first name of a path from nowhere; most words of prose begin none.
    private static let longestFolder = 80
    /// The longest end of a file's name with its dot that makes a path of two names: `.jsonl`.
    private static let longestExtension = 6
    /// Digits of a line number or column.
    private static let longestPosition = 7
    /// A number of so many digits at most may be a code.
    private static let longestCode = 5
    /// A fraction of so many digits at most, its dot among them, may be a version.
    private static let longestVersion = 4
    /// The letters of a unit, `10500ms`.
    private static let longestUnit = 4

    func part(at start: Int) -> VariablePart? {
        let byte = text[start]
        if byte.isASCIIWord {
            return opaque(start) ?? (text.hasWord(at: start - 1) ? nil : told(at: start))
        }
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"), 0xE2: return quotedName(start)
        case UInt8(ascii: ":"): return part(.position, start, lineAndColumnEnd(start))
        case UInt8(ascii: "("): return part(.position, start, bracketedPositionEnd(start))
        default: return opaque(start)
        }
    }

    /// Where to look next when nothing begins at `index`: what follows in a word begins nothing.
    func next(after index: Int) -> Int {
        max(index + 1, text.end(ofRunFrom: index, while: { $0.isASCIIWord }))
    }

    private func opaque(_ start: Int) -> VariablePart? {
        VariablePart.opaque(in: text, at: start).map { VariablePart(kind: $0.kind, range: start..<$0.end) }
    }

    private func part(_ kind: VariablePart.Kind, _ start: Int, _ end: Int?) -> VariablePart? {
        end.map { VariablePart(kind: kind, range: start..<$0) }
    }

    /// What begins with a word and is told apart by what follows it.
    private func told(at start: Int) -> VariablePart? {
        let word = text.end(ofRunFrom: start, while: { $0.isASCIIWord })
        switch text.byte(at: word) {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: ":"),
            UInt8(ascii: "/"), UInt8(ascii: "\\"):
            if let end = mailEnd(start) { return part(.email, start, end) }
            if let end = hostWithPortEnd(start) { return part(.address, start, end) }
            if let end = numberEnd(start) { return part(.number, start, end) }
            return part(.path, start, relativePathEnd(start))
        case 0x20:
            return part(.position, start, namedPositionEnd(start, word))
                ?? part(.number, start, numberEnd(start))
        default: return part(.number, start, numberEnd(start))
        }
    }

    // MARK: Names

    /// A quotation without blanks around one name, on one line, that is no error code: by these problems are told apart.
    private func quotedName(_ opening: Int) -> VariablePart? {
        guard !text.hasWord(at: opening - 1), let (start, closing) = marks(at: opening) else { return nil }
        var end = start
        while end < text.count, end - start < Self.longestName, !closes(closing, at: end) {
            if text[end].isASCIISpace { return nil }
            if text[end] < 0x80 {
                end += 1
            } else {
                let scalar = UTF8Scalar(text, at: end)
                if Script.isUnspaced(scalar.value) { return nil }
                end += scalar.length
            }
        }
        guard end > start, end < text.count, closes(closing, at: end) else { return nil }
        let after = text.byte(at: end + (closing >= 0x80 ? 3 : 1))
        // The key of a record is no name of its own.
        guard !after.isASCIIWord, after != UInt8(ascii: ":"), !isCode(start..<end) else { return nil }
        return VariablePart(kind: .quotedName, range: start..<end)
    }

    /// Where a name after an opening mark begins, and the last byte of the mark that closes it.
    private func marks(at opening: Int) -> (start: Int, closing: UInt8)? {
        let mark = text[opening]
        if mark < 0x80 { return (opening + 1, mark) }
        guard text.byte(at: opening + 1) == 0x80 else { return nil }
        switch text.byte(at: opening + 2) {
        // ‘ and “, in UTF-8 one less than ’ and ”.
        case 0x98: return (opening + 3, 0x99)
        case 0x9C: return (opening + 3, 0x9D)
        default: return nil
        }
    }

    private func closes(_ mark: UInt8, at index: Int) -> Bool {
        if mark >= 0x80 {
            return text[index] == 0xE2 && text.byte(at: index + 1) == 0x80 && text.byte(at: index + 2) == mark
        }
        // Compilers of old open with ` and close with '.
        return text[index] == mark || mark == UInt8(ascii: "`") && text[index] == UInt8(ascii: "'")
    }

    private func isCode(_ name: Range<Int>) -> Bool {
        if name.count <= Self.longestCode + 1, text[name].allSatisfy({ $0.isASCIIDigit }) { return true }
        let scanned = ScannedText(UnsafeBufferPointer(rebasing: text[name]))
        let shape = IdentifierShape(0..<scanned.count, in: scanned)
        return shape.isExceptionName(in: scanned)
            || CodeShape(shape, in: scanned).isCode(context: .question, isAnnounced: false, isNear: true)
    }

    // MARK: Addresses and paths

    /// `user@host.tld`
    private func mailEnd(_ start: Int) -> Int? {
        let at = text.end(ofRunFrom: start, limit: Self.longestMailbox) { byte in
            byte.isASCIIWord || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "+")
        }
        guard text.byte(at: at) == UInt8(ascii: "@"), text.hasWord(at: at + 1) else { return nil }
        let (end, dots) = host(at + 1)
        return dots > 0 ? end : nil
    }

    /// `localhost:8080`, `api.example.com:443`; `main.c:120` is a position in a file.
    private func hostWithPortEnd(_ start: Int) -> Int? {
        guard text[start].isASCIILetter else { return nil }
        let (name, dots) = host(start)
        guard let end = NetworkAddress.portEnd(in: text, at: name), text.byte(at: end) != UInt8(ascii: ":")
        else {
            return nil
        }
        let isLocal =
            name - start == 9
            && LineText(UnsafeBufferPointer(rebasing: text[start..<name])).prefixLength(ofAny: "localhost|")
                > 0
        return isLocal || dots >= 2 && end - name >= 3 ? end : nil
    }

    /// Where the name of a host ends, and how many dots are in it.
    private func host(_ start: Int) -> (end: Int, dots: Int) {
        var dots = 0
        var end = start
        while end < text.count, end - start < Self.longestHost {
            let isDot = text[end] == UInt8(ascii: ".")
            guard
                text[end].isASCIIWord
                    || (isDot || text[end] == UInt8(ascii: "-")) && text.hasWord(at: end + 1)
            else { break }
            if isDot { dots += 1 }
            end += 1
        }
        return (end, dots)
    }

    /// `src/app/index.js`, `a/b/c`
    private func relativePathEnd(_ start: Int) -> Int? {
        let before = text.byte(at: start - 1)
        guard before != UInt8(ascii: "@"), before != UInt8(ascii: "/") else { return nil }
        let first = text.end(ofRunFrom: start, limit: Self.longestFolder) { byte in
            byte.isASCIIWord || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        }
        guard PathName.isSlash(text.byte(at: first)), text.hasWord(at: first + 1) else { return nil }
        let end = PathName.bodyEnd(text, first)
        let dot = text[first..<end].lastIndex(of: UInt8(ascii: "."))
        let hasExtension = dot.map { end - $0 <= Self.longestExtension } ?? false
        return hasExtension || PathName.slashes(text, first..<end) >= 2 ? end : nil
    }

    // MARK: Positions and numbers

    /// `:12:3` after a name; a single number after a colon is a port, a code or a count as well.
    private func lineAndColumnEnd(_ start: Int) -> Int? {
        guard text.hasWord(at: start - 1) else { return nil }
        let line = text.end(ofDigitsFrom: start + 1, limit: Self.longestPosition)
        guard line > start + 1, text.byte(at: line) == UInt8(ascii: ":") else { return nil }
        let column = text.end(ofDigitsFrom: line + 1, limit: Self.longestPosition)
        return column > line + 1 && !text.hasWord(at: column) ? column : nil
    }

    /// `(33,10)` and `(33:10)` after a name.
    private func bracketedPositionEnd(_ start: Int) -> Int? {
        guard text.hasWord(at: start - 1) else { return nil }
        let line = text.end(ofDigitsFrom: start + 1, limit: Self.longestPosition)
        let sign = text.byte(at: line)
        guard line > start + 1, sign == UInt8(ascii: ",") || sign == UInt8(ascii: ":") else { return nil }
        let column = text.end(ofDigitsFrom: line + 1, limit: Self.longestPosition)
        return column > line + 1 && text.byte(at: column) == UInt8(ascii: ")") ? column + 1 : nil
    }

    /// `line 12`, `column 3`
    private func namedPositionEnd(_ start: Int, _ word: Int) -> Int? {
        guard word - start <= 6, text.hasDigit(at: word + 1),
            LineText(UnsafeBufferPointer(rebasing: text[start..<word])).startsWithAny(
                of: "line|column|col|row|")
        else { return nil }
        let end = text.end(ofDigitsFrom: word + 1, limit: Self.longestPosition + 1)
        return text.hasWord(at: end) ? nil : end
    }

    /// More digits than codes have, a long fraction, or digits with a unit.
    private func numberEnd(_ start: Int) -> Int? {
        guard text[start].isASCIIDigit else { return nil }
        var digits = text.end(ofDigitsFrom: start)
        let hasFraction = text.byte(at: digits) == UInt8(ascii: ".") && text.hasDigit(at: digits + 1)
        if hasFraction { digits = text.end(ofDigitsFrom: digits + 1) }
        // A third group makes it a version, which tells one problem from another.
        if hasFraction, text.byte(at: digits) == UInt8(ascii: "."), text.hasDigit(at: digits + 1) {
            return nil
        }
        let end = text.end(ofRunFrom: digits, limit: Self.longestUnit) { $0.isASCIILetter }
        guard !text.hasWord(at: end) else { return nil }
        if end > digits { return WordTable.shared[text[digits..<end]].contains(.counter) ? end : nil }
        return digits - start > (hasFraction ? Self.longestVersion : Self.longestCode) ? end : nil
    }
}
