/// Finds the typed tags of a text: error messages, codes, interfaces, parameters, components.
///
/// Tags are what an author states; a query is not cut into tags but compared with them. Both read lines, variable parts
/// and codes with the same pieces, those in `Messages`. Time and memory are linear in the text.
///
/// - Parameters:
///   - text: the raw bytes of one block, heading or cell; invalid UTF-8 are skipped over. A `codeBlock` may have many
///     lines.
///   - codeSpans: the byte ranges in `text` that were code spans, in ascending order, without
///     overlap; ranges outside the text are ignored.
///   - strongSpans: the byte ranges that were set in bold, likewise.
///   - context: where the text stands.
/// - Returns: the tags ordered by start, longer ones first. Tags may overlap: a message can hold a
///   code, an exception name, or its own innermost cause (`a failed: b failed: no such host`).
package func recogniseTags(
    in text: UnsafeBufferPointer<UInt8>, codeSpans: [Range<Int>] = [],
    strongSpans: [Range<Int>] = [], context: TagContext
) -> [RecognisedTag] {
    var recogniser = TagRecogniser(text, codeSpans: codeSpans, strongSpans: strongSpans, context: context)
    return recogniser.run()
}

/// Whether the header of a table column promises error codes: `Error code`, `错误码`, `状态码`.
package func namesErrorCodes(_ header: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = ScannedText(header)
    let words = ScannedWords(text)
    var named = 0
    for index in 0..<words.count {
        if words[index].classes.contains(.codeName) { named += 1 } else { named -= 1 }
    }
    return named > 0
}

/// Whether a text ends by announcing a message that stands in the block or cell after it: `You will see:`, `报错如下`.
package func announcesMessage(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var text = text
    while let last = text.last, last.isASCIISpace { text = UnsafeBufferPointer(rebasing: text.dropLast()) }
    // A colon, the last byte of a full-width one or of 下; or a label.
    guard let last = text.last,
        last == UInt8(ascii: ":") || last == 0x9A || last == 0x8B || text.count <= longestLabel
    else { return false }
    // What announces stands last, in a few words.
    var start = max(0, text.count - longestAnnouncement)
    while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
    let end = ScannedText(UnsafeBufferPointer(rebasing: text[start...]))
    let announced = Announcement(before: end.count, in: end, ScannedWords(end))
    if announced.namesTrouble { return false }
    if announced.namesMessage && announced.endsInColon { return true }
    return announced.strength >= .plain && (announced.endsInColon || announced.endsBelow)
        || announced.namesMessage && announced.start == 0 && start == 0
}

/// The longest label or header, and the longest phrase that announces, in bytes.
private let longestLabel = 40
private let longestAnnouncement = 160

/// The work on one text.
struct TagRecogniser {
    let text: ScannedText
    let words: ScannedWords
    let context: TagContext
    let codeSpans: [Range<Int>]
    let strongSpans: [Range<Int>]
    /// What was found, in scalar indices.
    private(set) var found: [Found] = []
    /// Which scalars belong to a message found so far; empty before the first.
    private(set) var covered: [Bool] = []

    /// A shorter number tells too little to stand alone: `Windows error 32`, `utf8 error`.
    private static let shortestCode = 3
    /// A message is longer than a word, in scalars: four Han characters, or a short word.
    private static let shortestMessage = 4
    /// A part of a message that is no message by its wording alone has as many words as a sentence needs; with a word of
    /// failure in it, one fewer.
    private static let shortestSentence = 4
    /// Markup and source have fewer letters and blanks than text has, in tenths.
    private static let leastReadable = 7
    /// How far from the beginning of a heading what marks an error line may stand.
    static let markerLead = 30
    /// A statement of more words is running text.
    static let mostStatementWords = 30
    /// What is typed speaks of no more trouble than this weight of its words: `git rebase --abort`.
    static let mostTyped = 3
    /// The longest message in a heading, in scalars, and the longest in Han, where a character says more.
    static let longestAnnounced = 480
    static let longestUnspaced = 120
    /// A cell of a table of codes holds one: longer text explains it.
    private static let codeCellLengths = 2...60

