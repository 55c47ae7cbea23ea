/// Codes, interfaces, parameters and components that are recognised by their shape.
extension TagRecogniser {
    mutating func findIdentifiers() {
        var nextSpan = 0
        var end = 0
        for number in 0..<words.count {
            let word = words[number]
            guard !word.isUnspaced, word.range.upperBound > end else { continue }
            let mayBeProse = word.isPlain && word.range.lowerBound >= end && standsAlone(word.range)
            let isProse = mayBeProse && !word.classes.contains(.errorName)
            if isProse && codeSpans.isEmpty { continue }
            var index = max(word.range.lowerBound, end)
            while index < word.range.upperBound {
                guard text.unit(index).isName, !text.unit(index - 1).isName else {
                    index += 1
                    continue
                }
                let start = flagStart(before: index, from: end)
                while nextSpan < codeSpans.count, codeSpans[nextSpan].upperBound <= start { nextSpan += 1 }
                let isInSpan = nextSpan < codeSpans.count && codeSpans[nextSpan].contains(start)
                if isProse, !isInSpan { break }
                let chunk = identifier(at: start)
                classify(chunk, codeSpan: isInSpan ? codeSpans[nextSpan] : nil)
                end = chunk.upperBound
                index = end
            }
        }
    }

    /// Whether nothing that joins names, and no call, stands at the ends of a word.
    private func standsAlone(_ word: Range<Int>) -> Bool {
        if text.unit(word.lowerBound - 1) == "-" { return false }
        switch text.unit(word.upperBound) {
        case "(": return false
        case ".", "-", "/", "\\", "#", "@", "$", ":": return text.unit(word.upperBound + 1).isBlank
        default: return true
        }
    }

    /// Where the hyphens of an option such as `--all` begin, at or after `limit`; `index` for other names.
    private func flagStart(before index: Int, from limit: Int) -> Int {
        let isFlag =
            index - 2 >= limit && text.unit(index - 1) == "-" && text.unit(index - 2) == "-"
            && text.unit(index).isASCIILetter && !text.unit(index - 3).isName
        return isFlag ? index - 2 : index
    }

    /// The longest run of names joined by `.`, `-`, `::`, `/` and the like.
    private func identifier(at start: Int) -> Range<Int> {
        var index = start
        while text.unit(index) == "-" { index += 1 }
        while index < text.count {
            let unit = text.unit(index)
            let next = text.unit(index + 1)
            if unit.isName {
                index += 1
            } else if unit == ":", next == ":", text.unit(index + 2).isName {
                index += 2
            } else if unit == ":", next == "/", text.unit(index + 2) == "/" {
                return start..<endOfAddress(index)
            } else if unit == "-", next == ">", text.unit(index + 2).isName {
                index += 2
            } else if unit == "." || unit == "-" || unit == "/" || unit == "\\" || unit == "#" || unit == "@"
                || unit == "$", next.isName
            {
                index += 1
            } else if unit == "/" && (next == "*" || next == "{" || next == "<" || next == "$") {
                return start..<endOfAddress(index)
            } else {
                break
            }
        }
        return start..<index
    }

    private func endOfAddress(_ start: Int) -> Int {
        var index = start
        while index < text.count, !text.unit(index).isBlank, !text.unit(index).isUnspaced {
            let unit = text.unit(index)
            if unit == "\"" || unit == "'" || unit == "`" || unit == "”" || unit == ")" { break }
            index += 1
        }
        return index
    }

    /// Whether the chunk is a word of prose, which most are: letters without inner capitals, no call,
    /// no listed name.
    private func isOrdinaryWord(_ chunk: Range<Int>) -> Bool {
        var inner = 0
        for index in chunk {
            let unit = text.unit(index)
            guard unit.isASCIILetter else { return false }
            if unit.isUpper, index > chunk.lowerBound { inner += 1 }
        }
        guard inner == 0 || inner == chunk.count - 1, text.unit(chunk.upperBound) != "(" else { return false }
        return !IdentifierShape.classes(of: chunk, in: text).contains(.errorName)
    }

    /// Whether the chunk is a key of a JSON record: `"subCode":`.
    private func isRecordKey(_ chunk: Range<Int>) -> Bool {
        text.unit(chunk.upperBound) == "\"" && text.unit(chunk.upperBound + 1) == ":"
    }

    private mutating func classify(_ chunk: Range<Int>, codeSpan: Range<Int>?) {
        guard chunk.count <= 120, codeSpan != nil || !isOrdinaryWord(chunk) else { return }
        let shape = IdentifierShape(chunk, in: text)
        guard shape.letters >= 1 else { return }
        if text.unit(chunk.lowerBound) == "-" {
            if !context.isCode { add(.api, chunk) }
            return
        }
        if systemErrorEnd(chunk) != nil { return }
        if shape.isExceptionName(in: text) {
            // The class name without its packages is what logs of every version share.
            add(.code, shape.lastNameCount >= 2 ? shape.lastName..<chunk.upperBound : chunk)
            return
        }
        if isPathOrFile(shape) || isInAddress(shape) { return }
        let names = CodeShape(shape, in: text)
        let mayBeCode = names.isCode(context: context, isAnnounced: true, isNear: true)
        // Nothing else is named in code.
        if !mayBeCode, context.isCode { return }
        let around = Surroundings(of: codeSpan ?? chunk, in: text, words)
        let isAnnounced = !around.adjacent.isDisjoint(with: [.announces, .codeName])
        if mayBeCode, names.isCode(context: context, isAnnounced: isAnnounced, isNear: around.announced) {
            add(.code, chunk)
            return
        }
        if shape.letters < 2 || isRecordKey(chunk) { return }
        if let kind = namedKind(shape, codeSpan: codeSpan, around: around) { add(kind, chunk) }
    }

