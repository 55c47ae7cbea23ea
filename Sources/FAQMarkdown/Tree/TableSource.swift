internal import FAQModel
internal import FAQText

/// A table in the source lines of what cmark takes for a paragraph.
///
/// GitHub Flavored Markdown, section 4.10: a header row, a delimiter row with as many cells, rows up to the end of
/// the paragraph.
struct TableSource {
    /// How many lines of the paragraph stand above the table.
    let textLines: Int
    /// All lines of the paragraph without the marks of the quotes and lists around them.
    let rows: [ArraySlice<UInt8>]
    let alignments: [Block.Table.Alignment]
    /// The cells of the header and of all rows, one after the other. No row has more than the header; a short one stays
    /// short, as a thousand columns would make a thousand cells of every line otherwise.
    let cells: [[UInt8]]
    /// How many cells each row has.
    private let rowLengths: [Int]

    init?(_ source: SourceText, lines: ClosedRange<Int>, column: Int) {
        guard Self.mayHoldDelimiter(source, lines: lines) else { return nil }
        var rows: [ArraySlice<UInt8>] = [
            source.line(lines.lowerBound).dropFirst(max(0, column - 1)).trimmed()
        ]
        for number in lines.dropFirst() {
            rows.append(source.line(number).drop { $0.isASCIIBlank || $0 == UInt8(ascii: ">") }.trimmed())
        }
        var found: (at: Int, alignments: [Block.Table.Alignment], header: [[UInt8]])?
        for at in 1..<rows.count {
            guard let alignments = Self.alignments(rows[at]) else { continue }
            let header = Self.split(rows[at - 1])
            if header.count == alignments.count {
                found = (at, alignments, header)
                break
            }
        }
        guard let (at, alignments, header) = found else { return nil }
        var cells = header
        var rowLengths: [Int] = []
        for row in rows[(at + 1)...] {
            let split = Self.split(row).prefix(alignments.count)
            cells.append(contentsOf: split)
            rowLengths.append(split.count)
        }
        self.rowLengths = rowLengths
        textLines = at - 1
        self.rows = rows
        self.alignments = alignments
        self.cells = cells
    }

    func table(_ inlines: [[Inline]]) -> Block.Table {
        var start = alignments.count
        let rows = rowLengths.map { length in
            defer { start += length }
            return Array(inlines[start..<(start + length)])
        }
        return Block.Table(
            alignments: alignments, header: Array(inlines[..<alignments.count]), rows: rows)
    }

    /// A quick look at the first two characters of each line.
    private static func mayHoldDelimiter(_ source: SourceText, lines: ClosedRange<Int>) -> Bool {
        lines.dropFirst().contains { number in
            let line = source.line(number).drop { $0.isASCIIBlank || $0 == UInt8(ascii: ">") }
            guard let first = line.first else { return false }
            switch first {
            case UInt8(ascii: "|"):
                let next = line.dropFirst().drop(while: \.isASCIIBlank).first
                return next == UInt8(ascii: "-") || next == UInt8(ascii: ":")
            case UInt8(ascii: "-"), UInt8(ascii: ":"): return true
            default: return false
            }
        }
    }

    private static func alignments(_ row: ArraySlice<UInt8>) -> [Block.Table.Alignment]? {
        let isDelimiter = row.allSatisfy {
            $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0.isASCIIBlank
        }
        guard isDelimiter, row.contains(UInt8(ascii: "-")) else { return nil }
        var alignments: [Block.Table.Alignment] = []
        for cell in split(row) {
            var dashes = cell[...]
            let left = dashes.first == UInt8(ascii: ":")
            if left { dashes = dashes.dropFirst() }
            let right = dashes.last == UInt8(ascii: ":")
            if right { dashes = dashes.dropLast() }
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
            alignments.append(left ? (right ? .center : .left) : (right ? .right : .none))
        }
        return alignments.isEmpty ? nil : alignments
    }

    /// The cells of a row. A bar after a backslash belongs to the cell, without the backslash, even inside code.
    private static func split(_ row: ArraySlice<UInt8>) -> [[UInt8]] {
        let bar = UInt8(ascii: "|")
        let backslash = UInt8(ascii: "\\")
        var row = row
        if row.first == bar { row = row.dropFirst() }
        var cells: [[UInt8]] = []
        var cell: [UInt8] = []
        var isOpen = false
        var i = row.startIndex
        while i < row.endIndex {
            let byte = row[i]
            isOpen = true
            if byte == backslash, i + 1 < row.endIndex, row[i + 1] == bar {
                cell.append(bar)
                i += 2
            } else if byte == bar {
                cells.append(Array(cell.trimmed()))
                cell = []
                isOpen = false
                i += 1
            } else {
                cell.append(byte)
                i += 1
            }
        }
        if isOpen { cells.append(Array(cell.trimmed())) }
        return cells
    }
}
