/// What an identifier looks like: the parts it is written with, and what they say.
struct IdentifierShape {
    let range: Range<Int>
    private(set) var upper = 0
    private(set) var lower = 0
    private(set) var digits = 0
    private(set) var dots = 0
    private(set) var hyphens = 0
    private(set) var underscores = 0
    /// `/` or a single `\`.
    private(set) var slashes = 0
    /// `::`, `->` or `#` between names.
    private(set) var memberSigns = 0
    /// Changes from a lower-case letter to a capital.
    private(set) var humps = 0
    /// The scalar index where the last name (after a dot, slash or member sign) begins.
    private(set) var lastName: Int

    /// One of the parts the names are made of, by separators and by case.
    struct Part {
        var range: Range<Int>
        var classes: WordClass
    }

    private(set) var partCount = 0
    private(set) var firstPart: Part?
    private(set) var lastPart: Part?
    /// The part before the last.
    private(set) var nextToLastPart: Part?
    /// How many parts the last name has.
    private(set) var lastNameCount = 0
    private(set) var firstPartOfLastName: Part?
    /// How many parts are failure words.
    private(set) var failures = 0
    private var hints = 0
    /// Whether a part begins with a digit.
    private(set) var holdsNumber = false
    /// Whether there is an `@` or a `:/`, as in addresses.
    private(set) var isAddress = false
    /// Whether a part is a single letter or digit.
    private(set) var holdsInitial = false

    init(_ range: Range<Int>, in text: ScannedText) {
        self.range = range
        lastName = range.lowerBound
        var start = range.lowerBound
        var hash = WordTable.emptyHash
        // The letter or digit before, in the same part.
        var previous: Unicode.Scalar = "\0"
        for index in range {
            let unit = text.unit(index)
            guard unit.isASCIILetter || unit.isDigit else {
                endPart(start..<index, hash, text)
                start = index + 1
                hash = WordTable.emptyHash
                previous = "\0"
                note(
                    separator: unit, at: index,
                    next: index + 1 < range.upperBound ? text.unit(index + 1) : "\0")
                continue
            }
            if startsPart(
                unit, after: previous,
                isBeforeLower: index + 1 < range.upperBound && text.unit(index + 1).isLower)
            {
                endPart(start..<index, hash, text)
                start = index
                hash = WordTable.emptyHash
            }
            hash = WordTable.extend(hash, with: unit.lowercasedValue)
            previous = unit
        }
        endPart(start..<range.upperBound, hash, text)
    }

    /// Counts a letter or digit; whether another part begins with it.
    private mutating func startsPart(
        _ unit: Unicode.Scalar, after previous: Unicode.Scalar, isBeforeLower: Bool
    ) -> Bool {
        if unit.isLower {
            lower += 1
            return false
        }
        if unit.isDigit {
            digits += 1
            return previous.isASCIILetter
        }
        upper += 1
        if previous.isLower { humps += 1 }
        return previous.isLower || previous.isDigit || previous.isUpper && isBeforeLower
    }

    private mutating func note(separator unit: Unicode.Scalar, at index: Int, next: Unicode.Scalar) {
        switch unit {
        case ".": dots += 1
        case "-": if next != ">" { hyphens += 1 }
        case "_": underscores += 1
        case "/", "\\": slashes += 1
        case ":":
            if next == ":" { memberSigns += 1 }
            if next == "/" { isAddress = true }
        case "@": isAddress = true
        case ">", "#": memberSigns += 1
        default: break
        }
        if unit != "_" && unit != "-" {
            lastName = index + 1
            lastNameCount = 0
        }
    }

    private mutating func endPart(_ range: Range<Int>, _ hash: UInt64, _ text: ScannedText) {
        guard !range.isEmpty else { return }
        let classes = range.count <= Self.longestWord ? WordTable.shared[hash] : []
        let part = Part(range: range, classes: classes)
        if partCount == 0 { firstPart = part }
        if lastNameCount == 0 { firstPartOfLastName = part }
        nextToLastPart = lastPart
        lastPart = part
        partCount += 1
        lastNameCount += 1
        if classes.contains(.failure) { failures += 1 } else if classes.contains(.hint) { hints += 1 }
        if text.unit(range.lowerBound).isDigit { holdsNumber = true }
        if range.count == 1 { holdsInitial = true }
    }

    /// No listed word is longer.
    private static let longestWord = 40

    static func classes(of range: Range<Int>, in text: ScannedText) -> WordClass {
        guard range.count <= longestWord else { return [] }
        var hash = WordTable.emptyHash
        for index in range {
            hash = WordTable.extend(hash, with: text.unit(index).lowercasedValue)
        }
        return WordTable.shared[hash]
    }

    var letters: Int { upper + lower }
    var isPlainWord: Bool {
        dots + hyphens + underscores + slashes + memberSigns + digits + humps == 0
    }

    /// Whether the last name ends as exception classes do: `ValueError`, `IOException`, `UserWarning`.
    func isExceptionName(in text: ScannedText) -> Bool {
        guard lastNameCount > 0, let last = lastPart, text.unit(lastName).isUpper,
            text.unit(last.range.lowerBound).isUpper
        else { return false }
        guard range.upperBound - last.range.lowerBound == last.range.count else { return false }
        guard Self.isExceptionNoun(last.range, in: text) else { return false }
        // `SyntaxError` and `java.lang.Error`, but neither `ERROR` nor a bare `Error`.
        let isCamel = text.unit(last.range.lowerBound + 1).isLower
        guard isCamel, lastNameCount >= 2 || slashes + dots > 0 else { return false }
        for index in lastName..<range.upperBound where text.unit(index) == "_" { return false }
        return true
    }

    /// Whether a stretch ends as the names of exceptions do, whatever its parts.
    static func endsInExceptionNoun(_ range: Range<Int>, in text: ScannedText) -> Bool {
        exceptionNouns.contains { noun in
            let start = range.upperBound - noun.utf8CodeUnitCount
            return start >= range.lowerBound && matches(start..<range.upperBound, noun, in: text)
        }
    }

    private static func isExceptionNoun(_ range: Range<Int>, in text: ScannedText) -> Bool {
        exceptionNouns.contains { matches(range, $0, in: text) }
    }

    private static let exceptionNouns: [StaticString] = ["error", "exception", "warning", "fault", "failure"]

    /// Whether a stretch reads `word` (lower case), whatever its case.
    static func matches(_ range: Range<Int>, _ word: StaticString, in text: ScannedText) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        for (offset, index) in range.enumerated()
        where text.unit(index).lowercasedValue != UInt32(word.utf8Start[offset]) {
            return false
        }
        return true
    }

    /// How many parts are failure words, and whether hints such as `not found` stand together.
    var failureParts: Int { failures + hints / 2 }
}
