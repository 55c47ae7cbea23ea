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

    private let options: Options
    private let anchors: SoughtAnchors
    private let matcher: LineMatcher
    private var window = LogWindow()
    /// The last line given to the caller: of each line one finding is given.
    private var reported = 0
    /// The last line that went on with an explained one.
    private var continued = 0
    /// The lines of the log last finished; text after the last line end is one, too.
    package private(set) var lineCount = 0

    /// Lines that wait for those after them.
    private static let waitingLines = 2

    /// - Throws: ``IndexError/damaged(section:)`` when the patterns of the index are damaged. An index without patterns
    ///   explains no line.
    package init(index: Index, options: Options = []) throws(IndexError) {
        self.options = options
        anchors = SoughtAnchors(
            try PatternSection(index[.patterns]),
            errors: options.contains(.unknownErrors) ? ErrorAnchors() : nil)
        matcher = LineMatcher(index: index, anchors: anchors)
    }

    // MARK: The caller's side

    /// Has `read` put the next bytes of the log into a buffer and return how many; returns the same. Call `scan` after.
    package func fill(_ read: (UnsafeMutableRawBufferPointer) -> Int) -> Int {
        let added = read(window.room)
        window.append(added)
        return added
    }

    /// Looks at the lines that are complete; a few wait for the lines after them.
    package func scan(_ found: (LogFinding) -> Void) throws(IndexError) {
        if let end = window.completeLinesEnd(without: Self.waitingLines) { try scan(to: end, found) }
        // Long lines cannot wait: there must be room for more text.
        if window.isLong { try scan(to: window.completeLinesEnd ?? window.partEnd, found) }
        window.discard()
    }

    /// Looks at all complete lines, because the next may be long in coming.
    package func flush(_ found: (LogFinding) -> Void) throws(IndexError) {
        if let end = window.completeLinesEnd { try scan(to: end, found) }
        window.discard()
    }

    /// Looks at what is left. The scanner can be given another log afterwards.
    package func finish(_ found: (LogFinding) -> Void) throws(IndexError) {
        try scan(to: window.text.count, found)
        lineCount = window.isEmpty ? 0 : window.lastLineNumber
        window.removeAll()
        reported = 0
        continued = 0
    }

    // MARK: Lines

    private func scan(to end: Int, _ found: (LogFinding) -> Void) throws(IndexError) {
        guard end > window.scannedEnd else { return }
        let range = window.lastLineStart..<end
        var search = AnchorSearch(anchors, in: window.text, range, line: window.lastLineNumber)
        var compared = 0
        while let candidate = try search.next() {
            guard candidate.offset >= compared else { continue }
            let line = window.line(around: candidate.offset, in: range)
            compared = line.upperBound + 1
            guard candidate.line != reported, let finding = try finding(in: line, candidate, range) else {
                continue
            }
            reported = candidate.line
            found(finding)
        }
        window.advance(to: end, lineNumber: search.lineNumber)
    }

    /// What a line says, alone or together with those that go on with it.
    private func finding(
        in line: Range<Int>, _ candidate: AnchorSearch.Candidate, _ range: Range<Int>
    ) throws(IndexError) -> LogFinding? {
        let wrapped = WrappedLines(text: window.text, start: range.lowerBound, anchors: anchors)
        let match = try matcher.match(FoldedLine(window.bytes(line))) { surroundings(of: line) }
        if let cause = match.cause {
            return finding(candidate, cause, in: line)
        }
        let mayGoOn = match.hasOpenAnchor ? true : try wrapped.cutAnchor(at: line.upperBound)
        if mayGoOn, let (cause, joined) = try cause(in: wrapped, from: line) {
            continued = candidate.line + joined.more
            return LogFinding(
                line: candidate.line, cause: cause, text: joined.text, shown: joined.text.indices)
        }
        // The last line looked at before is here again for what goes on after it alone.
        let isKnown = line.upperBound < window.scannedEnd
        guard options.contains(.unknownErrors), !isKnown, candidate.line > continued else { return nil }
        return unknownError(in: line, candidate)
    }

    /// What explains a line together with those that may be the rest of it.
    private func cause(
        in wrapped: WrappedLines, from line: Range<Int>
    ) throws(IndexError) -> (LogFinding.Cause, WrappedLines.Joined)? {
        let first = FoldedLine(window.bytes(line))
        return try wrapped.firstResult(joining: line) { joined throws(IndexError) in
            let folded = joined.text.withUnsafeBufferPointer { FoldedLine($0) }
            let match = try matcher.match(folded, crossing: first.bytes.count) { surroundings(of: line) }
            return match.cause.map { ($0, joined) }
        }
    }

    private func unknownError(in line: Range<Int>, _ candidate: AnchorSearch.Candidate) -> LogFinding? {
        let bytes = window.bytes(Excerpt.range(of: line, around: candidate.offset, in: window.text))
        let folded = FoldedLine(bytes)
        guard folded.bytes.withUnsafeBufferPointer({ ErrorLine.reportsError($0) }) else { return nil }
        return finding(candidate, .unknown(template: LineTemplate.number(of: bytes)), in: line)
    }

    private func finding(
        _ candidate: AnchorSearch.Candidate, _ cause: LogFinding.Cause, in line: Range<Int>
    ) -> LogFinding {
        let excerpt = Excerpt.range(of: line, around: candidate.offset, in: window.text)
        let text = Excerpt.surroundings(of: excerpt, in: line)
        return LogFinding(
            line: candidate.line, cause: cause, text: Array(window.bytes(text)),
            shown: excerpt.lowerBound - text.lowerBound..<excerpt.upperBound - text.lowerBound)
    }

    private func surroundings(of line: Range<Int>) -> FoldedLine {
        FoldedLine(window.bytes(window.surroundings(of: line)))
    }
}

@available(*, unavailable)
extension LogScanner: Sendable {}
