/// Where a pattern's anchor stands in it.
struct AnchorPosition {
    var piece: Int
    /// Bytes in the piece.
    var range: Range<Int>
}
