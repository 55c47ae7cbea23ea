internal import FAQEngine
internal import FAQText

/// A resolution as bytes for the page. All numbers are little-endian and unaligned:
///
/// ```
/// u32 status (0 answer, 1 ambiguous, 2 none)
/// u32 why it is asked (0 alike, 1 unsure, 2 several)   u32 facet, or 0xFFFFFFFF
/// f64 confidence   f64 that of the first three
/// u32 number of matches                        u32 number of choices
/// match:   u32 entry   u32 alias   f64 score   f64 confidence   u32 number of evidence
///          evidence: u32 kind   u32 whether in the question   u32 start in the query   u32 end
///          what the page shows of the entry
/// choice:  u32 entry   text: label   what the page shows of the entry
/// shown:   texts: id, question, file and headings with line breaks between them, path of its page, how its answer begins
/// text:    u32 length   UTF-8
/// ```
struct ResolutionBytes {
    private var bytes: [UInt8] = []

    init(_ resolution: EngineResolution, of index: PageIndex) {
        let question = resolution.question
        let choices = Self.choices(of: question, in: index)
        append(UInt32(resolution.status.rawValue))
        append(UInt32(question?.reason.rawValue ?? 0))
        append(Self.facet(of: question, choices))
        append(resolution.confidence)
        append(resolution.shortlistConfidence)
        append(UInt32(resolution.matches.count))
        append(UInt32(choices.count))
        for match in resolution.matches { append(match, of: index) }
        for rank in choices.indices {
            let choice = question.unsafelyUnwrapped.choices[rank]
            append(UInt32(choice.entry))
            choice.label.withUnsafeBytes { append($0.isEmpty ? choices[rank].label : $0) }
            append(titleOf: choice.entry, in: index)
        }
        choices.deallocate()
    }

    /// A copy that the caller deallocates.
    func copied() -> UnsafeMutableRawPointer {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
        copy.copyBytes(from: bytes)
        // The status alone is four bytes, so there is a base address.
        return copy.baseAddress.unsafelyUnwrapped
    }

    /// Not an array, whose code would be made for choices alone.
    private static func choices(
        of question: EngineQuestion?, in index: PageIndex
    ) -> UnsafeMutableBufferPointer<Choice> {
        let choices = UnsafeMutableBufferPointer<Choice>.allocate(capacity: question?.choices.count ?? 0)
        for rank in choices.indices {
            var title = EntryTitle(index.title(question.unsafelyUnwrapped.choices[rank].entry))
            _ = title.next()
            choices.initializeElement(
                at: rank, to: Choice(question: title.next(), path: title.next()))
        }
        return choices
    }

    /// What tells the choices apart: tags, or what else does.
    private static func facet(
        of question: EngineQuestion?, _ choices: UnsafeMutableBufferPointer<Choice>
    ) -> UInt32 {
        guard let question else { return .max }
        if let facet = question.facet { return UInt32(facet.rawValue) }
        guard question.reason != .several,
            let facet = Choices(choices).label(comparesWords: question.reason == .alike)
        else { return .max }
        return UInt32(facet.rawValue)
    }

    private mutating func append(_ match: EngineMatch, of index: PageIndex) {
        append(UInt32(match.entry))
        append(UInt32(match.alias))
        append(match.score)
        append(match.confidence)
        append(UInt32(match.evidence.count))
        for evidence in match.evidence {
            append(UInt32(evidence.kind.rawValue))
            append(evidence.inQuestion ? 1 as UInt32 : 0)
            append(UInt32(evidence.range.lowerBound))
            append(UInt32(evidence.range.upperBound))
        }
        append(titleOf: match.entry, in: index)
    }

    private mutating func append(titleOf entry: Int, in index: PageIndex) {
        for byte in index.title(entry) { append(byte) }
    }

    private mutating func append(_ text: UnsafeRawBufferPointer) {
        append(UInt32(text.count))
        for byte in text { append(byte) }
    }

    private mutating func append(_ number: Double) {
        append(UInt32(truncatingIfNeeded: number.bitPattern))
        append(UInt32(truncatingIfNeeded: number.bitPattern >> 32))
    }

    private mutating func append(_ number: UInt32) {
        for shift in 0..<4 as Range<UInt32> { append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
    }

    @inline(never)
    private mutating func append(_ byte: UInt8) { bytes.append(byte) }
}
