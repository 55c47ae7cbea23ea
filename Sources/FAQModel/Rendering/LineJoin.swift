/// How two lines of running text become one: with a space, except between characters of scripts written without.
package enum LineJoin {
    /// What stands between the last character of a line and the first of the next: a space or nothing.
    package static func separator(after left: Unicode.Scalar?, before right: Unicode.Scalar?) -> String {
        guard let left, let right, !isSpace(left) else { return "" }
        return isSpaceless(left) && isSpaceless(right) ? "" : " "
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || (0x09...0x0D).contains(scalar.value)
    }

    private static func isSpaceless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2018...0x201D, 0x2026, 0x2E80...0xABFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
