internal import FAQEngine
internal import FAQText

/// A resolution as bytes for the page. All numbers are little-endian and unaligned:
///
/// ```
/// u32 status (0 answer, 1 ambiguous, 2 none)   u32 facet, or 0xFFFFFFFF   f64 confidence
/// u32 number of matches                        u32 number of choices
/// match:   u32 entry   u32 alias   f64 score   f64 confidence   u32 number of evidence
///          evidence: u32 kind   u32 whether in the question   u32 start in the query   u32 end
///          u32 length of what the page shows of it, and that
/// choice:  u32 entry   u32 length of the label, and its UTF-8   what the page shows, likewise
/// ```
struct ResolutionBytes {
    private var bytes: [UInt8] = []

    init(_ resolution: EngineResolution, of index: PageIndex) {
        append(UInt32(resolution.status.rawValue))
        append(resolution.question?.facet.map { UInt32($0.rawValue) } ?? .max)
        append(resolution.confidence.bitPattern)
        append(UInt32(resolution.matches.count))
        append(UInt32(resolution.question?.choices.count ?? 0))
        for match in resolution.matches { append(match, of: index) }
        for choice in resolution.question?.choices ?? [] {
            append(UInt32(choice.entry))
            append(UInt32(choice.label.count))
            bytes.append(contentsOf: choice.label)
            append(titleOf: choice.entry, in: index)
        }
    }

    /// A copy that the caller deallocates.
    func copied() -> UnsafeMutableRawPointer {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
        copy.copyBytes(from: bytes)
        // The status alone is four bytes, so there is a base address.
        return copy.baseAddress.unsafelyUnwrapped
    }

    private mutating func append(_ match: EngineMatch, of index: PageIndex) {
        append(UInt32(match.entry))
        append(UInt32(match.alias))
        append(match.score.bitPattern)
        append(match.confidence.bitPattern)
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
        let title = index.title(entry)
        append(UInt32(title.count))
        for byte in title { bytes.append(byte) }
    }

    private mutating func append(_ number: some FixedWidthInteger) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }
}
