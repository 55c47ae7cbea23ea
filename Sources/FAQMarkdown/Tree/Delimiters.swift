internal import FAQModel
internal import FAQText

/// Doubled delimiters in text: `~~strikethrough~~`, and `**strong**` where CommonMark's flanking rule fails between
/// Han punctuation and Han text (`**…。**所以`, issue 650 of commonmark-spec).
struct Delimiters {
    let mark: UInt8

    func resolved(_ inlines: [Inline]) -> [Inline] {
        var pieces: [Piece] = []
        for inline in inlines {
            guard case .text(let text) = inline else {
                pieces.append(.inline(inline.mapContent(resolved)))
                continue
            }
            split(Array(text.utf8), into: &pieces)
        }
        return joined(pieces)
    }

    private enum Piece {
        case inline(Inline)
        case delimiter(opens: Bool, closes: Bool)
    }

    /// Cuts text at every run of exactly two marks.
    private func split(_ bytes: [UInt8], into pieces: inout [Piece]) {
        var start = 0
        var i = 0
        while i < bytes.count {
            guard bytes[i] == mark else {
                i += 1
                continue
            }
            let run = bytes[i...].prefix { $0 == mark }.count
            if run == 2 {
                if i > start { pieces.append(.inline(.text(bytes[start..<i].text()))) }
                let after = i + 2
                let opens = after == bytes.count || !bytes[after].isASCIISpace
                let closes = i == 0 || !bytes[i - 1].isASCIISpace
                pieces.append(.delimiter(opens: opens, closes: closes))
                start = after
            }
            i += run
        }
        if start < bytes.count { pieces.append(.inline(.text(bytes[start...].text()))) }
    }

    private func joined(_ pieces: [Piece]) -> [Inline] {
        var result: [Inline] = []
        var opener: Int?
        for piece in pieces {
            switch piece {
            case .inline(let inline): result.append(inline)
            case .delimiter(let opens, let closes):
                if closes, let start = opener, start + 1 < result.count {
                    let content = Array(result[(start + 1)...])
                    result.removeSubrange(start...)
                    result.append(mark == UInt8(ascii: "*") ? .strong(content) : .strikethrough(content))
                    opener = nil
                } else {
                    if opens { opener = result.count }
                    result.append(.text(String(decoding: [mark, mark], as: UTF8.self)))
                }
            }
        }
        return result
    }
}
