package import FAQEngine
internal import FAQText

/// Reads a log piece by piece and says which entries explain its lines.
///
/// ```swift
/// let scanner = try LogScanner(index: index, options: [])
/// while scanner.fill({ read(file, $0.baseAddress, $0.count) }) > 0 {
///     try scanner.scan { print($0.line, $0.cause) }
/// }
/// try scanner.finish { print($0.line, $0.cause) }
/// ```
///
/// The log may hold anything: lines of any length, NUL bytes, invalid UTF-8. What is found does not depend on
/// where the pieces end. Memory does not grow with the log.
///
/// Raw text is searched for *anchors*, the rarest word of each pattern; only where one stands, and the text around it
/// can be the pattern, the line is folded and compared.
package final class LogScanner {
    package struct Options: OptionSet, Sendable {
        package let rawValue: Int
        /// Also give lines that report an error no entry explains.
        package static let unknownErrors = Options(rawValue: 1)

        package init(rawValue: Int) {
            self.rawValue = rawValue
        }
    }

    private let index: Index
    private let patterns: PatternSection
    private let options: Options
    private let folding = FoldingProbe()

    /// Which anchors there are: two bits for each.
    private let bitmap: UnsafeMutablePointer<UInt8>
    private let bitmapBits: UInt64

    /// The text at hand, with room before and after it that may be read.
    private let storage: UnsafeMutablePointer<UInt8>
    private var count = 0
    /// Lines before this place have been looked at.
    private var processed = 0
    /// The last of them, which may go on in the next, begins here.
    private var lastStart = 0
    /// 1-based.
    private var lastNumber = 1
    /// The last line given to the caller: of each line one finding is given.
    private var reported = 0
    /// The last line that went on with an explained one.
    private var continued = 0
    private var failure: IndexError?
    /// Whether the line last compared holds an anchor without its pattern, which may go on in the next line.
    private var hasOpenAnchor = false
    /// The lines of the log last finished; text after the last line end is one, too.
    package private(set) var lineCount = 0

    private static let margin = 128
    private static let capacity = 1 << 19
    /// A longer line is looked at in parts.
    private static let longestPart = 1 << 16
    /// How much of a part is looked at again with the next.
    private static let overlap = 1 << 12
    /// How many bytes of the lines before are kept to be looked at with the next.
    private static let context = 1 << 12
    /// Lines that wait for those after them.
    private static let waitingLines = 2

    package init(index: Index, options: Options = []) throws(IndexError) {
        self.index = index
        self.options = options
        patterns = try PatternSection(index[.patterns])
        let bits = max(patterns.bitmapBits, PatternSection.leastBitmapBits)
        bitmapBits = UInt64(bits)
        bitmap = .allocate(capacity: 1 << (bits - 3))
        bitmap.initialize(repeating: 0, count: 1 << (bits - 3))
        for place in 0..<patterns.bitmap.count { bitmap[place] = patterns.bitmap[place] }
        storage = .allocate(capacity: Self.capacity + 2 * Self.margin)
        storage.initialize(repeating: 0, count: Self.capacity + 2 * Self.margin)
        if options.contains(.unknownErrors) { markErrorWords() }
    }

    deinit {
        bitmap.deallocate()
        storage.deallocate()
    }

    private var text: UnsafeMutablePointer<UInt8> { storage + Self.margin }

    // MARK: The caller's side

    /// Has `read` put the next bytes of the log into a buffer and return how many; returns the same. Call `scan` after.
    package func fill(_ read: (UnsafeMutableRawBufferPointer) -> Int) -> Int {
        let room = UnsafeMutableRawBufferPointer(start: text + count, count: Self.capacity - count)
        let added = read(room)
        if added > 0 { count += min(added, room.count) }
        return added
    }

    /// Looks at the lines that are complete; a few wait for the lines after them.
    package func scan(_ found: (LogFinding) -> Void) throws(IndexError) {
        try scan(to: waitingEnd(), found)
        // Long lines cannot wait: there must be room for more text.
        if count - processed >= Self.longestPart { try scan(to: lineEnd(before: count) ?? partEnd(), found) }
        discard()
    }

    /// Looks at all complete lines, because the next may be long in coming.
    package func flush(_ found: (LogFinding) -> Void) throws(IndexError) {
        if let end = lineEnd(before: count) { try scan(to: end, found) }
        discard()
    }

    /// Looks at what is left. The scanner can be given another log afterwards.
    package func finish(_ found: (LogFinding) -> Void) throws(IndexError) {
        try scan(to: count, found)
        lineCount = count == 0 ? 0 : lastNumber
        count = 0
        processed = 0
        lastStart = 0
        lastNumber = 1
        reported = 0
        continued = 0
    }

    // MARK: Which text to look at

    /// Behind the last line end in the text not looked at.
    private func lineEnd(before end: Int) -> Int? {
        var place = end
        while place > processed {
            if text[place - 1] == 0x0A { return place }
            place -= 1
        }
        return nil
    }

    private func waitingEnd() -> Int {
        var end = count + 1
        for _ in 0...Self.waitingLines {
            guard let lower = lineEnd(before: end - 1) else { return processed }
            end = lower
        }
        return end
    }

    /// Where to cut a line that is too long to be looked at as a whole: between words.
    private func partEnd() -> Int {
        var end = count
        while end > count - 1024, end > processed + 1,
            text[end - 1].isASCIIWord || text[end - 1] >= 0x80
        {
            end -= 1
        }
        return end
    }

    /// Drops text that has been looked at, but for the last line and some lines before it.
    private func discard() {
        let start = max(0, min(lastStart, processed) - Self.context)
        guard start > 0, start >= count - start else { return }
        text.update(from: text + start, count: count - start)
        count -= start
        processed -= start
        lastStart -= start
    }

    // MARK: Looking

    private func scan(to end: Int, _ found: (LogFinding) -> Void) throws(IndexError) {
        guard end > processed else { return }
        var pass = ScanPass(start: lastStart, end: end, line: lastNumber)
        search(&pass, found)
        if let failure { throw failure }
        if text[end - 1] == 0x0A {
            // The line that ends here may go on in the next.
            var start = end - 1
            while start > lastStart, text[start - 1] != 0x0A { start -= 1 }
            lastStart = start
            lastNumber = pass.line - 1
            processed = end
        } else {
            lastStart = max(processed, end - Self.overlap)
            lastNumber = pass.line
            processed = lastStart
        }
    }

    /// The course of one search.
    private struct ScanPass {
        var start: Int
        var end: Int
        /// The line at the block that is looked at.
        var line: Int
        /// Up to here, lines have been compared.
        var compared = 0
    }

    /// Looks for anchors in blocks of 64 bytes.
    private func search(_ pass: inout ScanPass, _ found: (LogFinding) -> Void) {
        let text = UnsafePointer(self.text)
        let bitmap = UnsafePointer(self.bitmap)
        let bits = bitmapBits
        let findsErrors = options.contains(.unknownErrors)
        let skipped: UInt64 = patterns.hasDigits ? 0 : .max
        let end = pass.end
        var block = pass.start
        var carry: UInt64 = 0
        // The character before, if it lies beyond ASCII, and where it ends.
        var lastScalar: UInt32 = 0
        var lastScalarStart = 0
        var lastScalarEnd = -1
        while block < end, failure == nil {
            var bytes = ByteBlock(text + block)
            if end - block < ByteBlock.size {
                let within = (UInt64(1) << UInt64(end - block)) &- 1
                bytes.word &= within
                bytes.high &= within
                bytes.newline &= within
                bytes.escape &= within
            }
            var starts = bytes.word & ~(bytes.word << 1 | carry)
            carry = bytes.word >> 63
            starts &= ~(bytes.digit & skipped)
            // Where in the block a line is to be compared.
            var events: UInt64 = 0
            while starts != 0 {
                let offset = starts.trailingZeroBitCount
                starts &= starts &- 1
                let start = block &+ offset
                var length = (~(bytes.word &>> UInt64(offset))).trailingZeroBitCount
                if offset &+ length >= ByteBlock.size {
                    length = ByteBlock.size - offset
                    while start &+ length < end, (text[start &+ length]).isASCIIWord { length += 1 }
                }
                // What a word falls short of eight bytes, in bits; without a branch, since lengths are not foreseen.
                let short = 8 &- length
                let spare = UInt64(truncatingIfNeeded: (short & ~(short &>> 63)) &* 8)
                let raw = UnsafeRawPointer(text) + start
                let front = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)) | 0x2020_2020_2020_2020
                let first = (front &<< spare) &>> spare
                let last =
                    (UInt64(littleEndian: (raw + (length - 8)).loadUnaligned(as: UInt64.self))
                        | 0x2020_2020_2020_2020) &>> spare
                let anchor = Anchor.word(first: first, last: last, length: length)
                var isAnchor = Self.holds(bitmap, PatternSection.bit(of: anchor, bitmapBits: bits))
                if isAnchor {
                    let behind = start + length
                    let next = (text[behind] == 0x20 ? text[behind + 1] : text[behind]).asciiLowercased
                    // Folding may make anything of other bytes.
                    isAnchor =
                        next <= 0x20 || next >= 0x80
                        || Self.holds(bitmap, PatternSection.bit(of: anchor, before: next, bitmapBits: bits))
                        || Self.holds(bitmap, PatternSection.bit(of: anchor, before: 0, bitmapBits: bits))
                }
                if isAnchor || findsErrors && ErrorLine.endsAsError(last: last, length: length) {
                    if isPromising(anchor, start..<start + length) { events |= 1 &<< UInt64(offset) }
                }
            }
            if bytes.high | bytes.escape != 0 {
                var leads = bytes.high | bytes.escape
                while leads != 0 {
                    let offset = leads.trailingZeroBitCount
                    leads &= leads &- 1
                    let start = block + offset
                    if text[start] & 0xC0 == 0x80 { continue }
                    let whole = UnsafeBufferPointer(start: text, count: end)
                    guard text[start] >= 0x80, let (scalar, length) = UTF8Scalar.decode(whole, at: start)
                    else {
                        if text[start] == 0x1B { events |= 1 &<< UInt64(offset) }
                        continue
                    }
                    if folding.changesWords(scalar) { events |= 1 &<< UInt64(offset) }
                    if lastScalarEnd == start {
                        let anchor = Anchor.pair(lastScalar, scalar)
                        if Self.holds(bitmap, PatternSection.bit(of: anchor, bitmapBits: bits)),
                            isPromising(anchor, lastScalarStart..<start + length)
                        {
                            events |= 1 &<< UInt64(offset)
                        }
                    }
                    lastScalar = scalar
                    lastScalarStart = start
                    lastScalarEnd = start + length
                }
            }
            var ends = bytes.newline
            while ends != 0 {
                let offset = ends.trailingZeroBitCount
                ends &= ends &- 1
                if isPromising(lineEnd: block + offset, in: pass) { events |= 1 &<< UInt64(offset) }
            }
            while events != 0 {
                let offset = events.trailingZeroBitCount
                events &= events &- 1
                let before = (bytes.newline & ((UInt64(1) << UInt64(offset)) &- 1)).nonzeroBitCount
                compare(at: block + offset, pass.line + before, &pass, found)
            }
            pass.line += bytes.newline.nonzeroBitCount
            block += ByteBlock.size
        }
    }

    @inline(__always)
    private static func holds(_ bitmap: UnsafePointer<UInt8>, _ bit: Int) -> Bool {
        bitmap[bit >> 3] & 1 &<< UInt8(truncatingIfNeeded: bit & 7) != 0
    }

    /// Whether the text around an anchor can be its pattern, or the anchor speaks of an error.
    @inline(never)
    private func isPromising(_ anchor: UInt64, _ range: Range<Int>) -> Bool {
        if options.contains(.unknownErrors), isErrorWord(anchor, range) { return true }
        do throws(IndexError) {
            let whole = UnsafeBufferPointer(start: UnsafePointer(text), count: count)
            for number in try patterns.patterns(withAnchor: anchor)
            where patterns.pattern(number, hasAnchor: anchor)
                && patterns.pattern(number, fitsBeside: range, in: whole)
            {
                let (piece, place) = try patterns.anchoredPiece(of: number)
                if RawText.mayHold(piece, anchor: place, at: range, in: whole, folding: folding) {
                    return true
                }
            }
        } catch {
            failure = error
        }
        return false
    }

    /// Whether a word or a pair of characters that a line end cuts in two is an anchor.
    private func isPromising(lineEnd newline: Int, in pass: ScanPass) -> Bool {
        let next = newline + 1
        guard next < count, newline > pass.start else { return false }
        guard !beginsWithTime(next) else { return false }
        let before = text[newline - 1] == 0x0D ? newline - 1 : newline
        guard before > pass.start else { return false }
        if text[before - 1].isASCIIWord, text[next].isASCIIWord {
            var start = before
            while start > pass.start, before - start < 64, text[start - 1].isASCIIWord { start -= 1 }
            if text[start].isASCIIDigit, !patterns.hasDigits { return false }
            var end = next
            while end < count, end - next < 64, text[end].isASCIIWord { end += 1 }
            return hasPatterns(
                withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { joined in
                    for place in start..<before { joined[place - start] = text[place] }
                    for place in next..<end { joined[before - start + place - next] = text[place] }
                    return Anchor.word(
                        UnsafeBufferPointer(
                            rebasing: UnsafeBufferPointer(joined)[..<(before - start + end - next)]))
                })
        }
        guard text[before - 1] >= 0x80, text[next] >= 0x80 else { return false }
        var start = before - 1
        while start > pass.start, before - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
        let whole = UnsafeBufferPointer(start: UnsafePointer(text), count: count)
        guard let (first, length) = UTF8Scalar.decode(whole, at: start), start + length == before,
            let (second, _) = UTF8Scalar.decode(whole, at: next)
        else { return false }
        return hasPatterns(Anchor.pair(first, second))
    }

    /// Whether a line begins with a date or a time, as one does that goes on with nothing.
    @inline(__always)
    private func beginsWithTime(_ start: Int) -> Bool {
        Timestamp.seemsToOpenLine(UnsafeBufferPointer(start: UnsafePointer(text), count: count), at: start)
    }

    private func hasPatterns(_ anchor: UInt64) -> Bool {
        guard Self.holds(bitmap, PatternSection.bit(of: anchor, bitmapBits: bitmapBits)) else { return false }
        do throws(IndexError) {
            return try patterns.patterns(withAnchor: anchor).contains {
                patterns.pattern($0, hasAnchor: anchor)
            }
        } catch {
            failure = error
            return false
        }
    }

    // MARK: Comparing

    private func compare(
        at place: Int, _ number: Int, _ pass: inout ScanPass, _ found: (LogFinding) -> Void
    ) {
        guard place >= pass.compared else { return }
        var start = place
        while start > pass.start, text[start - 1] != 0x0A { start -= 1 }
        var end = place
        while end < pass.end, text[end] != 0x0A { end += 1 }
        pass.compared = end + 1
        guard number != reported else { return }
        do throws(IndexError) {
            // The last line looked at before is here for what goes on after it alone.
            let isKnown = end < processed
            var finding = isKnown ? nil : try explanation(ofLine: start..<end, at: place)
            let mayGoOn = isKnown || hasOpenAnchor || isPromising(lineEnd: end, in: pass)
            if finding == nil, mayGoOn, let found = try explanation(from: start..<end) {
                finding = found.finding
                continued = number + found.more
            }
            if finding == nil, !isKnown, number > continued { finding = unknown(start..<end, at: place) }
            guard var finding else { return }
            finding.line = number
            reported = number
            found(finding)
        } catch {
            failure = error
        }
    }

    private func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: UnsafePointer(text) + range.lowerBound, count: range.count)
    }

    private func explanation(
        ofLine range: Range<Int>, at place: Int
    ) throws(IndexError) -> LogFinding? {
        let line = FoldedLine(bytes(range))
        hasOpenAnchor = false
        let cause = try cause(in: line, around: range, crossing: nil)
        return cause.map { LogFinding(line: 0, cause: $0, text: excerpt(of: range, around: place)) }
    }

    /// What explains a line together with those that may be the rest of it, and how many these are.
    private func explanation(
        from range: Range<Int>
    ) throws(IndexError) -> (finding: LogFinding, more: Int)? {
        let next = range.upperBound + 1
        guard range.count <= Self.overlap, next < count else { return nil }
        let first = FoldedLine(bytes(range))
        var end = next
        // Messages of three lines are as long as they get.
        for more in 1...2 where end < count {
            while end < count, text[end] != 0x0A, end - next < Self.overlap { end += 1 }
            for glue: UInt8? in [nil, 0x20] {
                let joined = joined(range, next..<end, by: glue)
                let line = joined.withUnsafeBufferPointer { FoldedLine($0) }
                if let cause = try cause(in: line, around: range, crossing: first.bytes.count) {
                    return (LogFinding(line: 0, cause: cause, text: joined), more)
                }
            }
            if end < count, text[end] == 0x0A { end += 1 }
        }
        return nil
    }

    /// A line and what follows it without the line ends, or with something in their place.
    private func joined(_ line: Range<Int>, _ rest: Range<Int>, by glue: UInt8?) -> [UInt8] {
        var joined: [UInt8] = []
        for byte in bytes(line.lowerBound..<rest.upperBound) {
            if byte == 0x0A {
                if let glue { joined.append(glue) }
            } else if byte != 0x0D {
                joined.append(byte)
            }
        }
        return joined
    }

    /// The entry that the patterns in a line speak for.
    ///
    /// - Parameter crossing: with a place, only patterns count that stand on both sides of it.
    private func cause(
        in line: FoldedLine, around range: Range<Int>, crossing: Int?
    ) throws(IndexError) -> LogFinding.Cause? {
        var explanation = LineExplanation(index: index, section: patterns)
        var failure: IndexError?
        line.bytes.withUnsafeBufferPointer { text in
            let isRoutine = ErrorLine.isRoutine(text)
            Anchor.forEach(in: text) { anchor in
                let bit = PatternSection.bit(of: anchor.number, bitmapBits: bitmapBits)
                guard failure == nil, Self.holds(UnsafePointer(bitmap), bit) else { return }
                do throws(IndexError) {
                    for number in try patterns.patterns(withAnchor: anchor.number)
                    where patterns.pattern(number, hasAnchor: anchor.number) {
                        let pattern = try patterns.pattern(number)
                        guard let match = pattern.match(in: text, anchorAt: anchor.range) else {
                            hasOpenAnchor = true
                            continue
                        }
                        if let crossing, match.lowerBound >= crossing || match.upperBound <= crossing {
                            continue
                        }
                        // Routine lines are full of ordinary words.
                        let counts =
                            !isRoutine || pattern.kind != .message
                            || ErrorLine.speaksOfFailure(UnsafeBufferPointer(rebasing: text[match]))
                        if counts { try explanation.add(number, pattern) }
                    }
                } catch {
                    failure = error
                }
            }
        }
        if let failure { throw failure }
        guard !explanation.isEmpty else { return nil }
        return try explanation.cause(line: line.bytes) { surroundings(of: range) }
    }

    /// The line with two lines before and after it, folded.
    private func surroundings(of range: Range<Int>) -> [UInt8] {
        var start = range.lowerBound
        for _ in 0..<2 where start > 0 {
            start -= 1
            while start > 0, range.lowerBound - start < 1024, text[start - 1] != 0x0A { start -= 1 }
        }
        var end = range.upperBound
        for _ in 0..<2 where end < count {
            end += 1
            while end < count, end - range.upperBound < 1024, text[end] != 0x0A { end += 1 }
        }
        return FoldedLine(bytes(start..<min(end, count))).bytes
    }

    private func unknown(_ range: Range<Int>, at place: Int) -> LogFinding? {
        guard options.contains(.unknownErrors) else { return nil }
        let text = excerpt(of: range, around: place)
        let line = text.withUnsafeBufferPointer { FoldedLine($0) }
        guard line.bytes.withUnsafeBufferPointer({ ErrorLine.reportsError($0) }) else { return nil }
        let template = text.withUnsafeBufferPointer { LineTemplate.number(of: $0) }
        return LogFinding(line: 0, cause: .unknown(template: template), text: text)
    }

    // MARK: Excerpts

    /// How much of a line is given.
    private static let longestExcerpt = 1024

    /// A line, or the part of a long line around a place: cut between words, since half a secret is not recognised.
    private func excerpt(of range: Range<Int>, around place: Int) -> [UInt8] {
        var lower = range.lowerBound
        var upper = range.upperBound
        while upper > lower, text[upper - 1] == 0x0D { upper -= 1 }
        guard upper - lower > Self.longestExcerpt else { return Array(bytes(lower..<upper)) }
        let wanted = max(lower, min(place - Self.longestExcerpt / 2, upper - Self.longestExcerpt))
        if wanted > lower {
            lower = wanted
            while lower < place, text[lower] > 0x20 { lower += 1 }
        }
        let end = wanted + Self.longestExcerpt
        if end < upper {
            upper = end
            while upper > place, text[upper] > 0x20 { upper -= 1 }
        }
        return Array(bytes(lower..<max(lower, upper)))
    }

    // MARK: Errors

    private func markErrorWords() {
        forEachErrorWord { anchor in
            for bit in [
                PatternSection.bit(of: anchor, bitmapBits: bitmapBits),
                PatternSection.bit(of: anchor, before: 0, bitmapBits: bitmapBits),
            ] {
                bitmap[bit >> 3] |= 1 << UInt8(bit & 7)
            }
            errorAnchors.append(anchor)
        }
    }

    private var errorAnchors: [UInt64] = []

    private func isErrorWord(_ anchor: UInt64, _ range: Range<Int>) -> Bool {
        if errorAnchors.contains(anchor) { return true }
        guard range.count >= 5 else { return false }
        return LineText(bytes(range.upperBound - 5..<range.upperBound)).startsWithAny(of: "error|ption|")
    }

    private func forEachErrorWord(_ body: (UInt64) -> Void) {
        for list in [ErrorLine.words, ErrorLine.pairs] {
            let words = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
            Anchor.forEach(in: words) { body($0.number) }
        }
    }
}

@available(*, unavailable)
extension LogScanner: Sendable {}
