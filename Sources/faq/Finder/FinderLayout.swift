/// Where the parts of the finder are: the query on top, below it what was found, the list, a preview beside or below it, and
/// the keys at the bottom. The smaller the screen, the fewer of them.
struct FinderLayout {
    /// A part of the screen; rows and columns are counted from 0.
    struct Area {
        var rows: Range<Int>
        var columns: Range<Int>
    }

    let statusRow: Int?
    let helpRow: Int?
    let list: Area
    let preview: Area?
    /// The line between list and preview, of one row or one column.
    let rule: Area?

    /// From so many columns on the preview stands beside the list.
    private static let besideWidth = 100
    /// From so many rows on it stands below.
    private static let belowHeight = 9

    init(_ size: ScreenSize) {
        statusRow = size.rows >= 3 ? 1 : nil
        helpRow = size.rows >= 5 ? size.rows - 1 : nil
        let top = min(size.rows, statusRow == nil ? 1 : 2)
        let bottom = max(top, helpRow ?? size.rows)
        let all = 0..<size.columns
        if size.columns >= Self.besideWidth, bottom - top >= 3 {
            let middle = size.columns * 2 / 5
            list = Area(rows: top..<bottom, columns: 0..<middle)
            rule = Area(rows: top..<bottom, columns: middle..<middle + 1)
            preview = Area(rows: top..<bottom, columns: middle + 2..<size.columns)
        } else if bottom - top >= Self.belowHeight {
            let middle = top + max(3, (bottom - top) * 2 / 5)
            list = Area(rows: top..<middle, columns: all)
            rule = Area(rows: middle..<middle + 1, columns: all)
            preview = Area(rows: middle + 1..<bottom, columns: all)
        } else {
            list = Area(rows: top..<bottom, columns: all)
            rule = nil
            preview = nil
        }
    }

    /// A page that has the screen to itself, but for the keys.
    static func reader(_ size: ScreenSize) -> Area {
        Area(rows: 0..<(size.rows >= 2 ? size.rows - 1 : size.rows), columns: 0..<size.columns)
    }
}
