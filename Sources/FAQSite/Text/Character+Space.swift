extension Character {
    /// As `isWhitespace`, which looks every character up in the tables of Unicode: here most are told by their range.
    var isSpace: Bool {
        guard let scalar = unicodeScalars.first?.value else { return false }
        return switch scalar {
        case 0x21..<0x85, 0x3001..<0xFFFF: false
        default: isWhitespace
        }
    }
}
