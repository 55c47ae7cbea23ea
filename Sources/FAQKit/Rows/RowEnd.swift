/// Where a row ends: at a line feed, in CSV at one that stands in no quotes.
///
/// Text comes in pieces, so that it goes on where it stopped.
struct RowEnd: Sendable {
    enum Found {
        /// The offset of the line feed.
        case end(Int)
        /// A quote ended where neither a separator nor the end of the row follows, or may not go on in the next line. What
        /// stands before the offset has been looked at.
        case misplacedQuote(Int)
    }

    private enum State { case fieldStart, plain, quoted, quoteInQuotes, returnAfterQuote }

    /// `nil` where no quotes are known.
    private let separator: UInt8?
    private var state = State.fieldStart

    /// - Parameter separator: of fields that may be quoted.
    init(separator: UInt8?) { self.separator = separator }

    /// Whether the text so far ends within quotes.
    var isInQuotes: Bool { state == .quoted }

    mutating func reset() { state = .fieldStart }

    /// - Parameter spansLines: whether a quoted field may hold line breaks.
    mutating func find(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, spansLines: Bool) -> Found? {
        guard let separator else {
            return bytes[start...].firstIndex(of: 0x0A).map { .end($0) }
        }
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            switch state {
            case .fieldStart where byte == UInt8(ascii: "\""): state = .quoted
            case .fieldStart, .plain:
                if byte == 0x0A { return .end(index) }
                state = byte == separator ? .fieldStart : .plain
            case .quoted:
                if byte == UInt8(ascii: "\"") {
                    state = .quoteInQuotes
                } else if byte == 0x0A, !spansLines {
                    return .misplacedQuote(index)
                }
            case .quoteInQuotes:
                switch byte {
                case UInt8(ascii: "\""): state = .quoted
                case separator: state = .fieldStart
                case 0x0D: state = .returnAfterQuote
                case 0x0A: return .end(index)
                default: return .misplacedQuote(index)
                }
            case .returnAfterQuote: return byte == 0x0A ? .end(index) : .misplacedQuote(index)
            }
            index += 1
        }
        return nil
    }
}
