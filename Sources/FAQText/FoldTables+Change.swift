/// What folding does to single characters, for those who search text before it is folded.
extension FoldTables {
    /// Whether folding changes or drops the scalar.
    package func changes(_ scalar: UInt32) -> Bool {
        cell(of: scalar) != 0
    }

    /// Whether folding makes another letter or digit of the scalar, or drops it, so that words read otherwise
    /// afterwards. Marks that become other marks or blanks do not count.
    package func changesWords(_ scalar: UInt32) -> Bool {
        let cell = cell(of: scalar)
        guard cell != 0, cell < 0x80 else { return cell != 0 }
        let byte = UInt8(cell)
        return byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_")
    }
}
