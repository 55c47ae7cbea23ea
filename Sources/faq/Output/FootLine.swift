/// Parts with ` · ` between them; where they do not fit, a line ends between two of them rather than within one.
enum FootLine {
    /// - Parameter parts: of one line each, which look alike.
    static func text(_ parts: [StyledText.Piece], _ appearance: Appearance) -> TerminalText {
        let width = appearance.width ?? .max
        var lines: [[StyledText.Piece]] = []
        var lineWidth = 0
        for part in parts {
            let partWidth = DisplayWidth.of(part.text)
            if let last = lines.indices.last {
                let isNext = lineWidth + separator.count + partWidth <= width
                let joint = isNext ? separator : "· "
                let piece = StyledText.Piece(line: joint, faint: part.style.isFaint)
                if isNext {
                    lines[last] += [piece, part]
                    lineWidth += separator.count + partWidth
                } else {
                    lines.append([piece, part])
                    lineWidth = joint.count + partWidth
                }
            } else {
                lines.append([part])
                lineWidth = partWidth
            }
        }
        return lines.map { LineWrapping.text($0, appearance, hanging: 2) }.joined(separator: "\n")
    }

    private static let separator = " · "
}
