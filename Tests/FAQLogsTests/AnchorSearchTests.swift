import FAQText
import TestSupport
import Testing

@testable import FAQEngine
@testable import FAQLogs

extension PatternTemplate {
    /// Of a tag of a question.
    init?(ofQuestion folded: [UInt8], kind: TagKind) {
        let gaps = folded.withUnsafeBufferPointer { MessageGaps.gaps(in: $0) }
        self.init(kind: kind, folded: folded, gaps: gaps, inQuestion: true)
    }
}

/// The section `patterns` for messages and codes, each in the question of an entry of its own.
func patternSection(_ tags: [(kind: TagKind, text: String)]) -> [UInt8] {
    var table = PatternTable()
    for (entry, tag) in tags.enumerated() {
        let folded = FoldedText(Array(tag.text.utf8)).bytes
        guard let template = PatternTemplate(ofQuestion: folded, kind: tag.kind) else { continue }
        table.add(template, of: PatternOwner(entry: UInt32(entry), inQuestion: true))
    }
    return PatternWriter.section(table)
}

@Suite("Searching raw text for anchors")
struct AnchorSearchTests {
    private typealias Candidate = AnchorSearch.Candidate

    private func candidates(
        _ anchors: SoughtAnchors, in text: [UInt8], _ range: Range<Int>
    ) throws -> (found: [Candidate], lineNumber: Int) {
        let window = LogWindow(text)
        var search = AnchorSearch(anchors, in: window.text, range, line: 1)
        var found: [Candidate] = []
        while let candidate = try search.next() { found.append(candidate) }
        return (found, search.lineNumber)
    }

    /// Looks at every word and every character, one after the other, without blocks and without the bitmap.
    private func naive(
        _ anchors: SoughtAnchors, in text: [UInt8], _ range: Range<Int>
    ) throws -> (found: [Candidate], lineNumber: Int) {
        var found: [Candidate] = []
        var line = 1
        try text.withUnsafeBufferPointer { text in
            let searched = UnsafeBufferPointer(rebasing: text[..<range.upperBound])
            let wrapped = WrappedLines(text: text, start: range.lowerBound, anchors: anchors)
            var previous: (scalar: UInt32, range: Range<Int>)?
            for offset in range {
                let byte = text[offset]
                var isCandidate = false
                if byte.isASCIIWord {
                    guard offset == range.lowerBound || !text[offset - 1].isASCIIWord,
                        !byte.isASCIIDigit || anchors.patterns.hasDigits
                    else { continue }
                    let end = searched[offset...].firstIndex { !$0.isASCIIWord } ?? searched.count
                    let anchor = Anchor.word(UnsafeBufferPointer(rebasing: text[offset..<end]))
                    isCandidate = try anchors.isPromising(anchor, at: offset..<end, in: text)
                } else if byte == 0x0A {
                    isCandidate = try wrapped.cutAnchor(at: offset)
                } else if byte == 0x1B {
                    isCandidate = true
                } else if byte >= 0xC0, let (scalar, length) = UTF8Scalar.decode(searched, at: offset) {
                    let scalarRange = offset..<offset + length
                    isCandidate = anchors.folding.changesWords(scalar)
                    if let previous, previous.range.upperBound == offset {
                        let pair = previous.range.lowerBound..<scalarRange.upperBound
                        let anchor = Anchor.pair(previous.scalar, scalar)
                        if try anchors.isPromising(anchor, at: pair, in: text) { isCandidate = true }
                    }
                    previous = (scalar, scalarRange)
                }
                if isCandidate { found.append(Candidate(offset: offset, line: line)) }
                if byte == 0x0A { line += 1 }
            }
        }
        return (found, line)
    }

    @Test("gives the candidates that a look at every word gives, wherever the text begins and ends")
    func equalsNaive() throws {
        var random = RandomLog(seed: 51)
        var total = 0
        for round in 0..<30 {
            let messages = (0..<5).map { _ in random.message() }
            let codes: [(kind: TagKind, text: String)] =
                round % 2 == 0 ? [(.code, "4017"), (.code, "E0308")] : []
            let section = patternSection(messages.map { (.message, $0) } + codes)
            var text = random.log(of: messages, lineCount: 8)
            text += Array("\r\n4017 e0308 ".utf8) + [0xE4, 0xBD, 0xFF, 0x80]
            text.insertInvalidBytes(3, using: &random.random)
            try section.withUnsafeBytes { section in
                let anchors = SoughtAnchors(try PatternSection(section), errors: nil)
                for _ in 0..<20 {
                    let start = Int.random(in: 0..<text.count, using: &random.random)
                    let end = Int.random(in: start...text.count, using: &random.random)
                    let expected = try naive(anchors, in: text, start..<end)
                    let found = try candidates(anchors, in: text, start..<end)
                    #expect(found.found == expected.found)
                    #expect(found.lineNumber == expected.lineNumber)
                    total += expected.found.count
                }
            }
        }
        #expect(total > 2000)
    }

    @Test("words that end as names of errors do are candidates on request")
    func errors() throws {
        let text = Array("OilException x oilerror error Errors 失败 options terror\n".utf8)
        let anchors = SoughtAnchors(try PatternSection(.init(start: nil, count: 0)), errors: ErrorAnchors())
        let found = try candidates(anchors, in: text, 0..<text.count).found.map(\.offset)
        #expect(found == [0, 15, 24, 30, 40, 52])
        let none = SoughtAnchors(try PatternSection(.init(start: nil, count: 0)), errors: nil)
        #expect(try candidates(none, in: text, 0..<text.count).found.isEmpty)
    }

    @Test("a word has the same anchor in raw text and in a pattern, whatever its length and its neighbours")
    func rawWords() throws {
        var random = SplitMix(seed: 52)
        for length in 1...40 {
            let word = (0..<length).map { _ in
                Array("abcXYZ019_".utf8).randomElement(using: &random) ?? 0x61
            }
            let text = Array("?\u{7F}!@ \n".utf8) + [0xFF, 0x20] + word + Array("~~~~~~~~".utf8)
            try text.withUnsafeBufferPointer { text in
                let start = try #require(text.baseAddress)
                let raw = RawWord(start, start: 8, length: length)
                let bytes = UnsafeBufferPointer(rebasing: text[8..<8 + length])
                #expect(raw.anchor == Anchor.word(bytes))
                #expect(raw.end == 8 + length)
            }
        }
    }
}

extension [UInt8] {
    /// Puts a few bytes of invalid UTF-8 somewhere.
    fileprivate mutating func insertInvalidBytes(_ count: Int, using random: inout SplitMix) {
        for _ in 0..<count {
            insert(
                UInt8.random(in: 0x80...0xFF, using: &random),
                at: Int.random(in: 0...self.count, using: &random))
        }
    }
}
