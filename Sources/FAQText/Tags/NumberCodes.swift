/// Numbers that are codes because the words beside them say so: `错误码 8004`, `HTTP 502`, `404 error`.
extension TagRecogniser {
    mutating func findNumberCodes() {
        // Whether the last number was a code, so that `8004、8005` or `1 or 2` continues the list.
        var listEnd: Int?
        for index in 0..<words.count {
            let word = words[index]
            guard let digits = number(word.range) else { continue }
            let isListed = listEnd.map { continuesList($0..<digits.lowerBound) } ?? false
            if let range = codeRange(digits, word: index, isListed: isListed) {
                add(.code, range)
                listEnd = digits.upperBound
            }
        }
    }

    /// The digits of a word that is a number of two to nine digits, with its sign, and with nothing
    /// that makes it part of a version, date, path or amount.
    private func number(_ word: Range<Int>) -> Range<Int>? {
        let isNegative = text.unit(word.lowerBound - 1) == "-"
        guard (2...(isNegative ? 10 : 9)).contains(word.count) else { return nil }
        for index in word where !text.unit(index).isDigit { return nil }
        let after = text.unit(word.upperBound)
        if after == "." || after == "-" || after == "/" || after == ":" || after == "," {
            if text.unit(word.upperBound + 1).isDigit { return nil }
        }
        if after == "%" || after == "°" || after == "+" || after == "x" || after == "×" { return nil }
        let before = text.unit(word.lowerBound - 1)
        let beforeThat = text.unit(word.lowerBound - 2)
        if before == "-" || before == "−" {
            return beforeThat.isName ? nil : word.lowerBound - 1..<word.upperBound
        }
        if before == "." || before == "/" || before == "\\" || before == "$" || before == "¥" || before == "~"
        {
            return nil
        }
        if before == ":" || before == ",", beforeThat.isDigit { return nil }
        return word
    }

    private func codeRange(_ digits: Range<Int>, word index: Int, isListed: Bool) -> Range<Int>? {
        // The status of what went well.
        if context != .codeCell, digits.count == 3, IdentifierShape.matches(digits, "200", in: text) {
            return nil
        }
        if isListed, !isCounted(index) { return digits }
        let isNegative = text.unit(digits.lowerBound) == "-"
        let count = words[index].range.count
        if index > 0, gapIsLink(words[index - 1].range.upperBound..<digits.lowerBound) {
            let previous = words[index - 1]
            if isHTTP(previous.range) { return httpRange(previous.range.lowerBound, digits, count) }
            if previous.classes.contains(.codeName) || isCodeField(previous, upTo: digits.lowerBound),
                accepts(previous, count: count, isNegative: isNegative, index)
            {
                return digits
            }
            // `error code is 40006`, `HTTP status 502`, `错误码为 8004`
            if index > 1, isFiller(previous.range), words[index - 2].classes.contains(.codeName),
                accepts(words[index - 2], count: count, isNegative: isNegative, index)
            {
                return digits
            }
        }
        if words.count == 1, isWholeText(digits), context == .codeCell || context == .question && isNegative {
            return count >= 2 ? digits : nil
        }
        if context == .question, isNegative, count >= 3, digits.lowerBound == 0 { return digits }
        if context == .codeCell, digits.lowerBound == 0 { return digits }
        if isStatus(digits), isResponse(digits, word: index) { return digits }
        if let range = followedCode(digits, word: index, count: count) { return range }
        // `query fail [61008]`
        if text.unit(digits.lowerBound - 1) == "[", text.unit(digits.upperBound) == "]", count >= 4,
            context != .answer, context != .item, context != .shown, !context.isCode
        {
            return Surroundings(of: digits, in: text, words).announced || coveredCount(digits) > 0
                ? digits : nil
        }
        return nil
    }

    /// `404 error`, `502 错误`, `413 Request Entity Too Large`.
    private func followedCode(_ digits: Range<Int>, word index: Int, count: Int) -> Range<Int>? {
        guard index + 1 < words.count, count >= 3 else { return nil }
        let next = words[index + 1]
        let gap = digits.upperBound..<next.range.lowerBound
        guard gap.count <= 1, gap.isEmpty || text.unit(gap.lowerBound).isSpace else { return nil }
        if next.classes.contains(.announces), count <= 6, !isYear(digits) { return digits }
        guard count == 3, isStatus(digits), next.isCapitalised, index + 2 < words.count else { return nil }
        return words[index + 2].isCapitalised || next.classes.contains(.failure) ? digits : nil
    }

    /// `returns 502`, `遇到 403`: a status that something gives.
    private func isResponse(_ digits: Range<Int>, word index: Int) -> Bool {
        let announced = Announcement(before: digits.lowerBound, in: text, words)
        let isFirst = context == .question && index == 0
        guard isFirst || announced.strength >= (context == .question ? .weak : .plain), !isCounted(index)
        else {
            return false
        }
        guard index + 1 < words.count, words[index + 1].range.lowerBound - digits.upperBound <= 1 else {
            return true
        }
        let next = words[index + 1]
        return next.isCapitalised
            || !next.classes.isDisjoint(with: [.announces, .tails, .closings, .circumstance, .places, .links])
    }

