internal import FAQText

/// Cuts code into pieces by what they are, so that a page or a terminal can colour them. It does not understand the code:
/// what it cannot place stays plain, and the pieces are every byte once, in order.
package struct Highlighter {
    /// What a piece of code is.
    package enum Kind: Sendable {
        case comment
        case string
        case number
        case keyword
        case name
        case tag
        case variable
        case added
        case removed
    }

    /// A piece of code, of no kind where it is plain.
    package struct Piece: Sendable {
        package var bytes: ArraySlice<UInt8>
        package var kind: Kind?
    }

    private let language: CodeLanguage
    private let code: [UInt8]
    private let lineComments: [[UInt8]]
    private let blockComment: (start: [UInt8], end: [UInt8])?
    private let quotes: [UInt8]
    private let longQuotes: [UInt8]
    private var position = 0
    private var pieceStart = 0
    private var pieces: [Piece] = []

    /// - Returns: pieces that are not empty. Takes time in proportion to the length of the code.
    package static func pieces(of code: String, in language: CodeLanguage) -> [Piece] {
        let bytes = Array(code.utf8)
        guard !language.name.isEmpty else { return bytes.isEmpty ? [] : [Piece(bytes: bytes[...])] }
        var highlighter = Highlighter(language, bytes)
        switch language.manner {
        case .words: highlighter.cutWords()
        case .markup: highlighter.cutMarkup()
        case .keys: highlighter.cutKeys()
        case .changes: highlighter.cutChanges()
        }
        highlighter.endPiece(nil)
        return highlighter.pieces
    }

    private init(_ language: CodeLanguage, _ code: [UInt8]) {
        self.language = language
        self.code = code
        lineComments = language.lineComments.map { Array($0.utf8) }
        blockComment = language.blockComment.map { (Array($0.start.utf8), Array($0.end.utf8)) }
        quotes = Array(language.quotes.utf8)
        longQuotes = Array(language.longQuotes.utf8)
    }

    // MARK: Words

    private mutating func cutWords() {
        while position < code.count { cutWord() }
    }

    private mutating func cutWord() {
        let byte = code[position]
        if let end = commentEnd() {
            mark(.comment, upTo: end)
        } else if quotes.contains(byte) || longQuotes.contains(byte) {
            let end = stringEnd()
            mark(isBeforeColon(end) ? .name : .string, upTo: end)
        } else if byte.isWordStart {
            let end = wordEnd(from: position)
            var word = String(decoding: code[position..<end], as: UTF8.self)
            if language.isCaseInsensitive { word = word.lowercased() }
            if language.keywords.contains(word) {
                mark(.keyword, upTo: end)
            } else {
                position = end
            }
        } else if byte.isASCIIDigit {
            mark(.number, upTo: numberEnd())
        } else if byte == UInt8(ascii: "$"), language.hasVariables, let end = variableEnd() {
            mark(.variable, upTo: end)
        } else {
            position += 1
        }
    }

    private func commentEnd() -> Int? {
        if let block = blockComment, matches(block.start, at: position) {
            return firstIndex(of: block.end, from: position + block.start.count).map { $0 + block.end.count }
                ?? code.count
        }
        for start in lineComments where matches(start, at: position) {
            // In a shell, `#` within a word is no comment.
            if start == [UInt8(ascii: "#")], position > 0, !code[position - 1].isASCIISpace { continue }
            return lineEnd(from: position)
        }
        return nil
    }

    /// The end of the string that begins here; one that is not closed ends with its line, so that a stray apostrophe
    /// does not colour the rest.
    private func stringEnd() -> Int {
        let quote = code[position]
        if language.hasTripleQuotes, matches([quote, quote, quote], at: position) {
            return firstIndex(of: [quote, quote, quote], from: position + 3).map { $0 + 3 } ?? code.count
        }
        let isLong = longQuotes.contains(quote)
        var end = position + 1
        while end < code.count {
            if code[end] == UInt8(ascii: "\\") {
                end += 2
            } else if code[end] == quote {
                return end + 1
            } else if code[end] == 0x0A, !isLong {
                return end
            } else {
                end += 1
            }
        }
        return min(end, code.count)
    }

    private func isBeforeColon(_ end: Int) -> Bool {
        guard language.hasNamedStrings else { return false }
        return code[end...].first { !$0.isASCIISpace } == UInt8(ascii: ":")
    }

    private func wordEnd(from start: Int) -> Int {
        code[start...].firstIndex { !$0.isASCIIWord } ?? code.count
    }

    private func numberEnd() -> Int {
        code[position...].firstIndex { !($0.isASCIIWord || $0 == UInt8(ascii: ".")) } ?? code.count
    }

    private func variableEnd() -> Int? {
        guard position + 1 < code.count else { return nil }
        if code[position + 1] == UInt8(ascii: "{") {
            let end = code[position...].prefix(80).firstIndex(of: UInt8(ascii: "}"))
            return end.map { $0 + 1 }
        }
        return code[position + 1].isASCIIWord ? wordEnd(from: position + 1) : nil
    }

    // MARK: Markup

    private mutating func cutMarkup() {
        let comment = (start: Array("<!--".utf8), end: Array("-->".utf8))
        while position < code.count {
            guard code[position] == UInt8(ascii: "<") else {
                position += 1
                continue
            }
            if matches(comment.start, at: position) {
                let end = firstIndex(of: comment.end, from: position + 4).map { $0 + 3 } ?? code.count
                mark(.comment, upTo: end)
            } else {
                cutTag()
            }
        }
    }

    private mutating func cutTag() {
        position += 1
        if position < code.count,
            [UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(code[position])
        {
            position += 1
        }
        guard position < code.count, code[position].isWordStart else { return }
        mark(.tag, upTo: nameEnd())
        while position < code.count, code[position] != UInt8(ascii: ">"), code[position] != UInt8(ascii: "<")
        {
            let byte = code[position]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                let end = code[(position + 1)...].firstIndex(of: byte).map { $0 + 1 } ?? code.count
                mark(.string, upTo: end)
            } else if byte.isWordStart || byte == UInt8(ascii: "@") || byte == UInt8(ascii: ":") {
                mark(.name, upTo: max(nameEnd(), position + 1))
            } else {
                position += 1
            }
        }
    }

    /// Names of elements and attributes hold hyphens, colons and points: `a:if`, `v-on:click.once`.
    private func nameEnd() -> Int {
        code[position...].firstIndex { !($0.isASCIIWord || "-:.@".utf8.contains($0)) } ?? code.count
    }

    // MARK: Lines

    private mutating func cutKeys() {
        while position < code.count {
            let end = lineEnd(from: position)
            if let key = keyRange(in: position..<end) {
                position = key.lowerBound
                mark(.name, upTo: key.upperBound)
            }
            while position < end { cutWord() }
            position = max(position, min(end + 1, code.count))
        }
    }

    /// The words before a colon or equals sign at the start of a line, or a heading in brackets.
    private func keyRange(in line: Range<Int>) -> Range<Int>? {
        var start = line.lowerBound
        while start < line.upperBound, code[start].isASCIISpace || code[start] == UInt8(ascii: "-") {
            start += 1
        }
        guard start < line.upperBound else { return nil }
        if code[start] == UInt8(ascii: "["),
            let end = code[start..<line.upperBound].firstIndex(of: UInt8(ascii: "]"))
        {
            return start..<(end + 1)
        }
        let end =
            code[start..<line.upperBound].firstIndex { !($0.isASCIIWord || "-./".utf8.contains($0)) }
            ?? line.upperBound
        guard end > start else { return nil }
        let next = code[end..<line.upperBound].first { !$0.isASCIISpace }
        return next == UInt8(ascii: ":") || next == UInt8(ascii: "=") ? start..<end : nil
    }

    private mutating func cutChanges() {
        while position < code.count {
            let end = lineEnd(from: position)
            switch code[position] {
            case UInt8(ascii: "+"): mark(.added, upTo: end)
            case UInt8(ascii: "-"): mark(.removed, upTo: end)
            case UInt8(ascii: "@"): mark(.comment, upTo: end)
            default: break
            }
            position = max(position, min(end + 1, code.count))
        }
    }

    // MARK: Pieces

    private mutating func endPiece(_ kind: Kind?) {
        guard pieceStart < position else { return }
        pieces.append(Piece(bytes: code[pieceStart..<position], kind: kind))
        pieceStart = position
    }

    private mutating func mark(_ kind: Kind, upTo end: Int) {
        endPiece(nil)
        position = end
        endPiece(kind)
    }

    private func lineEnd(from start: Int) -> Int {
        code[start...].firstIndex(of: 0x0A) ?? code.count
    }

    private func matches(_ word: [UInt8], at start: Int) -> Bool {
        code[start...].starts(with: word)
    }

    private func firstIndex(of word: [UInt8], from start: Int) -> Int? {
        guard start <= code.count - word.count else { return nil }
        return (start...(code.count - word.count)).first { matches(word, at: $0) }
    }
}

extension UInt8 {
    fileprivate var isWordStart: Bool { isASCIILetter || self == UInt8(ascii: "_") }
}
