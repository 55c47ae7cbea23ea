/// What a run of text may need beyond CommonMark, so that most text is left alone.
struct InlineMarks: OptionSet {
    let rawValue: UInt8

    /// Raw tags.
    static let html = InlineMarks(rawValue: 1)
    /// `~~`
    static let strikethrough = InlineMarks(rawValue: 2)
    /// `**` left as text.
    static let strong = InlineMarks(rawValue: 4)
    /// `://` or `www.`
    static let link = InlineMarks(rawValue: 8)

    mutating func note(_ text: UnsafeBufferPointer<UInt8>) {
        var i = 0
        while i + 1 < text.count {
            switch text[i] {
            case UInt8(ascii: "~") where text[i + 1] == UInt8(ascii: "~"): insert(.strikethrough)
            case UInt8(ascii: "*") where text[i + 1] == UInt8(ascii: "*"): insert(.strong)
            case UInt8(ascii: ":") where text[i + 1] == UInt8(ascii: "/"): insert(.link)
            case UInt8(ascii: "w") where text[i + 1] == UInt8(ascii: "w"): insert(.link)
            default: break
            }
            i += 1
        }
    }
}
