/// A stretch of text between quotation marks, or a code span.
struct QuotedSpan {
    enum Style {
        /// “…”, "…", 「…」, 『…』, «…»
        case quotation
        /// '…', ‘…’: mostly names, sometimes messages.
        case single
        case code
        /// Set in bold: mostly labels, sometimes messages.
        case strong
    }

    /// Scalar indices, without the marks.
    var inner: Range<Int>
    var style: Style
    /// Scalar indices, with the marks (for code spans given by the caller there are none).
    var outer: Range<Int>
}

/// Pairs quotation marks in one pass; a mark without a partner is ordinary text.
struct QuotePairing {
    private let text: ScannedText
    /// Where each kind of opening mark last stood, by the position in ``Mark``.
    private var open: [Int] = []
    private(set) var spans: [QuotedSpan] = []

    /// Longer stretches are not taken for one quotation.
    private static let longest = 400

    private enum Mark: Int {
        case curly, straight, corner, whiteCorner, lenticular, guillemets, single, curlySingle, backtick
    }

    init(_ text: ScannedText, codeSpans: [Range<Int>], strongSpans: [Range<Int>]) {
        self.text = text
        spans = strongSpans.map { QuotedSpan(inner: $0, style: .strong, outer: $0) }
        var start = 0
        for span in codeSpans {
            pairMarks(in: start..<span.lowerBound)
            spans.append(QuotedSpan(inner: span, style: .code, outer: span))
            start = span.upperBound
        }
        pairMarks(in: start..<text.count)
        guard spans.count > 1 else { return }
        spans.sort { ($0.inner.lowerBound, $1.inner.upperBound) < ($1.inner.lowerBound, $0.inner.upperBound) }
    }

    private mutating func pairMarks(in range: Range<Int>) {
        var index = range.lowerBound
        while let mark = text.firstIndex(in: index..<range.upperBound, where: Self.mayBeMark) {
            // Most texts have no mark, and need no memory for them.
            if open.isEmpty { open = [-1, -1, -1, -1, -1, -1, -1, -1, -1] }
            pair(at: mark)
            index = mark + 1
        }
    }

    /// Whether ``pair(at:)`` may have anything to do.
    private static func mayBeMark(_ unit: Unicode.Scalar) -> Bool {
        switch unit.value {
        case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x300C...0x3011: true
        default: false
        }
    }

    private mutating func pair(at index: Int) {
        switch text.unit(index) {
        case "“", "„", "‟": begin(.curly, index)
        case "”":
            end(.curly, index, .quotation)
        case "「": begin(.corner, index)
        case "」": end(.corner, index, .quotation)
        case "『": begin(.whiteCorner, index)
        case "』": end(.whiteCorner, index, .quotation)
        case "【": begin(.lenticular, index)
        case "】": end(.lenticular, index, .single)
        case "«": begin(.guillemets, index)
        case "»": end(.guillemets, index, .quotation)
        case "\"": toggle(.straight, index, .quotation)
        case "'": toggleSingle(index)
        case "‘": begin(.curlySingle, index)
        case "’":
            if !text.unit(index + 1).isASCIILetter || !text.unit(index - 1).isASCIILetter {
                end(.curlySingle, index, .single)
            }
        case "`":
            // Compilers of old open with ` and close with '.
            if isOpen(.backtick) { end(.backtick, index, .code) } else { begin(.backtick, index) }
        default: break
        }
    }

    private func isOpen(_ mark: Mark) -> Bool { open[mark.rawValue] >= 0 }

    private mutating func begin(_ mark: Mark, _ index: Int) { open[mark.rawValue] = index }

    private mutating func end(_ mark: Mark, _ index: Int, _ style: QuotedSpan.Style) {
        let start = open[mark.rawValue]
        open[mark.rawValue] = -1
        guard start >= 0, index - start > 1, index - start <= Self.longest else { return }
        spans.append(QuotedSpan(inner: start + 1..<index, style: style, outer: start..<index + 1))
    }

    private mutating func toggle(_ mark: Mark, _ index: Int, _ style: QuotedSpan.Style) {
        if isOpen(mark) { end(mark, index, style) } else { begin(mark, index) }
    }

    private mutating func toggleSingle(_ index: Int) {
        let before = text.unit(index - 1)
        let after = text.unit(index + 1)
        if isOpen(.single) {
            if !after.isName { end(.single, index, .single) }
        } else if isOpen(.backtick) {
            if !after.isName { end(.backtick, index, .single) }
        } else if !before.isName && !after.isBlank {
            begin(.single, index)
        }
    }
}
