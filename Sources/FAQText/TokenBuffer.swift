/// The tokens of folded texts, with their keys side by side in one array.
///
/// Content and queries are cut by the same code, so they cannot disagree. Han text gives single characters and
/// overlapping pairs, which needs no dictionary; identifiers give themselves as a whole and the words inside.
package struct TokenBuffer: Sendable {
    package private(set) var tokens: [Token] = []
    package private(set) var keys: [UInt8] = []
    private var position: UInt32 = 0

    package init() {}

    /// Forgets all tokens and keeps the memory.
    package mutating func removeAll() {
        tokens.removeAll(keepingCapacity: true)
        keys.removeAll(keepingCapacity: true)
        position = 0
    }

    /// Appends the tokens of `text`.
    ///
    /// - Parameters:
    ///   - text: folded text (``FoldedText``).
    ///   - base: added to the ranges of the tokens, for a text that is part of another.
    package mutating func tokenize(_ text: UnsafeBufferPointer<UInt8>, base: Int = 0) {
        var tokenizer = Tokenizer(text: text, base: UInt32(truncatingIfNeeded: base))
        var index = 0
        while index < text.count {
            let scalar = UTF8Scalar(text, at: index)
            switch CharacterClass(scalar.value) {
            case .han: index = tokenizer.han(from: index, into: &self)
            case .word: index = tokenizer.word(from: index, into: &self)
            case .other: index += scalar.length
            }
        }
    }

    /// Keeps phrases from reaching over the border between two texts.
    package mutating func skipPosition() {
        position += 1
    }

    private struct Tokenizer {
        let text: UnsafeBufferPointer<UInt8>
        let base: UInt32
        /// The short word just passed, if a number right after it would make a code of both.
        var shortWord = 0..<0

        mutating func han(from first: Int, into buffer: inout TokenBuffer) -> Int {
            shortWord = 0..<0
            var index = first
            var previous = -1
            while index < text.count {
                let scalar = UTF8Scalar(text, at: index)
                guard CharacterClass(scalar.value) == .han else { break }
                let end = index + scalar.length
                if previous >= 0 {
                    buffer.append(.hanPair, copying: previous..<end, of: self, at: buffer.position - 1)
                }
                buffer.append(.han, copying: index..<end, of: self, at: buffer.position)
                buffer.position += 1
                previous = index
                index = end
            }
            return index
        }

        /// Cuts the word or identifier that begins at `first` and returns its end.
        mutating func word(from first: Int, into buffer: inout TokenBuffer) -> Int {
            var end = first
            var shape = Shape()
            while end < text.count {
                let byte = text[end]
                if byte < 0x80 {
                    if byte.isASCIIWord {
                        shape.pass(byte)
                        end += 1
                    } else if byte == 0x2E || byte == 0x2D || byte == 0x27, startsWord(at: end + 1) {
                        shape.pass(byte)
                        end += 1
                    } else {
                        break
                    }
                } else {
                    let scalar = UTF8Scalar(text, at: end)
                    guard CharacterClass(scalar.value) == .word else { break }
                    shape.isPlainWord = false
                    end += scalar.length
                }
            }
            if shape.isPlainWord {
                plainWord(first..<end, into: &buffer)
            } else {
                compound(first..<end, into: &buffer)
            }
            return end
        }

        private func startsWord(at index: Int) -> Bool {
            guard index < text.count else { return false }
            return CharacterClass(UTF8Scalar(text, at: index).value) == .word
        }

        /// A run of ASCII letters of one part: the common case.
        private mutating func plainWord(_ range: Range<Int>, into buffer: inout TokenBuffer) {
            buffer.appendWord(range, of: self)
            shortWord = range.count <= 5 ? range : 0..<0
        }

        private mutating func compound(_ whole: Range<Int>, into buffer: inout TokenBuffer) {
            let range = withoutContraction(whole)
            if range.isEmpty { return }
            if range.count < whole.count || isContraction(whole) {
                buffer.appendContraction(isContraction(whole) ? whole : range, of: self)
                shortWord = 0..<0
                return
            }
            if isNumber(range) {
                number(range, into: &buffer)
                return
            }
            shortWord = 0..<0
            if countParts(range) <= 1 {
                buffer.appendSinglePart(range, of: self)
                return
            }
            let position = buffer.position
            buffer.appendWhole(range, of: self, at: position)
            appendDottedWholes(range, at: position, into: &buffer)
            eachPart(range) { part in
                buffer.appendPart(part, of: self, at: buffer.position)
                buffer.position += 1
            }
        }

        /// `it's` is `it`.
        private func withoutContraction(_ range: Range<Int>) -> Range<Int> {
            guard let quote = text[range].firstIndex(of: 0x27), !isContraction(range) else { return range }
            let tail = range.upperBound - quote - 1
            guard (1...2).contains(tail), text[range.lowerBound..<quote].allSatisfy({ $0.isASCIILetter }),
                text[quote + 1..<range.upperBound].allSatisfy({ $0.isASCIILetter })
            else { return range }
            return range.lowerBound..<quote
        }

        /// `don't` is one word.
        private func isContraction(_ range: Range<Int>) -> Bool {
            guard range.count >= 4 else { return false }
            let end = range.upperBound
            return text[end - 1] | 0x20 == 0x74 && text[end - 2] == 0x27 && text[end - 3] | 0x20 == 0x6E
                && text[range.lowerBound..<end - 2].allSatisfy({ $0.isASCIILetter })
        }

        private func isNumber(_ range: Range<Int>) -> Bool {
            text[range].allSatisfy { $0.isASCIIDigit || Self.isSeparator($0) }
                && text[range].contains(where: { $0.isASCIIDigit })
        }

        private mutating func number(_ range: Range<Int>, into buffer: inout TokenBuffer) {
            let isSimple = text[range].allSatisfy({ $0.isASCIIDigit })
            buffer.appendNumber(range, of: self)
            if isSimple, range.count >= 3, !shortWord.isEmpty, range.lowerBound - shortWord.upperBound <= 1 {
                buffer.appendJoined(shortWord, range, of: self)
            }
            buffer.position += 1
            shortWord = 0..<0
        }

        @inline(__always)
        static func isSeparator(_ byte: UInt8) -> Bool {
            byte == 0x2E || byte == 0x2D || byte == 0x27 || byte == 0x5F
        }

        private func countParts(_ range: Range<Int>) -> Int {
            var count = 0
            eachPart(range) { _ in count += 1 }
            return count
        }

        /// Cuts at separators, between cases and between letters and digits: `getHTTPCode2` is get, HTTP, Code, 2.
        private func eachPart(_ range: Range<Int>, _ body: (Range<Int>) -> Void) {
            var index = range.lowerBound
            while index < range.upperBound {
                let start = index
                let byte = text[index]
                if Self.isSeparator(byte) {
                    index += 1
                    continue
                }
                index += 1
                if byte.isASCIIDigit {
                    while index < range.upperBound, text[index].isASCIIDigit { index += 1 }
                } else if byte.isASCIILowercase {
                    while index < range.upperBound, text[index].isASCIILowercase { index += 1 }
                } else if byte.isASCIIUppercase {
                    while index < range.upperBound, text[index].isASCIIUppercase { index += 1 }
                    if index < range.upperBound, text[index].isASCIILowercase {
                        // The last capital begins the next part.
                        if index - start > 1 {
                            index -= 1
                        } else {
                            while index < range.upperBound, text[index].isASCIILowercase { index += 1 }
                        }
                    }
                } else {
                    while index < range.upperBound, text[index] >= 0x80 { index += 1 }
                }
                body(start..<index)
            }
        }

        /// The pieces between dots that are identifiers themselves, and the ends of the chain, which people name it
        /// by: `getOpenUserInfo` of `my.getOpenUserInfo`, `user.info.share` of `alipay.user.info.share`.
        private func appendDottedWholes(
            _ range: Range<Int>, at position: UInt32, into buffer: inout TokenBuffer
        ) {
            var sections: [Range<Int>] = []
            var start = range.lowerBound
            for end in range where text[end] == 0x2E {
                if end > start { sections.append(start..<end) }
                start = end + 1
            }
            guard !sections.isEmpty else { return }
            if start < range.upperBound { sections.append(start..<range.upperBound) }
            for section in sections where countParts(section) > 1 {
                buffer.appendWhole(section, of: self, at: position)
            }
            for section in sections.dropFirst().dropLast().prefix(Self.suffixLimit) {
                buffer.appendWhole(section.lowerBound..<range.upperBound, of: self, at: position)
            }
        }

        private static let suffixLimit = 4
    }

    /// What has been seen of a word while looking for its end.
    private struct Shape {
        var isPlainWord = true
        private var previousIsLower = false

        mutating func pass(_ byte: UInt8) {
            if byte.isASCIILowercase {
                previousIsLower = true
            } else if byte.isASCIIUppercase {
                // A capital after a small letter splits the word; capitals before small letters may do so too.
                if previousIsLower { isPlainWord = false }
                upperRun += 1
                return
            } else {
                isPlainWord = false
            }
            if upperRun > 1 { isPlainWord = false }
            upperRun = 0
        }

        private var upperRun = 0
    }

    // MARK: Appending

    private mutating func append(
        _ kind: TokenKind, range: Range<Int>, of tokenizer: Tokenizer, keyStart: Int, at position: UInt32
    ) {
        tokens.append(
            Token(
                kind: kind, position: position, keyStart: UInt32(truncatingIfNeeded: keyStart),
                keyLength: UInt32(truncatingIfNeeded: keys.count - keyStart),
                start: tokenizer.base &+ UInt32(truncatingIfNeeded: range.lowerBound),
                end: tokenizer.base &+ UInt32(truncatingIfNeeded: range.upperBound)))
    }

    private mutating func append(
        _ kind: TokenKind, copying range: Range<Int>, of tokenizer: Tokenizer, at position: UInt32
    ) {
        let start = keys.count
        keys.append(contentsOf: UnsafeBufferPointer(rebasing: tokenizer.text[range]))
        append(kind, range: range, of: tokenizer, keyStart: start, at: position)
    }

    private mutating func appendLowered(_ range: Range<Int>, of tokenizer: Tokenizer) {
        let start = keys.count
        keys.append(contentsOf: UnsafeBufferPointer(rebasing: tokenizer.text[range]))
        keys.withUnsafeMutableBufferPointer { keys in
            for index in start..<keys.count { keys[index] = keys[index].asciiLowercased }
        }
    }

    private mutating func appendWord(_ range: Range<Int>, of tokenizer: Tokenizer) {
        let start = keys.count
        appendLowered(range, of: tokenizer)
        finishWord(range, of: tokenizer, keyStart: start)
    }

    private mutating func appendContraction(_ range: Range<Int>, of tokenizer: Tokenizer) {
        let start = keys.count
        for index in range where tokenizer.text[index] != 0x27 {
            keys.append(tokenizer.text[index].asciiLowercased)
        }
        finishWord(range, of: tokenizer, keyStart: start)
    }

    private mutating func finishWord(_ range: Range<Int>, of tokenizer: Tokenizer, keyStart: Int) {
        let isStopWord = StopWords.contains(keys, from: keyStart)
        stemKey(from: keyStart)
        append(isStopWord ? .stopWord : .word, range: range, of: tokenizer, keyStart: keyStart, at: position)
        position += 1
    }

    /// One part that is no plain word: `_name`, `Ошибка`.
    private mutating func appendSinglePart(_ range: Range<Int>, of tokenizer: Tokenizer) {
        let start = keys.count
        for index in range where !Tokenizer.isSeparator(tokenizer.text[index]) {
            keys.append(tokenizer.text[index].asciiLowercased)
        }
        guard keys.count > start else { return }
        finishWord(range, of: tokenizer, keyStart: start)
    }

    private mutating func appendNumber(_ range: Range<Int>, of tokenizer: Tokenizer) {
        let start = keys.count
        for index in range {
            let byte = tokenizer.text[index]
            if byte.isASCIIDigit {
                keys.append(byte)
            } else if keys.count > start, keys[keys.count - 1] != 0x2E {
                keys.append(0x2E)
            }
        }
        if keys[keys.count - 1] == 0x2E { keys.removeLast() }
        append(.number, range: range, of: tokenizer, keyStart: start, at: position)
    }

    private mutating func appendJoined(_ word: Range<Int>, _ number: Range<Int>, of tokenizer: Tokenizer) {
        let start = keys.count
        for index in word { keys.append(tokenizer.text[index].asciiLowercased) }
        for index in number { keys.append(tokenizer.text[index]) }
        append(
            .joinedCode, range: word.lowerBound..<number.upperBound, of: tokenizer, keyStart: start,
            at: position > 0 ? position - 1 : 0)
    }

    private mutating func appendWhole(_ range: Range<Int>, of tokenizer: Tokenizer, at position: UInt32) {
        let start = keys.count
        for index in range where !Tokenizer.isSeparator(tokenizer.text[index]) {
            keys.append(tokenizer.text[index].asciiLowercased)
        }
        stemKey(from: start)
        append(.identifier, range: range, of: tokenizer, keyStart: start, at: position)
    }

    private mutating func appendPart(_ range: Range<Int>, of tokenizer: Tokenizer, at position: UInt32) {
        let start = keys.count
        appendLowered(range, of: tokenizer)
        stemKey(from: start)
        append(.identifierPart, range: range, of: tokenizer, keyStart: start, at: position)
    }

    private mutating func stemKey(from start: Int) {
        guard keys[start...].allSatisfy({ $0.isASCIILowercase }) else { return }
        let length = keys.withUnsafeMutableBufferPointer {
            Stemmer.stem(UnsafeMutableBufferPointer(rebasing: $0[start...]))
        }
        keys.removeLast(keys.count - start - length)
    }
}