    struct Found {
        var kind: TagKind
        var range: Range<Int>
    }

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, codeSpans: [Range<Int>], strongSpans: [Range<Int>],
        context: TagContext
    ) {
        text = ScannedText(bytes)
        words = ScannedWords(text)
        self.context = context
        self.codeSpans = Self.scalars(codeSpans, in: text)
        self.strongSpans = Self.scalars(strongSpans, in: text)
    }

    /// Ranges of bytes as ranges of scalars; those outside the text or out of order are left out.
    private static func scalars(_ spans: [Range<Int>], in text: ScannedText) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for span in spans {
            guard span.lowerBound >= 0, span.upperBound <= text.raw.count else { continue }
            let range = text.index(ofByte: span.lowerBound)..<text.index(ofByte: span.upperBound)
            if !range.isEmpty, range.lowerBound >= (found.last?.upperBound ?? 0) { found.append(range) }
        }
        return found
    }

    mutating func run() -> [RecognisedTag] {
        if context == .codeCell { findCodeCell() }
        if !context.isCode { findQuotedMessages() }
        switch context {
        case .question: findHeadingMessages()
        case .codeBlock, .output: findErrorLines()
        case .shown, .codeCell: findShownMessage()
        case .answer, .item: findErrorLinesInProse()
        }
        findIdentifiers()
        findNumberCodes()
        return sorted()
    }

    mutating func add(_ kind: TagKind, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        found.append(Found(kind: kind, range: range))
    }

    /// Notes a message after cutting what is not its own; short remains are dropped.
    mutating func addMessage(_ range: Range<Int>) {
        let trimmed = MessageTrimming(text).trim(range)
        let wording = words.wording(in: trimmed)
        guard wording.isPhrase || wording.failures > 0, trimmed.count >= Self.shortestMessage,
            isText(trimmed),
            !isOnlyCode(trimmed)
        else { return }
        if covered.isEmpty { covered = Array(repeating: false, count: text.count) }
        for index in trimmed { covered[index] = true }
        add(.message, trimmed)
        let trimming = MessageTrimming(text)
        let sentence = trimming.firstSentence(of: trimmed)
        if let sentence { addPart(sentence) }
        if context == .question, let named = named(by: trimmed) { addPart(named) }
        if let cause = trimming.innermostCause(of: sentence ?? trimmed) { addPart(cause) }
    }

    /// What follows the kind of error that opens a message: `Compile error: …`.
    private func named(by message: Range<Int>) -> Range<Int>? {
        guard let marker = errorMarker(in: message), marker.lowerBound == message.lowerBound,
            words.indices(in: marker).count > 1
        else { return nil }
        return MessageTrimming(text).trim(marker.upperBound..<message.upperBound)
    }

    /// Adds a part of a message that is a message of its own.
    private mutating func addPart(_ part: Range<Int>) {
        let wording = words.wording(in: part)
        let said = wording.spaced + (wording.weight >= 1 ? 1 : 0)
        guard said >= Self.shortestSentence || wording.unspaced >= Self.shortestSentence, isText(part),
            isReadable(part),
            text.unit(part.lowerBound).isWord || text.unit(part.lowerBound).isUnspaced
                || text.unit(part.lowerBound) == "[",
            !isOnlyCode(part), !isCommandOrPath(part)
        else { return }
        add(.message, part)
    }

    /// Whether words make up most of a stretch, as opposed to markup or source.
    func isReadable(_ range: Range<Int>) -> Bool {
        var letters = 0
        for index in range
        where text.unit(index).isWord || text.unit(index).isUnspaced || text.unit(index).isBlank {
            letters += 1
        }
        return letters * 10 >= range.count * Self.leastReadable
    }

    /// Whether a stretch is more than one identifier.
    private func isText(_ range: Range<Int>) -> Bool {
        for index in range where text.unit(index).isBlank || text.unit(index).isEastAsian { return true }
        return false
    }

    /// A cell of one identifier is a code, whatever its shape.
    private mutating func findCodeCell() {
        var start = 0
        var end = text.count
        while start < end, text.unit(start).isBlank { start += 1 }
        while end > start, text.unit(end - 1).isBlank { end -= 1 }
        guard Self.codeCellLengths.contains(end - start) else { return }
        for index in start..<end {
            let unit = text.unit(index)
            guard unit.isName || unit == "-" || unit == "." else { return }
        }
        add(.code, start..<end)
    }

    /// Whether a stretch names an error by its code alone: `Compiler Error C2001`, `Error: 0x1bc`.
    func isOnlyCode(_ range: Range<Int>) -> Bool {
        var codes = 0
        var others = 0
        var names = 0
        var afterCode = 0
        var lowerCase = 0
        for index in words.indices(in: range) {
            let word = words[index]
            if codes > 0 { afterCode += 1 }
            if word.isUnspaced { return false }
            if word.range.count(where: { text.unit($0).isDigit }) >= Self.shortestCode {
                codes += 1
            } else if word.classes.contains(.codeName) || word.classes.contains(.announces) {
                names += 1
            } else {
                others += 1
                if !word.isCapitalised { lowerCase += 1 }
            }
        }
        if codes == 0 { return others == 0 && names <= 1 }
        // `413 Request Entity Too Large`: the reason follows its code.
        return names >= 1 && names <= 2 && others <= 3 && lowerCase <= 1 && afterCode <= 1
            && text.unit(range.lowerBound) != "["
    }

    /// How many scalars of a stretch belong to messages found so far.
    func coveredCount(_ range: Range<Int>) -> Int {
        if covered.isEmpty { return 0 }
        var count = 0
        for index in range where covered[index] { count += 1 }
        return count
    }

    private func sorted() -> [RecognisedTag] {
        var tags: [RecognisedTag] = []
        tags.reserveCapacity(found.count)
        for item in found {
            tags.append(RecognisedTag(kind: item.kind, range: text.bytes(item.range)))
        }
        tags.sort {
            ($0.range.lowerBound, $1.range.upperBound, $0.kind.rawValue)
                < ($1.range.lowerBound, $0.range.upperBound, $1.kind.rawValue)
        }
        var unique: [RecognisedTag] = []
        for tag in tags where unique.last != tag { unique.append(tag) }
        return unique
    }
}
