/// Cuts text that comes in pieces into rows, in memory that one row bounds.
///
/// A row that is no row costs one row: of a quote that is not closed, or closed at an odd place, the line is given back as
/// such, and the next line is a row again. What others do, to take all that follows for one field, loses it.
package struct RowBuffer: Sendable {
    package struct Row: Sendable {
        /// The line on which it begins, 1-based.
        package var line: Int
        package var content: Content
    }

    package enum Content: Sendable {
        /// The row without its line feed.
        case bytes(ArraySlice<UInt8>)
        /// More bytes than a row may have.
        case tooLong
        /// A quote that is not closed, or followed by what may not follow it.
        case misplacedQuote
    }

    /// The most bytes of a row, as it is written, unless somebody says otherwise: 128 MiB.
    package static let longestRow = 128 << 20

    private let longestRow: Int
    private var bytes: [UInt8] = []
    /// Where the next row begins in `bytes`, and up to where its end has been looked for.
    private var start = 0
    private var searched = 0
    private var hasEnded = false
    private var isAtStart = true
    private var rowEnd: RowEnd
    /// Whether the row is too long, so that what was read of it is gone.
    private var isSkipped = false
    /// Whether the row is lost to a quote, so that it ends at the next line feed.
    private var isMisplaced = false
    private var line = 1
    /// Line feeds of the row that are gone with what was read of it.
    private var skippedLines = 0
    /// How many bytes were ever read, and looked at once more.
    private var readCount = 0
    private var repeatedCount = 0

    private static let chunkSize = 1 << 16

    /// - Parameter separator: of fields that may be quoted; `nil` where a row is a line.
    package init(quotedBetween separator: UInt8? = nil, longestRow: Int = longestRow) {
        rowEnd = RowEnd(separator: separator)
        self.longestRow = longestRow
    }

    /// Has `read` put the next bytes into a buffer and return how many; 0 at the end.
    package mutating func fill<Failure: Error>(
        _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
    ) throws(Failure) {
        let kept = bytes[start...]
        // Twice as much each time for a row that does not end, so that it is moved a few times only.
        let room = max(Self.chunkSize, kept.count)
        var failure: Failure?
        bytes = [UInt8](unsafeUninitializedCapacity: kept.count + room) { buffer, count in
            _ = UnsafeMutableBufferPointer(rebasing: buffer[..<kept.count]).initialize(from: kept)
            let rest = UnsafeMutableRawBufferPointer(
                UnsafeMutableBufferPointer(rebasing: buffer[kept.count...]))
            count = kept.count
            do throws(Failure) { count += try read(rest) } catch { failure = error }
        }
        (start, searched) = (0, searched - start)
        if let failure { throw failure }
        readCount += bytes.count - kept.count
        hasEnded = bytes.count == kept.count
    }

    /// Whether the last row has been given.
    package var isAtEnd: Bool { hasEnded && start == bytes.count && !isSkipped }

    /// The next row; `nil` where more is to be read first, and after the last.
    package mutating func next() -> Row? {
        guard passMark() else { return nil }
        while true {
            let from = searched
            let spansLines = repeatedCount <= 8 * readCount + Self.chunkSize
            let isMisplaced = isMisplaced
            let found: RowEnd.Found? = bytes.withUnsafeBufferPointer { bytes in
                isMisplaced
                    ? bytes[from...].firstIndex(of: 0x0A).map { .end($0) }
                    : rowEnd.find(in: bytes, from: from, spansLines: spansLines)
            }
            switch found {
            case .end(let end): return take(content(upTo: end), to: end + 1)
            case .misplacedQuote(let offset): if let row = lostRow(at: offset) { return row }
            case nil:
                searched = bytes.count
                return hasEnded ? lastRow() : afterTooMuch()
            }
        }
    }

    /// Passes over a byte order mark; `false` while there may be one.
    private mutating func passMark() -> Bool {
        guard isAtStart else { return true }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if bytes.count < mark.count, !hasEnded, mark.starts(with: bytes) { return false }
        isAtStart = false
        if bytes.starts(with: mark) { (start, searched) = (mark.count, mark.count) }
        return true
    }

    private func content(upTo end: Int) -> Content {
        if isMisplaced { return .misplacedQuote }
        return isSkipped || end - start > longestRow ? .tooLong : .bytes(bytes[start..<end])
    }

    private mutating func take(_ content: Content, to end: Int) -> Row {
        defer {
            line += skippedLines + lineFeeds(bytes[start..<end])
            (start, searched, skippedLines) = (end, end, 0)
            (isSkipped, isMisplaced) = (false, false)
            rowEnd.reset()
        }
        return Row(line: line, content: content)
    }

    /// Ends a row with a quote in the wrong place after its first line, when that is at hand.
    private mutating func lostRow(at offset: Int) -> Row? {
        guard !isSkipped, let end = bytes[start..<offset].firstIndex(of: 0x0A) else {
            searched = offset
            isMisplaced = true
            return nil
        }
        repeatedCount += offset - end
        return take(.misplacedQuote, to: end + 1)
    }

    private mutating func lastRow() -> Row? {
        guard start < bytes.count || isSkipped else { return nil }
        if rowEnd.isInQuotes, !isSkipped {
            if let row = lostRow(at: bytes.count) { return row }
            return take(.misplacedQuote, to: bytes.count)
        }
        return take(content(upTo: bytes.count), to: bytes.count)
    }

    /// Lets go of a row that is too long; its end is still looked for.
    private mutating func afterTooMuch() -> Row? {
        if bytes.count - start > longestRow || isSkipped {
            skippedLines += lineFeeds(bytes[start...])
            isSkipped = true
            bytes.removeAll()
            (start, searched) = (0, 0)
        }
        return nil
    }

    private func lineFeeds(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { $0.count { $0 == 0x0A } }
    }
}
