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
    /// The parts the names are made of, by separators and by case.
    private(set) var parts: [Part] = []

    struct Part {
        var range: Range<Int>
        var classes: WordClass
    }

    init(_ range: Range<Int>, in text: ScannedText) {
        self.range = range
        lastName = range.lowerBound
        // Few identifiers have more.
        parts.reserveCapacity(4)
        var partStart = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            let unit = text.unit(index)
            let next = index + 1 < range.upperBound ? text.unit(index + 1) : "\0"
            if unit.isUpper { upper += 1 }
            if unit.isLower { lower += 1 }
            if unit.isDigit { digits += 1 }
            if unit.isName && unit != "_" {
                let previous = index > partStart ? text.unit(index - 1) : "\0"
                let startsPart = unit.isUpper && (previous.isLower || previous.isDigit)
                if unit.isUpper && previous.isLower { humps += 1 }
                if startsPart || (unit.isUpper && previous.isUpper && next.isLower)
                    || (unit.isDigit && previous.isASCIILetter)
                {
                    endPart(partStart..<index, text)
                    partStart = index
                }
            } else {
                endPart(partStart..<index, text)
                partStart = index + 1
                note(separator: unit, at: index, next: next)
            }
            index += 1
        }
        endPart(partStart..<range.upperBound, text)
    }

    private mutating func note(separator unit: Unicode.Scalar, at index: Int, next: Unicode.Scalar) {
        switch unit {
        case ".": dots += 1
        case "-": if next != ">" { hyphens += 1 }
        case "_": underscores += 1
        case "/", "\\": slashes += 1
        case ":": if next == ":" { memberSigns += 1 }
        case ">", "#": memberSigns += 1
        default: break
        }
        if unit != "_" && unit != "-" { lastName = index + 1 }
    }

    private mutating func endPart(_ range: Range<Int>, _ text: ScannedText) {
        guard !range.isEmpty else { return }
        parts.append(Part(range: range, classes: Self.classes(of: range, in: text)))
    }

    static func classes(of range: Range<Int>, in text: ScannedText) -> WordClass {
        guard range.count <= 40 else { return [] }
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

    /// The parts of the last name only.
    var lastNameParts: ArraySlice<Part> {
        var first = parts.count
        while first > 0, parts[first - 1].range.lowerBound >= lastName { first -= 1 }
        return parts[first...]
    }

    /// Whether the last name ends as exception classes do: `ValueError`, `IOException`, `UserWarning`.
    func isExceptionName(in text: ScannedText) -> Bool {
        let name = lastNameParts
        guard let last = name.last, text.unit(lastName).isUpper, text.unit(last.range.lowerBound).isUpper
        else { return false }
        guard range.upperBound - last.range.lowerBound == last.range.count else { return false }
        guard Self.isExceptionNoun(last.range, in: text) else { return false }
        // `SyntaxError` and `java.lang.Error`, but neither `ERROR` nor a bare `Error`.
        let isCamel = text.unit(last.range.lowerBound + 1).isLower
        guard isCamel, name.count >= 2 || slashes + dots > 0 else { return false }
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
    var failureParts: Int {
        var count = 0
        var hints = 0
        for part in parts {
            if part.classes.contains(.failure) {
                count += 1
            } else if part.classes.contains(.hint) {
                hints += 1
            }
        }
        return count + hints / 2
    }
}
