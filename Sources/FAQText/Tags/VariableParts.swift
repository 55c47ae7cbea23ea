/// A part of a message that changes from one occurrence to the next.
package struct VariablePart: Sendable, Hashable {
    package enum Kind: UInt8, Sendable, Hashable {
        /// A date, a time, or both: `2023-11-02 14:22:07.881`, `14:22`.
        case time
        /// `https://host/path?query`
        case url
        /// A path of a file or folder: `/usr/lib/x`, `C:\x\y`, `./a/b`, `a/b/c.js`.
        case path
        /// An IP address with its port, or a host with a port: `10.0.0.8:11800`, `localhost:8080`.
        case address
        /// `user@host.tld`
        case email
        /// A UUID, a hash, a memory address or another run of eight or more hexadecimal digits.
        case hex
        /// A place in a file: `:12:3`, `(33,10)`, `line 12`.
        case position
        /// A number of six or more digits, a fraction of five or more, or an amount: `4566829760`, `10500ms`.
        case number
        /// A name between single, double or back quotes: `'nickName'`.
        case quotedName
    }

    package var kind: Kind
    /// The bytes in the given text; the marks around a quoted name stay outside.
    package var range: Range<Int>

    package init(kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}

/// Finds the parts of an error text or log that vary: what is left is the template.
///
/// Short numbers stay, since they may be codes (`HTTP 502`, `40006`); so do digits that belong to an
/// identifier. Time and memory are linear in the text.
///
/// - Parameter text: raw bytes, of any number of lines; invalid UTF-8 are never masked.
/// - Returns: ranges in ascending order without overlap.
package func maskVariableParts(in text: UnsafeBufferPointer<UInt8>) -> [VariablePart] {
    let scanned = ScannedText(text)
    var masker = VariablePartMasker(scanned)
    masker.run()
    return masker.parts
}

/// One pass over a text: at each place the longest variable part that starts there.
struct VariablePartMasker {
    private let text: ScannedText
    private(set) var parts: [VariablePart] = []
    private var index = 0

    /// Quoted names are at most this long; what is longer is a text, not a name.
    private static let longestName = 60
    /// How far a path, an address or a number may reach.
    private static let longest = 512

    init(_ text: ScannedText) { self.text = text }

    mutating func run() {
        while index < text.count {
            let unit = text.unit(index)
            if text.unit(index - 1).isName && unit.isName {
                index += 1
            } else if let (kind, end) = part(at: index, unit) {
                let range = kind == .quotedName ? index + 1..<end - 1 : index..<end
                parts.append(VariablePart(kind: kind, range: text.bytes(range)))
                index = end
            } else {
                index += 1
            }
        }
    }

    private func part(at start: Int, _ unit: Unicode.Scalar) -> (VariablePart.Kind, Int)? {
        if unit == "'" || unit == "\"" || unit == "`" || unit == "‘" || unit == "“" {
            return nameEnd(start).map { (.quotedName, $0) }
        }
        if unit == "/" || unit == "~" || unit == "." || unit == "\\" {
            return pathEnd(start).map { (.path, $0) }
        }
        if unit == ":" || unit == "(" { return positionEnd(start).map { (.position, $0) } }
        guard unit.isName else { return nil }
        if let end = urlEnd(start) { return (.url, end) }
        if unit.isASCIILetter, text.unit(start + 1) == ":",
            text.unit(start + 2) == "\\" || text.unit(start + 2) == "/"
        {
            return (.path, pathBody(start + 2))
        }
        if let end = emailEnd(start) { return (.email, end) }
        if unit.isDigit {
            if let end = timeEnd(start) { return (.time, end) }
            if let end = addressEnd(start) { return (.address, end) }
        }
        if let end = hostWithPortEnd(start) { return (.address, end) }
        if let end = hexEnd(start) { return (.hex, end) }
        if let end = lineEnd(start) { return (.position, end) }
        if unit.isDigit, let end = numberEnd(start) { return (.number, end) }
        return relativePathEnd(start).map { (.path, $0) }
    }

    private func isTerminated(_ end: Int) -> Bool { !text.unit(end).isName }

    // MARK: Names, links and paths

    /// A quotation without blanks around one name, on one line.
    private func nameEnd(_ start: Int) -> Int? {
        guard !text.unit(start - 1).isName else { return nil }
        let opening = text.unit(start)
        var position = start + 1
        while position < text.count, position - start <= Self.longestName {
            let unit = text.unit(position)
            let closes =
                switch opening {
                case "‘": unit == "’"
                case "“": unit == "”"
                case "`": unit == "`" || unit == "'"
                default: unit == opening
                }
            if closes {
                let name = start + 1..<position
                let isName = !name.isEmpty && !text.unit(position + 1).isName
                // The key of a record is no name of its own.
                return isName && text.unit(position + 1) != ":" && !isCode(name) ? position + 1 : nil
            }
            if unit.isBlank || unit.isUnspaced { return nil }
            position += 1
        }
        return nil
    }

    /// Whether a quoted name is an error code, by which problems are told apart.
    private func isCode(_ name: Range<Int>) -> Bool {
        if name.count <= 6, text.units[name].allSatisfy({ $0.isDigit }) { return true }
        let shape = IdentifierShape(name, in: text)
        return shape.isExceptionName(in: text)
            || CodeShape(shape, in: text).isCode(context: .query, isAnnounced: false, isNear: true)
    }

    private func urlEnd(_ start: Int) -> Int? {
        var position = start
        while position - start < 12, text.unit(position).isName || text.unit(position) == "+" {
            position += 1
        }
        guard position > start, text.unit(position) == ":", text.unit(position + 1) == "/",
            text.unit(position + 2) == "/"
        else { return nil }
        return pathBody(position + 3)
    }

    /// The end of a stretch of path characters, without closing punctuation.
    private func pathBody(_ start: Int) -> Int {
        var position = start
        while position < text.count, position - start < Self.longest, Self.isPath(text.unit(position)) {
            // `x.js:12:3` ends before the position.
            if text.unit(position) == ":",
                text.unit(position + 1).isDigit || !Self.isPath(text.unit(position + 1))
            {
                break
            }
            position += 1
        }
        while position > start {
            let last = text.unit(position - 1)
            guard last == "." || last == "," || last == ":" || last == "-" else { break }
            position -= 1
        }
        return position
    }

    private static func isPath(_ unit: Unicode.Scalar) -> Bool {
        if unit.isName || unit.isOtherAlphabet { return true }
        switch unit {
        case "/", "\\", ".", "-", "~", "+", "%", "@", "=", "&", "?", "#", "$", "*", ":", ",": return true
        default: return false
        }
    }

    /// `/a/b`, `~/a`, `./a`, `../a`, `\\server\share`: at least two names, or a marked start.
    private func pathEnd(_ start: Int) -> Int? {
        let before = text.unit(start - 1)
        guard !before.isName, before != "/", before != ".", before != ")", before != "\\", !before.isUnspaced
        else { return nil }
        var first = start
        while first - start < 3, text.unit(first) == "." || text.unit(first) == "~" { first += 1 }
        guard text.unit(first) == "/" || text.unit(first) == "\\" else { return nil }
        let end = pathBody(first + 1)
        guard end - first >= 3 else { return nil }
        var separators = first > start ? 1 : 0
        for position in first..<end where text.unit(position) == "/" || text.unit(position) == "\\" {
            separators += 1
        }
        return separators >= 2 ? end : nil
    }

    /// `src/app/index.js`, `a/b/c`
    private func relativePathEnd(_ start: Int) -> Int? {
        guard text.unit(start - 1) != "@", text.unit(start - 1) != "/" else { return nil }
        var position = start
        while position - start < 80,
            text.unit(position).isName || text.unit(position) == "-" || text.unit(position) == "."
        { position += 1 }
        guard text.unit(position) == "/" || text.unit(position) == "\\", text.unit(position + 1).isName else {
            return nil
        }
        let end = pathBody(position)
        var separators = 0
        var lastDot = 0
        for probe in position..<end {
            if text.unit(probe) == "/" || text.unit(probe) == "\\" { separators += 1 }
            if text.unit(probe) == "." { lastDot = probe }
        }
        let hasExtension = lastDot > 0 && end - lastDot <= 6
        return separators >= 2 || hasExtension ? end : nil
    }

    private func emailEnd(_ start: Int) -> Int? {
        var position = start
        while position - start < 64,
            text.unit(position).isName || text.unit(position) == "." || text.unit(position) == "-"
                || text.unit(position) == "+"
        { position += 1 }
        guard text.unit(position) == "@", text.unit(position + 1).isName else { return nil }
        let host = position + 1
        position = host
        var dots = 0
        while position - host < 120,
            text.unit(position).isName || text.unit(position) == "-"
                || (text.unit(position) == "." && text.unit(position + 1).isName)
        {
            if text.unit(position) == "." { dots += 1 }
            position += 1
        }
        return dots > 0 ? position : nil
    }

    // MARK: Times, places and numbers

    /// A run of digits with at least two `-`, `/` or `:` between, or `hh:mm`; a date may be followed
    /// by its time.
    private func timeEnd(_ start: Int) -> Int? {
        guard let end = timeRun(start) else { return nil }
        let next = text.unit(end)
        if next == " " || next == "T", text.unit(end + 1).isDigit, let whole = timeRun(end + 1) {
            return whole
        }
        return end
    }

    private func timeRun(_ start: Int) -> Int? {
        var position = start
        var groups = 1
        var digits = 0
        var hasColon = false
        while position < text.count, position - start < 40 {
            let unit = text.unit(position)
            if unit.isDigit {
                digits += 1
                guard digits <= 9 else { return nil }
            } else if unit == "-" || unit == "/" || unit == ":" {
                guard digits >= 1, digits <= 4, text.unit(position + 1).isDigit else { break }
                if unit == ":" { hasColon = true }
                groups += 1
                digits = 0
            } else if unit == "." || unit == ",", groups >= 3, text.unit(position + 1).isDigit {
                digits = 0
            } else if unit == "T", groups == 3, text.unit(position + 1).isDigit {
                digits = 0
                groups = 1
            } else {
                break
            }
            position += 1
        }
        if text.unit(position) == "Z" { position += 1 }
        let isClock = groups == 2 && hasColon && position - start == 5
        guard groups >= 3 || isClock || (hasColon && position - start > 12), isTerminated(position) else {
            return nil
        }
        return position
    }

    /// `10.0.0.8`, `10.0.0.8:11800`
    private func addressEnd(_ start: Int) -> Int? {
        var position = start
        var groups = 0
        while groups < 4 {
            let first = position
            while position - first < 3, text.unit(position).isDigit { position += 1 }
            guard position > first else { return nil }
            groups += 1
            if groups < 4 {
                guard text.unit(position) == "." else { return nil }
                position += 1
            }
        }
        guard isTerminated(position), text.unit(position) != "." || !text.unit(position + 1).isDigit else {
            return nil
        }
        return portEnd(position) ?? position
    }

    private func portEnd(_ start: Int) -> Int? {
        guard text.unit(start) == ":" else { return nil }
        var position = start + 1
        while position - start <= 5, text.unit(position).isDigit { position += 1 }
        return position > start + 2 && isTerminated(position) ? position : nil
    }

    /// `localhost:8080`, `api.example.com:443`
    private func hostWithPortEnd(_ start: Int) -> Int? {
        guard text.unit(start).isASCIILetter else { return nil }
        var position = start
        var dots = 0
        while position - start < 120,
            text.unit(position).isName
                || ((text.unit(position) == "." || text.unit(position) == "-")
                    && text.unit(position + 1).isName)
        {
            if text.unit(position) == "." { dots += 1 }
            position += 1
        }
        guard let end = portEnd(position), text.unit(end) != ":" else { return nil }
        let isLocal = IdentifierShape.matches(start..<position, "localhost", in: text)
        // `main.c:120` is a place in a file.
        return isLocal || (dots >= 2 && end - position >= 3) ? end : nil
    }

    /// A UUID, `0x…` with four or more digits, or eight or more hexadecimal digits with both letters
    /// and digits. Status codes such as `0x80070005` stay.
    private func hexEnd(_ start: Int) -> Int? {
        var position = start
        var letters = 0
        var digits = 0
        var groups = 1
        if text.unit(start) == "0", text.unit(start + 1) == "x" {
            position += 2
            while position - start < 40, text.unit(position).isHexDigit { position += 1 }
            let isStatus =
                position - start == 10
                && (text.unit(start + 2) == "8" || text.unit(start + 2).lowercasedValue == 0x63)
            return position - start >= 6 && isTerminated(position) && !isStatus ? position : nil
        }
        while position - start < 140 {
            let unit = text.unit(position)
            if unit.isDigit {
                digits += 1
            } else if unit.isHexDigit {
                letters += 1
            } else if unit == "-", text.unit(position + 1).isHexDigit {
                groups += 1
            } else {
                break
            }
            position += 1
        }
        guard isTerminated(position) else { return nil }
        let isUUID = groups == 5 && letters + digits == 32
        return isUUID || (groups == 1 && position - start >= 8 && digits >= 2 && letters >= 1)
            ? position : nil
    }

    /// `:12:3`, `:12`, `(33,10)`, `(12)` after a name.
    private func positionEnd(_ start: Int) -> Int? {
        guard text.unit(start - 1).isName else { return nil }
        let isBracket = text.unit(start) == "("
        var position = start
        var groups = 0
        while groups < 2,
            groups == 0 || text.unit(position) == ":" || (isBracket && text.unit(position) == ",")
        {
            let first = position + 1
            var end = first
            while end - first < 7, text.unit(end).isDigit { end += 1 }
            guard end > first else { break }
            position = end
            groups += 1
        }
        guard groups > 0, isTerminated(position) else { return nil }
        guard isBracket else {
            // A single number after a colon is a port, a code or a count as well.
            return groups == 2 ? position : nil
        }
        return text.unit(position) == ")" && groups == 2 ? position + 1 : nil
    }

    /// `line 12`, `column 3`
    private func lineEnd(_ start: Int) -> Int? {
        var position = start
        while position - start < 7, text.unit(position).isASCIILetter { position += 1 }
        let word = start..<position
        guard
            IdentifierShape.matches(word, "line", in: text)
                || IdentifierShape.matches(word, "column", in: text)
                || IdentifierShape.matches(word, "col", in: text)
                || IdentifierShape.matches(word, "row", in: text)
        else { return nil }
        guard text.unit(position) == " ", text.unit(position + 1).isDigit else { return nil }
        let first = position + 1
        position = first
        while position - first < 8, text.unit(position).isDigit { position += 1 }
        return isTerminated(position) ? position : nil
    }

    /// Six or more digits, a long fraction, or digits with a unit.
    private func numberEnd(_ start: Int) -> Int? {
        var position = start
        var hasFraction = false
        while position - start < Self.longest {
            let unit = text.unit(position)
            if unit == ".", !hasFraction, text.unit(position + 1).isDigit {
                hasFraction = true
            } else if !unit.isDigit {
                break
            }
            position += 1
        }
        // A third group makes it a version, which tells one problem from another.
        if hasFraction && text.unit(position) == "." && text.unit(position + 1).isDigit { return nil }
        let unitStart = position
        while position - unitStart < 4, text.unit(position).isASCIILetter { position += 1 }
        let isUnit =
            position > unitStart
            && IdentifierShape.classes(of: unitStart..<position, in: text).contains(.counter)
        guard isTerminated(position), position == unitStart || isUnit else { return nil }
        let isIdentifier = position == unitStart && !hasFraction && unitStart - start <= 5
        return isUnit || (!isIdentifier && (hasFraction ? unitStart - start > 4 : unitStart - start > 5))
            ? position : nil
    }
}