    /// `/etc/x`, `a/b`, `config.yaml`, `C:\x`.
    private func isPathOrFile(_ shape: IdentifierShape) -> Bool {
        let range = shape.range
        if shape.slashes > 0 {
            // PHP and C++ names may hold backslashes or member signs.
            return shape.memberSigns == 0
        }
        if text.unit(range.lowerBound - 1) == "/" || text.unit(range.lowerBound - 1) == "\\" { return true }
        guard shape.dots > 0, let last = shape.lastPart, shape.lastName == last.range.lowerBound else {
            return false
        }
        return last.classes.contains(.fileExtension)
    }

    /// Whether an e-mail address, host or URL surrounds the chunk.
    private func isInAddress(_ shape: IdentifierShape) -> Bool {
        let end = shape.range.upperBound
        return shape.isAddress || text.unit(shape.range.lowerBound - 1) == "@"
            || text.unit(end) == "@" && text.unit(end + 1).isName
    }

    private func namedKind(_ shape: IdentifierShape, codeSpan: Range<Int>?, around: Surroundings) -> TagKind?
    {
        let chunk = shape.range
        if IdentifierShape.classes(of: chunk, in: text).contains(.common) { return nil }
        let isCalled =
            text.unit(chunk.upperBound) == "("
            && (text.unit(chunk.upperBound + 1) == ")" || codeSpan != nil || shape.dots > 0
                || shape.memberSigns > 0)
        let startsWithLetter = text.unit(chunk.lowerBound).isASCIILetter || text.unit(chunk.lowerBound) == "_"
        guard startsWithLetter else { return nil }
        if context.isCode || isHost(shape) { return nil }
        if shape.memberSigns > 0 || isCalled { return .api }
        let isWholeSpan = codeSpan.map { $0 == chunk } ?? false
        if shape.dots > 0 { return dottedKind(shape, around: around) }
        if shape.underscores > 0 {
            if shape.letters < 3 || text.unit(chunk.upperBound - 1) == "_" { return nil }
            return around.adjacent.contains(.apiName) && !around.adjacent.contains(.parameterName)
                ? .api : .parameter
        }
        if shape.humps > 0, text.unit(chunk.lowerBound).isLower {
            let first = shape.firstPart?.classes ?? []
            // `gRPC`, `iTerm`: names of products.
            if codeSpan == nil, let part = shape.firstPart, part.range.count <= 2, !first.contains(.verb) {
                return nil
            }
            if around.adjacent.contains(.parameterName) && !around.adjacent.contains(.apiName) {
                return .parameter
            }
            return first.contains(.verb) || around.adjacent.contains(.apiName) ? .api : .parameter
        }
        guard isWholeSpan else { return nil }
        if around.adjacent.contains(.apiName) { return .api }
        if around.adjacent.contains(.parameterName) { return .parameter }
        if shape.hyphens > 0 { return shape.digits == 0 ? .component : nil }
        if shape.letters < 3 || IdentifierShape.classes(of: chunk, in: text).contains(.command) { return nil }
        return shape.humps > 0 || context == .question ? .component : nil
    }

    private func dottedKind(_ shape: IdentifierShape, around: Surroundings) -> TagKind? {
        if let last = shape.lastPart, text.unit(last.range.lowerBound).isDigit { return nil }
        if around.adjacent.contains(.parameterName), !around.adjacent.contains(.apiName) { return .parameter }
        if shape.hyphens + shape.underscores > 0 { return .parameter }
        let isVersion = shape.holdsNumber && shape.digits * 2 >= shape.letters
        if isVersion { return nil }
        // Abbreviations and ends of sentences: `e.g`, `Inc.The`.
        if shape.holdsInitial { return nil }
        if around.adjacent.contains(.apiName) { return .api }
        if shape.upper > 0 {
            return shape.humps > 0
                || text.unit(shape.range.lowerBound).isUpper == text.unit(shape.lastName).isUpper
                || shape.dots >= 2 ? .api : nil
        }
        if shape.dots >= 2 { return .api }
        return shape.firstPartOfLastName?.classes.contains(.verb) ?? false ? .api : .parameter
    }

    /// `example.com`, `packages.example.org`, `www.x.y`.
    private func isHost(_ shape: IdentifierShape) -> Bool {
        guard shape.dots > 0, shape.upper == 0 else { return false }
        let range = shape.range
        if IdentifierShape.matches(
            range.lowerBound..<min(range.lowerBound + 4, range.upperBound), "www.", in: text)
        {
            return true
        }
        let last = shape.lastName..<range.upperBound
        for domain in Self.domains where IdentifierShape.matches(last, domain, in: text) { return true }
        return false
    }

    private static let domains: [StaticString] = [
        "com", "org", "net", "cn", "io", "dev", "edu", "gov", "co", "tech", "internal",
    ]
}
