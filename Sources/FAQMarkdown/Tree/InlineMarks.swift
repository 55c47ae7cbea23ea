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

    /// Notes what a text needs, which ends with a NUL, and returns its length.
    mutating func note(_ text: UnsafePointer<CChar>) -> Int {
        var count = 0
        var last: UInt8 = 0
        while true {
            let byte = UInt8(bitPattern: text[count])
            if byte == last {
                switch byte {
                case UInt8(ascii: "~"): insert(.strikethrough)
                case UInt8(ascii: "*"): insert(.strong)
                case UInt8(ascii: "w"): insert(.link)
                default: break
                }
            } else if byte == UInt8(ascii: "/"), last == UInt8(ascii: ":") {
                insert(.link)
            }
            if byte == 0 { return count }
            last = byte
            count += 1
        }
    }
}
