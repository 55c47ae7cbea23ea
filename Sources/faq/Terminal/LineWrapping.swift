/// Breaks styled text into lines: between words, and between Han characters where their punctuation allows it.
struct LineWrapping {
    private let appearance: Appearance
    private let width: Int
    /// How many blanks stand before every line but the first.
    private let hanging: Int
    private var lines: [TerminalText] = []
    private var line: [StyledText.Piece] = []
    private var lineWidth = 0
    private var word: [StyledText.Piece] = []
    private var wordWidth = 0
    private var wordEnd: (scalar: Unicode.Scalar, isWhole: Bool)?

    /// - Parameters:
    ///   - indent: how many columns stand before every line.
    ///   - hanging: how many blanks to put before every line but the first.
    static func lines(
        of text: StyledText, _ appearance: Appearance, indent: Int, hanging: Int = 0
    ) -> [TerminalText] {
        var wrapping = LineWrapping(appearance, indent: indent, hanging: hanging)
        for piece in text.pieces {
            for scalar in piece.text.unicodeScalars { wrapping.append(scalar, piece.style) }
        }
        wrapping.endLine()
        return wrapping.lines
    }

    /// Pieces as one text, its lines but the first after blanks, without a line break at the end.
    static func text(
        _ pieces: [StyledText.Piece], _ appearance: Appearance, hanging: Int = 0
    ) -> TerminalText {
        lines(of: StyledText(pieces), appearance, indent: 0, hanging: hanging).joined(separator: "\n")
    }

    private init(_ appearance: Appearance, indent: Int, hanging: Int) {
        self.appearance = appearance
        self.hanging = appearance.width == nil ? 0 : hanging
        width = appearance.width.map { max(min($0, Self.leastWidth), $0 - indent) } ?? .max
    }

    /// However deep a text stands, so many columns are its own.
    private static let leastWidth = 8

    /// What the line at hand may take.
    private var room: Int { lines.isEmpty ? width : max(min(width, Self.leastWidth), width - hanging) }

    private mutating func append(_ scalar: Unicode.Scalar, _ style: StyledText.Style) {
        if scalar == "\n" { return endLine() }
        let isSpace = scalar == " " || scalar == "\t"
        let isWithin = style.isWhole && wordEnd?.isWhole == true
        if let wordEnd, !isWithin, canBreak(after: wordEnd.scalar, before: scalar) { endWord() }
        if isSpace, line.isEmpty, word.isEmpty, !lines.isEmpty { return }
        if word.last?.style == style {
            word[word.count - 1].text.unicodeScalars.append(scalar)
        } else {
            word.append(StyledText.Piece(text: String(Character(scalar)), style: style))
        }
        wordWidth += DisplayWidth.of(scalar)
        wordEnd = (scalar, style.isWhole)
    }

    private mutating func endWord() {
        if lineWidth + wordWidth > room, lineWidth > 0 {
            let isSpace = word.allSatisfy { $0.text.utf8.allSatisfy { $0 == 0x20 } }
            // A space at the end of a full line may hang over it unseen.
            if !isSpace { flushLine() }
        }
        for piece in word {
            if line.last?.style == piece.style {
                line[line.count - 1].text += piece.text
            } else {
                line.append(piece)
            }
        }
        lineWidth += wordWidth
        word = []
        wordWidth = 0
        wordEnd = nil
    }

    private mutating func endLine() {
        endWord()
        flushLine()
    }

    private mutating func flushLine() {
        while let last = line.indices.last {
            while line[last].text.utf8.last == 0x20 { line[last].text.unicodeScalars.removeLast() }
            if !line[last].text.isEmpty { break }
            line.removeLast()
        }
        let blanks = lines.isEmpty || line.isEmpty ? "" : String(repeating: " ", count: hanging)
        lines.append("\(blanks)\(line.map(rendered).joined())")
        line = []
        lineWidth = 0
    }

    private func canBreak(after left: Unicode.Scalar, before right: Unicode.Scalar) -> Bool {
        if left == " " || right == " " { return left != right || left != " " }
        guard DisplayWidth.of(left) == 2 || DisplayWidth.of(right) == 2 else { return false }
        return !Self.mustNotStart.contains(right) && !Self.mustNotEnd.contains(left)
            && DisplayWidth.of(right) > 0
    }

    private static let mustNotStart = Set(
        "，。、；：？！）】》〉」』〕｝”’…～·％℃ー々,.;:?!)]}%".unicodeScalars)
    private static let mustNotEnd = Set("（【《〈「『〔｛“‘([{".unicodeScalars)

    private func rendered(_ piece: StyledText.Piece) -> TerminalText {
        let codes = [
            piece.style.isBold ? "1" : nil, piece.style.isItalic ? "3" : nil, piece.style.isCode ? "36" : nil,
            piece.style.isFaint ? "2" : nil,
        ]
        let text = appearance.styled(TerminalText(piece.text), codes.compactMap(\.self))
        return piece.style.link.map(text.linked) ?? text
    }
}
