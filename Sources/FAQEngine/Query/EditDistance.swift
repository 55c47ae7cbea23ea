/// How many edits make one word of another.
enum EditDistance {
    /// The distance of optimal string alignment.
    static func alignment(_ a: [UInt8], _ b: [UInt8]) -> Int {
        let width = b.count + 1
        var cells = [UInt8](repeating: 0, count: 3 * width)
        for column in 0..<width { cells[column] = UInt8(column) }
        for row in 1...max(1, a.count) where row <= a.count {
            let now = row % 3 * width
            let above = (row + 2) % 3 * width
            let twoAbove = (row + 1) % 3 * width
            cells[now] = UInt8(row)
            for column in 1..<width {
                var cost = min(cells[above + column], cells[now + column - 1]) + 1
                cost = min(cost, cells[above + column - 1] + (a[row - 1] == b[column - 1] ? 0 : 1))
                if row > 1, column > 1, a[row - 1] == b[column - 2], a[row - 2] == b[column - 1] {
                    cost = min(cost, cells[twoAbove + column - 2] + 1)
                }
                cells[now + column] = cost
            }
        }
        return Int(cells[a.count % 3 * width + b.count])
    }
}
