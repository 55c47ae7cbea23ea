internal import FAQEngine
internal import FAQLogs

/// What was found in logs as bytes for the page. All numbers are little-endian and unaligned:
///
/// ```
/// u32 lines in all logs   u32 lines of unknown errors that are not listed
/// u32 number of causes    u32 number of unknown errors
/// cause:    occurrences   u32 number of entries, at least 1: the one that explains it, those that fit as well
///           what the page shows of each
/// unknown error: occurrences
/// occurrences: u32 first log   u32 first line   u32 last log   u32 last line   u32 count   text: sample
/// shown:    texts, as `EntryTitles` of FAQSite has them
/// text:     u32 length   bytes
/// ```
struct ReportBytes {
    private var bytes: [UInt8] = []

    init(_ tally: LogTally<Int>, lineCount: Int, of index: Index) throws(IndexError) {
        append(lineCount)
        append(tally.unlistedCount)
        append(tally.causes.count)
        append(tally.unknown.count)
        for cause in tally.causes {
            append(cause.occurrences)
            append(1 + cause.alternatives.count)
            append(try index.record(cause.entry))
            for entry in cause.alternatives { append(try index.record(entry)) }
        }
        for occurrences in tally.unknown { append(occurrences) }
    }

    /// A copy that the caller deallocates.
    func copied() -> UnsafeMutableRawPointer {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
        copy.copyBytes(from: bytes)
        // The counts alone are sixteen bytes, so there is a base address.
        return copy.baseAddress.unsafelyUnwrapped
    }

    private mutating func append(_ occurrences: LogTally<Int>.Occurrences) {
        append(occurrences.first.log)
        append(occurrences.first.line)
        append(occurrences.last.log)
        append(occurrences.last.line)
        append(occurrences.count)
        append(occurrences.sample.count)
        for byte in occurrences.sample { bytes.append(byte) }
    }

    private mutating func append(_ shown: UnsafeRawBufferPointer) {
        for byte in shown { bytes.append(byte) }
    }

    private mutating func append(_ number: Int) {
        for shift in 0..<4 as Range<Int> { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
    }
}