    /// Whether a word is the name of a field that holds a code: `biz_error_code=40006`, `"bizStatus": 40006`.
    private func isCodeField(_ name: ScannedWord, upTo digits: Int) -> Bool {
        let assigns = (name.range.upperBound..<digits).contains {
            text.unit($0) == ":" || text.unit($0) == "="
        }
        return assigns && !name.isUnspaced && CodeAnnouncement.announces(text.text(name.range))
    }

    private func accepts(_ name: ScannedWord, count: Int, isNegative: Bool, _ index: Int) -> Bool {
        if isCounted(index) { return false }
        // Some names also stand before counts, years and versions: those need a code's length.
        let isPlain = name.classes.contains(.shows) || name.classes.contains(.interface) || !isCodeNoun(name)
        if isPlain { return isNegative || (count >= 3 && count <= 7 && !isYear(words[index].range)) }
        return count >= 3 || isNegative || (count == 2 && name.isUnspaced)
    }

    /// Words that name nothing but codes.
    private func isCodeNoun(_ name: ScannedWord) -> Bool {
        if name.isUnspaced { return name.range.count >= 3 }
        return IdentifierShape.matches(name.range, "errno", in: text)
            || IdentifierShape.matches(name.range, "errcode", in: text)
            || IdentifierShape.matches(name.range, "code", in: text)
            || IdentifierShape.matches(name.range, "error_code", in: text)
            || IdentifierShape.matches(name.range, "errorcode", in: text)
            || IdentifierShape.matches(name.range, "error", in: text)
            || IdentifierShape.matches(name.range, "err", in: text)
    }

    private func isCounted(_ index: Int) -> Bool {
        guard index + 1 < words.count else { return false }
        let next = words[index + 1]
        let gap = next.range.lowerBound - words[index].range.upperBound
        return gap <= 1 && next.classes.contains(.counter) && !next.classes.contains(.announces)
            && (gap == 0 || text.unit(words[index].range.upperBound).isSpace)
    }

    private func isYear(_ digits: Range<Int>) -> Bool {
        guard digits.count == 4 else { return false }
        let (first, second) = (text.unit(digits.lowerBound), text.unit(digits.lowerBound + 1))
        return (first == "1" && second == "9") || (first == "2" && second == "0")
    }

    private func isStatus(_ digits: Range<Int>) -> Bool {
        digits.count == 3 && (text.unit(digits.lowerBound) == "4" || text.unit(digits.lowerBound) == "5")
    }

    private func isHTTP(_ word: Range<Int>) -> Bool { IdentifierShape.matches(word, "http", in: text) }

    /// `HTTP 502` as a whole: the number alone would be too little.
    private func httpRange(_ start: Int, _ digits: Range<Int>, _ count: Int) -> Range<Int>? {
        guard count == 3, isStatus(digits) || text.unit(digits.lowerBound) == "3" else { return nil }
        return start..<digits.upperBound
    }

    private func isFiller(_ word: Range<Int>) -> Bool {
        IdentifierShape.matches(word, "is", in: text) || IdentifierShape.matches(word, "of", in: text)
            || IdentifierShape.matches(word, "code", in: text)
            || IdentifierShape.matches(word, "number", in: text)
            || IdentifierShape.matches(word, "status", in: text)
            || IdentifierShape.matches(word, "with", in: text)
            || (word.count == 1
                && (text.unit(word.lowerBound) == "为" || text.unit(word.lowerBound) == "是"
                    || text.unit(word.lowerBound) == "為" || text.unit(word.lowerBound) == "了"))
    }

    /// Whether only spaces, colons, equals signs, quotes and opening brackets stand between.
    private func gapIsLink(_ gap: Range<Int>) -> Bool {
        guard gap.count <= 6 else { return false }
        for index in gap {
            switch text.unit(index) {
            case " ", ":", "=", "#", "(", "[", "\"", "'", "<", "“", "‘", "「", "-", "]", "`": continue
            default: return false
            }
        }
        return true
    }

    private func continuesList(_ gap: Range<Int>) -> Bool {
        guard gap.count <= 5 else { return false }
        var index = gap.lowerBound
        while index < gap.upperBound, text.unit(index).isSpace { index += 1 }
        var end = gap.upperBound
        while end > index, text.unit(end - 1).isSpace { end -= 1 }
        let sign = index..<end
        if sign.count == 1 {
            switch text.unit(sign.lowerBound) {
            case "、", ",", "/", "或", "和", "与", "跟": return true
            default: return false
            }
        }
        return IdentifierShape.matches(sign, "or", in: text) || IdentifierShape.matches(sign, "and", in: text)
    }

    private func isWholeText(_ range: Range<Int>) -> Bool {
        for index in 0..<text.count where !range.contains(index) && !text.unit(index).isBlank {
            return false
        }
        return true
    }
}
